import { describe, expect, test } from 'vitest';
import { DECIDES } from '../../src/award/check/licence.ts';
import { ruleData } from '../../src/award/rule/rule.ts';
import { type Fault, IN_CHINESE, schemaFaults } from '../../src/corpus/fault.ts';
import { spansIn } from '../../src/text/figure/index.ts';
import { type Json, put } from '../../tools/mutate/json.ts';
import { checked, SAMPLE } from './checked-sample.ts';

const fair = SAMPLE.fair as Json;

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
});
