import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { calculate } from '../../src/award/calculate.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { InputError } from '../../src/text/input-error.ts';
import { library } from './library.ts';

const { policies } = library;
const [policy] = policies;
if (policy === undefined) throw new Error('政策库是空的');
const { rules } = readRules(policy);

function result(award: string, facts: unknown, asOf = '2026-06-30') {
  const rule = rules.find(({ data }) => data.id === award);
  if (policy === undefined || rule === undefined) throw new Error(`没有奖项 ${award}`);
  return calculate(policy, rule, { facts, asOf, asOfGiven: true });
}

const FIGURE = /\d+(?:\.\d+)?(?=万元|亿元|元|%)/gu;

/** The answer with each of its figures changed, one at a time, to what is in no part of the result. */
function changed(answer: string, all: string): readonly string[] {
  return Array.from(answer.matchAll(FIGURE), (figure) => {
    let next = Number(figure[0]) + 7;
    while (all.includes(String(next))) next += 11;
    return answer.slice(0, figure.index) + String(next) + answer.slice(figure.index + figure[0].length);
  });
}

describe('测算结果的话，带上凭证', () => {
  const cases = rules.flatMap(({ data }) =>
    data.cases.map(({ name, facts, as_of }) => ({
      award: data.id,
      name,
      facts,
      asOf: as_of ?? '2026-06-30',
    })),
  );

  it.each(cases)('$award $name：成立；改动任何一个数字都不成立', ({ award, facts, asOf }) => {
    const given = result(award, facts, asOf);
    const { verdict, claims } = verifyAnswer(given.answer, policies, [given.receipt]);
    expect(claims.filter(({ status }) => status === 'contradicted' || status === 'not_found')).toEqual([]);
    expect(['supported', 'nothing_to_check']).toContain(verdict);
    for (const answer of changed(given.answer, JSON.stringify(given)))
      expect(verifyAnswer(answer, policies, [given.receipt]).verdict).not.toBe('supported');
  });
});

const CASES = '../shared/cases/awards.dev.jsonl';
describe.skipIf(!existsSync(CASES))(`样例的测算（没有 ${CASES} 时跳过）`, () => {
  const lines = existsSync(CASES) ? readFileSync(CASES, 'utf8').trim().split('\n') : [];

  it.each(lines.map((line) => JSON.parse(line)))('$id', ({ award, facts, as_of }) => {
    const given = result(award, facts, as_of);
    expect(['supported', 'nothing_to_check']).toContain(
      verifyAnswer(given.answer, policies, [given]).verdict,
    );
  });
});

describe('凭证', () => {
  const facts = {
    is_auto_parts_maker: true,
    new_customers: [
      { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '8000000元' },
    ],
    already_awarded: '0元',
  };
  const { receipt } = result('3a', facts);

  it('所报的事实和结果都由凭证支持', () => {
    const draft = '您的执行金额800万元，按5%算超过10万元，按上限可得10万元（三、(一)3）。';
    expect(verifyAnswer(draft, policies, [receipt]).verdict).toBe('supported');
  });

  it('把所报的事实说成可得的金额，不成立', () => {
    expect(verifyAnswer('您可以拿到800万元（三、(一)3）。', policies, [receipt]).verdict).toBe(
      'contradicted',
    );
  });

  it('只有上限的结果说成确定的数，不成立', () => {
    const ceiling = result('7a', { conducts_rd: true });
    const sure = '您可以拿到1000万元（三、(三)7）。';
    const most = '您最高可获得1000万元（三、(三)7）。';
    expect(verifyAnswer(sure, policies, [ceiling.receipt]).verdict).toBe('contradicted');
    expect(verifyAnswer(most, policies, [ceiling.receipt]).verdict).toBe('supported');
  });

  it.each([
    ['改动过的', { ...receipt, result: { ...receipt.result, value: '9999999' } }],
    ['不是凭证的', { award: '3a' }],
    ['空的', null],
  ])('%s不收', (_, given) => {
    expect(() => verifyAnswer('可得10万元。', policies, [given])).toThrow(InputError);
  });
});
