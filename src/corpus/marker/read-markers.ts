import type { Kind, Marker } from './marker.ts';
import { CN, FORMS } from './marker-forms.ts';

/** What leads a line without belonging to it: indentation, the leftovers of Markdown and the dots of bulleted lists. */
const LEAD = /^(?:[\s#>*_•·●■◆▪]|[-+](?= ))*/u;

/**
 * Every way in which `line` (in half width) can be read as beginning with a marker at or after `from`.
 * @example readMarkers('(一)总体要求')[0].kind // → 'subheading'
 */
export function readMarkers(line: string, from = 0): readonly Marker[] {
  const start = from + (LEAD.exec(line.slice(from))?.[0].length ?? 0);
  const text = line.slice(start);
  return FORMS.flatMap(({ pattern, read }) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const rest = text.slice(match[0].length);
    const reading = read(
      match.slice(1).map((group) => group ?? ''),
      rest,
    );
    if (reading === undefined) return [];
    return [{ inserted: 0, prefix: [], ...reading, start, end: start + match[0].length }];
  });
}

/**
 * The markers of a second node on the line of a heading (第一章 总则 第一条 为了…), behind its first marker:
 * an article or section that opens where the heading's title ends.
 */
export function readInlineMarkers(line: string, first: Marker): readonly Marker[] {
  if (!OUTER.includes(first.kind)) return [];
  const at = new RegExp(`^[^。,;《(]{1,30}?(?=第 *${CN} *[条條节節])`, 'u').exec(line.slice(first.end))?.[0]
    .length;
  return at === undefined
    ? []
    : readMarkers(line, first.end + at).filter(({ certainty }) => certainty === 'surely');
}

const OUTER: readonly Kind[] = ['book', 'division', 'chapter', 'section'];
