/** From so many characters on a stretch of a question that stands in the text is a word of the text's own. */
export const WORD = 3;
/** So many bits for a text's stretches: few of ten thousand fall together. */
const BITS = 17;

/**
 * Tells where three characters of another text may begin a stretch of this one: what it denies stands nowhere in it, what it
 * grants is to be looked for. Most stretches of a question stand nowhere, and to look for each costs more than all else.
 */
export function stretchesOf(text: string): (other: string, at: number) => boolean {
  const seen = new Uint8Array(2 ** BITS / 8);
  for (let at = 0; at + WORD <= text.length; at += 1) {
    const place = placeOf(text, at);
    seen[place >> 3] = (seen[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return (other, at) => {
    const place = placeOf(other, at);
    return ((seen[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  };
}

function placeOf(text: string, at: number): number {
  const mixed = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2);
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - BITS);
}
