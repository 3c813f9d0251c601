import type { Line } from './line.ts';
import { type Shape, shapeOf } from './line-shape.ts';
import { type Marker, readInlineMarkers, readMarkers } from './marker.ts';

/** A line with what it may be: a shape, and the markers it may begin with. */
export interface ReadLine extends Line {
  readonly shape: Shape;
  readonly markers: readonly Marker[];
  /** The markers of a second node behind a heading on the same line. */
  readonly inline: readonly Marker[];
}

/** Reads each line for itself, but for lists of annexes: 附件:1.… goes on with 2.…, 3.…. */
export function classify(lines: readonly Line[]): readonly ReadLine[] {
  let annexes: number | undefined;
  let above = '';
  return lines.map((line) => {
    const shape = shapeOf(line.text);
    const markers = breaksOff(above) ? readMarkers(line.text).map(doubt) : readMarkers(line.text);
    if (shape !== 'blank') above = line.text;
    if (shape === 'blank') return { ...line, shape, markers: [], inline: [] };
    annexes = shape === 'annex' ? lastListed(line) : nextListed(line, markers, annexes);
    if (annexes !== undefined) return { ...line, shape: 'annex', markers: [], inline: [] };
    return {
      ...line,
      shape,
      markers,
      inline: markers.flatMap((first) => readInlineMarkers(line.text, first)),
    };
  });
}

/** How far a line that begins with 附件 has counted: 附件:1.… to 1. */
function lastListed(line: Line): number {
  return Number(/(\d+) *[.、]/u.exec(line.text)?.[1] ?? 0);
}

function nextListed(line: Line, markers: readonly Marker[], last: number | undefined): number | undefined {
  if (last === undefined || line.text.trim().length > 60 || /[。;]/u.test(line.text)) return undefined;
  return markers.some((m) => m.kind === 'item' && m.number === last + 1) ? last + 1 : undefined;
}

/** Prose that stops in mid-sentence, as pages of fixed width break it: the next line goes on with it. */
function breaksOff(text: string): boolean {
  return text.trim().length >= 20 && /[,。;]/u.test(text) && /[\u3400-\u9fff\d,、] *$/u.test(text);
}

/** 第2条 at the start of a line that goes on with a sentence is hardly an article. */
function doubt(marker: Marker): Marker {
  return marker.certainty === 'surely' ? { ...marker, certainty: 'likely' } : marker;
}
