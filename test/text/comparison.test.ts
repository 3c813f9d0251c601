import { describe, expect, it, test } from 'vitest';
import { type Bound, findComparison } from '../../src/text/comparison.ts';
import { findQuantities } from '../../src/text/quantity.ts';

function bounds(text: string): (Bound | undefined)[] {
  return findQuantities(text).map((quantity) => findComparison(text, quantity)?.bound);
}

describe.each<[Bound, string[]]>([
  [
    'gte',
    [
      '3000万元以上',
      '500万元及以上',
      '5亿元(含)以上',
      '5亿元（含）以上',
      '3000万元(含)以上',
      '25万辆(套)以上',
      '不低于30%',
      '不少于20家',
      '不得低于30%',
      '达到80万辆',
      '满3000万元',
      '至少20家',
      '最低10万元',
      '500万元起步',
      '500万元起，',
      '≥3000万元',
      '不低于 **3000万元**',
    ],
  ],
  [
    'gt',
    [
      '超过500万元',
      '突破1500亿元',
      '高于30%',
      '大于30%',
      '多于5家',
      '500万元(不含)以上',
      '500万元以上（不含本数）',
      '>30%',
    ],
  ],
  [
    'lte',
    [
      '500万元以下',
      '500万元以内',
      '30日内',
      '不超过30%',
      '最高500万元',
      '最高不超过500万元',
      '最高可给予500万元',
      '最高可以获得500万元',
      '最高为 500 万元',
      '不得超过500万元',
      '不能超过500万元',
      '不会超过500万元',
      '不高于30%',
      '最多500万元',
      '至多500万元',
      '上限500万元',
      '上限为500万元',
      '封顶500万元',
      '500万元封顶',
      '以500万元为限',
      '以500万元为上限',
      '≤30%',
      '不超过人民币500万元',
      '最高不超过**500万元**',
      '未超过500万元',
    ],
  ],
  [
    'lt',
    [
      '低于500万元',
      '不足500万元',
      '不满500万元',
      '未达500万元',
      '未达到500万元',
      '不到500万元',
      '少于20家',
      '500万元以下(不含)',
    ],
  ],
  ['about', ['19%左右', '约500万元', '大约500万元', '近500万元', '500万元上下']],
])('%s', (bound, texts) => {
  it.each(texts)('%s', (text) => {
    expect(bounds(text)).toEqual([bound]);
  });
});

test.each<[string, (Bound | undefined)[]]>([
  ['给予500万元奖励', [undefined]],
  ['按5%最高10万元奖励', [undefined, 'lte']],
  ['按5%封顶10万元', [undefined, 'lte']],
  ['每家企业最高不超过50万元;给予30%', ['lte', undefined]],
  ['不超过30%的奖励，单个企业最高不超过500万元', ['lte', 'lte']],
  ['超过部分不算，给予500万元', [undefined]],
  ['500万元内部', [undefined]],
  ['企业最高奖项的奖金是多少呢我们想知道答案500万元', [undefined]],
])('%s', (text, expected) => {
  expect(bounds(text)).toEqual(expected);
});

test('位置即原文', () => {
  const text = '　　给予最高不超过５００万元，投资３０００万元（含）以上';
  const words = findQuantities(text).map((quantity) => findComparison(text, quantity));
  expect(words.map((w) => w?.text)).toEqual(['最高不超过', '（含）以上']);
  for (const word of words) expect(text.slice(word?.start, word?.end)).toBe(word?.text);
});
