import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import type { Asked } from '../../src/award/recalculate.ts';
import { encodedPolicies, TEXTS } from '../policies/encoded.ts';
import { library, objections, shelfOf } from './library.ts';

/** A reply as assistants write them, of one policy of three: true, or with one thing wrong. */
interface Row {
  readonly holds: boolean;
  readonly policy: string;
  readonly answer: string;
  readonly claims: readonly Claim[];
  readonly calculations: readonly Asked[];
}

const all = [...library.policies, ...(TEXTS ? encodedPolicies() : [])];
const rows = readFileSync(new URL('drafts/replies.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line))
  .filter((row) => all.some(({ id }) => id === row.policy));
const shelves = new Map(all.map((policy) => [policy.id, shelfOf([policy])]));
const TRUE = rows.filter(({ holds }) => holds);
const FALSE = rows.filter(({ holds }) => !holds);

function check({ policy, ...draft }: Row, shelf = shelves.get(policy)) {
  if (shelf === undefined) throw new Error(`没有政策 ${policy}`);
  const calculations = draft.calculations.map((call) => ({ ...call, policy }));
  return verifyAnswer({ ...draft, calculations }, shelf);
}

describe('助手写的答复，一处一处声明了依据', () => {
  test.each(TRUE)('真：$answer', (row) => expect(objections(check(row))).toEqual([]));
  test.each(FALSE)('错：$answer', (row) => expect(check(row).verdict).not.toBe('supported'));

  test('真的七成以上成立', () => {
    const supported = TRUE.filter((row) => check(row).verdict === 'supported');
    expect(supported.length / TRUE.length).toBeGreaterThanOrEqual(0.7);
  });

  test('库里有几份政策、什么次序，结论一样', () => {
    const alone = rows.map((row) => check(row).verdict);
    for (const policies of [all, all.toReversed()]) {
      const shelf = shelfOf(policies);
      expect(rows.map((row) => check(row, shelf).verdict)).toEqual(alone);
    }
  });
});
