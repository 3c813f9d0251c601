import type { Statement } from './draft.ts';
import type { Figure } from './figures.ts';
import { pairsOf } from './likeness.ts';

/** 年度上限: is said of all the figures behind it in the sentence; `before` is what stands before the figure. */
function labelOf(before: string): string {
  const label = /[^:,。;\d]{1,24}(?=(?::|依次[是为]|分别[是为])[^:]*$)/u.exec(before)?.[0] ?? '';
  return /上限|最高|封顶|限额/u.test(label) ? `${label}:` : '';
}

/** What a cell's column is headed and its row begins with; or the label of a line. */
export function headOf({ cells, text, start: from }: Statement, { start, end }: Figure): string {
  const cell = cells.find((c) => start >= c.start && end <= c.end);
  if (cell === undefined) return labelOf(text.slice(0, start - from));
  const label = cells.find(({ text: words }) => words !== '') ?? cell;
  return label === cell ? cell.head : `${cell.head} ${labelOf(`${label.text}:`)}`.trim();
}

/** - 汽车零部件企业:……: what an item of a list is about. */
export function subjectOf({ kind, text }: Statement): ReadonlySet<string> {
  const label = kind === 'item' ? /^[\s\-*•(\d.、)]*([^:,。;\d]{2,24}):/u.exec(text)?.[1] : undefined;
  return pairsOf(label ?? '');
}
