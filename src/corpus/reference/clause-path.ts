import { readCounter } from '../../text/numeral.ts';
import { remembered } from '../../text/remembered.ts';
import type { Clause } from '../clause.ts';
import type { Kind } from '../marker/index.ts';

/** One numbered clause on the way down to a clause. */
export interface PathStep {
  readonly kind: Kind;
  readonly number: number;
  readonly inserted: number;
  readonly title: string;
}

const TOKENS: readonly (readonly [RegExp, Kind])[] = [
  [/^第(.+)[编篇]$/u, 'book'],
  [/^第(.+)部分$/u, 'division'],
  [/^第(.+)章$/u, 'chapter'],
  [/^第(.+)节$/u, 'section'],
  [/^第([^-]+)(?:-(\d+))?条$/u, 'article'],
  [/^第(.+)条之(.+)$/u, 'article'],
  [/^\((\d+)\)$/u, 'subitem'],
  [/^\((.+)\)$/u, 'subheading'],
  [/^(\d+)\)$/u, 'half'],
  [/^#(\d+)$/u, 'point'],
  [/^(\d+)$/u, 'item'],
  [/^(.+)$/u, 'heading'],
];

/**
 * For each clause, by id, the numbered clauses from the outermost down to itself; empty for unnumbered paragraphs.
 * @param clauses in document order, so that what lies above comes first.
 */
export const clausePaths = remembered(
  (clauses: readonly Clause[]): ReadonlyMap<string, readonly PathStep[]> => {
    const paths = new Map<string, readonly PathStep[]>();
    for (const { id, parent, numbered, title } of clauses) {
      const token = id.slice(parent === null ? 0 : parent.length + 1).replace(/-\d+$/u, '');
      const step = numbered ? readToken(token) : undefined;
      const above = parent === null ? [] : (paths.get(parent) ?? []);
      paths.set(id, step === undefined ? [] : [...above, { ...step, title }]);
    }
    return paths;
  },
);

function readToken(token: string): Omit<PathStep, 'title'> | undefined {
  const letter = /^\(?([A-Za-z])\)?$/u.exec(token)?.[1]?.toLowerCase();
  if (letter !== undefined) return { kind: 'letter', number: letter.charCodeAt(0) - 0x60, inserted: 0 };
  for (const [pattern, kind] of TOKENS) {
    const [, numeral = '', inserted = ''] = pattern.exec(token) ?? [];
    const number = readCounter(numeral);
    if (number !== undefined) return { kind, number, inserted: readCounter(inserted) ?? 0 };
  }
  return undefined;
}
