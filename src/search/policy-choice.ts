import type { ChosenBy, Meant } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import { wordsOfClause } from './hit.ts';
import type { Found, Naming } from './policy-search.ts';

/** Which policy answers, and what says so. */
export interface PolicyChoice {
  /** `named` by the caller or in the question; `chosen` by issuer, place, day or what is asked; `ask`: several fit. */
  readonly status: 'named' | 'chosen' | 'ask';
  readonly by: 'argument' | 'only' | 'content' | 'day' | ChosenBy | undefined;
  /** The policy that answers; undefined where the caller has to be asked. */
  readonly policy: Policy | undefined;
  /** Those that fit, the best first. */
  readonly candidates: readonly Policy[];
  /** What to ask back, in Chinese. */
  readonly ask: string | undefined;
}

/** What one policy has on a question, and how well its best clause fits the question's own words. */
export interface Weighed extends Found {
  readonly fit: number;
}

/** How a caller narrowed the policies before anything was searched. */
export type Narrowed = Meant | { readonly by: 'argument' | 'only' | 'day' };

/** A policy whose best clause has less than this share of the best fit is not meant. */
const FITS = 0.5;

/**
 * Which policy answers. What names one decides; else the only one that speaks of what is asked; where several do and
 * nothing tells them apart, the caller is asked.
 * @param found what each policy has, the best fit first.
 * @param unknown words that may be the name of a place: which policy is that place's the caller alone can say.
 */
export function policyAnswering(
  found: readonly Weighed[],
  narrowed: Narrowed,
  unknown: readonly string[] = [],
): PolicyChoice {
  const policies = found.map(({ policy }) => policy);
  const [first, ...others] = policies;
  if (first !== undefined && others.length === 0) return chosen(first, narrowed.by ?? 'only', policies);
  const fitting = fittingOf(found);
  const candidates = fitting.map(({ policy }) => policy);
  if (fitting.length === 0)
    return toAsk(policies.length <= MOST_NAMED ? policies : [], nothingFits(narrowed));
  if (unknown.length > 0 && narrowed.by === undefined) return toAsk(candidates, askWhere(unknown));
  return amongFitting(fitting, narrowed);
}

function amongFitting(fitting: readonly Weighed[], narrowed: Narrowed): PolicyChoice {
  const candidates = fitting.map(({ policy }) => policy);
  const [only, ...rivals] = candidates;
  if (only !== undefined && rivals.length === 0) return chosen(only, narrowed.by ?? 'content', candidates);
  const [nearest, ...further] = nearestOf(fitting, narrowed);
  if (nearest === undefined || further.length > 0) return toAsk(candidates, '几份政策都写到这件事');
  return chosen(nearest, 'place', candidates);
}

/** For each place that is named the nearest policy that speaks of what is asked. */
function nearestOf(fitting: readonly Weighed[], narrowed: Narrowed): readonly Policy[] {
  const reached = ('reached' in narrowed ? narrowed.reached : undefined) ?? [];
  const nearest = reached.flatMap(({ policies }) => policies.find((policy) => speaks(fitting, policy)) ?? []);
  return [...new Set(nearest)];
}

function nothingFits(narrowed: Narrowed): string {
  const elsewhere = 'elsewhere' in narrowed ? narrowed.elsewhere : [];
  return elsewhere.length > 0 ? `库中没有${elsewhere.join('、')}的政策` : '没有一份政策写到所问的事';
}

/** At most so many policies are named in a question back, and told of with it. */
export const MOST_NAMED = 5;
const NAMED: ReadonlySet<unknown> = new Set(['argument', 'number', 'title']);

function chosen(policy: Policy, by: PolicyChoice['by'], candidates: readonly Policy[]): PolicyChoice {
  return { status: NAMED.has(by) ? 'named' : 'chosen', by, policy, candidates, ask: undefined };
}

