import { groupedBy } from '../../text/grouped.ts';
import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { cut } from '../../text/spans.ts';
import { pairsOf } from '../../text/wording/index.ts';
import type { Policy } from '../library.ts';
import { labelOf } from './standings.ts';

interface Index {
  /** What a policy says, between semicolons and full stops, each with the name of its place. */
  readonly phrases: readonly { readonly words: string; readonly label: string }[];
  /** Where each two neighbouring characters, and each figure with its unit, stand. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
}

/** A figure with what it counts: 500万元 is part of no 5000万元, and 80万辆 no sum. */
const FIGURE = /\d+(?:\.\d+)?[百千]?[万亿]?(?:%|(?!元)\p{Script=Han})?/gu;

/** A pair that stands in more phrases than this tells nothing. */
const COMMON = 90;
/** What a figure is worth in pairs of characters. */
const FIGURES = 2;
/** As many pairs as a phrase must share to be worth showing. */
const LEAST = 0.6;

const indexOf = remembered((policy: Policy): Index => {
  const phrases = policy.clauses.flatMap((clause) =>
    clause.text
      .split(/[;；。\n]/u)
      .map((words) => ({ words: words.trim(), label: labelOf({ policy, clause }) }))
      .filter(({ words }) => words.length > 5),
  );
  const pairs = groupedBy([...phrases.keys()], (n) => tellingOf(phrases[n]?.words ?? ''));
  return { phrases, pairs };
});

/** What words can be told by: the figures in them, each whole, and pairs of the characters around. */
function tellingOf(words: string): ReadonlySet<string> {
  const plain = halfWidth(words);
  return new Set([...(plain.match(FIGURE) ?? []), ...pairsOf(plain.replace(FIGURE, ' '))]);
}

/** The official words most like a stretch, with their place; empty where none are. */
export function nearestWords(policies: readonly Policy[], words: string): string {
  const best = policies
    .flatMap((policy) => nearestIn(indexOf(policy), words) ?? [])
    .toSorted((a, b) => b.likeness - a.likeness)[0];
  return best === undefined ? '' : `${best.label}“${best.words}”`;
}

function nearestIn({ phrases, pairs }: Index, words: string) {
  const sums = new Map<number, number>();
  const telling = [...tellingOf(words)]
    .map((key) => ({ places: pairs.get(key) ?? [], worth: /^\d/u.test(key) ? FIGURES : 1 }))
    .filter(({ places }) => places.length <= COMMON);
  for (const { places, worth } of telling) {
    for (const place of places) sums.set(place, (sums.get(place) ?? 0) + worth / Math.sqrt(places.length));
  }
  const [place, sum] = [...sums].reduce((best, next) => (next[1] > best[1] ? next : best), [-1, LEAST]);
  const phrase = phrases[place];
  return phrase && { ...phrase, likeness: sum };
}

/** In Chinese, that no policy has some words, and which of them are most like them. */
export function notFound(policies: readonly Policy[], words: string): string {
  const near = nearestWords(policies, words);
  return `原文没有这句话：“${cut(words)}”${near === '' ? '' : `；最接近的是${cut(near, 120)}`}`;
}
