import { readQuestion } from '../../search/question/index.ts';
import { rulesOf } from '../context.ts';
import { phrasesOf, saidOf } from '../said.ts';
import { asksOf } from './asks.ts';
import { onItsDay } from './day.ts';
import type { Ears, Found, Request } from './ears.ts';
import { adds, awardNamed, goesOn, supposes } from './goes-on.ts';
import { itemsTold } from './items.ts';
import { namesElse, namesNoOther } from './names.ts';
import { ofTopic, onlyNew, withOwn } from './of-open.ts';
import type { Sentence } from './sentence.ts';
import { type About, type Heard, rulesAbout, type Topic } from './topic.ts';

/** What a sentence is heard as: by itself, or with the question that it follows. */
export async function placed<F extends Found>(
  request: Request,
  sentence: Sentence,
  { ears, topic }: { readonly ears: Ears<F>; readonly topic: Topic<F> | undefined },
): Promise<Heard<F>> {
  const alone = await onItsDay(request, request.query, ears);
  if (topic === undefined)
    return (await heardAfter(request, ears, alone)) ?? { found: alone, follows: false };
  const about = { ears, topic };
  const isElse =
    request.policy !== undefined ||
    ears.context.library.policies.length < 2 ||
    alone.policy_choice.status === 'named';
  const found = isElse ? alone : await onItsDay({ ...request, policy: topic.policy.id }, request.query, ears);
  if (await onlyTells(sentence, found, about))
    return { found: await toldOf(request, sentence, about), follows: true };
  const own = byItself(found, sentence, about);
  if (own !== undefined) return own;
  const named = await ofNamed(request, found, about);
  if (named !== undefined) return { found: named, follows: false };
  const joined = await heardWith(request, { found, sentence }, about);
  // What only comes near is no answer, where the words name what the open clause gives.
  if (joined?.found.coverage.near !== undefined && awardNamed(request.query, about) !== undefined)
    return { found: await toldOf(request, sentence, about), follows: true };
  return joined ?? { found, follows: false };
}

/**
 * A sentence that is heard by itself: it leads somewhere and does not go on with what is open, or it names another award of the
 * open clause (全年呢), and goes on with that.
 */
function byItself<F extends Found>(found: F, sentence: Sentence, about: About<F>): Heard<F> | undefined {
  if (!stands(found)) return undefined;
  const isOpen = found.hits[0]?.clause === about.topic.hit.clause;
  if (isOpen && awardNamed(sentence.words, about) !== undefined) return { found, follows: true };
  return goesOn(found, sentence, about) ? undefined : { found, follows: false };
}

/** What the policy has on a sentence that comes near another clause, and names what that is called, asked with its title. */
async function ofNamed<F extends Found>(
  request: Request,
  found: F,
  { ears, topic }: About<F>,
): Promise<F | undefined> {
  const [near] = found.hits;
  if (near === undefined || stands(found) || !namesElse(found, { ears, topic })) return undefined;
  const query = together(near.title, request.query);
  const named = await onItsDay({ ...request, query, policy: topic.policy.id }, request.query, ears);
  return named.hits[0]?.clause === near.clause ? onlyNew(named, near.title) : found;
}

/** What is asked of nothing but what is open. */
const OF_OPEN: ReadonlySet<Sentence['asks']> = new Set(['office', 'payee', 'often', 'validity']);

/**
 * Whether a sentence tells something of what is open and asks no more than that: what somebody takes to be due, what was paid,
 * what kind of customer one of them is, that it is somebody else who asks; or asks who is in charge of it or is paid, how often,
 * whether something counts. What its words are searched for tells nothing then.
 */
async function onlyTells<F extends Found>(sentence: Sentence, found: F, about: About<F>): Promise<boolean> {
  const { tells, party, words, asks, count } = sentence;
  if (tells === 'parts' || OF_OPEN.has(asks) || count?.alike) return true;
  if (tells !== undefined || asks === 'counts') return namesNoOther(found, words, about);
  if (party !== undefined && asksOf(readQuestion(party.rest)) === 'result') return true;
  return (await itemsTold(sentence, about)).length > 0;
}

/** The open clause, with what a sentence says of it. */
async function toldOf<F extends Found>(
  request: Request,
  { question, words }: Sentence,
  about: About<F>,
): Promise<F> {
  const { ears, topic } = about;
  const { policy, hit } = topic;
  const asked = { ...request, query: topic.question, policy: policy.id };
  const found = await onItsDay(asked, words, ears);
  const hits = [hit, ...found.hits.filter(({ clause }) => clause !== hit.clause)];
  return ofTopic({ ...found, hits, ...(await toldIn(question, about, found)) }, about);
}

/** What a sentence says by itself that the awards of the open policy ask for. */
async function toldIn<F extends Found>(question: Sentence['question'], about: About<F>, { guide }: Found) {
  const { ears, topic } = about;
  const phrases = await phrasesOf(question, topic.policy, ears.context);
  const meant = ears.call.award ?? guide?.award;
  return saidOf(phrases, rulesOf(ears.context, topic.policy), { meant, near: rulesAbout(about) });
}

/** What a question that leads nowhere says together with one that led nowhere either: 不是我个人，是公司. Undefined where both do not. */
async function heardAfter<F extends Found>(
  request: Request,
  ears: Ears<F>,
  alone: F,
): Promise<Heard<F> | undefined> {
  const { asked } = ears.call;
  if (asked === '' || stands(alone)) return undefined;
  const query = together(asked, request.query);
  const found = await onItsDay({ ...request, query }, request.query, ears);
  return found.coverage.status !== 'not_covered' && found.guide !== undefined
    ? { found, follows: false }
    : undefined;
}

/** As much as a search takes. */
const LONGEST = 500;

function together(before: string, now: string): string {
  return `${before.slice(0, Math.max(0, LONGEST - now.length - 1))}，${now}`;
}

/** What a question says together with the one that it follows; undefined where that leads elsewhere. */
async function heardWith<F extends Found>(
  request: Request,
  { found, sentence }: { readonly found: F; readonly sentence: Sentence },
  about: About<F>,
): Promise<Heard<F> | undefined> {
  const { ears, topic } = about;
  const query = together(topic.question, request.query);
  const joined = await onItsDay({ ...request, query, policy: topic.policy.id }, request.query, ears);
  const same = joined.hits.find(({ clause }) => clause === topic.hit.clause);
  const isOurs = adds(found, request.query, about) || supposes(request.query, topic);
  const hit = same ?? (isOurs ? topic.hit : undefined);
  if (hit === undefined || joined.coverage.status === 'not_covered') return undefined;
  const hits = [hit, ...joined.hits.filter((each) => each !== same)];
  const whole = onlyNew({ ...joined, hits }, topic.question);
  const told = withOwn(whole, await toldIn(sentence.question, about, joined));
  return { found: ofTopic(told, about), follows: true };
}

/**
 * Whether a question leads somewhere by itself: to a clause that answers it, be it that this leaves open what is asked (各出几成),
 * or to what is known not to be in the text.
 */
function stands({ coverage: { status, silences, near }, guide, hits: [best] }: Found): boolean {
  const isLeftOpen = near === undefined && best?.awards.length === 0;
  return (
    silences.length > 0 ||
    status === 'covered' ||
    (status === 'partly' && (guide !== undefined || isLeftOpen))
  );
}
