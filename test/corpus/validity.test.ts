import { expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { periodValidity, validity } from '../../src/corpus/policy/validity.ts';
import { day } from '../day.ts';

const [policy] = load(new URL('../../corpus/', import.meta.url).pathname).library.policies;
if (policy === undefined) throw new Error('发布的政策库是空的');
const { data } = policy;

test.each([
  ['2024-12-31', 'previous_policy', '洪府办发〔2022〕147号'],
  ['2020-01-01', 'previous_policy', '洪府办发〔2022〕147号'],
  ['2025-01-01', 'not_addressed', null],
  ['2025-08-15', 'not_addressed', null],
  ['2025-08-16', 'in_force', '洪府办规发〔2025〕9号'],
  ['2027-12-31', 'in_force', '洪府办规发〔2025〕9号'],
  ['2028-01-01', 'expired', null],
])('%s：%s', (on, state, governedBy) => {
  expect(validity(data, day(on))).toMatchObject({ state, governedBy });
});

test('没有过渡规定的政策，施行前一天是 not_yet', () => {
  expect(validity({ ...data, transitions: [] }, day('2025-08-15')).state).toBe('not_yet');
});

test.each([
  [
    ['去年', '2025-01-01', '2025-12-31'],
    /^去年（2025年）不全在有效期内，要问清是哪一天：2025年1月1日至[^。]*。[^。]*。本政策有效期 2025-08-16 至 2027-12-31（首尾两日均含）。$/u,
  ],
  [
    ['2027年10月到2028年3月', '2027-10-01', '2028-03-31'],
    /^[^：]*：2028-03-31 已过有效期；本政策有效期 2025-08-16 至 2027-12-31（首尾两日均含）。$/u,
  ],
] as const)('%j 只有一头在有效期内：有效期说一遍，不把那一头单独拿来说', ([words, first, last], say) => {
  expect(periodValidity(data, { words, first: day(first), last: day(last) })?.say).toMatch(say);
});
