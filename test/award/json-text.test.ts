import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJsonText, isRecord, jsonText } from '../../src/award/facts/index.ts';

describe('像 JSON 的文字，只有一种读法的照读', () => {
  test.each([
    ["{'a': True, 'b': None}", { a: true, b: null }],
    [`{'a': 'it"s', "b": "x"}`, { a: 'it"s', b: 'x' }],
    ['{“a”：“是”，“b”：“８００万”}', { a: '是', b: '８００万' }],
    ['{a: true, b: 800万元,}', { a: true, b: '800万元' }],
    ['[“甲”，“乙”]', ['甲', '乙']],
    ['```json\n{"a": 1}\n```', { a: 1 }],
  ])('%s', (text, value) => {
    expect(jsonText(text)).toEqual({ value, cut: false });
  });

  test.each([
    '{"a": 35,000,000元}',
    '{"a" "b"}',
    '{"a": "x"} 好的',
    '{"a":',
    '[1, 2',
    '{"l": [{"x": 1},',
    '[{'.repeat(4000),
  ])('读不成：%s', (text) => {
    expect(jsonText(text)).toBeUndefined();
    expect(fromJsonText(text)).toBe(text);
  });
});

/** What firms are told of: no list, since of a list that is cut nothing may be read. */
const told = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,6}$/u),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  { minKeys: 1 },
);

test('断在哪里都一样：读到的每一项都同原来的，没有读成一半的', () => {
  fc.assert(
    fc.property(told, fc.double({ min: 0, max: 1, noNaN: true }), (facts, share) => {
      const text = JSON.stringify(facts);
      const read = jsonText(text.slice(0, Math.floor(text.length * share)));
      if (read === undefined) return;
      expect(isRecord(read.value)).toBe(true);
      expect(facts).toMatchObject(Object(read.value));
    }),
    { numRuns: 500 },
  );
});
