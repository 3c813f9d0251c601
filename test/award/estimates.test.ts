import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimal } from '../../src/text/decimal.ts';
import { award, customer } from './nanchang.ts';

const RENOVATION = { planned_investment: '800万元', conforms_to_industrial_policy: true };
const renovation = (facts: object) => award('5', { ...RENOVATION, ...facts });

describe('区间里处处成立的才说', () => {
  test.each([
    ['八百多万', '80万元至90万元'],
    ['七八百万', '70万元至80万元'],
    ['至少3000万', '300万元至500万元'],
    ['6000-7000万', '500万元'],
    ['不到500万', '不超过50万元'],
  ])('发票额%s：%s', (equipment_invoices, display) => {
    expect(renovation({ equipment_invoices }).amount.display).toBe(display);
  });

  test.each([
    ['不到500万', 'not_eligible'],
    ['将近500万', 'not_eligible'],
    ['至少500万', 'eligible'],
    ['500多万', 'eligible'],
    ['400-600万', 'undetermined'],
  ])('计划投资额%s：%s', (planned_investment, status) => {
    const result = renovation({ planned_investment, equipment_invoices: '800万元' });
    expect(result.eligibility.status).toBe(status);
  });

  it('定不下来的，问确数；到顶的不问', () => {
    const asked = (equipment_invoices: string) => renovation({ equipment_invoices }).missing;
    expect(asked('八百多万')).toMatchObject([{ fact: 'equipment_invoices', state: 'not_provided' }]);
    expect(asked('八百多万')[0]?.ask).toContain('确数');
    expect(asked('6000-7000万')).toEqual([]);
  });

  it('说区间的，算出来的包住其中每一个数', () => {
    const two = fc
      .integer({ min: 1, max: 9000 })
      .chain((a) => fc.tuple(fc.constant(a), fc.integer({ min: a + 1, max: 9999 })));
    const within = two.chain(([a, b]) =>
      fc.tuple(fc.constant(a), fc.constant(b), fc.integer({ min: a, max: b })),
    );
    fc.assert(
      fc.property(within, ([a, b, n]) => {
        const whole = renovation({ equipment_invoices: `${a}-${b}万` }).amount;
        const one = decimal(renovation({ equipment_invoices: `${n}万元` }).amount.value ?? '');
        expect(one.gte(whole.min ?? whole.value ?? '')).toBe(true);
        expect(one.lte(whole.max ?? whole.value ?? '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('约数按所报的算，结果带约', () => {
  it('离门槛和上限都远：只带约', () => {
    const { amount, answer, exact_figure_decides } = renovation({ equipment_invoices: '约800万' });
    expect([amount.kind, amount.value, amount.display]).toEqual(['exact', '800000', '约80万元']);
    expect(answer).toContain('约80万元');
    expect(exact_figure_decides).toEqual([]);
  });

  it('恰在门槛、上限旁边：说以确数为准', () => {
    const beside = renovation({ planned_investment: '约500万', equipment_invoices: '约5000万' });
    expect(beside.eligibility.status).toBe('eligible');
    expect(beside.exact_figure_decides).toHaveLength(2);
    expect(beside.answer).toContain('以确数为准');
  });

  it('无论确数是多少都到顶：结果不带约', () => {
    const { amount } = renovation({ equipment_invoices: '约9000万' });
    expect(amount.display).toBe('500万元');
  });

  it('列表里的约数也算', () => {
    const new_customers = [{ ...customer('100万元'), executed_contract_amount: '约100万' }];
    const { amount } = award('3a', { is_auto_parts_maker: true, already_awarded: '0', new_customers });
    expect(amount.display).toBe('约5万元');
  });

  it('没有约数的，不提', () => {
    expect(renovation({ equipment_invoices: '800万元' })).not.toHaveProperty('exact_figure_decides');
  });
});