function toAsk(candidates: readonly Policy[], because: string): PolicyChoice {
  const names = candidates
    .slice(0, MOST_NAMED)
    .map(({ data }) => `${data.issuer.value}《${data.title.value}》`);
  const more = candidates.length > MOST_NAMED ? `等 ${candidates.length} 份` : '';
  const which =
    names.length === 0 ? '请说明是哪个地方的哪份政策。' : `请问是哪一份：${names.join('、')}${more}？`;
  const ask = because.endsWith('。') ? `${because}${which}` : `${because}，${which}`;
  return { status: 'ask', by: undefined, policy: undefined, candidates, ask };
}

/** Asks which place is meant by words that stand where a place does and that no list of places has. */
export function askWhere(unknown: readonly string[]): string {
  return `${unknown.map((word) => `“${word}”`).join('、')}如果是地名，请说明属于哪个市、县。`;
}

function speaks(fitting: readonly Weighed[], policy: Policy): boolean {
  return fitting.some((each) => each.policy === policy);
}

/**
 * The policies that speak of what is asked about as well as the best one: their best clause fits at least half as
 * well, they have most of the question's words that say which clause of the best one is spoken of, and at least half
 * of those that the fewest policies have. One that has nothing near what is asked and says so, or has a single word of
 * it, is no rival of one that speaks.
 */
function fittingOf(found: readonly Weighed[]): readonly Weighed[] {
  if (found.every(({ asksOfAny }) => asksOfAny)) return found;
  const answering = found.filter((each) => each.coverage.status !== 'not_covered' || isOnSubject(each));
  const well = answering.filter(({ coverage }) => coverage.tells !== 'near');
  // Single words are by chance where several have one, or where one says that it has nothing on the subject.
  if (well.length === 0 && (answering.length > 1 || found.some(isSilent))) return [];
  const heard = well.length > 0 ? well : answering;
  const outright = heard.filter(
    (each) => isOnSubject(each) || each.coverage.silences.every(({ near }) => near !== undefined),
  );
  const speaking = outright.length > 0 ? outright : heard;
  const [best] = speaking.toSorted((a, b) => b.fit - a.fit);
  if (best === undefined) return [];
  const telling = best.telling.filter((word) => best.has(word));
  const rarest = rarestOf(
    best.present.filter((word) => standsIn(word, best)),
    found,
  );
  return speaking.filter((each) => {
    const missing = telling.filter((word) => !each.has(word));
    const isNear = each.fit >= best.fit * FITS || namesAll(best, each);
    const near = isNear && missing.length * 2 < Math.max(telling.length, 1);
    const rare = rarest.filter((word) => each.has(word));
    return each === best || (near && rare.length * 2 >= rarest.length);
  });
}

/** Whether a policy has the subject that is asked about, and only not how to get what it gives: 车展补贴在哪个网上报. */
function isOnSubject({ coverage: { status, silences }, telling }: Weighed): boolean {
  const procedure = silences.length > 0 && silences.every(({ kind }) => kind === 'procedure');
  return status === 'not_covered' && procedure && telling.length > 0;
}

/** Whether a policy is known to have nothing on the subject. */
export function isSilent({ coverage: { status, silences } }: Weighed): boolean {
  return status === 'not_covered' && silences.some(({ kind }) => kind === 'subject');
}

/**
 * Whether the clause that a policy would answer with has all that the best one was found by, however long it is. A question
 * that only asks what any policy says of itself names nothing else: all that say it are meant.
 */
function namesAll({ telling, present }: Weighed, each: Weighed): boolean {
  if (telling.length === 0) return present.length === 0;
  return telling.every((names) => standsIn(names, each));
}

/** The words that the fewest of the policies have. */
function rarestOf(words: readonly Naming[], found: readonly Weighed[]): readonly Naming[] {
  const having = (word: Naming) => found.filter(({ has }) => has(word)).length;
  const least = Math.min(...words.map(having));
  return words.filter((word) => having(word) === least);
}

/** Whether the clause that a policy would answer with has a word. */
function standsIn(names: Naming, { hits: [first] }: Weighed): boolean {
  return first !== undefined && names.some((name) => wordsOfClause(first.clause).includes(name));
}
