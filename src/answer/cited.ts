import type { Clause, Span } from '../corpus/clause.ts';
import type { Reference } from '../corpus/standing/index.ts';

export type PolicyClause = Reference['clauses'][number];

/** Where the words stand that a claim rests on: the clause, and the provision of it. */
export interface Home extends PolicyClause {
  /** What the text says between semicolons and full stops; empty where a whole clause is meant. */
  readonly provision: string;
}

/** A claim in its draft, with the places in which the words that it rests on stand. */
export interface Resting extends Span {
  readonly homes: readonly Home[];
}

/** A sentence that names clauses, and the claims that it names them for. */
export interface Citing extends Span {
  readonly references: readonly Reference[];
  readonly beside: readonly Resting[];
  /** It only cites: 依据：……。 */
  readonly only: boolean;
}

const CITES = /依据|出处|来源|根据|详见|参见|均见|以上见|^\W*见/u;

/** The sentences that name clauses, each with the claims of its own; one that only cites, with those before it. */
export function citingIn(
  text: string,
  references: readonly Reference[],
  resting: readonly Resting[],
): readonly Citing[] {
  const sentences = sentencesWith(text, references);
  return sentences.map((sentence, i) => {
    const own = resting.filter(({ start, end }) => start < sentence.end && sentence.start < end);
    const only = own.length === 0 && CITES.test(text.slice(sentence.start, sentence.end));
    const past = sentences[i - 1]?.end ?? 0;
    const before = resting.filter(({ start }) => start >= past && start < sentence.start);
    return { ...sentence, only, beside: only ? before : own };
  });
}

function sentencesWith(text: string, references: readonly Reference[]) {
  const sentences: (Span & { references: Reference[] })[] = [];
  for (const reference of references) {
    const last = sentences.at(-1);
    if (last !== undefined && reference.start < last.end) last.references.push(reference);
    else {
      const before = Math.max(
        ...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, reference.start - 1)),
      );
      const after = /[。；;\n]/u.exec(text.slice(reference.end, reference.end + 600))?.index ?? 600;
      sentences.push({ start: before + 1, end: reference.end + after, references: [reference] });
    }
  }
  return sentences;
}

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

/** A clause, and what lies below or above it. */
export function isWithin(other: PolicyClause, { policy, clause }: PolicyClause): boolean {
  return other.policy.id === policy.id && (isBelow(other.clause, clause) || isBelow(clause, other.clause));
}

function isBelow(inner: Clause, outer: Clause): boolean {
  return inner.id === outer.id || inner.id.startsWith(`${outer.id}.`);
}

/** Provisions that a text speaks of without their numbers. */
const OF_OTHERS =
  /(?:其余|其他|其它|以上|上述|所有|各项|本)[^，,。;；]{0,10}(?:条款|政策|奖项|奖励|措施|方案|条件|任务)/u;

/** 第7条所需资金在……安排, 其余条款……: what is said in another clause of this one. */
function speaksOf(home: Home, own: PolicyClause): boolean {
  return namesIt(home, own) || (home.policy.id === own.policy.id && OF_OTHERS.test(home.provision));
}

function namesIt({ policy, clause }: Home, own: PolicyClause): boolean {
  return policy.id === own.policy.id && clause.references.some(({ clause: id }) => id === own.clause.id);
}
