import type { ClauseDocument, ClauseIndex } from './clause-index.ts';
import { pack } from './pack.ts';
import type { Range } from './postings.ts';
import { rankedIndex } from './ranked-index.ts';

/**
 * An index in this process for a library of up to some hundred thousand clauses. It ranks exactly as the
 * MiniSearch in the tests does, from typed arrays instead of maps of objects.
 * @example
 * const document = { id: 'p/1', policy: 'p', parts: ['1'], departments: [], head: '', body: '技术改造', asked: '' };
 * const query = { texts: [{ text: '技改改造', weight: 1 }], limit: 5 };
 * (await packedIndex([document]).search(query)).map(({ id }) => id) // → ['p/1']
 */
export function packedIndex(documents: readonly ClauseDocument[]): ClauseIndex {
  const { vocabulary, fields } = pack(documents);
  const ranges = rangesByPolicy(documents);
  return rankedIndex({
    size: documents.length,
    termOf: (text) => vocabulary.get(text),
    fields: fields.map(({ ends, ids, counts, ...rest }) => ({
      ...rest,
      listOf(term) {
        const [start, end] = [ends[term] ?? 0, ends[term + 1] ?? 0];
        return { ids: ids.subarray(start, end), counts: counts.subarray(start, end) };
      },
    })),
    documentAt: (at) => documents[at],
    rangesOf: (policies) => rangesIn(ranges, policies),
  });
}

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

/** The stretches of some policies, in the order of the documents: equal scores are told in it. */
export function rangesIn(ranges: Ranges, policies: readonly string[]): readonly Range[] {
  return [...new Set(policies)].flatMap((policy) => ranges.get(policy) ?? []).sort(([a], [b]) => a - b);
}
