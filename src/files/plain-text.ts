/** Control characters that no text holds; where they stand, the bytes are no text of this encoding. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u0085]|\ufffd/u;

/** The text of these bytes in UTF-8, UTF-16 or GB18030, whichever reads without a fault; undefined when none does. */
export function readPlainText(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !BINARY.test(text)) return text;
  }
  return undefined;
}

/** UTF-16 says so by its mark, or by the zero bytes of its line feeds and digits. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (!bytes.includes(0)) return ['utf-8', 'gb18030'];
  return bytes.indexOf(0) % 2 === 1 ? ['utf-16le'] : ['utf-16be'];
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
