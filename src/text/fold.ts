/** A text as search sees it, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`, where the character it came from begins in the original. */
  readonly starts: readonly number[];
  /** For each unit of `text`, where that character ends in the original. */
  readonly ends: readonly number[];
}

/** Han, lower-case ASCII and Chinese punctuation, which fold to themselves: what most of a text consists of. */
const PLAIN = /^[\u4e00-\u9fff\n -@[-~、。《》【】“”]$/u;

/**
 * One writing for what is the same word: full-width forms, compatibility characters (㎡ → m2, ㈠ → (一),
 * ① → 1), ligatures and case. Characters are folded one by one, so that nothing joins across them, and
 * lengths may change: `unfold` leads back to the original. Not for reading the outline: ① would
 * look like an item number.
 */
export function fold(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    const folded = PLAIN.test(character) ? character : character.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
    start = end;
  }
  return { text, starts, ends };
}

/** The stretch of the original that the folded text's `[start, end)` came from; whole characters only. */
export function unfold(folded: Folded, start: number, end: number): { start: number; end: number } {
  const first = folded.starts[start] ?? 0;
  return { start: first, end: end > start ? (folded.ends[end - 1] ?? first) : first };
}
