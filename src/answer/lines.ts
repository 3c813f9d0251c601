/** What a line of a draft is: markdown, or what people write instead of it. */
type LineKind = 'blank' | 'heading' | 'lead' | 'item' | 'row' | 'rule' | 'quote' | 'text';

/** One line of a draft in plain text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: LineKind;
  /** Where its own words begin, after bullet, number or hashes. */
  readonly body: number;
  /** How far outside it stands: 1–6 for #–######, 10 for other headings, 20 for leads, 30 and more for items. */
  readonly rank: number;
}

const ITEM = /^(\s*)(?:[-+*•·●▪◦–—]\s+|[·•●▪◦]|\d{1,2}[.、)](?!\d)\s*|[(]\d{1,2}[)]\s*|[①-⑳]\s*)/u;
const NUMBERED_HEADING =
  /^(?=\s*(?:[一二三四五六七八九十]{1,3}[、.](?!\s*[(（])[^。;]{1,30}|【[^】]+】\s*)$)/u;

type Shape = Pick<Line, 'kind' | 'rank'> & { readonly marker: number };

/** The first that fits says what the line is; its match is what stands before the line's own words. */
const SHAPES: readonly (readonly [RegExp, LineKind, number])[] = [
  [/^\s*$/u, 'blank', 100],
  [/^[\s|:=_*—-]+$/u, 'rule', 100],
  [/^\s*#{1,6}\s*/u, 'heading', 0],
  [/^[\s>]*>\s*/u, 'quote', 100],
  [/^(?=[^|]*\|[^|]*\|)/u, 'row', 100],
  [ITEM, 'item', 30],
  [NUMBERED_HEADING, 'heading', 10],
  [/^(?=.*[:：]\s*$)/u, 'lead', 20],
];

function shapeOf(text: string): Shape {
  for (const [pattern, kind, rank] of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const marker = match[0].length;
    const depth = kind === 'item' ? (match[1]?.length ?? 0) : (/#+/u.exec(match[0])?.[0].length ?? 0);
    return { kind, rank: rank + depth, marker };
  }
  return { kind: 'text', rank: 100, marker: 0 };
}

/** The lines of a plain text; `isBold` tells which lines the draft sets in bold as a whole. */
export function linesOf(plain: string, isBold: (start: number, end: number) => boolean): readonly Line[] {
  let start = 0;
  return plain.split('\n').map((text) => {
    const { kind, rank, marker } = shapeOf(text);
    const line = { start, end: start + text.length, text, kind, rank, body: start + marker };
    start += text.length + 1;
    const short = kind === 'text' && text.length <= 40 && !/[。;]/u.test(text);
    return short && isBold(line.start, line.end) ? { ...line, kind: 'heading', rank: 10 } : line;
  });
}

/** What is open above a line: each list nearest first, as indexes of lines. */
interface Open {
  readonly headings: readonly number[];
  /** The line that leads a list or table: one that ends in a colon, or a paragraph right above. */
  readonly lead: readonly number[];
  readonly items: readonly number[];
}

/**
 * For each line the indexes of the lines it stands below, nearest first: the item it is nested in, the lead
 * of its list or table, headings from the inside out.
 */
export function contextsOf(lines: readonly Line[]): readonly (readonly number[])[] {
  let open: Open = { headings: [], lead: [], items: [] };
  return lines.map((line, at) => {
    const rank = (i: number) => lines[i]?.rank ?? 0;
    const above = {
      headings: open.headings.filter((i) => line.kind !== 'heading' || rank(i) < line.rank),
      lead: open.lead,
      items: line.kind === 'item' ? open.items.filter((i) => rank(i) < line.rank) : open.items,
    };
    open = openBelow(line, at, above);
    // A paragraph leads only the list right below it; a line that ends in a colon waits for it over a blank.
    if (line.kind === 'blank' && lines[open.lead[0] ?? -1]?.kind === 'text') open = { ...open, lead: [] };
    return contextIn(line, above);
  });
}

function contextIn({ kind }: Line, { headings, lead, items }: Open): readonly number[] {
  if (kind === 'item') return [...items, ...lead, ...headings];
  return kind === 'heading' || kind === 'lead' || kind === 'blank' ? headings : [...lead, ...headings];
}

function openBelow({ kind }: Line, at: number, above: Open): Open {
  if (kind === 'heading') return { headings: [at, ...above.headings], lead: [], items: [] };
  if (kind === 'item') return { ...above, items: [at, ...above.items] };
  return kind === 'lead' || kind === 'text' ? { ...above, lead: [at], items: [] } : above;
}
