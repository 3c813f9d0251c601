import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { fold } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import { mergedSpans, type Span } from '../text/spans.ts';
import { terms } from '../text/terms.ts';
import { type ClauseMatch, SearchUnavailable } from './index/index.ts';
import type { PolicyText } from './question/index.ts';
import type { Searchable } from './searchable.ts';

/** A clause that was found, and what of it was found. */
export interface SearchHit {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Comparable within one result only. */
  readonly score: number;
  /** The terms of the question that it has. */
  readonly terms: readonly string[];
}

/** What of a clause matched. */
interface Marked {
  /** The words, as they stand in it, each once, longest first. */
  readonly matched: readonly string[];
  /** Where they stand, as offsets into `clause.text`. */
  readonly highlights: readonly Span[];
}

/** A term is of Han characters, or a figure or a Latin word in ASCII. */
function isHan(term: string): boolean {
  return term > '~';
}

/** Figures say nothing of which award is meant: a sum that is named may be what the caller spent. */
const FIGURE = /\d+(?:\.\d+)?[百千]?[万亿%]?元?/gu;

/**
 * The words among those that matched that say what is meant: no figures, no empty words, each once.
 * @param text of the policy that the hit is of.
 */
export function tellingWords(hit: SearchHit, text: PolicyText): readonly string[] {
  const words = marked(hit).matched.join('\n').replace(FIGURE, ' ');
  const pieces = text.withoutEmptyWords(words).split(/[ \n]/u);
  return [...new Set(pieces)].filter((piece) => piece.length > 1);
}

/** A clause that no word was searched for. */
export function hitOn(policy: Policy, clause: Clause): SearchHit {
  return { policy, clause, score: 0, terms: [] };
}

/**
 * The clause that an index found.
 * @throws SearchUnavailable when the index and the library do not hold the same words: what it found, or did not, is
 * then not what this library says.
 */
export function toHit(searchable: Searchable, { id, sha256, score, matched: terms }: ClauseMatch): SearchHit {
  const found = searchable.locate(id);
  if (found === undefined || (found.policy.data.clauses[found.clause.id] ?? '') !== sha256) {
    throw new SearchUnavailable(`${id} 与索引不符`);
  }
  return { ...found, score, terms };
}

/** A clause's words that matched, marked when they are told, and once: most clauses that are looked at are not. */
export const marked = remembered(({ clause, terms: asked }: SearchHit): Marked => {
  const spans = highlights(clause, asked);
  const words = spans.map(({ start, end }) => clause.text.slice(start, end));
  const distinct = [...new Set(words)].sort((a, b) => b.length - a.length);
  return { matched: distinct, highlights: spans };
});

/** How many characters of a stretch of a clause are marked. */
export function markedWithin({ start, end }: Span, highlights: readonly Span[]): number {
  return highlights.reduce(
    (sum, mark) => sum + Math.max(0, Math.min(end, mark.end) - Math.max(start, mark.start)),
    0,
  );
}

/** All that a clause says, its titles with it, folded once. */
export const wordsOfClause = remembered(
  ({ text, title, heading }: Clause) => fold([text, title, ...heading].join('\n')).text,
);

/**
 * Where the matched terms stand in a clause, as merged spans of its original text. Single characters
 * count only when nothing longer matched: scattered 的 and 车 would mark half the clause.
 */
function highlights(clause: Clause, matched: readonly string[]): readonly Span[] {
  const whole = matched.filter((term) => term.length > 1 || /^[\da-z]$/u.test(term));
  const wanted = whole.length > 0 ? whole : matched;
  const han = wanted.filter(isHan);
  const others = new Set(wanted.filter((term) => !isHan(term)));
  return mergedSpans([
    ...han.flatMap((term) => occurrences(term, clause.text)),
    // Figures and Latin words have many writings, and end where the word ends: read as the index reads them.
    ...(others.size > 0 ? figuresAndLatin(clause).filter((term) => others.has(term.text)) : []),
  ]);
}

const figuresAndLatin = remembered(({ text }: Clause) => terms(text).filter((term) => !isHan(term.text)));

function occurrences(term: string, text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    found.push({ start: at, end: at + term.length });
  }
  return found;
}
