import type { ClauseDocument } from './clause-index.ts';
import type { Range } from './postings.ts';

/** Where each policy's documents lie. */
export type Ranges = ReadonlyMap<string, readonly Range[]>;

/** The stretches in which documents of one policy follow each other. */
export function rangesByPolicy(documents: readonly Pick<ClauseDocument, 'policy'>[]): Ranges {
  const ranges = new Map<string, Range[]>();
  for (const [at, { policy }] of documents.entries()) {
    const own = ranges.get(policy) ?? [];
    const last = own.at(-1);
    if (last?.[1] === at) own[own.length - 1] = [last[0], at + 1];
    else ranges.set(policy, [...own, [at, at + 1]]);
  }
  return ranges;
}

/**
 * The stretches of some policies, in the order of the documents: equal scores are told in it. Those that touch are one,
 * so that nearly all policies of a library cost no more than all of them.
 */
export function rangesIn(ranges: Ranges, policies: readonly string[]): readonly Range[] {
  const [only = '', ...others] = policies;
  if (others.length === 0) return ranges.get(only) ?? [];
  const apart = [...new Set(policies)]
    .flatMap((policy) => ranges.get(policy) ?? [])
    .sort(([a], [b]) => a - b);
  const joined: Range[] = [];
  for (const [from, to] of apart) {
    const last = joined.at(-1);
    if (last?.[1] === from) joined[joined.length - 1] = [last[0], to];
    else joined.push([from, to]);
  }
  return joined;
}
