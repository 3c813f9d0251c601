import { readCounter } from '../text/counter.ts';
import type { Clause } from './clause.ts';
import type { Kind } from './marker.ts';

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
  [/^第(.+)条(?:之(.+))?$/u, 'article'],
  [/^\((\d+)\)$/u, 'subitem'],
  [/^\((.+)\)$/u, 'subheading'],
  [/^(\d+)\)$/u, 'half'],
  [/^#(\d+)$/u, 'point'],
  [/^(\d+)$/u, 'item'],
  [/^(.+)$/u, 'heading'],
];

/** The numbered clauses from the outermost down to `clause` itself; empty for 前言 and 尾-n. */
export function pathOf(clause: Clause, clauses: ReadonlyMap<string, Clause>): readonly PathStep[] {
  if (!clause.numbered) return [];
  const above = clause.parent === null ? undefined : clauses.get(clause.parent);
  const token = clause.id.slice(above === undefined ? 0 : above.id.length + 1);
  const step = readToken(token.replace(/-\d+$/u, ''));
  const path = above === undefined ? [] : pathOf(above, clauses);
  return step === undefined ? path : [...path, { ...step, title: clause.title }];
}

function readToken(token: string): Omit<PathStep, 'title'> | undefined {
  for (const [pattern, kind] of TOKENS) {
    const [, numeral = '', inserted = ''] = pattern.exec(token) ?? [];
    const number = readCounter(numeral);
    if (number !== undefined) return { kind, number, inserted: readCounter(inserted) ?? 0 };
  }
  return undefined;
}
