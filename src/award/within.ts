import type { Span } from '../corpus/clause.ts';

/** Whether the inner span lies inside the outer one, edges included. */
export function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
