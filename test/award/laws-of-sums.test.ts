import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, yuan } from './facts-arbitrary.ts';
import { award, customer, IN_FORCE, ruleOf } from './nanchang.ts';

const RUNS = { numRuns: 1000 };
/** Where eight awards are each put through it. */
const FEWER = { numRuns: 500 };

/** Fen times whole percents are ten-thousandths of a yuan: whole numbers all the way. */
function least(...sums: readonly bigint[]): bigint {
  return [...sums].sort((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
}

/** Ten-thousandths of a yuan in the shortest decimal writing. */
function written(tenThousandths: bigint): string {
  const text = String(tenThousandths).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`.replace(/\.?0+$/, '');
}

const WAN = 100_000_000n; // 1万元 in ten-thousandths of a yuan

const customers = fc.array(
  fc.record({
    customer_type: fc.constantFrom('vehicle_maker', 'parts_maker', 'other'),
    first_supply: fc.boolean(),
    fen,
  }),
  { maxLength: 8 },
);

const SUPPLY = [
  { id: '3a', who: 'is_auto_parts_maker', types: ['vehicle_maker'], unit: 10n * WAN, firm: 50n * WAN },
  { id: '3b', who: 'is_nev_or_icv_parts_maker', types: ['vehicle_maker'], unit: 20n * WAN, firm: 100n * WAN },
  {
    id: '3c',
    who: 'is_auto_equipment_maker',
    types: ['vehicle_maker', 'parts_maker'],
    unit: 20n * WAN,
    firm: 100n * WAN,
  },
];

describe('与另一套整数算法一致', () => {
  it.each(SUPPLY)('$id', ({ id, who, types, unit, firm }) => {
    fc.assert(
      fc.property(customers, fen, (list, paid) => {
        const counted = list.filter((c) => c.first_supply && types.includes(c.customer_type));
        const sum = counted.map((c) => least(c.fen * 5n, unit)).reduce((a, b) => a + b, 0n);
        const room = firm - paid * 100n;
        const due = room < 0n ? 0n : least(sum, room);
        const result = award(id, {
          [who]: true,
          new_customers: list.map((c) => customer(yuan(c.fen), c.customer_type, c.first_supply)),
          already_awarded: yuan(paid),
        });
        expect(result.eligibility.status).toBe(counted.length > 0 ? 'eligible' : 'not_eligible');
        expect(result.amount.value).toBe(counted.length > 0 ? written(due) : '0');
      }),
      RUNS,
    );
  });

  it('4', () => {
    const near = fc
      .tuple(fen, fc.bigInt({ min: 2_999_999_990n, max: 3_000_000_010n }))
      .map(([a, b]) => [a + b, a]);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(fen, fen), near), ([now = 0n, before = 0n]) => {
        const result = award('4', {
          makes_listed_nev_products: true,
          annual_revenue: yuan(now),
          prior_year_revenue: yuan(before),
        });
        const eligible = now - before >= 3_000_000_000n;
        expect(result.eligibility.status).toBe(eligible ? 'eligible' : 'not_eligible');
        expect(result.amount.value).toBe(eligible ? written(least(now, 500n * WAN)) : '0');
      }),
      RUNS,
    );
  });

  it('5', () => {
    const planned = fc.oneof(fen, fc.bigInt({ min: 499_999_990n, max: 500_000_010n }));
    fc.assert(
      fc.property(planned, fen, (plan, invoices) => {
        const result = award('5', {
          planned_investment: yuan(plan),
          conforms_to_industrial_policy: true,
          equipment_invoices: yuan(invoices),
        });
        const eligible = plan >= 500_000_000n;
        expect(result.eligibility.status).toBe(eligible ? 'eligible' : 'not_eligible');
        expect(result.amount.value).toBe(eligible ? written(least(invoices * 10n, 500n * WAN)) : '0');
      }),
      RUNS,
    );
  });

  it('12a', () => {
    fc.assert(
      fc.property(fen, (fees) => {
        const facts = { is_auto_or_parts_enterprise: true, attends_auto_show: true, booth_fees: yuan(fees) };
        expect(award('12a', facts).amount.value).toBe(written(least(fees * 50n, 200n * WAN)));
      }),
      RUNS,
    );
  });

  it('13：只是上限', () => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 6 }), (projects) => {
        const { amount } = award('13', {
          recycling_pilot_project: true,
          recycling_projects: projects.map((f) => ({ fixed_asset_investment: yuan(f) })),
        });
        const most = least(projects.reduce((a, b) => a + b, 0n) * 30n, 500n * WAN);
        expect([amount.kind, amount.value, amount.max]).toEqual(['up_to', null, written(most)]);
      }),
      RUNS,
    );
  });
});

/** Awards that grow with one sum of money, with everything else in their favour. */
const GROWING = [
  {
    id: '4',
    facts: (m: string) => ({ makes_listed_nev_products: true, annual_revenue: m, prior_year_revenue: '0元' }),
  },
  {
    id: '5',
    facts: (m: string) => ({
      planned_investment: '1亿元',
      conforms_to_industrial_policy: true,
      equipment_invoices: m,
    }),
  },
  {
    id: '6c',
    facts: (m: string) => ({
      builds_5g_smart_factory: true,
      digital_transformation: true,
      smart_factory_projects: [{ investment: m }],
    }),
  },
  {
    id: '9b',
    facts: (m: string) => ({
      opens_test_roads: true,
      equipment_spend: m,
      road_construction_spend: '100万元',
    }),
  },
  {
    id: '12a',
    facts: (m: string) => ({ is_auto_or_parts_enterprise: true, attends_auto_show: true, booth_fees: m }),
  },
  {
    id: '12b',
    facts: (m: string) => ({ is_chain_leader: true, held_national_conference: true, event_costs: m }),
  },
  {
    id: '13',
    facts: (m: string) => ({
      recycling_pilot_project: true,
      recycling_projects: [{ fixed_asset_investment: m }],
    }),
  },
  {
    id: '3a',
    facts: (m: string) => ({
      is_auto_parts_maker: true,
      new_customers: [customer(m)],
      already_awarded: '3万元',
    }),
  },
];

/** What is due, or the ceiling, in units that BigInt can compare. */
function due(id: string, facts: object): bigint {
  const { amount } = award(id, facts);
  return tenThousandths(amount.value ?? amount.max ?? '-1');
}

function tenThousandths(plain: string): bigint {
  const [whole = '', fraction = ''] = plain.split('.');
  return BigInt(whole + fraction.padEnd(4, '0'));
}

describe.each(GROWING)('$id 的金额', ({ id, facts }) => {
  it('随基数只增不减，且不为负', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a];
        expect(due(id, facts(yuan(small)))).toBeGreaterThanOrEqual(0n);
        expect(due(id, facts(yuan(small)))).toBeLessThanOrEqual(due(id, facts(yuan(large))));
      }),
      FEWER,
    );
  });

  it('不超过每一个上限，不超过比例乘基数', () => {
    const { amount } = ruleOf(id).data;
    const rate = amount.form.kind === 'rate' ? BigInt(amount.form.rate.value.replace('%', '')) : 0n;
    const caps = [...amount.caps, ...(amount.each?.cap === undefined ? [] : [amount.each.cap])].map(
      ({ value }) => BigInt(value.replace('万元', '')) * WAN,
    );
    expect(caps.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fen, (base) => {
        const sum = due(id, facts(yuan(base)));
        expect(sum).toBeLessThanOrEqual(least(...caps, base * rate));
      }),
      FEWER,
    );
  });

  it('元、万元、亿元、汉字、全角写的是同一个数', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (wan) => {
        const writings = [
          `${wan}万元`,
          `${wan}0000元`,
          `${decimalOf(wan)}亿元`,
          `${chinese(wan)}万元`,
          fullWidth(`${wan}万元`),
        ];
        expect(new Set(writings.map((writing) => due(id, facts(writing)))).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});

function decimalOf(wan: number): string {
  return `0.${String(wan).padStart(4, '0')}`;
}

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Whole numbers below ten thousand in Chinese. */
function chinese(n: number): string {
  return [...String(n)]
    .reverse()
    .map((digit, i) => (digit === '0' ? '零' : `${DIGITS.charAt(Number(digit))}${UNITS[i]}`))
    .reverse()
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

describe('先后、门槛、晋档', () => {
  it('客户的先后不影响金额', () => {
    fc.assert(
      fc.property(
        fc
          .array(fen, { minLength: 1, maxLength: 6 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const of = (sums: readonly bigint[]) =>
            due('3b', {
              is_nev_or_icv_parts_maker: true,
              new_customers: sums.map((f) => customer(yuan(f))),
              already_awarded: '0元',
            });
          expect(of(list)).toBe(of(shuffled));
        },
      ),
      FEWER,
    );
  });

  it('已兑现得越多，应付的越少，从不为负', () => {
    const supply = (paid: bigint) => ({
      is_auto_parts_maker: true,
      new_customers: [customer('500万元'), customer('90万元')],
      already_awarded: yuan(paid),
    });
    const title = (paid: bigint) => ({
      smart_factory_title: 'national_excellence',
      already_awarded: yuan(paid),
    });
    const standard = (paid: bigint) => ({ passed_standard: 'digital_maturity', already_awarded: yuan(paid) });
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        for (const [id, facts] of [
          ['3a', supply],
          ['6a', title],
          ['6b', standard],
        ] as const) {
          expect(due(id, facts(more))).toBeLessThanOrEqual(due(id, facts(less)));
          expect(due(id, facts(more))).toBeGreaterThanOrEqual(0n);
        }
      }),
      FEWER,
    );
  });

  it.each([
    {
      id: '2',
      at: { project_investment: '5亿元' },
      below: { project_investment: '499999999.99元' },
      rest: { chain_key_link_project: true },
    },
    {
      id: '5',
      at: { planned_investment: '500万元' },
      below: { planned_investment: '4999999.99元' },
      rest: { conforms_to_industrial_policy: true, equipment_invoices: '1元' },
    },
    {
      id: '4',
      at: { annual_revenue: '1.3亿元' },
      below: { annual_revenue: '129999999.99元' },
      rest: { makes_listed_nev_products: true, prior_year_revenue: '1亿元' },
    },
  ])('$id：恰在门槛符合，差一分不符合', ({ id, at, below, rest }) => {
    expect(award(id, { ...rest, ...at }).eligibility.status).toBe('eligible');
    const short = award(id, { ...rest, ...below });
    expect(short.eligibility.status).toBe('not_eligible');
    expect(short.eligibility.conditions.find(({ status }) => status === 'not_met')?.shortfall).toBe('0.01元');
  });

  it('晋档补差：分两次得到的与一次得到的一样，重复和降档为零', () => {
    const title = (rung: string, paid: string) =>
      award('6a', { smart_factory_title: rung, already_awarded: paid }).amount.value;
    expect(title('provincial_advanced', '0元')).toBe('1000000');
    expect(title('national_excellence', '1000000元')).toBe('1000000');
    expect(title('national_excellence', '0元')).toBe('2000000');
    expect(title('national_excellence', '200万元')).toBe('0');
    expect(title('provincial_advanced', '200万元')).toBe('0');
  });

  it('有效期首尾两日在内，之外从不符合', () => {
    const facts = { is_auto_or_parts_enterprise: true, attends_auto_show: true, booth_fees: '100万元' };
    for (const day of ['2025-08-16', IN_FORCE, '2027-12-31']) {
      expect(award('12a', facts, { on: day }).amount.value).toBe('500000');
    }
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const { eligibility, amount, in_force } = award('12a', facts, { on: day });
        const inside = day >= '2025-08-16' && day <= '2027-12-31';
        expect(in_force === 'in_force').toBe(inside);
        expect(eligibility.status === 'eligible').toBe(inside);
        expect(amount.kind === 'exact').toBe(inside);
        if (!inside) expect([amount.value, amount.min, amount.max]).toEqual([null, null, null]);
      }),
      FEWER,
    );
  });
});
