import { halfWidth } from '../../text/half-width.ts';
import { negationsIn } from '../../text/negation.ts';
import { remembered } from '../../text/remembered.ts';
import { pairsOf } from '../../text/wording/index.ts';
import { isBelow } from '../clause.ts';
import type { Policy } from '../library.ts';
import type { PolicyClause } from '../reference/index.ts';
import { provisionAround, type Standing, segmentAround, standingsOf } from './standings.ts';

/** Where the words stand that a claim rests on: the clause, and the provision of it. */
export interface Home extends PolicyClause {
  /** What the text says between semicolons and full stops; empty where a whole clause is meant. */
  readonly provision: string;
}

/** Words of a policy at one place of it. */
export type Place = Standing & Home;

/** What a provision says before the words: of whom, and on what condition. Empty where they open it. */
export function headOf(place: Place): string {
  return provisionAround(place).before.trim();
}

/** Whether it is what stands in brackets behind a clause: (牵头单位:…). */
export function isBracketed({ provision }: Home): boolean {
  return /^[(（[［]/u.test(provision.trim());
}

/** What joins words and says nothing. */
const JOINING = /[的和与及对于按照给予等其为在并以或将由从向被把]|[\d.]+[%万亿元]*/gu;

/** Whether words name a provision: some of them stand before it or in its titles, and not in what they might else be of. */
export function isNamed(words: string, place: Place, others: readonly Home[]): boolean {
  return isNamedBy(tellingPairs(words), place, others);
}

/** The same for words read already. */
export function isNamedBy(said: ReadonlySet<string>, place: Place, others: readonly Home[]): boolean {
  const own = [...namesOf(place)].filter((pair) => said.has(pair));
  return own.some((pair) => !others.some((home) => allOf(home).includes(pair)));
}

/** Each two neighbouring characters of words that say something. */
export function tellingPairs(words: string): ReadonlySet<string> {
  return pairsOf(words.replaceAll(JOINING, ' '));
}

const namesOf = remembered((place: Place) => tellingPairs(`${titlesOf(place)};${headOf(place)}`));
const allOf = remembered((home: Home) => `${titlesOf(home)};${home.provision}`);

function titlesOf({ clause: { heading, title } }: Home): string {
  return [...heading, title].join(';');
}

/** 第7条、第8条中支持……: a list of numbers; with 中 only a part of each is meant. */
const NUMBERS = /(?<list>(?:第[\d一二三四五六七八九十]+[条款项]+[、和及]?)+)(?<part>中)?/gu;

/** The clauses that official words name whole. */
function namedIn(words: string, { clause }: Place): readonly string[] {
  const lists = Array.from(words.matchAll(NUMBERS), ({ groups }) =>
    groups?.part === undefined ? (groups?.list ?? '') : '',
  ).join('、');
  return clause.references.filter(({ text }) => lists.includes(text)).map(({ clause: id }) => id);
}

/**
 * Whether the sentence takes out the clauses that a statement tells its words of: 除第1条……外, 第10条……；其余条款…….
 * Which half of 除第1条由市级承担外,其他条款分担 is told, the words say that stand in only one of them.
 */
export function isExcepted(
  place: Place,
  { named, words }: { readonly named: readonly PolicyClause[]; readonly words: string },
): boolean {
  // 四、(二) may be a number of another policy as well, of which the sentence takes out nothing.
  const ofOne = named.filter(({ policy }) => policy === place.policy);
  const told = ofOne.filter((own) => !isWithin(place, own)).map(({ clause }) => clause.id);
  if (told.length === 0) return false;
  const halves = /^除(?<first>.+?)外[，,]?(?<rest>.*)$/u.exec(place.provision.trim())?.groups;
  if (halves !== undefined)
    return isOtherHalf(place, told, { words, first: halves.first ?? '', rest: halves.rest ?? '' });
  const quote = place.policy.source.slice(place.start, place.end);
  const phrase = (provisionAround(place).before.split(/[，,]/u).at(-1) ?? '') + quote;
  if (!/^(?:其余|其他|其它)/u.test(phrase.trim())) return false;
  const before = place.clause.text.slice(0, place.start - place.clause.start);
  const gone = namedIn(before.split('。').at(-1) ?? '', place);
  return told.every((id) => gone.includes(id));
}

interface Halves {
  readonly words: string;
  readonly first: string;
  readonly rest: string;
}

function isOtherHalf(place: Place, told: readonly string[], { words, first, rest }: Halves): boolean {
  const only = namedIn(first, place);
  const half = only.length === 0 || negationsIn(words) > 0 ? undefined : halfTold(words, first, rest);
  if (half === undefined) return false;
  // A number may be of clauses in several parts: one of them is enough.
  const isOne = told.some((id) => only.includes(id));
  return half === 'first' ? !isOne : isOne;
}

/** Which of two halves a statement tells of the clause it names: the one that has the last words told of it alone. */
function halfTold(words: string, first: string, rest: string): 'first' | 'rest' | undefined {
  const naming = /第[^，,]{1,6}[条款项]|[)）]\d/u;
  const [own = words, ...more] = words.split(/[，,；;。]/u).filter((phrase) => naming.test(phrase));
  if (more.length > 0) return undefined;
  const [a, b] = [tellingPairs(first), tellingPairs(rest)];
  const last = [...tellingPairs(own)].findLast(
    (pair) => a.has(pair) !== b.has(pair) && !/[\d条]/u.test(pair),
  );
  return last === undefined ? undefined : a.has(last) ? 'first' : 'rest';
}

/**
 * The places of words in clauses, each with its provision.
 * @example placesOf(policies, '每家企业最高不超过100万元').length // → 3
 */
export function placesOf(policies: readonly Policy[], words: string): readonly Place[] {
  const known = found(policies);
  const places =
    known.get(words) ??
    standingsOf(policies, words).flatMap((standing): readonly Place[] => {
      const { clause } = standing;
      return clause === undefined ? [] : [{ ...standing, clause, provision: segmentAround(standing) }];
    });
  known.set(words, places);
  return places;
}

/** What was placed already: a draft quotes the same words again and again. */
const found = remembered((_: readonly Policy[]) => new Map<string, readonly Place[]>());

/** Whether words that stand there may be told of the clauses named: they stand in one, or speak of it. */
export function isToldOf(home: Home, named: readonly PolicyClause[]): boolean {
  return isSaidOfOthers(home, named) || named.some((own) => isWithin(home, own) || governsAll(own));
}

/** Whether words stand in a clause that is named, or in one that names it. */
export function isBorneOut(home: Home, named: readonly PolicyClause[]): boolean {
  return (
    governsAll(home) || named.some((own) => isWithin(home, own) || governsAll(own) || namesIt(home, own))
  );
}

/** Whether words that stand in one clause are said of others. */
export function isSaidOfOthers(home: Home, others: readonly PolicyClause[]): boolean {
  return governsAll(home) || others.some((own) => speaksOf(home, own));
}

/** What says how long the policy holds is said of every clause. */
function governsAll({ policy, clause }: PolicyClause): boolean {
  return policy.data.in_force.to.clause === clause.id;
}

/** Whether a clause lies above another one, or is it: what it says is said of all below. */
export function isAbove({ policy, clause }: PolicyClause, other: PolicyClause): boolean {
  return other.policy.id === policy.id && isBelow(other.clause, clause);
}

/** A clause, and what lies below or above it. */
export function isWithin(other: PolicyClause, { policy, clause }: PolicyClause): boolean {
  return other.policy.id === policy.id && (isBelow(other.clause, clause) || isBelow(clause, other.clause));
}

/** Provisions that a text speaks of without their numbers. */
const OF_OTHERS =
  /(?:其余|其他|其它|以上|上述|所有|各项|本)[^，,。;；]{0,10}(?:条款|政策|奖项|奖励|措施|方案|条件|任务)|下同[)）]/u;

const saysOfOthers = remembered(({ provision }: Home) => OF_OTHERS.test(provision));

/** 第7条所需资金在……安排, 其余条款……: what is said in another clause of this one. */
function speaksOf(home: Home, own: PolicyClause): boolean {
  return namesIt(home, own) || (home.policy.id === own.policy.id && saysOfOthers(home));
}

function namesIt({ policy, clause }: Home, own: PolicyClause): boolean {
  return policy.id === own.policy.id && clause.references.some(({ clause: id }) => id === own.clause.id);
}

/** The clause whose title text begins with, behind a reference to other ones. */
export function otherTitle(text: string, clauses: readonly PolicyClause[]): PolicyClause | undefined {
  const behind = text.slice(0, 40).replace(/^[(（“"「《]?(?:支持政策)?[“"「]?/u, '');
  const policies = [...new Set(clauses.map(({ policy }) => policy))];
  const titled = policies.flatMap((policy) =>
    policy.clauses
      .filter(({ title }) => title.length >= 6 && behind.startsWith(halfWidth(title)))
      .map((clause) => ({ policy, clause })),
  );
  const fits = titled.some((other) => clauses.some((own) => isWithin(other, own)));
  return fits ? undefined : titled[0];
}
