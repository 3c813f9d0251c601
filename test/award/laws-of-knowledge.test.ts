import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInterval } from '../../src/award/engine/interval.ts';
import type { AwardResult } from '../../src/award/result/result.ts';
import { kindOf } from '../../src/award/result/sum-in-words.ts';
import { factsOf, partlyKnown, pathsIn, without, writePath } from './facts-arbitrary.ts';
import { award, rules } from './nanchang.ts';

/** Per award; there are 27. */
const RUNS = { numRuns: 200 };

/** What a result says is certain of the sum, were the conditions met. */
function bounds({ amount, amount_if_eligible }: AwardResult): { lo: string; hi: string | null } {
  const { value, min, max } = amount_if_eligible ?? amount;
  return { lo: value ?? min ?? '0', hi: value ?? max };
}

function liesWithin(inner: AwardResult, outer: AwardResult): boolean {
  const [a, b] = [bounds(inner), bounds(outer)];
  const [x, y] = [readInterval(`${a.lo}..${a.hi ?? ''}`), readInterval(`${b.lo}..${b.hi ?? ''}`)];
  return x.lo.gte(y.lo) && (y.hi === null || x.hi?.lte(y.hi) === true);
}

/** What of a result the facts decide. */
function decided({ eligibility, amount, amount_if_eligible }: AwardResult): unknown {
  return [eligibility.status, amount, amount_if_eligible];
}

describe.each(rules.map((rule) => ({ id: rule.data.id, rule })))('$id', ({ id, rule }) => {
  it('什么都不知道时，不说符合，也没有确数', () => {
    const { eligibility, amount, missing } = award(id, {});
    expect(eligibility.status).toBe('undetermined');
    expect(amount.kind).toBe('not_determined');
    expect(missing.length).toBeGreaterThan(0);
  });

  it('知道得更多只会收窄：定了的不翻，金额不越出原来的界', () => {
    fc.assert(
      fc.property(partlyKnown(rule), ({ facts, dropped }) => {
        const [less, more] = [award(id, without(facts, dropped)), award(id, facts)];
        if (less.eligibility.status !== 'undetermined') {
          expect(more.eligibility.status).toBe(less.eligibility.status);
        }
        // A title the text leaves open has no figure: there is nothing to narrow.
        const unstated =
          more.amount.kind === 'not_determined' || kindOf(rule.data.amount) === 'not_determined';
        if (more.eligibility.status !== 'not_eligible' && !unstated)
          expect(liesWithin(more, less)).toBe(true);
      }),
      RUNS,
    );
  });

  it('没有列出来要问的事实，补上也不改变结果', () => {
    fc.assert(
      fc.property(partlyKnown(rule), ({ facts, dropped }) => {
        const known = award(id, without(facts, dropped));
        if (known.eligibility.status === 'not_eligible') expect(known.missing).toEqual([]);
        const asked = new Set(known.missing.map(({ fact }) => fact));
        const kept = [...dropped].filter((path) => [...asked].some((fact) => related(fact, path)));
        const more = award(id, without(facts, new Set(kept)));
        expect(decided(more)).toEqual(decided(known));
      }),
      RUNS,
    );
  });

  it('把列出来的都答了，符合与否就定了，金额的事实也不再缺', () => {
    fc.assert(
      fc.property(partlyKnown(rule), ({ facts, dropped }) => {
        const known = award(id, without(facts, dropped));
        const asked = new Set(known.missing.map(({ fact }) => fact));
        const left = [...dropped].filter((path) => ![...asked].some((fact) => related(path, fact)));
        const { eligibility, missing } = award(id, without(facts, new Set(left)));
        const open = eligibility.conditions.some(({ note }) => note !== undefined);
        expect(missing).toEqual([]);
        if (!open) expect(eligibility.status).not.toBe('undetermined');
      }),
      RUNS,
    );
  });

  it('只有上限、两端或没有数额的，永远不变成确数', () => {
    const kind = kindOf(rule.data.amount);
    fc.assert(
      fc.property(factsOf(rule), (facts) => {
        const { amount, missing } = award(id, facts);
        expect(missing).toEqual([]);
        if (kind !== 'exact') expect(amount.kind).not.toBe('exact');
        if (amount.kind === 'up_to') expect([amount.value, amount.min]).toEqual([null, null]);
        expect(['none', 'not_determined', kind]).toContain(amount.kind);
      }),
      RUNS,
    );
  });

  it('单独缺任何一项：要么列出来问，要么它确实无关', () => {
    const facts = fc.tuple(factsOf(rule), fc.nat(), factsOf(rule));
    fc.assert(
      fc.property(facts, ([full, at, other]) => {
        const names = Object.keys(rule.data.facts);
        const name = names[at % names.length] ?? '';
        const known = award(id, without(full, new Set([name])));
        if (known.missing.some(({ fact }) => fact === name)) return;
        const instead = { ...full, [name]: other[name] };
        expect(decided(award(id, instead))).toEqual(decided(known));
      }),
      RUNS,
    );
  });
});

/** Whether one path is the other, or lies inside it. */
function related(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}

describe('不问无关的事', () => {
  it('五家已到上限，另两家金额未知：就是上限，什么都不问', () => {
    const full = { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '200万元' };
    const open = { customer_type: 'vehicle_maker', first_supply: true };
    const { amount, missing } = award('3a', {
      is_auto_parts_maker: true,
      new_customers: [full, full, full, full, full, open, open],
      already_awarded: '0元',
    });
    expect([amount.kind, amount.value, missing]).toEqual(['exact', '500000', []]);
  });

  it('合同金额为零的客户，算不算新配套都一样，不问', () => {
    const vehicle = { customer_type: 'vehicle_maker' };
    const { missing } = award('3a', {
      is_auto_parts_maker: true,
      new_customers: [
        { ...vehicle, first_supply: true },
        { ...vehicle, executed_contract_amount: '0元' },
      ],
      already_awarded: '0元',
    });
    expect(missing.map(({ fact }) => fact)).toEqual(['new_customers[0].executed_contract_amount']);
  });

  it('收入再高也不够门槛时，不问上年度收入', () => {
    const { eligibility, missing } = award('4', {
      makes_listed_nev_products: true,
      annual_revenue: '2999万元',
    });
    expect([eligibility.status, missing]).toEqual(['not_eligible', []]);
  });

  it('缺的事实按牵涉的钱从多到少，主管部门判断的放在最后', () => {
    const { missing } = award('5', {});
    expect(missing.map(({ fact, affects, state }) => [fact, affects, state])).toEqual([
      ['planned_investment', 'eligibility', 'not_provided'],
      ['conforms_to_industrial_policy', 'eligibility', 'needs_authority'],
      ['equipment_invoices', 'amount', 'not_provided'],
    ]);
  });

  it('列表里缺的事实按项点名', () => {
    const { missing } = award('3a', {
      is_auto_parts_maker: true,
      new_customers: [
        { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '100万元' },
        {},
      ],
      already_awarded: '0元',
    });
    expect(missing.map(({ fact }) => fact).sort()).toEqual([
      'new_customers[1].customer_type',
      'new_customers[1].executed_contract_amount',
      'new_customers[1].first_supply',
    ]);
    expect(missing.every(({ ask }) => ask.startsWith('第2项：'))).toBe(true);
    expect(pathsIn({ a: [{ b: 1 }] }).map(writePath)).toEqual(['a', 'a[0].b']);
  });
});
