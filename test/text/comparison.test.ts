import { describe, expect, it, test } from 'vitest';
import { type Bound, findComparison } from '../../src/text/bound/index.ts';
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
      '单台5万元(含税)以上',
      '300万元（不含税）及以上',
      '5000万元以上(不含土地费用)',
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
  ['按超出部分的20%给予', [undefined]],
  ['给予企业超出额0.5%的奖励', [undefined]],
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

describe.each<[string, (readonly [text: string, bounds: readonly (Bound | undefined)[]])[]]>([
  [
    '管到右边的每个数：越过动词、基数、“分别”和列举',
    [
      ['每亩最多扶持9.6万元', ['lte']],
      ['按照不超过企业年研发投入的10%给予最高100万元补助', ['lte', 'lte']],
      ['按照不超过企业年研发投入的10%给予20万元补助', ['lte', 'lte']],
      ['分别给予最高可达10万元、6万元、5万元和3万元', ['lte', 'lte', 'lte', 'lte']],
      ['分别给予不少于500万元、300万元、100万元', ['gte', 'gte', 'gte']],
      ['每家支持资金最高分别不超过200万元、100万元', ['lte', 'lte']],
      ['最高给予所在辖区的企业50万元', ['lte']],
      ['最高按设备发票额的10%给予补助', ['lte']],
      ['至少对每个项目给予20万元', ['gte']],
      ['超过设备投资额的10%', ['gt']],
      ['达到年营业收入的15%', ['gte']],
      ['营业收入达1亿元、5000万元的分别给予', ['gte', 'gte']],
      ['最高奖励国家级10万元的补贴、省级5万元的补贴', ['lte', 'lte']],
      ['不超过最低标准的80%', ['lte']],
    ],
  ],
  [
    '管到另一个限定或这句话完为止',
    [
      ['最高50万元,省级给予30万元', ['lte', undefined]],
      ['最高50万元;给予30%', ['lte', undefined]],
      ['不少于500万元、最高800万元', ['gte', 'lte']],
      ['不超过1000万元、每项100-200万元', ['lte', undefined]],
      ['(不超过3个)给予50万元', ['lte', undefined]],
      ['500万元封顶后给予10%', ['lte', undefined]],
      ['上不封顶给予10%', [undefined]],
    ],
  ],
  [
    '说是谁的，不管给多少',
    [
      ['引进不少于3名博士的企业给予50万元', ['gte', undefined]],
      ['对增速不低于全市平均水平的企业给予10万元', [undefined]],
      ['对投资达到500万元的项目给予10%', ['gte', undefined]],
      ['对达到国家标准的企业给予50万元', [undefined]],
      ['超过部分给予5%', [undefined]],
      ['满足条件的给予5万元', [undefined]],
      ['首个超过500万元年度营业收入的3%给予奖励', ['gt', undefined]],
      ['市级上限比省级定额50万元还高', [undefined]],
      ['按当地最低工资标准1.5倍', [undefined]],
    ],
  ],
  [
    '列举之后的限定，管列在一起的',
    [
      ['分别按10万元、5万元封顶', ['lte', 'lte']],
      ['发票的10%、500万元封顶', [undefined, 'lte']],
      ['20万元奖励、5万元封顶', [undefined, 'lte']],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });
});

test('位置即原文', () => {
  const text = '　　给予最高不超过５００万元，投资３０００万元（含）以上';
  const words = findQuantities(text).map((quantity) => findComparison(text, quantity));
  expect(words.map((w) => w?.text)).toEqual(['最高不超过', '（含）以上']);
  for (const word of words) expect(text.slice(word?.start, word?.end)).toBe(word?.text);
});

test('分段的上端不是下一段的起点', () => {
  const text = '1000万元及以上至2000万元、2000万元以上至5000万元、5000万元以上的';
  expect(bounds(text)).toEqual(['gte', undefined, 'gte', undefined, 'gte']);
});
