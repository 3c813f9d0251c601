import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/verify-rules.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { type Fault, faultLine } from '../../src/corpus/fault.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { type Json, put } from '../../tools/mutate/json.ts';

const CASES = '../shared/cases/policies';
const present = existsSync(CASES);

function policyOf(id: string): Policy {
  const policy = load(CASES).library.policies.find((each) => each.id === id);
  if (policy === undefined) throw new Error(`${CASES}/${id} could not be read`);
  return policy;
}

/** What the checks say of a policy with one more award. */
function faultsWith(policy: Policy, id: string, json: Json): readonly Fault[] {
  const file = `${policy.id}/awards/${id}.json`;
  const { rules, faults } = readRules({ ...policy, awards: [...policy.awards, { file, json }] });
  return [...faults, ...verifyRules(policy, rules)].filter((fault) => fault.file === file);
}

function falseAward(policy: string, id: string): Json {
  return JSON.parse(readFileSync(join(CASES, 'false-awards', policy, `${id}.json`), 'utf8'));
}

interface MadeUp {
  readonly clause: string;
  readonly payee: string;
  readonly sum: { readonly value: string; readonly quote: string };
}

/** An award of a fixed sum, everything in it but the sum as simple as can be. */
function fixed({ clause, payee, sum }: MadeUp): Json {
  const ask = { label: '符合条件', ask: '符合条件吗？', settled_by: 'applicant' };
  return {
    id: 'made-up',
    name: '编造的奖补',
    clause,
    payee: { type: 'enterprise', clause, quote: payee },
    facts: { done: { type: 'bool', ...ask } },
    conditions: [{ kind: 'fact', id: 'done', fact: 'done', clause, quote: payee }],
    amount: {
      form: { kind: 'fixed', sum: { ...sum, clause } },
      caps: [],
      frequency: { value: 'not_stated' },
    },
    open: [],
    overlaps: [],
    funding: { funds: [], borne_by: 'not_stated', notes: [] },
    assumptions: [],
    not_stated: [],
    aims: [],
    cases: Array.from('123', (name) => ({
      name,
      facts: {},
      expect: { eligibility: 'undetermined', kind: 'none' },
    })),
  };
}

const figures = (faults: readonly Fault[]) =>
  faults.filter(({ field }) => /^amount\.form\..*value$/u.test(field)).map(faultLine);

describe.skipIf(!present)(`别处的政策（${present ? CASES : `没有 ${CASES}，略过`}）`, () => {
  const ids = present ? readdirSync(CASES).filter((id) => existsSync(join(CASES, id, 'policy.json'))) : [];

  test.each(ids)('%s 照原文写的，没有可说的', (id) => {
    const policy = policyOf(id);
    const { rules, faults } = readRules(policy);
    expect([...faults, ...verifyRules(policy, rules)]).toEqual([]);
  });

  test.each([
    ['xiushui-2022', 'land-jj', '“最多”管着它，它是上限：金额用 ceiling'],
    ['wuhan-2023-zhuti', 'software-rd', '“不超过”管着它，它是上限：比例用 rate，bound 写 at_most'],
  ])('%s 的 %s 不合原文，说出是哪个词、该用哪种形式', (id, award, said) => {
    const faults = faultsWith(policyOf(id), award, falseAward(id, award));
    expect(figures(faults)).toEqual([expect.stringContaining(said)]);
  });

  test('改成所说的形式，就合原文', () => {
    const rate = falseAward('wuhan-2023-zhuti', 'software-rd');
    const atMost = put(rate, ['amount', 'form', 'bound'], 'at_most');
    expect(faultsWith(policyOf('wuhan-2023-zhuti'), 'software-rd', atMost)).toEqual([]);
    const quote = { clause: '三.(一).2.(3)', quote: '每亩最多扶持9.6万元' };
    const limit = { value: '9.6万元', per: 'unit', period: 'not_stated', ...quote };
    const land = put(falseAward('xiushui-2022', 'land-jj'), ['amount', 'form'], { kind: 'ceiling', limit });
    expect(faultsWith(policyOf('xiushui-2022'), 'land-jj', land)).toEqual([]);
  });

  test.each([
    {
      id: 'xiushui-2022',
      clause: '三.(五).5.(3)',
      payee: '对企业',
      sum: { value: '3万元', quote: '和3万元购房' },
      said: '3万元（上限）；“最高”管着它，它是上限：金额用 ceiling',
    },
    {
      id: 'wuhan-2023-zhuti',
      clause: '三.(十一)',
      payee: '认定为重大体育赛事的项目',
      sum: { value: '300万元', quote: '300万元' },
      said: '300万元（下限，含本数）；“不少于”管着它，它是下限',
    },
  ])('$id $clause 列举中的一个不是定数', ({ id, said, ...award }) => {
    const faults = faultsWith(policyOf(id), 'made-up', fixed(award));
    expect(figures(faults)).toEqual([expect.stringContaining(said)]);
  });
});
