import { describeAll, nothing } from './awards.ts';
import { commonAwards, pointedTo } from './branches.ts';
import { openAward } from './calculate.ts';
import { type Context, calculates, NO_DRAFT, offerReply } from './context.ts';
import type { Award, Found, Hit } from './contract.ts';
import { readHit } from './look-up.ts';
import { loadText } from './whole-text.ts';

/** Opens a clause by its number, as the outline and the portfolio name it. */
export async function openClause(context: Context, clause: string, policy: string): Promise<Hit | undefined> {
  const { server, store, begun } = context;
  begun.clause += 1;
  const own = begun.clause;
  const known = store.get().found?.hits.find((hit) => hit.clause === clause && hit.policy.id === policy);
  const hit = known ?? (await readHit(server, clause, policy).catch(nothing));
  if (hit === undefined || own !== begun.clause) return undefined;
  const { found } = store.get();
  if (found === undefined) {
    store.put({
      found: {
        hits: [hit],
        coverage: { status: 'covered', unmatched_terms: [], note: hit.citation },
        not_in_force: hit.not_in_force ?? [],
      },
    });
  }
  await openHit(context, hit);
  return hit;
}

/** Opens a clause: its words, what to say, and what to ask for its awards. */
export async function openHit(context: Context, hit: Hit): Promise<void> {
  const { store, begun } = context;
  begun.clause += 1;
  begun.calculation += 1;
  const { asked, topic } = store.get();
  store.put({
    hit,
    topic: hit.awards.length > 0 && topic?.hit.clause !== hit.clause ? { question: asked, hit } : topic,
    view: 'answer',
    awards: undefined,
    award: undefined,
    result: undefined,
    wrong: undefined,
    stale: false,
    ...NO_DRAFT,
  });
  offerReply(context);
  document.querySelector('#answer')?.scrollTo(0, 0);
  void loadText(context, hit.policy.id);
  await openAwards(context, hit);
}

async function openAwards(context: Context, hit: Hit): Promise<void> {
  const { store, begun } = context;
  if (!calculates(store.get())) return;
  const own = begun.clause;
  const all = await describeAll(context, hit.policy.id, hit.awards).catch((error: unknown) => {
    if (own === begun.clause) store.put({ awards: [] });
    throw error;
  });
  if (own !== begun.clause) return;
  const awards = pointedToFirst(all, store.get().found);
  store.put({ awards });
  offerReply(context);
  const [first, ...others] = awards;
  const { found } = store.get();
  const isPointed = found !== undefined && isOfQuestion(found, hit) && first?.award === pointedTo(found);
  const meant = others.length === 0 || (isPointed && found?.follows !== true) ? first : undefined;
  if (meant !== undefined) await openAward(context, meant);
}

/** Whether a clause is the one that the question led to: the best, or the one that all that was said is of. */
function isOfQuestion(found: Found, hit: Hit): boolean {
  return found.hits[0] === hit || commonAwards(found.said ?? []).some((award) => hit.awards.includes(award));
}

/** The award that the question points to stands first: it is the nearest to the keys. */
function pointedToFirst(awards: readonly Award[], found: Found | undefined): readonly Award[] {
  const isMeant = ({ award }: Award) => found !== undefined && award === pointedTo(found);
  return [...awards.filter(isMeant), ...awards.filter((award) => !isMeant(award))];
}
