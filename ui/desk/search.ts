import { namedApart } from '../../src/text/wording/named-apart.ts';
import { asEntered } from '../parts/schema.ts';
import { describeAll } from './awards.ts';
import { commonAwards } from './branches.ts';
import { openAward } from './calculate.ts';
import { type Context, calculates, NO_DRAFT, offerReply } from './context.ts';
import type { Award, Found, Hit, Said, Unassigned } from './contract.ts';
import { lookUp } from './look-up.ts';
import { sumsAsked } from './offers.ts';
import { openHit } from './open-clause.ts';
import { openPortfolio } from './portfolio.ts';
import { readFor } from './read-for.ts';
import { wordsOf } from './server.ts';
import { type Desk, keyOf } from './state.ts';
import { focusResults } from './view/ask-view.ts';

/** As many policies as the list of them is shown with. */
const FIRST = 20;

/** Asks what the server can do and what it has: its policies, whether they are in force, its awards. */
export async function introduce({ server, store }: Context): Promise<void> {
  const { tools: listed } = await server.request('tools/list');
  const tools = new Set(listed.map(({ name }) => name));
  store.put({ tools });
  const { policies, total } = await server.callTool('list_policies', {});
  store.put({ policies: policies.slice(0, FIRST), policyCount: total });
  if (!tools.has('list_awards')) return;
  const { awards } = await server.callTool('list_awards', {});
  store.put({ catalogue: awards });
}

/** Asks what was typed. When it is refused, everything typed stays and the desk keeps what it shows. */
export async function ask(context: Context): Promise<void> {
  const { server, store, begun } = context;
  begun.question += 1;
  begun.typing += 1;
  const own = begun.question;
  store.put({ suggestions: [], chosen: -1 });
  try {
    if (store.get().tools.size === 0) await introduce(context);
    const found = await lookUp(server, store.get());
    const { portfolio, result } = store.get();
    const isTold = found.asks === 'result' && (portfolio ?? result) !== undefined;
    const summed = isTold ? undefined : await forSum(context, found);
    if (own !== begun.question) return;
    await (isTold ? tellAgain(context) : receive(context, found, summed));
  } catch (error) {
    if (own === begun.question) store.put({ refusal: wordsOf(error) });
  }
}

/** The sum that is asked for is on the desk: of all awards, where they were set side by side or several were worked out. */
async function tellAgain(context: Context): Promise<void> {
  const { store } = context;
  const { compared, worked, entered, day, question } = store.get();
  store.put({ asked: question, before: { entered, day }, opened: true, refusal: '' });
  if (compared || worked.length > 1) await openPortfolio(context);
  else offerReply(context);
  document.querySelector<HTMLElement>('#answer')?.focus();
}

/** What was found. What this call has answered stays; what was just said is offered beside it. */
async function receive(context: Context, found: Found, summed: Hit | undefined): Promise<void> {
  const { store } = context;
  const { award: last, topic, portfolio, entered, day } = store.get();
  const inOwnWords = quotedFrom(store.get().question);
  const said = (found.said ?? []).filter((each) => !isKnown(store.get(), each, found)).map(inOwnWords);
  context.begun.clause += 1;
  context.begun.portfolio += 1;
  store.put({
    found,
    asked: store.get().question,
    said,
    heard: (found.unassigned ?? []).map(inOwnWords),
    before: topic === undefined && portfolio === undefined ? undefined : { entered, day },
    opened: false,
    refusal: '',
    view: 'answer',
    hit: undefined,
    awards: undefined,
    award: undefined,
    result: undefined,
    wrong: undefined,
    stale: false,
    portfolio: undefined,
    ...NO_DRAFT,
  });
  const opened = openBest(context, found, summed).then(() => openFollowed(context, last));
  // On a small screen the banner is above what was found, and is read first.
  if (found.hits.length > 0) focusResults(0, { preventScroll: true });
  else document.querySelector<HTMLElement>('#answer')?.focus();
  await opened;
}

