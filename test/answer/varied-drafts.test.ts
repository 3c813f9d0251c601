import { expect, test } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { calculate } from '../../src/award/calculate.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { library } from './library.ts';
import type { VariedDraft } from './varied-draft.ts';
import { VARIED_FALSE } from './varied-false-drafts.ts';
import { VARIED_TRUE } from './varied-true-drafts.ts';

const { policies } = library;
const [policy] = policies;
if (policy === undefined) throw new Error('政策库是空的');
const { rules } = readRules(policy);

function receiptOf(award: string, facts: object): unknown {
  const rule = rules.find(({ data }) => data.id === award);
  if (policy === undefined || rule === undefined) throw new Error(`没有奖项 ${award}`);
  return calculate(policy, rule, { facts, asOf: '2026-06-30', asOfGiven: true });
}

function verify({ draft, calculated = [] }: VariedDraft) {
  return verifyAnswer(
    draft,
    policies,
    calculated.map(([award, facts]) => receiptOf(award, facts)),
  );
}

test.each(VARIED_TRUE)('真：$name $draft', (varied) => {
  expect(verify(varied).claims.filter(({ status }) => status === 'contradicted')).toEqual([]);
});

test('真稿大多全部有据，其余只是有没核对的', () => {
  const supported = VARIED_TRUE.filter((varied) => verify(varied).verdict === 'supported');
  expect(supported.length / VARIED_TRUE.length).toBeGreaterThan(0.8);
});

test.each(VARIED_FALSE)('错：$name $draft', (varied) => {
  expect(verify(varied).verdict).not.toBe('supported');
});
