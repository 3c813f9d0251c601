import { describe, expect, test } from 'vitest';
import type { Basis, Claim } from '../../src/answer/claim.ts';
import { calculate } from '../../src/award/calculate.ts';
import type { Asked } from '../../src/award/recalculate.ts';
import { day } from '../day.ts';
import { objections, shelf, verify } from './library.ts';

const AS_OF = '2026-06-30';
const rules = [...shelf.rules.values()].flat();

/** Calculations of the worked cases, each with the sums that its facts hold. */
const told = rules.flatMap(({ data }) =>
  data.cases.flatMap(({ facts, as_of }) =>
    [...new Set(JSON.stringify(facts).match(/\d+(?:\.\d+)?[万亿]元/gu) ?? [])].map((sum) => ({
      award: data.id,
      name: data.name,
      sum,
      call: { award: data.id, facts, as_of: as_of ?? AS_OF },
      caps: JSON.stringify(data.amount),
    })),
  ),
);
/** A fact that happens to be a cap of its award tells nothing false. */
const ceilings = told.filter(({ sum, caps }) => !caps.includes(`"${sum}"`) && sum !== '0元').slice(0, 120);

describe('所报的数说成上限，一处也不放过', () => {
  test('不少于七十五例', () => expect(ceilings.length).toBeGreaterThanOrEqual(75));

  test.each<Basis>(['calculation', 'asker', 'text'])('依据写作 %s', (basis) => {
    const passed = ceilings.filter(({ name, sum, call, award }) => {
      const says = `${name}最高不超过${sum}`;
      const quote = rules.find(({ data }) => data.id === award)?.data.payee.quote ?? '';
      const claim: Claim = { says, basis, award, quotes: [quote] };
      return verify(`${says}。`, [claim], [call]).verdict !== 'contradicted';
    });
    expect(passed.map(({ award, sum }) => `${award} ${sum}`)).toEqual([]);
  });
});

const FIVE = {
  award: '5',
  facts: {
    planned_investment: '800万元',
    equipment_invoices: '800万元',
    conforms_to_industrial_policy: true,
  },
  as_of: AS_OF,
};
const OPEN: Asked = { ...FIVE, facts: { planned_investment: '800万元', equipment_invoices: '800万元' } };

describe('测算过的数，话说错了', () => {
  test.each<[string, string, Asked]>([
    ['还不能确定，说成符合', '您符合条件，技术改造补助为80万元', OPEN],
    ['还不能确定，说成可以拿到', '您可以拿到80万元', OPEN],
    ['每月', '技术改造补助每月80万元', FIVE],
    ['每台', '技术改造补助每台80万元', FIVE],
    ['个人', '您个人可以领取技术改造补助80万元', FIVE],
    ['保证发放', '技术改造补助80万元，保证发放', FIVE],
    ['无需审核', '技术改造补助80万元，无需审核', FIVE],
    ['到账日', '技术改造补助80万元，2026年6月30日到账', FIVE],
    ['不能拿到', '技术改造补助您不能拿到，不符合条件', FIVE],
    ['英文多了一位', 'the calculation gives RMB 8 million', FIVE],
  ])('%s', (_, says, call) => {
    const found = verify(`${says}。`, [{ says, basis: 'calculation', calculation: 0 }], [call]);
    expect(found.verdict).toBe('contradicted');
  });

  test('两家企业的数调换了', () => {
    const other = { ...FIVE, facts: { ...FIVE.facts, equipment_invoices: '1200万元' } };
    const draft = '甲公司补助120万元，乙公司补助80万元。';
    const claims: readonly Claim[] = [
      { says: '甲公司补助120万元', basis: 'calculation', calculation: 0 },
      { says: '乙公司补助80万元', basis: 'calculation', calculation: 1 },
    ];
    expect(objections(verify(draft, claims, [FIVE, other]))).toHaveLength(2);
  });

  test('说对了的成立', () => {
    const says = '按文本计算，技术改造补助为80万元';
    const found = verify(`${says}。`, [{ says, basis: 'calculation', calculation: 0 }], [FIVE]);
    expect(found).toMatchObject({ verdict: 'supported', unmarked: [], still_to_say: [] });
  });
});

describe('测算自己的话，声明过就不冤枉', () => {
  const cases = rules.flatMap(({ data }) =>
    data.cases.map(({ name, facts, as_of }) => ({ award: data.id, name, facts, as_of: as_of ?? AS_OF })),
  );

  test.each(cases)('$award $name', ({ award, facts, as_of }) => {
    const call = { award, facts, as_of };
    const { answer } = resultOf(call);
    const sentences = answer.split(/(?<=。)/u).filter((sentence) => sentence !== '');
    const claims = sentences.map((says): Claim => ({ says, basis: 'calculation', calculation: 0 }));
    expect(objections(verify(answer, claims, [call]))).toEqual([]);
    expect(objections(verify(answer))).toEqual([]);
  });
});

function resultOf({ award, facts, as_of }: Asked) {
  const [policy] = shelf.policies;
  const rule = rules.find(({ data }) => data.id === award);
  if (policy === undefined || rule === undefined || as_of === undefined) throw new Error(`没有奖项 ${award}`);
  return calculate(policy, rule, { facts, asOf: day(as_of), asOfGiven: true });
}