/** Opens the clause that fits best, where one answers; beside it all awards, where what was said is about several. */
async function openBest(
  context: Context,
  { choice, coverage, hits, said = [] }: Found,
  summed: Hit | undefined,
): Promise<void> {
  if (choice !== undefined) return;
  const [best] = hits;
  if (coverage.status === 'not_covered' || coverage.near || best === undefined) {
    offerReply(context);
    return;
  }
  const told = touched(said);
  // What was told of an award is of its clause, whatever else of the question stands in another: 现在来报, of its day.
  const isTold = ({ awards }: Hit) => told.length === 1 && awards.some((award) => told.includes(award));
  const opened = openHit(context, summed ?? (best.awards.length > 0 ? best : (hits.find(isTold) ?? best)));
  if (told.length > 1) void openPortfolio(context);
  await opened;
}

/** So many clauses are near enough to be what a sum was told of. */
const NEAR = 3;

/**
 * The clause whose awards ask for a sum, where the caller told one and those of the best clause ask for none: 跑了四个车展，七八百万
 * of a maker of vehicles. Undefined where the best is as good, or the sum is told in one breath with what the best speaks
 * of: 研发补助说是一千万.
 */
async function forSum(context: Context, { hits, unassigned = [], follows }: Found): Promise<Hit | undefined> {
  const [best, ...others] = hits.slice(0, NEAR);
  const isTold = unassigned.length > 0 && follows !== true && calculates(context.store.get());
  if (best === undefined || best.awards.length === 0 || !isTold) return undefined;
  const isOfBest = ({ words }: Unassigned) => (best.matched_terms ?? []).some((term) => words.includes(term));
  if (unassigned.some(isOfBest)) return undefined;
  const asks = async ({ policy, awards }: Hit) =>
    (await describeAll(context, policy.id, awards)).some((award) => sumsAsked(award.facts).length > 0);
  if (await asks(best)) return undefined;
  const own = others.filter(({ policy }) => policy.id === best.policy.id);
  const asking = await Promise.all(own.map(asks));
  return own.find((_, at) => asking[at]);
}

/** A follow-up goes on with the award that it names, else with the one that was open. */
async function openFollowed(context: Context, before: Award | undefined): Promise<void> {
  const { found, asked, view, award, awards = [] } = context.store.get();
  if (found?.follows !== true || view !== 'answer' || award !== undefined) return;
  const next = namedApart(awards, asked) ?? awards.find((each) => each === before);
  if (next !== undefined) await openAward(context, next);
}

/** With the caller's words as they were typed: what was put right or written otherwise to be read is no quotation of his. */
function quotedFrom(question: string): <S extends { readonly words: string }>(said: S) => S {
  const isHis = (words: string) => words.split('，').every((piece) => question.includes(piece));
  return (said) => (isHis(said.words) ? said : { ...said, words: question });
}

/** What is said once more is no news; another sum than before is. */
function isKnown({ entered, day }: Desk, { fact, label, awards, value }: Said, { hits }: Found): boolean {
  if (fact === 'as_of') return day !== '' && day.startsWith(String(value));
  const policy = hits[0]?.policy.id ?? '';
  return awards.some((award) => entered[keyOf({ policy, award }, fact, label)] === asEntered(value));
}

/** The awards that what was said is about, each once: more than one asks for all of them side by side. */
function touched(said: readonly Said[]): readonly string[] {
  const [common] = commonAwards(said);
  if (common !== undefined) return [common];
  return [...new Set(said.flatMap(({ awards: [first] }) => first ?? []))];
}

/** Opens one of the clauses found. */
export async function open(context: Context, index: number): Promise<void> {
  const { store } = context;
  const hit = store.get().found?.hits[index];
  if (hit === undefined) return;
  store.put(readFor(hit, store.get()));
  const opened = openHit(context, hit);
  focusResults(index);
  await opened;
}
