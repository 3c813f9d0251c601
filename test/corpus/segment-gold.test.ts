import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { segment, wholeOutlineOf } from '../../src/corpus/segment/segment.ts';

/** Real documents with their outlines, kept beside the repository. */
const GOLD = fileURLToPath(new URL('../../../shared/cases/segmenter/', import.meta.url));
/** The one whose text is kept elsewhere, with a news digest in front. */
const ELSEWHERE = fileURLToPath(
  new URL('../../../shared/policy/nanchang-2025-9/source-as-received.txt', import.meta.url),
);
const present = existsSync(GOLD);
const names = present
  ? readdirSync(GOLD)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => file.slice(0, -4))
  : [];

/** `path level line leaf head30`, without its level. */
function readGold(name: string): readonly string[] {
  const [, ...rows] = readFileSync(`${GOLD}${name}.tsv`, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [path = '', , line = '', leaf = '', head = ''] = row.split('\t');
    return [path.replaceAll('/', '.'), line, leaf, head.trimEnd()].join('\t');
  });
}

function readSource(name: string): string {
  return readFileSync(existsSync(`${GOLD}${name}.txt`) ? `${GOLD}${name}.txt` : ELSEWHERE, 'utf8');
}

/** What copies, scans and web pages do to a document without changing its outline. */
const HARDSHIPS: Readonly<Record<string, (text: string) => string>> = {
  后有附件: (text) => `${text.trimEnd()}\n附件1\n申请表\n一、基本情况\n二、项目情况\n(一)甲\n1.乙`,
  后有附件清单: (text) => `${text.trimEnd()}\n附件：1.申请表\n2.承诺书\n某市某局　2024年1月1日`,
  后有解读: (text) => `${text.trimEnd()}\n某局\n2024年1月1日\n相关解读\n一、背景\n二、内容\n（一）甲`,
  前有通知: (text) =>
    `关于印发某办法的通知\n各有关单位：\n现印发给你们，请遵照执行。\n某局\n2024年1月1日\n${text}`,
  前有栏目: (text) => `首页 > 政务公开\n发布时间：2024-01-01 来源：某局\n字体：大 中 小\n1.0版\n${text}`,
  扫描空格: (text) =>
    text
      .replace(/^(\s*)第([一二三四五六七八九十]+)条/gmu, '$1第 $2 条')
      .replace(/^(\s*)([一二三四五六七八九十]+)、/gmu, '$1$2 、')
      .replace(/^(\s*)(\d+)\./gmu, '$1$2 . '),
  换行符: (text) => text.replace(/\n/gu, '\r\n'),
  无空行: (text) => text.replace(/\n\s*\n/gu, '\n'),
  缩进: (text) => text.replace(/^/gmu, '　　'),
  顿号: (text) => text.replace(/^(\s*\d{1,2})\.(?!\d)/gmu, '$1、'),
  全角: (text) => text.replace(/^(\s*)\((.{1,3})\)/gmu, '$1（$2）').replace(/^(\s*\d{1,2})\./gmu, '$1．'),
  ...Object.fromEntries(
    [25, 28, 30, 35, 41].map((width) => [
      `每行${width}字`,
      (text: string) => text.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n'),
    ]),
  ),
};

describe.skipIf(!present)('转载、扫描、排版之后，提纲不变（../shared 不在时跳过）', () => {
  test.each(Object.entries(HARDSHIPS))('%s', (_, hardship) => {
    const ids = (text: string) => wholeOutlineOf(segment(text)).map(({ id }) => id);
    for (const name of names) {
      const text = readSource(name).replace(/^.*?全文如下:\n/su, '');
      expect([name, ids(hardship(text))]).toEqual([name, ids(text)]);
    }
  });
});

describe.skipIf(!present)('真实公文的提纲，与标准逐节一致（../shared 不在时跳过）', () => {
  test.each(names)('%s', (name) => {
    const found = wholeOutlineOf(segment(readSource(name))).map(({ id, line, leaf, text }) =>
      [id, line, leaf ? 1 : 0, text.split('\n', 1)[0]?.slice(0, 30).trimEnd()].join('\t'),
    );
    expect(found).toEqual(readGold(name));
  });
});

/** Owners by meaning of paragraphs without a number, as they are told beside the texts. */
const OWNERS: readonly (readonly [string, number, string])[] = [
  ['xiushui-zhaoshang-2022', 63, '三.(一).2'],
  ['xiushui-zhaoshang-2022', 155, '三.(五)'],
  ['xiushui-zhaoshang-2022', 167, '三.(六).2'],
  ['xiushui-zhaoshang-2022', 193, '三.(八)'],
  ['xiushui-zhaoshang-2022', 199, '三.(八)'],
  ['haining-rencaifangpiao-2022', 7, '一.(一)'],
  ['haining-rencaifangpiao-2022', 21, '一.(一)'],
  ['haining-rencaifangpiao-2022', 23, '一.(一)'],
  ['haining-rencaifangpiao-2022', 29, '一.(二).1'],
  ['haining-rencaifangpiao-2022', 59, '四'],
  ['haining-rencaifangpiao-2022', 77, '四.1'],
  ['haining-rencaifangpiao-2022', 99, '四.7'],
];

describe.skipIf(!present)('没有编号的段落归它所说的那一条（../shared 不在时跳过）', () => {
  test.each(OWNERS)('%s 第%d行 → %s', (name, line, owner) => {
    const source = readSource(name);
    const words = source.split('\n')[line - 1]?.trim() ?? '';
    const holders = wholeOutlineOf(segment(source)).filter(({ text }) => text.includes(words));
    expect(holders.map(({ id }) => id)).toEqual([owner]);
  });
});
