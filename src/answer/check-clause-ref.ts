import { partOf } from '../corpus/clause.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Finding } from './claim.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { Ground, GroundClause } from './ground.ts';
import { shared } from './likeness.ts';
import { otherPayee } from './payee.ts';
import { contradicted, notFound, supported, titleOf } from './place.ts';
import { saidOfReference } from './said-of-reference.ts';

/** A reference of a draft with what the words around it are about. */
export interface Referred {
  readonly ref: ClauseRef;
  /** The clauses it names, with everything below them. */
  readonly named: readonly GroundClause[];
  /** Other clauses that the same sentence cites: this reference may be part of what they say. */
  readonly beside: readonly GroundClause[];
  /** The words between the commas around it. */
  readonly phrase: string;
  /** The words between the semicolons or full stops around it. */
  readonly part: string;
  readonly sentence: string;
  /** Pairs of the words that it is there for. */
  readonly topic: ReadonlySet<string>;
  /** What was found about the figures and quotations that rest on it, and where they stand. */
  readonly resting: readonly (Pick<Finding, 'status'> & { readonly home: GroundClause | undefined })[];
}

/** The sentence says what the text does not: its words stand in other clauses, if anywhere. */
const OPEN =
  /(?:没有|未|没)(?:直接|明确|具体)?(?:写|说|规定|列|提|限|载|管|讲|约定|给出|公布|涉及|提及)|无明文|是否|只写/u;
/** 第7条, 其余条款: the clause says something of other clauses, so words of it are said of them. */
const OF_OTHERS = /第\d+条|其[他余]条款/u;
/** The words must fit another clause this many times better, and by this much, before the number is wrong. */
const TIMES = 3;
const MUCH = 9;
/** 该条 is the clause named before, whatever is said of it. */
const POINTING = /^[该本此这]/u;
/** By less, when nothing of them stands in the clause it names. */
const SOME = 7;
/** By more, when its figures do stand in the clause it names. */
const MUCH_MORE = 14;
const MUCH_OPEN = 20;

/** What says how long the policy holds is said of every clause. */
function saysHowLong({ policy, clause }: GroundClause): boolean {
  return policy.data.in_force.to.clause === clause.id;
}

/** Whether a clause of another part than all these speaks of clauses by number, or of all that it does not number. */
function speaksOf({ id, text }: GroundClause['clause'], named: readonly GroundClause[]): boolean {
  return OF_OTHERS.test(text) && named.every(({ clause }) => partOf(clause.id) !== partOf(id));
}

interface Fit {
  readonly clause: GroundClause;
  readonly sum: number;
}

function best(clauses: readonly GroundClause[], topic: ReadonlySet<string>, ground: Ground): Fit | undefined {
  return clauses
    .map((clause) => ({ clause, sum: shared(topic, clause.words, ground.weights) }))
    .reduce<Fit | undefined>((top, fit) => (top === undefined || fit.sum > top.sum ? fit : top), undefined);
}

/** Words of `topic`, by weight, that stand in one clause and not in the other. */
function onlyIn(
  one: GroundClause,
  other: GroundClause,
  { topic, ground }: { topic: ReadonlySet<string>; ground: Ground },
): number {
  return shared(new Set([...topic].filter((pair) => !other.words.has(pair))), one.words, ground.weights);
}

/** The clause that the words around the reference are about, when it is clearly another. */
function meantInstead(
  ground: Ground,
  { named, beside, sentence, topic, resting }: Referred,
  here: Fit,
): GroundClause | undefined {
  const homes = resting.flatMap(({ status, home }) =>
    status === 'supported' && home !== undefined ? [home] : [],
  );
  const inside = homes.filter((home) => named.includes(home)).length;
  // What 四、(二) says of 其他条款 is not said by whichever clause has the same words.
  const told = beside.filter(({ clause }) => speaksOf(clause, named));
  const about = {
    topic: new Set([...topic].filter((pair) => !told.some(({ words }) => words.has(pair)))),
    ground,
  };
  const none = shared(topic, here.clause.words, ground.weights) === 0;
  const much = OPEN.test(sentence) ? MUCH_OPEN : inside > 0 ? MUCH_MORE : none ? SOME : MUCH;
  const other = ground.clauses
    .filter((clause) => clause.clause.numbered && !named.includes(clause) && !beside.includes(clause))
    .filter(({ clause }) => !speaksOf(clause, [...named, ...beside]))
    .find((clause) => {
      const gain = onlyIn(clause, here.clause, about);
      return gain > much && gain > TIMES * onlyIn(here.clause, clause, about);
    });
  // What 四、(二) says is said of clauses of another part, and their figures stand beside it.
  const outside = homes.find(
    (home) =>
      !named.includes(home) &&
      !(inside > 0 && saysHowLong(home)) &&
      !named.some(({ clause }) => speaksOf(clause, [home])),
  );
  const most = outside !== undefined && homes.filter((home) => home === outside).length > inside;
  return other ?? (most ? outside : undefined);
}

/** Whether the reference leaves no doubt: it points back or gives the clause's title; or it only asks. */
function saysItself({ ref, named, sentence }: Referred): boolean {
  const titled = named.some(({ clause }) => clause.title !== '' && ref.text.includes(clause.title));
  return titled || POINTING.test(ref.text) || /[?？]\s*$/u.test(sentence);
}

/** Whether there is such a clause, and whether it is the one that the words around the reference are about. */
export function checkClauseRef(ground: Ground, referred: Referred): Finding {
  const { ref, named, topic, sentence } = referred;
  const beside = saidOfReference(ground, referred);
  if (beside !== undefined) return beside;
  const [only, ...more] = named;
  const payee = only && more.length === 0 ? otherPayee(sentence, halfWidth(only.clause.text)) : undefined;
  if (only !== undefined && payee !== undefined) return contradicted([titleOf(only)], `原文是给${payee}的`);
  const here = best(named, topic, ground);
  if (here === undefined)
    return ref.clauses.length === 0 ? contradicted([], `没有“${ref.text}”这一条`) : notFound('没有这一条');
  const other = saysItself(referred) ? undefined : meantInstead(ground, referred, here);
  if (other === undefined) return supported([titleOf(here.clause)]);
  return contradicted([titleOf(other)], `所说内容见${titleOf(other).label}“${other.clause.title}”`);
}
