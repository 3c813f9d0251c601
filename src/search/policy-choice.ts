import type { ChosenBy, Meant } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import type { Found } from './policy-search.ts';
import { isOutdone } from './provision/index.ts';

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
 * The policies that speak of what is asked, each asked alone, as far as none of the others answers what they do not
 * (`isOutdone`). One that has nothing near what is asked and says so, or has a single word of it, is no rival of one that speaks.
 */
function fittingOf(all: readonly Weighed[]): readonly Weighed[] {
  // Of a document that is named by its number only the policy speaks that put an end to it.
  const repealing = all.filter(({ repeals }) => repeals);
  const found = repealing.length > 0 ? repealing : all;
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
  const first = speaking.filter(
    (each) => !speaking.some((other) => other !== each && isOutdone(each.things(), other.things())),
  );
  return first.length > 0 ? first : speaking;
}

/** Whether a policy has the subject that is asked about, and only not how to get what it gives: 车展补贴在哪个网上报. */
function isOnSubject({ coverage: { status, silences }, isTold }: Weighed): boolean {
  const procedure = silences.length > 0 && silences.every(({ kind }) => kind === 'procedure');
  return status === 'not_covered' && procedure && isTold;
}

/** Whether a policy is known to have nothing on the subject. */
export function isSilent({ coverage: { status, silences } }: Weighed): boolean {
  return status === 'not_covered' && silences.some(({ kind }) => kind === 'subject');
}
