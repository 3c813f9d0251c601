import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { segment, wholeOutlineOf } from '../../src/corpus/segment/index.ts';
import { readDocument } from '../../src/files/read-document.ts';
import { halfWidth } from '../../src/text/half-width.ts';
import { CHROMIUM, startBrowser } from '../browser/support/browser.ts';

/** One text in every kind of file that offices have: the clauses are those of the plain text. */
const SOURCE = readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8');
const WRITER = '/usr/lib/libreoffice/program/libswlo.so';
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const hasWriter = OFFICE !== undefined && existsSync(WRITER);

const folder = mkdtempSync(join(tmpdir(), 'youju-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page that an office's program or a browser makes its files from: a line a paragraph. */
const PAGE = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>公文</title></head><body style="font-family:'Noto Serif CJK SC'">${SOURCE.trimEnd()
  .split('\n')
  .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  .join('\n')}</body></html>`;

/** Clause by clause, without the blanks and line ends that a file puts where it likes. */
function clauses(text: string): readonly (readonly [id: string, words: string])[] {
  return wholeOutlineOf(segment(text)).map(({ id, text: words }) => [
    id,
    halfWidth(words).replace(/\s/gu, ''),
  ]);
}

const expected = clauses(SOURCE);

async function converted(to: string): Promise<Uint8Array> {
  writeFileSync(join(folder, 'page.html'), PAGE);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = [
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    to,
    '--outdir',
    folder,
    join(folder, 'page.html'),
  ];
  await promisify(execFile)(OFFICE ?? '', [profile, '--headless', ...filter], { timeout: 100_000 });
  return readFileSync(join(folder, `page.${to.split(':')[0]}`));
}

describe.skipIf(!hasWriter)(
  `LibreOffice 做的文件（${hasWriter ? OFFICE : '没有 LibreOffice Writer，略过'}）`,
  () => {
    test.each(['docx', 'doc:MS Word 97', 'pdf:writer_pdf_Export'])('%s', async (to) => {
      expect(expected.length).toBeGreaterThan(40);
      expect(clauses(await readDocument(await converted(to), `公文.${to.split(':')[0]}`))).toEqual(expected);
    });
  },
);

test.skipIf(CHROMIUM === undefined)(
  `Chromium 打印的 pdf（${CHROMIUM ?? '没有 Chromium，略过'}）`,
  async () => {
    const browser = await startBrowser();
    const page = await browser.newPage();
    await page.setContent(PAGE);
    const bytes = await page.pdf({ format: 'A4' });
    await browser.close();
    expect(clauses(await readDocument(new Uint8Array(bytes), '公文.pdf'))).toEqual(expected);
  },
);

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['UTF-8', () => Buffer.from(SOURCE, 'utf8')],
  ['UTF-8，有标记', () => Buffer.from(`\ufeff${SOURCE}`, 'utf8')],
  ['UTF-16', () => Buffer.from(SOURCE, 'utf16le')],
  ['UTF-16，有标记', () => Buffer.from(`\ufeff${SOURCE}`, 'utf16le')],
  ['GB18030', () => gb18030(SOURCE)],
  ['网页', () => Buffer.from(PAGE, 'utf8')],
])('%s', async (_, bytes) => {
  expect(clauses(await readDocument(new Uint8Array(await bytes()), '公文'))).toEqual(expected);
});

/** The text as GB18030: the table turned round that reads it. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second !== 0x7f) table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => table.get(character) ?? [character.codePointAt(0) ?? 0]),
  );
}
