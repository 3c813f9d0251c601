import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { verifyRules } from '../../src/award/check/index.ts';
import { match } from '../../src/award/portfolio/index.ts';
import type { AwardResult } from '../../src/award/result/index.ts';
import { type Rule, readRules } from '../../src/award/rule/index.ts';
import { unanswered } from '../../src/award/unanswered.ts';
import { verifyCases } from '../../src/award/worked-cases.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { validity } from '../../src/corpus/policy/index.ts';
import { isoDay } from '../../src/text/date.ts';
import { encodedPolicies, TEXTS } from './encoded.ts';
import { BY_HAND } from './forms-by-hand.ts';
import { PROVISIONS } from './provisions.ts';

const policies = TEXTS ? encodedPolicies() : [];
const read = new Map(policies.map((policy) => [policy.id, readRules(policy)]));

function policyOf(id: string): Policy {
  const policy = policies.find((each) => each.id === id);
  if (policy === undefined) throw new Error(`no policy ${id}`);
  return policy;
}

function ruleOf(policy: string, award: string): Rule {
  const rule = read.get(policy)?.rules.find(({ data }) => data.id === award);
  if (rule === undefined) throw new Error(`no award ${policy} ${award}`);
  return rule;
}

function worked(policy: string, award: string, facts: object): AwardResult {
  const own = policyOf(policy);
  const asOf = own.data.in_force.from.value;
  return calculate(own, ruleOf(policy, award), { facts, asOf, asOfGiven: true });
}

/** `exact 60000`, `range 100000..400000`, `up_to ..50000`, `at_least 100000..`; bounds of what is not determined. */
function told({ amount: { kind, value, min, max } }: AwardResult): string {
  if (value !== null) return `${kind} ${value}`;
  return min === null && max === null ? kind : `${kind} ${min ?? ''}..${max ?? ''}`;
}

describe.skipIf(!TEXTS)('别处的政策照原文录入', () => {
  test.each(policies.map((policy) => ({ id: policy.id, policy })))(
    '$id 读得出，合原文，算例都对',
    ({ policy }) => {
      const { rules, faults } = read.get(policy.id) ?? { rules: [], faults: [] };
      expect([...faults, ...verifyRules(policy, rules), ...verifyCases(policy, rules)]).toEqual([]);
      expect(unanswered(policy, rules)).toEqual([]);
    },
  );

  test('96 处奖补条款，写得出的不少于 90 处，其余列在 unencoded', () => {
    expect(PROVISIONS.length).toBe(96);
    const said = PROVISIONS.filter(({ awards }) => awards.length > 0);
    expect(said.length).toBeGreaterThanOrEqual(90);
    for (const { policy, awards } of said) {
      for (const award of awards) expect(ruleOf(policy, award).data.id).toBe(award);
    }
  });

  test.each(
    BY_HAND.flatMap(({ form, rows, ...of }) => rows.map(([facts, sum]) => ({ form, ...of, facts, sum }))),
  )('$form：$award $facts 为 $sum', ({ policy, award, given, facts, sum }) => {
    expect(told(worked(policy, award, { ...given, ...facts }))).toBe(sum);
  });
});

