import { z } from 'zod';
import { gathered, headOf, type Part, type ReadStretch, sectionsOf } from '../../corpus/sections.ts';
import type { ClauseDocument, ClauseIndex } from './clause-index.ts';
import { pack } from './pack.ts';

import type { Field, List } from './postings.ts';
import { rangesByPolicy } from './ranges.ts';
import { type Kept, rankedIndex } from './ranked-index.ts';

/** Where a part lies behind the head. */
const part = z.tuple([z.number(), z.number()]);
const field = z.object({ ends: part, ids: part, counts: part, factors: part, having: z.number() });
const head = z.object({
  size: z.number(),
  terms: part,
  /** Where each document's line ends. */
  lineEnds: part,
  lines: part,
  ranges: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]).readonly()).readonly()),
  fields: z.array(field),
});

/**
 * Writes the documents of a library as an index that is searched where it lies: of a thousand policies nothing is
 * held in memory but the words and what is being asked for.
 * @example storeIndex([]).length > 0 // → true
 */
export function storeIndex(documents: readonly ClauseDocument[]): Uint8Array {
  const { vocabulary, fields } = pack(documents);
  const { add, whole } = gathered();
  const lines = documents.map(({ id, sha256, policy, parts: above, departments }) =>
    utf8(JSON.stringify({ id, sha256, policy, parts: above, departments } satisfies Kept)),
  );
  return whole({
    size: documents.length,
    terms: add([utf8([...vocabulary.keys()].join('\n'))]),
    lineEnds: add([sectionsOf(lines)]),
    lines: add(lines),
    ranges: Object.fromEntries(rangesByPolicy(documents)),
    fields: fields.map(({ ends, ids, counts, factors, having }) => ({
      ends: add([ends]),
      ids: add([ids]),
      counts: add([counts]),
      factors: add([factors]),
      having,
    })),
  } satisfies z.input<typeof head>);
}

/**
 * The index that `storeIndex` wrote, ranking as `packedIndex` does. Words and lengths are read at once, lists and
 * documents when they are asked for.
 */
export function storedIndex(read: ReadStretch): ClauseIndex {
  const { head: kept, stretch } = headOf(read, head);
  const of = ([offset, bytes]: Part) => stretch(offset, bytes);
  const vocabulary = new Map(
    text(of(kept.terms))
      .split('\n')
      .map((term, n) => [term, n]),
  );
  const lineEnds = new Uint32Array(of(kept.lineEnds).buffer);
  return rankedIndex({
    size: kept.size,
    termOf: (word) => vocabulary.get(word),
    fields: kept.fields.map((each) => fieldOf(each, stretch)),
    documentAt(at) {
      const [from, to] = [lineEnds[at] ?? 0, lineEnds[at + 1] ?? 0];
      return at < kept.size ? line.parse(JSON.parse(text(of([kept.lines[0] + from, to - from])))) : undefined;
    },
    ranges: new Map(Object.entries(kept.ranges)),
  });
}

const line = z.object({
  id: z.string(),
  sha256: z.string(),
  policy: z.string(),
  parts: z.array(z.string()),
  departments: z.array(z.string()),
});

/** So many bytes of lists are kept: the words of one question are asked for again and again. */
const KEPT_BYTES = 8_000_000;

function fieldOf(kept: z.infer<typeof field>, read: ReadStretch): Field {
  const ends = new Uint32Array(read(...kept.ends).buffer);
  const lists = new Map<number, List>();
  let bytes = 0;
  return {
    having: kept.having,
    factors: new Float32Array(read(...kept.factors).buffer),
    listOf(term) {
      const known = lists.get(term);
      if (known !== undefined) return known;
      const [from, to] = [ends[term] ?? 0, ends[term + 1] ?? 0];
      const list = {
        ids: new Uint32Array(read(kept.ids[0] + from * 4, (to - from) * 4).buffer),
        counts: new Uint16Array(read(kept.counts[0] + from * 2, (to - from) * 2).buffer),
        from: 0,
        to: to - from,
      };
      if (bytes > KEPT_BYTES) {
        lists.clear();
        bytes = 0;
      }
      lists.set(term, list);
      bytes += (to - from) * 6;
      return list;
    },
  };
}

function utf8(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
