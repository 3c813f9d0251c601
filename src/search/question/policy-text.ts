import { givesMoney } from '../../corpus/gives-money.ts';
import type { Policy } from '../../corpus/library.ts';
import { fold } from '../../text/fold.ts';
import { findQuantities } from '../../text/quantity.ts';
import { mostRecent } from '../../text/remembered.ts';
import { type Term, terms } from '../../text/terms.ts';
import { emptyWordBlanker, placeBlanker } from './empty-words.ts';
import { everydayFinder } from './everyday.ts';
import { stretchesOf } from './stretches.ts';

/** A policy's whole text, made ready for asking whether a word stands in it. */
export interface PolicyText {
  readonly folded: string;
  readonly title: string;
  /** Its clauses, folded one by one. */
  readonly clauses: readonly string[];
  /** Those of them that say something and give no money; picked out when first asked for. */
  readonly tasks: () => readonly string[];
  /** Where three characters of a question may begin a stretch of it; made when first asked for. */
  readonly stretches: () => ReturnType<typeof stretchesOf>;
  /** In how many of its clauses a word stands; of two characters counted for all of them when first asked for. */
  readonly having: (word: string) => number;
  /** Its sums and rates, as the terms that stand for them; read when first asked for. */
  readonly figures: () => ReadonlySet<string>;
  /** Blanks out, unit for unit, the words of a question that say nothing beside this text. */
  readonly withoutEmptyWords: (question: string) => string;
  /** The words of every day in a folded question that it has only official ones for; made ready when first asked for. */
  readonly everydayIn: ReturnType<typeof everydayFinder>;
  /** Blanks out the name of the place that the policy is of. */
  readonly withoutPlace: (question: string) => string;
}

/** So many words are known by heart: what people's words mean is asked for in each question that has them. */
const KEPT = 200;

/** Folds a policy's text once, for all questions. */
export function policyText(policy: Policy): PolicyText {
  const { source, clauses } = policy;
  let tasks: readonly string[] | undefined;
  let stretches: ReturnType<typeof stretchesOf> | undefined;
  let figures: ReadonlySet<string> | undefined;
  let everydayIn: ReturnType<typeof everydayFinder> | undefined;
  let pairs: ReadonlyMap<string, number> | undefined;
  const havingLonger = mostRecent(
    KEPT,
    (word: string) => foldedClauses.filter((clause) => clause.includes(word)).length,
  );
  const folded = fold(source).text;
  const foldedClauses = clauses.map(({ text }) => fold(text).text);
  return {
    folded,
    title: fold(policy.data.title.value).text,
    clauses: foldedClauses,
    having(word) {
      if (word.length !== 2) return havingLonger(word);
      pairs ??= countedPairs(foldedClauses);
      return pairs.get(word) ?? 0;
    },
    tasks() {
      tasks ??= clauses.flatMap(({ leaf, text }) => (leaf && !givesMoney(text) ? fold(text).text : []));
      return tasks;
    },
    stretches() {
      stretches ??= stretchesOf(folded);
      return stretches;
    },
    figures() {
      figures ??= new Set(figuresAmong(terms(source)).map((figure) => figure.text));
      return figures;
    },
    everydayIn(question) {
      everydayIn ??= everydayFinder(policy);
      return everydayIn(question);
    },
    withoutEmptyWords: emptyWordBlanker(policy),
    withoutPlace: placeBlanker(policy),
  };
}

/** For each two characters that stand together how many of the texts have them so. */
function countedPairs(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
    );
    for (const pair of own) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Rates told in tenths, as the terms that stand for them: 三成 is 30%. */
export function tenthsIn(text: string): readonly Term[] {
  if (!text.includes('成')) return [];
  return findQuantities(text)
    .filter(
      ({ unit, min, max, start, end }) =>
        unit === '%' && min === max && text.slice(start, end).endsWith('成'),
    )
    .map(({ min, start, end }) => ({ text: `${min}%`, start, end, weight: 1 }));
}

/** The sums of ten thousand and more and the rates among the terms of a text. */
export function figuresAmong(all: readonly Term[]): readonly Term[] {
  return all.filter(({ text }) => /^\d{5,}$|%$/u.test(text));
}
