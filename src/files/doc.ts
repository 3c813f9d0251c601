import WordExtractor from 'word-extractor';
import { refusal } from './refusal.ts';

/** The body of an old Word file. */
export async function readDoc(bytes: Uint8Array, name: string): Promise<string> {
  try {
    // Unless told otherwise it writes " for “ and -- for ——.
    return (await new WordExtractor().extract(Buffer.from(bytes))).getBody({ filterUnicode: false });
  } catch {
    throw refusal(name, '不是 Word 文档，或已损坏', '请另存为 docx 或 pdf');
  }
}
