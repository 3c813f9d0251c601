import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import type { Asked } from '../../src/award/recalculate.ts';
import { readCalculations } from '../../src/mcp/verify-arguments.ts';
import { day } from '../day.ts';
import { library, objections, verify } from './library.ts';

/** A draft of one class of errors, or a true one beside it. */
interface Row {
  readonly kind: string;
  readonly holds: boolean;
  readonly answer: string;
  readonly claims: readonly Claim[];
  readonly calculations: readonly Asked[];
}

const rows = readFileSync(new URL('drafts/by-class.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line));
const check = ({ answer, claims, calculations }: Row) => verify(answer, claims, calculations);

describe('引文放在哪里、同句的其余部分、谁的数、自己的话、没有写的', () => {
  test.each(rows.filter(({ holds }) => holds))('真（$kind）：$answer', (row) => {
    expect(objections(check(row))).toEqual([]);
  });

  test.each(rows.filter(({ holds }) => !holds))('错（$kind）：$answer', (row) => {
    expect(check(row).verdict).not.toBe('supported');
  });

  test('真稿六成以上成立', () => {
    const all = rows.filter(({ holds }) => holds);
    const supported = all.filter((row) => check(row).verdict === 'supported');
    expect(supported.length / all.length).toBeGreaterThanOrEqual(0.6);
  });
});

const CALL = {
  award: '5',
  facts: {
    planned_investment: '1000万元',
    equipment_invoices: '430万元',
    conforms_to_industrial_policy: true,
  },
};

describe('calculations 的 as_of 只写月份、年份', () => {
  const claim: Claim = { says: '发票430万元，按10%计算可得43万元', basis: 'calculation', calculation: 0 };

  test.each([
    ['2026年5月', 'supported'],
    ['2026', 'supported'],
    // One end of the month is not in force yet: neither end is taken for the whole.
    ['2025年8月', 'contradicted'],
  ])('%s：%s', (as_of, verdict) => {
    const { asked } = readCalculations([{ ...CALL, as_of }], { policy: undefined, today: day('2026-11-28') });
    expect(verify(`${claim.says}。`, [claim], asked).verdict).toBe(verdict);
  });
});

test('条文的每一行，声明不声明依据，都不会不符', () => {
  const lines = library.policies.flatMap(({ clauses }) =>
    clauses.flatMap(({ text }) => text.split('\n').map((line) => line.trim())),
  );
  const said = lines.filter((line) => line.length > 3);
  expect(said.length).toBeGreaterThan(50);
  expect(said.flatMap((line) => objections(verify(line)))).toEqual([]);
  const declared = said.map((line) => verify(line, [{ says: line, basis: 'text', quotes: [line] }]));
  expect(declared.flatMap(objections)).toEqual([]);
});
