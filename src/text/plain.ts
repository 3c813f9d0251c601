import { halfWidth } from './half-width.ts';

/** A text without its mark-up, in half width, and the way back to the words as given. */
export interface Plain {
  readonly text: string;
  /** The stretch of the original that `[start, end)` came from. */
  readonly origin: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Emphasis, code marks, tags and characters that cannot be seen; a bullet at the head of a line stays. */
const MARKUP =
  /\*\*|__|~~|`+|(?<!^[ \t]*)\*|<\/?[a-z][^<>\n]{0,40}>|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gimu;

/** Takes the mark-up off, so that **500**万元 reads as 500万元. */
export function plainOf(original: string): Plain {
  let starts: readonly number[] | undefined;
  return {
    text: halfWidth(original.replaceAll(MARKUP, '')),
    origin: (start, end) => {
      starts ??= startsOf(original);
      const first = starts[start] ?? original.length;
      return { start: first, end: end > start ? (starts[end - 1] ?? first) + 1 : first };
    },
  };
}

/** Where each unit of the text without mark-up stood. */
function startsOf(original: string): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    for (let at = from; at < to; at += 1) starts.push(at);
  };
  for (const mark of original.matchAll(MARKUP)) {
    keep(mark.index);
    from = mark.index + mark[0].length;
  }
  keep(original.length);
  return starts;
}

/** A text as words are compared one by one: no blanks, one kind of quotation mark. */
export interface Key {
  readonly text: string;
  /** For each unit of `text`, its offset in what it was made of. */
  readonly at: readonly number[];
}

/** Folds a half-width text for finding words in it, keeping the way back. */
export function keyOf(plain: string): Key {
  const at = Array.from(plain.matchAll(/\S/g), ({ index }) => index);
  return { text: keyText(plain), at };
}

/** The same for words that nothing is to be found in. */
export function keyText(plain: string): string {
  return plain.replaceAll(/\s+/gu, '').replaceAll(/[“”‘’「」『』'"]/gu, '"');
}

/** Finds stretches of a half-width text in its order: from the last one on, else from the beginning. */
export function finder(
  plain: string,
): (says: string) => { readonly start: number; readonly end: number } | undefined {
  const key = keyOf(plain);
  let past = 0;
  return (says) => {
    const words = keyText(plainOf(says).text);
    if (words === '') return undefined;
    const ahead = key.text.indexOf(words, past);
    const from = ahead >= 0 ? ahead : key.text.indexOf(words);
    if (from < 0) return undefined;
    past = from;
    return { start: key.at[from] ?? 0, end: (key.at[from + words.length - 1] ?? 0) + 1 };
  };
}
