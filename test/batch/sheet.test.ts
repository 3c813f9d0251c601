import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate/browser';
import { parseCsv } from 'hucre/csv';
import { expect, test } from 'vitest';
import { type Cell, csvLine, openWorkbook, type Read, readTable } from '../../src/batch/sheet/index.ts';
import { bytesOf, sheetsOf, xlsxOf } from './support.ts';

const columns = [
  { header: '甲', width: 10, kind: 'text' },
  { header: '乙', width: 10, kind: 'yuan' },
  { header: '丙', width: 10, kind: 'text' },
] as const;

async function written(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const book = await openWorkbook(
    [
      { name: '一', columns },
      { name: '二', columns },
    ],
    (piece) => pieces.push(piece),
  );
  for (const row of rows) {
    book.add(1, row);
    book.add(0, row);
  }
  book.close();
  return Buffer.concat(pieces);
}

/** What a sheet keeps of a text: no character that XML has none for. */
const kept = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}/gu, ''))
  .filter((text) => text !== '' && !/_x[0-9a-f]{4}_/iu.test(text));
const dangerous = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t'), kept)
  .map(([sign, text]) => sign + text);
const row = fc.tuple(
  fc.oneof(kept, dangerous),
  fc.oneof(fc.integer(), fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
  fc.oneof(kept, dangerous, fc.constant(null)),
);

test('写出去的读回来一样：数是数，字是字，没有公式', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const bytes = await written(rows);
      const sheets = await sheetsOf(bytes);
      for (const name of ['一', '二']) {
        const [, ...read] = sheets.get(name) ?? [];
        expect(read.map((cells) => [0, 1, 2].map((i) => cells[i] ?? null))).toEqual(
          rows.map((cells) => cells.map((cell) => (Object.is(cell, -0) ? 0 : cell))),
        );
      }
      const parts = unzipSync(bytes);
      expect(Object.values(parts).some((part) => /<f[ >]/u.test(strFromU8(part)))).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('CSV 里没有一格会被当成公式，读回来只多一个撇号', () => {
  fc.assert(
    fc.property(fc.oneof(kept, dangerous), fc.integer(), (text, number) => {
      const [[cell, told] = []] = parseCsv(csvLine([text, number]), { delimiter: ',' });
      expect(String(cell)).not.toMatch(/^[=+\-@\t]/u);
      expect([text, `'${text}`]).toContain(cell);
      expect(told).toBe(String(number));
    }),
  );
});

test('太长的一格截短，不写坏整张表', async () => {
  const sheets = await sheetsOf(await written([['长'.repeat(40_000), 1, null]]));
  expect(String(sheets.get('一')?.[1]?.[0])).toHaveLength(32_767);
});

test('很多行：后一张表等前一张，都写全', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [`第${i}家`, i, '同样的话'.repeat(10)]);
  const sheets = await sheetsOf(await written(rows));
  expect([...sheets.values()].map((sheet) => sheet.length)).toEqual([3001, 3001]);
  expect(sheets.get('二')?.[3000]?.[0]).toBe('第2999家');
});

async function read(bytes: Uint8Array): Promise<readonly (readonly Read[])[]> {
  const rows: (readonly Read[])[] = [];
  for await (const { cells } of readTable(bytes)()) rows.push(cells);
  return rows;
}

const GB18030 = Uint8Array.from([
  0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xbc, 0xd7, 0x2c, 0x31,
]);

test.each([
  ['UTF-8，带标记', bytesOf('\ufeff企业,金额\n甲,1')],
  ['GB18030', GB18030],
  ['分号隔开', bytesOf('企业;金额\n甲;1')],
])('CSV：%s', async (_name, bytes) => {
  expect(await read(bytes)).toEqual([
    ['企业', '金额'],
    ['甲', '1'],
  ]);
});

test('xlsx：数、字、日期、空格各是各的', async () => {
  const day = new Date('2026-06-30T00:00:00Z');
  expect(await read(await xlsxOf([['甲', 812.35, day, null, true]]))).toEqual([
    ['甲', 812.35, day, null, true],
  ]);
});

test.each([
  ['空文件', bytesOf(''), '不是表格，或者是空的'],
  ['不是字', Uint8Array.from([1, 2, 3, 4, 5, 6]), '不是表格'],
  ['旧的 xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), '.xls'],
  ['坏的 xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]), '读不出来'],
])('%s：说是什么，怎么办', async (_name, bytes, words) => {
  await expect(async () => read(bytes)).rejects.toThrow(words);
});
