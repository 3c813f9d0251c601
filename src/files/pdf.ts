import { getDocumentProxy } from 'unpdf';
import { plainCharacters } from '../text/half-width.ts';
import { refusal } from './refusal.ts';

/** The lines of a PDF as they are printed; the radicals that printers write for characters are the characters again. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch(() => {
    throw refusal(name, '是打不开的 pdf（可能加密或损坏）', '请另存为没有密码的 pdf 或 docx');
  });
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
  }
  if (pages.every((page) => page.trim() === '')) {
    throw refusal(name, `是扫描件（${pages.length} 页，没有文字）`, '请取得可复制文字的 pdf、docx 或 txt');
  }
  return plainCharacters(pages.join('\n'));
}
