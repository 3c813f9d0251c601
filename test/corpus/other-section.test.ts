import { expect, test } from 'vitest';
import { segment } from '../../src/corpus/segment/segment.ts';
import { ofOtherSection } from '../../src/corpus/standing/other-section.ts';
import { standingsOf } from '../../src/corpus/standing/standings.ts';
import { library } from '../search/nanchang.ts';

const source = [
  '一、准入条件',
  '(一)甲园区',
  '1.投资要求:每亩200万元以上。',
  '2.税收要求:每亩10万元以上。',
  '(二)乙园区',
  '1.投资要求:每亩150万元以上。',
  '二、奖励',
  '(一)设备奖励',
  '1.标准:给予10%奖励。',
].join('\n');
const [shipped] = library.policies;
if (shipped === undefined) throw new Error('没有政策');
const policies = [{ ...shipped, source, clauses: segment(source).clauses }];
const said = (quote: string, draft: string) => {
  const [home] = standingsOf(policies, quote);
  return home && ofOtherSection(home, () => draft);
};

test.each([
  ['每亩200万元以上', '乙园区投资每亩200万元以上', '引的是“甲园区”的“投资要求”，稿中说的是“乙园区”'],
  ['每亩200万元以上', '甲园区投资每亩200万元以上', undefined],
  ['每亩200万元以上', '甲园区每亩200万元，乙园区另有规定', undefined],
  ['每亩200万元以上', '投资每亩200万元以上', undefined],
  // 乙园区 asks nothing of taxes: its words may be told beside.
  ['每亩10万元以上', '乙园区没有税收要求', undefined],
  ['给予10%奖励', '乙园区给予10%奖励', undefined],
])('引“%s”，稿中“%s”', (quote, draft, note) => {
  expect(said(quote, draft)).toBe(note);
});