/** Fen as yuan. */
const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}元`;
const fen = fc.integer({ min: 0, max: 50_000_000_000 });

describe.skipIf(!TEXTS)('另写的算法得到同一个数', () => {
  test('每满1000万元2万元，最高100万元', () => {
    fc.assert(
      fc.property(fen, (more) => {
        const prior = 10_000_000_000;
        const facts = { is_industrial: true, is_new: true, revenue: yuan(prior + more), prior: yuan(prior) };
        const due = Math.min(Math.floor(more / 1_000_000_000) * 20_000, 1_000_000);
        expect(told(worked('wuhan-2023-zhuti', 'growth-q1', facts))).toBe(`exact ${due}`);
      }),
    );
  });

  test('第1—3年100%、第4—5年50%', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 28 }), (months, day) => {
        const date = new Date(Date.UTC(2022, 10 + months, day)).toISOString().slice(0, 10);
        const facts = { is_in_scope: true, cit_local: '100万元', counting_from: '2022-11-01', paid_on: date };
        const year = Math.floor(months / 12) + 1;
        const due = year <= 3 ? 'exact 1000000' : year <= 5 ? 'exact 500000' : 'none 0';
        expect(told(worked('xiushui-2022', 'cit', facts))).toBe(due);
      }),
    );
  });

  test('每人每月，最多三年', () => {
    const count = fc.integer({ min: 0, max: 80 });
    fc.assert(
      fc.property(count, count, fc.constantFrom('phd', 'master', 'bachelor'), (people, months, degree) => {
        const each = { phd: 3000, master: 2000, bachelor: 1500 }[degree] ?? 0;
        const facts = { new_hire: true, degree, people, months: `${months}个月` };
        expect(told(worked('xiushui-2022', 'living-edu', facts))).toBe(
          `exact ${each * people * Math.min(months, 36)}`,
        );
      }),
    );
  });

  /** Whole fen in, the same sum in hundredths of a fen out: told as the results tell it. */
  const told4 = (hundredths: bigint) => {
    const whole = hundredths / 10_000n;
    const rest = String(hundredths % 10_000n)
      .padStart(4, '0')
      .replace(/0+$/u, '');
    return rest === '' ? `${whole}` : `${whole}.${rest}`;
  };
  const count = fc.integer({ min: 0, max: 60 });
  const WUHAN = 'wuhan-2023-zhuti';
  const XIUSHUI = 'xiushui-2022';
  /** A form: what is asked with numbers given by chance, and what another way of working makes of them. */
  const ORACLES: readonly {
    readonly form: string;
    readonly policy: string;
    readonly award: string;
    readonly asked: (a: number, b: number, n: number) => readonly [facts: object, sum: string];
  }[] = [
    {
      form: '分段',
      policy: XIUSHUI,
      award: 'relocation',
      asked(cost) {
        const facts = {
          is_in_scope: true,
          is_leading_project: true,
          moved_assets: '1000万元',
          moving_cost: yuan(cost),
        };
        if (cost <= 50_000_000) return [facts, 'none 0'];
        const [fixed] = [
          [100_000_000, 200_000],
          [200_000_000, 400_000],
          [300_000_000, 800_000],
        ].filter(([below = 0]) => cost < below);
        return [facts, `exact ${fixed === undefined ? told4(BigInt(cost) * 30n) : fixed[1]}`];
      },
    },
    {
      form: '按单位',
      policy: XIUSHUI,
      award: 'export-1',
      asked(cents) {
        const facts = { is_in_scope: true, is_exporter: true, exports: `${(cents / 100).toFixed(2)}美元` };
        return [facts, cents < 1_000_000_000 ? 'none 0' : `exact ${told4(BigInt(cents) * 3n)}`];
      },
    },
    {
      form: '下限',
      policy: WUHAN,
      award: 'live-room',
      asked: (_, __, rooms) => [{ rooms }, rooms === 0 ? 'none 0' : `at_least ${rooms * 100_000}..`],
    },
    {
      form: '倍数',
      policy: XIUSHUI,
      award: 'spouse',
      asked(wage, _, months) {
        const facts = { spouse: true, jobless: true, lowest_wage: yuan(wage), months: `${months}个月` };
        return [facts, `exact ${told4(BigInt(wage) * 150n * BigInt(Math.min(months, 36)))}`];
      },
    },
    {
      form: '两项之比',
      policy: XIUSHUI,
      award: 'factory-rent-2',
      asked(vat, area) {
        const facts = {
          ...{ is_in_scope: true, tenant: true, rent: '10万元', signed: '2022-11-01', rent_on: '2023-11-01' },
          ...{ vat: yuan(vat), area: `${area + 1}平方米` },
        };
        return [facts, vat >= 5000 * (area + 1) ? 'exact 100000' : 'none 0'];
      },
    },
    {
      form: '超出的部分',
      policy: XIUSHUI,
      award: 'land-over',
      asked(price, lowest) {
        const facts = {
          is_in_scope: true,
          agreed: true,
          paid_up: true,
          land_price: yuan(price),
          lowest_price: yuan(lowest),
        };
        return [facts, `exact ${told4(BigInt(Math.max(0, price - lowest)) * 100n)}`];
      },
    },
    {
      form: '减半',
      policy: XIUSHUI,
      award: 'flat-half',
      asked(rent, _, months) {
        const day = new Date(Date.UTC(2022, 11 + months, 15)).toISOString().slice(0, 10);
        const facts = { graduate: true, moved_in: '2022-12-15', rent: yuan(rent), rent_on: day };
        return [facts, months < 36 ? `exact ${told4(BigInt(rent) * 50n)}` : 'none 0'];
      },
    },
    {
      form: '比例本身只是上限',
      policy: WUHAN,
      award: 'software-rd',
      asked(revenue, rd) {
        const facts = { is_software: true, revenue: yuan(revenue), rd: yuan(rd) };
        const met = revenue >= 500_000_000 && BigInt(rd) * 100n >= BigInt(revenue) * 15n;
        const most = Math.min(rd * 10, 10_000_000_000);
        return [facts, met ? `up_to ..${told4(BigInt(most))}` : 'none 0'];
      },
    },
    {
      form: '补差',
      policy: WUHAN,
      award: 'logistics-level',
      asked(paid, _, n) {
        const level = n % 2 === 0 ? 'a5' : 'a4';
        const due = Math.max(0, (level === 'a5' ? 50_000_000 : 20_000_000) - paid);
        return [{ level, paid: yuan(paid) }, `exact ${told4(BigInt(due) * 100n)}`];
      },
    },
    {
      form: '另加的上浮',
      policy: WUHAN,
      award: 'expo-consumer',
      asked(_, area) {
        const metres = area * 7;
        const facts = { kind: true, area: `${metres}平方米` };
        const large = metres >= 60_000;
        return [facts, metres < 20_000 ? 'none 0' : large ? 'range 105000..440000' : 'range 100000..400000'];
      },
    },
  ];

  test.each(ORACLES)('$form：$award', ({ policy, award, asked }) => {
    const near = fc.oneof(fen, fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 60_000 }));
    const small = fc.oneof(fc.integer({ min: 0, max: 20_000 }), near);
    fc.assert(
      fc.property(near, small, count, (a, b, n) => {
        const [facts, sum] = asked(a, b, n);
        expect(told(worked(policy, award, facts))).toBe(sum);
      }),
    );
  });

  test('知道得越多，界只会收窄', () => {
    const facts = { kind: true, area: '7万平方米' };
    const [open, known] = [{ kind: true }, facts].map((given) =>
      worked('wuhan-2023-zhuti', 'expo-consumer', given),
    );
    expect(open?.amount_if_eligible).toMatchObject({ min: '100000', max: '440000' });
    expect(known?.amount).toMatchObject({ min: '105000', max: '440000' });
  });
});

describe.skipIf(!TEXTS)('整份政策的规定', () => {
  test('试行一年从发布之日算到满期前一日，话里说明怎么算的', () => {
    const { data } = policyOf('xiushui-2022');
    expect(validity(data, isoDay('2023-10-26')).state).toBe('in_force');
    expect(validity(data, isoDay('2023-10-27')).state).toBe('expired');
    expect(validity(data, isoDay('2023-01-01')).say).toContain('“试行一年”算至满期的前一日');
  });

  test('没有文号的以标题代，几个发文单位都列', () => {
    const { data } = policyOf('xiushui-2022');
    expect(data.number).toMatchObject({ absent: true, value: `《${data.title.value}》` });
    expect(data.issuer.value).toBe('中共修水县委办公室、修水县人民政府办公室');
  });

  test('注册在本县的条件只写一次，各项都问，引文相同', () => {
    const result = worked('xiushui-2022', 'export-1', {
      is_in_scope: false,
      is_exporter: true,
      exports: '2000万美元',
    });
    expect(result.eligibility.status).toBe('not_eligible');
    expect(result.eligibility.conditions[0]).toMatchObject({ id: 'in_scope', status: 'not_met' });
  });

  test('同类的按最高一项，合计只计较高的', () => {
    const policy = policyOf('xiushui-2022');
    const facts = { is_in_scope: true, is_exporter: true, exports: '2000万美元' };
    const rules = read.get(policy.id)?.rules ?? [];
    const found = match(policy, rules, { facts, asOf: isoDay('2023-01-01'), asOfGiven: true });
    expect(found.totals.exact_total).toBe('600000');
    expect(found.answer).toContain('按最高标准执行,不重复享受');
  });

  test('没有列明哪些同类的，合计只计最高的一项，另一种读法也说出来', () => {
    const policy = policyOf('xiushui-2022');
    const facts = { is_in_scope: true, sme: true, is_exporter: true, exports: '1000万美元' };
    const rules = read.get(policy.id)?.rules ?? [];
    const found = match(policy, rules, { facts, asOf: isoDay('2023-01-01'), asOfGiven: true });
    expect(found.eligible.map(({ award }) => award)).toEqual(
      expect.arrayContaining(['tech-sme', 'export-1']),
    );
    const highest = Math.max(...found.eligible.map(({ amount }) => Number(amount.value)));
    expect(found.totals.exact_total).toBe(String(highest));
    const told = found.totals.unresolved_overlaps.find(({ readings: [first] }) =>
      first?.reading.startsWith('都算同类'),
    );
    const together = found.eligible.reduce((sum, { amount }) => sum + Number(amount.value), 0);
    expect(told?.readings.map(({ at_most }) => at_most)).toEqual([String(highest), String(together)]);
    expect(found.answer).toContain('只计最高的一项');
    expect(found.answer).not.toContain('能否同时享受，原文没有写');
  });

  test('市、区分担的，把各自的数说出来', () => {
    const policy = policyOf('wuhan-2023-zhuti');
    const facts = {
      is_industrial: true,
      is_new: false,
      'growth-q1.revenue': '1.3亿元',
      'growth-q1.prior': '1亿元',
    };
    const rules = read.get(policy.id)?.rules ?? [];
    const found = match(policy, rules, { facts, asOf: isoDay('2023-03-01'), asOfGiven: true });
    expect(found.answer).toContain('市3万元');
    expect(found.answer).toContain('按照1:1比例分担');
  });
});
