import { expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { match } from '../../src/award/portfolio/index.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { verifyCases } from '../../src/award/worked-cases.ts';
import type { PolicyData } from '../../src/corpus/policy.ts';
import { day } from '../day.ts';
import { policy } from './branch-awards.ts';

type InForce = PolicyData['in_force'];
const { from, to } = policy.data.in_force;
const UNBEGUN: InForce = { from: { ...from, value: day('0001-01-01'), absent: true }, to };
const UNENDED: InForce = { from, to: { ...to, value: day('9999-12-31'), open: true } };

function told(in_force: InForce, id: string, facts: object) {
  const own = { ...policy, data: { ...policy.data, in_force } };
  const rule = readRules(own).rules.find(({ data }) => data.id === id);
  if (rule === undefined) throw new Error(`no award ${id}`);
  return calculate(own, rule, { facts: { firm: true, ...facts }, asOf: day('2025-06-30'), asOfGiven: true });
}

const UNSURE =
  '2025-06-30 是否在有效期内，原文定不下来：本政策有效期至 2026-12-31，原文没有写从哪一天起施行；以发文单位答复为准。';

test('没有写从哪一天起施行的，不说能拿，也不说过期；若适用是多少照说', () => {
  const result = told(UNBEGUN, 'graded', { grade: 'first' });
  expect([result.in_force, result.eligibility.status, result.amount.kind]).toEqual([
    'not_addressed',
    'undetermined',
    'not_determined',
  ]);
  expect(result.amount_if_eligible?.value).toBe('200000');
  expect(result.answer).toBe(`${UNSURE}若适用而且条件符合，graded按文本计算为20万元［一、4］。`);
});

test('还缺事实的照问，条件不符合的照说', () => {
  expect(told(UNBEGUN, 'graded', {}).answer).toBe(
    `${UNSURE}若适用而且条件符合，graded10万元［一、4］至20万元［一、4］。请补充：等级是多少？`,
  );
  const failed = told(UNBEGUN, 'graded', { grade: 'none' });
  expect(failed.eligibility.status).toBe('not_eligible');
  expect(failed.answer).toContain('而且不符合graded的条件：原文要求“评为一级、二级”');
});

test('没有写止期的，算出来的后面说明要核实', () => {
  const result = told(UNENDED, 'graded', { grade: 'first' });
  expect([result.in_force, result.amount.value]).toEqual(['in_force', '200000']);
  expect(result.answer).toBe(
    '按文本计算，graded为20万元［一、4］。2025-06-30 已经施行；本政策自 2025-01-01 起施行，原文没有写止期，这一天是否仍然有效，以发文单位答复为准。',
  );
});

test('算例按施行以后的一天算', () => {
  const own = { ...policy, data: { ...policy.data, in_force: UNBEGUN } };
  const { rules, faults } = readRules(own);
  // 本措施施行后 cannot be told from a first day that nobody knows.
  expect(faults.map(({ file, field, found }) => `${file} ${field} ${found}`)).toEqual([
    'made-up/awards/upgraded.json conditions.2.from.day policy.json 没有写 in_force_from 是哪一天',
  ]);
  expect(verifyCases(own, rules)).toEqual([]);
});

test('各项一起匹配时也说', () => {
  const own = { ...policy, data: { ...policy.data, in_force: UNBEGUN } };
  const { rules } = readRules(own);
  const { answer, eligible } = match(own, rules, {
    facts: { firm: true, grade: 'first' },
    asOf: day('2025-06-30'),
    asOfGiven: true,
  });
  expect(eligible).toEqual([]);
  expect(answer).toBe(UNSURE);
});
