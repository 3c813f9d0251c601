import type { Span } from '../corpus/clause.ts';
import { type Around, around, type Figure, figuresIn } from '../text/figure/index.ts';
import { keyOf, type Plain, plainOf } from '../text/plain.ts';
import type { Claim } from './claim.ts';

/** A claim found in its draft: its words, its figures, and the sentence it stands in. Offsets are into the plain text. */
export interface Stretch {
  readonly claim: Claim;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly around: readonly Around[];
  /** Undefined where the draft has no such words. */
  readonly span: Span | undefined;
  readonly sentence: string;
}

/** A draft read once. */
export interface Read {
  readonly plain: Plain;
  readonly figures: readonly Figure[];
  readonly sentences: readonly Span[];
  readonly stretches: readonly Stretch[];
}

const SENTENCE = /[^。；;！？!?\n]+[。；;！？!?]?|\n/gu;

/** Reads a draft and finds its claims in it. */
export function readDraft(answer: string, claims: readonly Claim[]): Read {
  const plain = plainOf(answer);
  const sentences = Array.from(plain.text.matchAll(SENTENCE), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const head = headsOf(plain.text);
  const find = finder(plain.text);
  const stretches = claims.map((claim): Stretch => {
    const span = find(claim.says);
    const text = span === undefined ? plainOf(claim.says).text : plain.text.slice(span.start, span.end);
    const figures = figuresIn(text);
    const over = (at: number) => (span === undefined ? '' : head(span.start + at));
    const sentence = span === undefined ? text : sentenceOf(plain.text, sentences, span);
    return { claim, text, figures, around: around(text, figures, over), span, sentence };
  });
  return { plain, figures: figuresIn(plain.text), sentences, stretches };
}

function sentenceOf(text: string, sentences: readonly Span[], { start, end }: Span): string {
  const first = at(sentences, start)?.start ?? start;
  const last = at(sentences, Math.max(start, end - 1))?.end ?? end;
  return text.slice(first, Math.max(end, last));
}

/** The one of spans in order in which a place lies, by halving. */
export function at<S extends Span>(spans: readonly S[], place: number): S | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || place < span.start) high = middle - 1;
    else if (place >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** Finds stretches in the order of the draft: from the last one on, else from the beginning. */
function finder(plain: string): (says: string) => Span | undefined {
  const key = keyOf(plain);
  let past = 0;
  return (says) => {
    const words = keyOf(plainOf(says).text).text;
    if (words === '') return undefined;
    const ahead = key.text.indexOf(words, past);
    const from = ahead >= 0 ? ahead : key.text.indexOf(words);
    if (from < 0) return undefined;
    past = from;
    return { start: key.at[from] ?? 0, end: (key.at[from + words.length - 1] ?? 0) + 1 };
  };
}

/** The head of the column in which a place of a table lies; empty outside tables. */
function headsOf(plain: string): (at: number) => string {
  const rows = new Map<number, readonly string[]>();
  const starts: Span[] = [];
  let [start, heads]: [number, readonly string[] | undefined] = [0, undefined];
  for (const line of plain.split('\n')) {
    starts.push({ start, end: start + line.length + 1 });
    const cells = line.includes('|') ? line.split('|').map((cell) => cell.trim()) : undefined;
    if (cells !== undefined && heads !== undefined) rows.set(start, heads);
    heads = cells === undefined ? undefined : (heads ?? cells);
    start += line.length + 1;
  }
  return (place) => {
    const line = at(starts, place);
    const row = line && rows.get(line.start);
    return line && row ? (row[plain.slice(line.start, place).split('|').length - 1] ?? '') : '';
  };
}
