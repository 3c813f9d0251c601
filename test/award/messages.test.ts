import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DECIDES } from '../../src/award/check/licence.ts';
import { ruleData } from '../../src/award/rule/rule.ts';
import { type Fault, IN_CHINESE, schemaFaults } from '../../src/corpus/fault.ts';
import { policyFile } from '../../src/corpus/policy.ts';
import { spansIn } from '../../src/text/figure/index.ts';
import { type Json, put } from '../../tools/mutate/json.ts';
import { checked, SAMPLE } from './checked-sample.ts';

const fair = SAMPLE.fair as Json;
const POLICY = JSON.parse(readFileSync('corpus/nanchang-2025-9/policy.json', 'utf8')) as Json;

function shape(json: Json): readonly Fault[] {
  const read = ruleData.safeParse(json, IN_CHINESE);
  return read.success ? [] : schemaFaults('fair.json', read.error, json);
}

function words(place: string, to: Json): readonly Fault[] {
  return checked({ ...SAMPLE, fair: put(fair, place.split('.'), to) }).text;
}

describe('每句话都说出读到什么、应当怎样、一个能用的例子', () => {
  test('另一种读法写成了金额', () => {
    const [fault] = shape(put(fair, ['open', '0', 'others', '0', 'override'], '3万元'));
    expect(fault?.found).toBe('读到 "3万元"');
    expect(fault?.fix).toContain('{"amount": {"form": {"kind": "fixed"');
  });

  test('收款方的称呼不认得', () => {
    const [fault] = words('payee', { type: 'enterprise', clause: '一.3', quote: '展位费' });
    expect(fault?.fix).toContain('"type": "other", "is": "酒店"');
  });

  test('未来五年读得出起止', () => {
    expect(spansIn('未来五年每年给予10万元', 'year', 0)).toEqual([{ from: 1, to: 5 }]);
  });

  test.each([
    ['第三、第四、五年', 3, 5],
    ['第二年和第三年', 2, 3],
    ['第一、二年', 1, 2],
    ['第四、第五、第六年', 4, 6],
  ])('%s 是列出的每一年', (words, from, to) => {
    expect(spansIn(words, 'year', 0)).toEqual([{ from, to }]);
  });

  test('列出的年数不相连的读不出', () => {
    expect(spansIn('第一、第三年', 'year', 0)).toEqual([]);
  });

  test.each(['由市科技局进行认定', '由市科技局认定', '经市科技局组织评审'])(
    '%s 说定的是市科技局',
    (words) => {
      expect(DECIDES.exec(words)?.groups?.by).toBe('市科技局');
    },
  );

  test('open 的编号写错了', () => {
    const [fault] = shape(put(fair, ['open', '0', 'id'], 'later'));
    expect(fault?.fix).toContain('Q1');
  });

  test('写错了层的字段，说它该在哪里', () => {
    const wrong = put(fair, ['conditions', '0', 'bound', 'op'], 'gte');
    const all = shape(wrong)
      .map(({ found, fix }) => `${found}；${fix}`)
      .join('\n');
    expect(all).toContain('没有 op 这个字段；不写在 from、bound 里，与它并列：{"from"');
  });

  test('算例不足，说要哪几种', () => {
    const [fault] = shape(put(fair, ['cases'], []));
    expect(fault?.fix).toMatch(/^至少写 3 项：各项都符合的一个、差一点不符合的一个/u);
    expect(fault?.fix).toContain('"expect": {"eligibility": "not_eligible", "kind": "none"}');
  });

  test.each([
    ['in_force.to', { lasts: '3年', quote: '三年' }, 'in_force.to.value', '而不知道是哪一天的写 not_stated'],
    ['in_force.to', '三年', 'in_force.to', '写的是期限的另写 "lasts": "1年"'],
    ['in_force.to.value', '三年', 'in_force.to.value', '日期：2026-06-30'],
    ['issuer', '样例市', 'issuer', '应为 {"value": "某某市人民政府", "quote": "逐字原文"}；几个单位'],
    ['issuer', { value: '样例市' }, 'issuer.quote', '应为文字'],
    ['funds', { tech_fund: { name: '专项', quote: '专项' } }, 'funds.tech_fund', '只用小写英文字母：'],
    ['stages', [{ awards: 'x', clause: '一', quote: '分期' }], 'stages.0.awards', '"all" 或奖项编号的列表'],
  ])('policy.json 的 %s 写作 %j，说 %s 应当怎样写', (...[place, to, field, says]) => {
    const json = put(POLICY, place.split('.'), to);
    const read = policyFile.safeParse(json, IN_CHINESE);
    const faults = read.success ? [] : schemaFaults('policy.json', read.error, json);
    const own = faults.find((fault) => fault.field === field);
    expect(own?.fix, JSON.stringify(faults)).toContain(says);
  });

  test.each([
    [
      'amount.frequency',
      { value: 'one_off', clause: '一.3', quote: '按展位费的30%' },
      '写有“一次性、只能享受一次”之类的',
    ],
    ['amount.caps.0.period', 'per_year', '写有“每年、每个年度、年度…额”之类的'],
  ])('%s 的标签与原文不符，说哪些词算', (place, to, says) => {
    expect(
      words(place, to)
        .map(({ fix }) => fix)
        .join('\n'),
    ).toContain(says);
  });
});
