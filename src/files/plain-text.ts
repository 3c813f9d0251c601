/** Control characters that no text holds; where they stand, the bytes are no text of this encoding. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/u;

/** What nearly all of a Chinese text is made of; bytes read as another encoding's are mostly something else. */
const USUAL = /[\u3400-\u9fff\u3000-\u303f\uff01-\uff5e\u2460-\u24ff\t-\r -~“”‘’…—·\u00a0]/gu;

/** The text of these bytes in UTF-8, UTF-16 or GB18030, whichever reads best; undefined when they are no text. */
export function readPlainText(bytes: Uint8Array): string | undefined {
  const texts = encodingsOf(bytes).flatMap((encoding) => {
    const text = decode(bytes, encoding);
    return text === undefined || BINARY.test(text) ? [] : [{ text, usual: shareOfUsual(text) }];
  });
  const best = texts.toSorted((a, b) => b.usual - a.usual)[0];
  return best === undefined || best.usual < 0.5 ? undefined : best.text;
}

function shareOfUsual(text: string): number {
  return text === '' ? 1 : (text.match(USUAL)?.length ?? 0) / text.length;
}

/** UTF-16 says so by its mark, or by zero bytes, which the others never have; what reads as UTF-8 is UTF-8. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  if (bytes.includes(0)) return ['utf-16le', 'utf-16be'];
  return decode(bytes, 'utf-8') === undefined ? ['gb18030'] : ['utf-8'];
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
