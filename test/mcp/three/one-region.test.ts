import { describe, expect, test } from 'vitest';
import { libraryContext } from '../../../src/command/library-context.ts';
import { policy, rules } from '../../award/nanchang.ts';
import { callOf } from './three-policies.ts';

/** The shipped text as if these had issued it, each under a title and a number of its own. */
function issuedBy(issuers: readonly string[]) {
  const sound = issuers.map((issuer, n) => {
    const told = (value: string) => ({ value, quote: value });
    const data = {
      ...policy.data,
      issuer: told(issuer),
      title: told(`${issuer}关于甲乙丙的办法`),
      number: told(`试发〔2025〕${n + 1}号`),
    };
    return { policy: { ...policy, id: `p${n}`, data }, rules };
  });
  return libraryContext(sound, []);
}

const FACTS = {
  planned_investment: '800万元',
  conforms_to_industrial_policy: true,
  equipment_invoices: '700万元',
};
const AT = { facts: FACTS, as_of: '2026-06-30' };

describe('一家企业，对照一个地方的几份政策', () => {
  const levels = ['湖南省人民政府', '岳阳市人民政府', '平江县人民政府', '长沙市人民政府'];
  const near = ['平江县人民政府', '岳阳市人民政府', '湖南省人民政府'];

  test.each([
    ['任何次序', levels],
    ['倒过来', levels.toReversed()],
  ])('%s：先县、后市、再省，各自点名；别的市不算', async (_, order) => {
    const { text, data } = await callOf(issuedBy(order), 'match_awards', { ...AT, policy: '平江县' });
    const told = [...text.matchAll(/^《(.+?)关于/gmu)].map(([, issuer]) => issuer);
    expect(told).toEqual(near);
    expect(data.policy_choice).toMatchObject({
      status: 'chosen',
      by: 'argument',
      candidates: near.map((issuer) => `p${order.indexOf(issuer)}`),
    });
    expect(text).toContain('70万元');
  });

  test('几份都能拿的不相加：能不能同时享受，要问', async () => {
    const { data } = await callOf(issuedBy(levels), 'match_awards', { ...AT, policy: '平江县' });
    expect(data.totals).toMatchObject({ exact_total: '700000' });
    expect(JSON.stringify(data.totals)).toContain('能否同时享受');
  });

  test('二十份都对照，再多就问是哪一份', async () => {
    const many = Array.from({ length: 21 }, () => '平江县人民政府');
    const few = await callOf(issuedBy(many.slice(0, 20)), 'match_awards', AT);
    expect(few.refused).toBe(false);
    expect(few.data.policy_choice).toMatchObject({ status: 'ask' });
    const more = await callOf(issuedBy(many), 'match_awards', AT);
    expect(more.refused).toBe(true);
    expect(more.text).toMatch(/用 policy 指明一份.+等 21 份/u);
  });

  test('问题里说了县：县里的政策在先，市里、省里的也答得上', async () => {
    const { data } = await callOf(issuedBy(levels), 'search_clauses', { query: '平江县的技改补多少' });
    expect(data.policy_choice).toMatchObject({ status: 'chosen', by: 'place', policy: 'p2' });
  });
});
