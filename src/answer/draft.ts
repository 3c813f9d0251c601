import type { Policy } from '../corpus/library.ts';
import { type Reference, referencesIn } from '../corpus/standing/index.ts';
import { type Around, around, columnHeads, type Figure, figuresIn, headRows } from '../text/figure/index.ts';
import { finder, type Plain, plainOf } from '../text/plain.ts';
import { at, firstFrom, type Span, sentencesOf } from '../text/spans.ts';
import type { Claim } from './claim.ts';

/** A claim found in its draft: its words, its figures, and the sentence it stands in. Offsets are into the plain text. */
export interface Stretch {
  readonly claim: Claim;
  readonly text: string;
  /** Its figures, at their places in its text. */
  readonly figures: readonly Figure[];
  /** The same as the draft tells them, with the words of their phrases even where the claim leaves them out. */
  readonly around: readonly Around[];
  /** Undefined where the draft has no such words. */
  readonly span: Span | undefined;
  readonly sentence: string;
  /** It names columns of a table, and states nothing but that its figures are known: 10%. */
  readonly isHead: boolean;
}

/** A draft read once. */
export interface Read {
  readonly plain: Plain;
  /** The clauses that it names; their numbers are no figures: 二、(二)4只写了. */
  readonly references: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly around: readonly Around[];
  /** The rows that name the columns of tables. */
  readonly heads: readonly Span[];
  readonly stretches: readonly Stretch[];
}

const NOWHERE = { figures: [], around: [], sentence: '', isHead: false };

/** Reads a draft and finds its claims in it. */
export function readDraft(answer: string, claims: readonly Claim[], policies: readonly Policy[]): Read {
  const plain = plainOf(answer);
  const sentences = sentencesOf(plain.text);
  const find = finder(plain.text);
  const references = referencesIn(plain.text, policies);
  const figures = figuresIn(plain.text).filter(({ start }) => at(references, start) === undefined);
  const heads = headRows(plain.text);
  const all = around(plain.text, figures, columnHeads(plain.text));
  const stretches = claims.map((claim): Stretch => {
    const span = find(claim.says);
    if (span === undefined) return { ...NOWHERE, claim, text: plainOf(claim.says).text, span };
    const { start, end } = span;
    const own = all.slice(firstFrom(figures, start), firstFrom(figures, end));
    const text = plain.text.slice(start, end);
    const moved = own.map(({ figure }) => ({
      ...figure,
      start: figure.start - start,
      end: figure.end - start,
    }));
    return {
      claim,
      text,
      figures: moved,
      around: own,
      span,
      sentence: sentenceOf(plain.text, sentences, span),
      isHead: end <= (at(heads, start)?.end ?? 0),
    };
  });
  return { plain, references, figures, around: all, heads, stretches };
}

function sentenceOf(text: string, sentences: readonly Span[], { start, end }: Span): string {
  const first = at(sentences, start)?.start ?? start;
  const last = at(sentences, Math.max(start, end - 1))?.end ?? end;
  return text.slice(first, Math.max(end, last));
}
