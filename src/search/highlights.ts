import type { Span } from '../corpus/clause.ts';
import { terms } from '../text/terms.ts';

/**
 * Where the matched terms stand in a clause, as merged spans of its original text. Single characters
 * count only when nothing longer matched: scattered 的 and 车 would mark half the clause.
 */
export function highlights(text: string, matched: readonly string[]): readonly Span[] {
  const whole = matched.filter((term) => term.length > 1 || /^[\da-z]$/u.test(term));
  const wanted = whole.length > 0 ? whole : matched;
  const han = wanted.filter((term) => /^\p{Script=Han}+$/u.test(term));
  const others = new Set(wanted.filter((term) => !han.includes(term)));
  return merged([
    ...han.flatMap((term) => occurrences(term, text)),
    // Figures and Latin words have many writings, and end where the word ends: read as the index reads them.
    ...(others.size > 0 ? terms(text).filter((term) => others.has(term.text)) : []),
  ]);
}

function occurrences(term: string, text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    found.push({ start: at, end: at + term.length });
  }
  return found;
}

/** Spans in order, those that touch made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
