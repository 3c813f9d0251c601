import { halfWidth } from '../text/half-width.ts';

/** A draft without its mark-up, in half width, and the way back to the words as given. */
export interface Plain {
  readonly text: string;
  /** The stretch of the draft that `[start, end)` of the plain text came from. */
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Emphasis, code marks, tags and characters that cannot be seen; a bullet at the head of a line stays. */
const MARKUP =
  /\*\*|__|~~|`+|(?<!^[ \t]*)\*|<\/?[a-z][^<>\n]{0,40}>|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gimu;

/** Takes the mark-up off a draft, so that **500**万元 reads as 500万元. */
export function plainOf(draft: string): Plain {
  const starts: number[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number) => {
    text += draft.slice(from, to);
    for (let at = from; at < to; at += 1) starts.push(at);
  };
  for (const mark of draft.matchAll(MARKUP)) {
    keep(mark.index);
    from = mark.index + mark[0].length;
  }
  keep(draft.length);
  return {
    text: halfWidth(text),
    origin: (start, end) => {
      const first = starts[start] ?? draft.length;
      return { start: first, end: end > start ? (starts[end - 1] ?? first) + 1 : first };
    },
  };
}
