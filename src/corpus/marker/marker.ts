/** The kinds of markers in the order in which documents usually nest them, outermost first. */
export const KINDS = [
  'book', // 第一编
  'division', // 第一部分
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'capital', // 壹、
  'heading', // 一、
  'subheading', // (一)
  'item', // 1.
  'decimal', // 1.1
  'subdecimal', // 1.1.1
  'subitem', // (1)
  'half', // 1)
  'point', // ①, and the bare 1 that copies make of it
  'letter', // a.
] as const;
export type Kind = (typeof KINDS)[number];

/** How surely a writing is a marker: `surely` by its form, `hardly` when only the counter speaks for it. */
export type Certainty = 'surely' | 'likely' | 'maybe' | 'hardly';

/** One way to read the beginning of a line (or of what follows a heading on it) as the marker of a node. */
export interface Marker {
  readonly kind: Kind;
  readonly number: number;
  /** For 第五条之一, the 1; 0 for all others. */
  readonly inserted: number;
  /** For 2.3.1, the numbers before the last: `[2, 3]`. */
  readonly prefix: readonly number[];
  /** The marker in its one canonical writing, as it stands in clause ids: `(一)`, `第10条`, `#1`. */
  readonly token: string;
  /** Offset of the marker in the line. */
  readonly start: number;
  /** Offset in the line of what follows it. */
  readonly end: number;
  readonly certainty: Certainty;
}
