/** Full-width ASCII forms lie this far above their plain ones. */
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Full-width letters, digits and punctuation (U+FF01–FF5E) as their ASCII forms, and every blank that
 * documents use (U+3000, NBSP, en and thin spaces) as a plain space. Each UTF-16 unit stays one unit,
 * so offsets into the result are offsets into `text`. Circled digits and 、。“” are left as they are.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ');
}
