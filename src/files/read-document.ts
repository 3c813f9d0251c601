import { readPlainText } from './plain-text.ts';
import { refusal } from './refusal.ts';
import { isZip, unpack } from './zip.ts';

/** Beginnings of files that hold no text: what each is, and what to do with it. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['89504e47', '图片'],
  ['ffd8ff', '图片'],
  ['47494638', '图片'],
  ['49492a00', '图片'],
  ['4d4d002a', '图片'],
  ['424d', '图片'],
  ['377abcaf', '压缩包'],
  ['52617221', '压缩包'],
  ['1f8b', '压缩包'],
];
/** The container of .doc and .wps, and of other old office files. */
const OLD_OFFICE = 'd0cf11e0';
const PDF = '25504446';

/**
 * The text of a policy file, read by what the file is and not by what it is called. The words are those of the file;
 * only the numbers that Word counts by itself are written out.
 * @throws InputError in one line that says what the file is and what to do, where its text cannot be read faithfully.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<string> {
  const text = await read(bytes, name);
  if (text.trim() !== '') return text;
  throw refusal(name, '里没有文字', '请核对文件，或另存为 docx、可复制文字的 pdf 或 txt');
}

async function read(bytes: Uint8Array, name: string): Promise<string> {
  const magic = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const refused = REFUSED.find(([start]) => magic.startsWith(start));
  if (refused !== undefined && !isText(bytes)) {
    throw refusal(name, `是${refused[1]}`, '请取得 docx、可复制文字的 pdf 或 txt');
  }
  if (magic.startsWith(PDF)) return (await import('./pdf.ts')).readPdf(bytes, name);
  if (magic.startsWith(OLD_OFFICE)) return readOldOffice(bytes, name);
  if (isZip(bytes)) return readPackage(bytes, name);
  const text = readPlainText(bytes);
  if (text === undefined) {
    throw refusal(
      name,
      '不是文本，也不是认得的文档',
      '请另存为 docx、可复制文字的 pdf 或 txt（UTF-8、GB18030）',
    );
  }
  return /<(?:!doctype html|html|body|div|p|table)[\s>]/iu.test(text.slice(0, 4000))
    ? (await import('./html.ts')).readHtml(text)
    : text;
}

/** A text may begin with the letters BM; a picture does not decode. */
function isText(bytes: Uint8Array): boolean {
  return readPlainText(bytes) !== undefined;
}

async function readOldOffice(bytes: Uint8Array, name: string): Promise<string> {
  if (/\.(?:wps|et|dps|xls|ppt)$/iu.test(name)) {
    throw refusal(name, '是 WPS 或旧版表格、演示文件', '请在 WPS 里另存为 docx 或 pdf');
  }
  return (await import('./doc.ts')).readDoc(bytes, name);
}

async function readPackage(bytes: Uint8Array, name: string): Promise<string> {
  const parts = await unpack(bytes).catch(() => {
    throw refusal(name, '已损坏', '请重新取得，或另存为 docx 或 pdf');
  });
  if (parts.has('word/document.xml')) return (await import('./docx.ts')).readDocx(parts);
  const what = parts.has('OFD.xml') ? '是 OFD 版式文件' : '是压缩包、表格或演示文件';
  throw refusal(name, what, '请用阅读软件另存为 docx 或 pdf');
}
