import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { callOf, IDS, onePolicy, THERE, threePolicies } from './three-policies.ts';

interface Row {
  readonly policy: string;
  readonly verdict: string;
  readonly says: string;
  readonly quote: string;
}

const rowsIn = (name: string): readonly Row[] =>
  readFileSync(new URL(`../../answer/drafts/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const ROWS = rowsIn('of-three');
/** In words of every day, and the same with one error each: what is narrowed, joined, given or asked is told otherwise. */
const ONE_ERROR = rowsIn('one-error');

describe.skipIf(!THERE)('三份政策在库，关于其中一份的草稿（../shared 不在时跳过）', () => {
  const three = THERE ? threePolicies() : undefined;
  const alone = THERE ? new Map(IDS.map((id) => [id, onePolicy(id)])) : new Map();

  test('三份各有真、有假', () => {
    expect(ROWS).toHaveLength(24);
    for (const id of IDS) expect(ROWS.filter(({ policy }) => policy === id)).toHaveLength(8);
  });

  test.each(ROWS)('$verdict：$says', async ({ policy, verdict, says, quote }) => {
    const draft = { answer: `${says}。`, claims: [{ says, basis: 'text', quotes: [quote] }] };
    const own = await callOf(alone.get(policy), 'verify_answer', draft);
    const named = await callOf(three, 'verify_answer', { ...draft, policy });
    const unnamed = await callOf(three, 'verify_answer', draft);
    expect([own, named, unnamed].map(({ data }) => data.verdict)).toEqual([verdict, verdict, verdict]);
    expect(unnamed.data.policy_choice).toMatchObject({ status: 'chosen', policy });
    expect(named.data.pairs).toEqual(own.data.pairs);
    expect(unnamed.data.pairs).toEqual(own.data.pairs);
  });

  test.each(ONE_ERROR)('日常的说法，真的成立，错一处的不成立：$verdict $says', async (row) => {
    const { verdict, says, quote } = row;
    const draft = { answer: `${says}。`, claims: [{ says, basis: 'text', quotes: [quote] }] };
    const { data } = await callOf(three, 'verify_answer', draft);
    if (verdict === 'true') expect(data.verdict).toBe('supported');
    else if (verdict === 'contradicted') expect(data.verdict).toBe('contradicted');
    else expect(data.verdict).not.toBe('supported');
  });

  test('指明一份核对，稿中又说到另一份：点出另一份，不算成立', async () => {
    const says = '国家级汽车检验检测中心给予100万元一次性奖励';
    const claims = [
      { says, basis: 'text', quotes: ['对认定的国家级汽车检验检测中心,给予100万元一次性奖励'] },
    ];
    const policy = 'nanchang-2025-9';
    const own = await callOf(three, 'verify_answer', { answer: `${says}。`, claims, policy });
    expect(own.data.verdict).toBe('supported');
    const answer = `${says}。修水县的招商引资优惠政策也可以参看。`;
    const both = await callOf(three, 'verify_answer', { answer, claims, policy });
    expect(both.data.verdict).toBe('incomplete');
    expect(both.data.still_to_say).toMatchObject([{ kind: 'other_policy' }]);
    expect(both.text).toContain('招商引资项目准入条件和优惠政策');
  });
});
