import { expect, test } from 'vitest';
import { readFigures } from '../../src/answer/figures.ts';
import { followingSums } from '../../src/answer/follows.ts';
import { isTotal } from '../../src/answer/totals.ts';

test.each<[string, string[]]>([
  ['设备发票6000万元，10%是600万元。', ['600万元']],
  ['投了1200万元，一半是600万元。', ['600万元']],
  ['第一笔300万元，第二笔100万元，加起来400万元。', ['400万元']],
  ['高档200万元，低档100万元，补差100万元。', []],
  ['高档250万元，低档100万元，补差150万元。', ['150万元']],
  ['高档250万元，低档100万元，奖励150万元。', []],
  ['每家20万元×6=120万元', ['120万元']],
  ['每家20万元×6=130万元', []],
  ['投了1200万元，一半最高600万元。', []],
  ['5家，每家20万元，共100万元。', ['100万元']],
  ['两档，每档100万元，共200万元。', []],
])('由稿中别的数字一步得出的：%s', (text, expected) => {
  expect(followingSums(readFigures(text)).map(({ sum }) => sum.text)).toEqual(expected);
});

test.each<[string, boolean | undefined]>([
  ['第一家4.5万元，第二家10万元，合计14.5万元。', true],
  ['第一家4.5万元，第二家10万元，合计15.5万元。', false],
  ['新配套4.5万元和10万元，展位费10万元，三项合计24.5万元。', true],
  ['每家400万元，各补20万元，4家合计80万元。', true],
  ['每家400万元，各补20万元，4家合计60万元。', false],
  ['第一家4.5万元，第二家10万元，合计不超过50万元。', undefined],
  ['合计10万元。', undefined],
])('合计：%s', (text, expected) => {
  const figures = readFigures(text);
  const total = figures.at(-1);
  expect(total && isTotal(figures, total)).toBe(expected);
});
