import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import type { Asked } from '../../src/award/recalculate.ts';
import { load } from '../../src/corpus/load.ts';
import { library, objections, shelfOf, verify } from './library.ts';

/** A draft by one hand, with claims by another that did not know what was wrong with it. */
interface Row {
  readonly id: string;
  readonly answer: string;
  readonly calculations: readonly Asked[];
  readonly claims: readonly Claim[];
  readonly verdict: 'supported' | 'not';
}

const ROWS = '../shared/cases/drafts.dev.jsonl';
const OTHERS = '../shared/cases/policies';
const rows: readonly Row[] = existsSync(ROWS)
  ? readFileSync(ROWS, 'utf8')
      .trim()
      .split('\n')
      .map((line): Row => JSON.parse(line))
  : [];
const TRUE = rows.filter(({ verdict }) => verdict === 'supported');
const FALSE = rows.filter(({ verdict }) => verdict === 'not');
const measured = test.skipIf(rows.length === 0);
const check = ({ answer, claims, calculations }: Row) => verify(answer, claims, calculations);
const share = (some: readonly Row[], all: readonly Row[]) => some.length / all.length;

measured(`真稿不冤枉，六成以上成立（没有 ${ROWS} 时跳过）`, () => {
  const wronged = TRUE.filter((row) => check(row).verdict === 'contradicted');
  expect(share(wronged, TRUE)).toBeLessThanOrEqual(0.05);
  expect(
    share(
      TRUE.filter((row) => check(row).verdict === 'supported'),
      TRUE,
    ),
  ).toBeGreaterThanOrEqual(0.6);
});

measured('错稿没有一份成立，七成以上指出不符，其余列为未标或还要说明', () => {
  const verdicts = FALSE.map((row) => ({ row, found: check(row) }));
  expect(verdicts.filter(({ found }) => found.verdict === 'supported').map(({ row }) => row.id)).toEqual([]);
  const told = verdicts.filter(({ found }) => found.verdict === 'contradicted');
  expect(told.length / FALSE.length).toBeGreaterThanOrEqual(0.7);
  const shown = verdicts.filter(
    ({ found: { verdict, unmarked, still_to_say } }) =>
      verdict === 'contradicted' || unmarked.length + still_to_say.length > 0,
  );
  expect(shown.length / FALSE.length).toBeGreaterThanOrEqual(0.85);
});

measured('没有声明时，真稿没有一份不符', () => {
  expect(TRUE.flatMap(({ answer }) => objections(verify(answer)))).toEqual([]);
});

test.skipIf(rows.length === 0 || !existsSync(OTHERS))('两份、三份政策，不论次序，结论一样', () => {
  const others = load(new URL(`../../${OTHERS}`, import.meta.url).pathname).library.policies;
  const [first, second] = others;
  if (first === undefined || second === undefined) throw new Error('没有别的政策');
  const [own] = library.policies;
  if (own === undefined) throw new Error('政策库是空的');
  const alone = rows.map((row) => check(row).verdict);
  for (const policies of [
    [own, first],
    [first, own],
    [second, own, first],
    [first, second, own],
  ]) {
    const shelf = shelfOf(policies);
    const found = rows.map((row) => {
      const calculations = row.calculations.map((call) => ({ ...call, policy: own.id }));
      return verifyAnswer({ ...row, calculations }, shelf).verdict;
    });
    expect(found, policies.map(({ id }) => id).join()).toEqual(alone);
  }
});
