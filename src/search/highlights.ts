import type { Span } from '../corpus/clause.ts';
import { terms } from '../text/terms.ts';

/**
 * Where the matched terms stand in a clause, as merged spans of its original text. Single characters
 * count only when nothing longer matched: scattered 的 and 车 would mark half the clause.
 */
export function highlights(text: string, matched: readonly string[]): readonly Span[] {
  const whole = new Set(matched.filter((term) => term.length > 1 || /^[\da-z]$/u.test(term)));
  const wanted = whole.size > 0 ? whole : new Set(matched);
  const spans: { start: number; end: number }[] = [];
  for (const { text: term, start, end } of terms(text)) {
    if (!wanted.has(term)) continue;
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end && end >= last.start) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
