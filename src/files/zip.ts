/** The texts of a zip package's parts, by name. */
export type Parts = ReadonlyMap<string, string>;

/** Whether the bytes are a zip package, as .docx and .ofd are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** A part larger than this is no official text. */
const LARGEST = 64 * 1024 * 1024;

/** The XML parts of a package. */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const { strFromU8, unzipSync } = await import('fflate/browser');
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name.endsWith('.xml') && originalSize < LARGEST,
  });
  return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
}
