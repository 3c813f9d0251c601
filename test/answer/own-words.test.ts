import { expect, test } from 'vitest';
import { verify } from './library.ts';

const FIVE = {
  award: '5',
  facts: {
    planned_investment: '900万元',
    equipment_invoices: '640万元',
    conforms_to_industrial_policy: true,
  },
  as_of: '2026-06-30',
};

/** What is said as the writer's own, beside a calculation of 64万元: with or without a line of its own as unmarked. */
test.each([
  ['以2026年6月30日为准', 'holds'],
  ['以上是按2026年6月30日算的', 'holds'],
  ['别的票没有算进这64万元里', 'holds'],
  ['这里先当作符合产业政策导向来算', 'holds'],
  ['您报的640万元我没有见到发票', 'holds'],
  // 说成应得的、上限的、比例的，测算里没有的，都不是自己的话。
  ['放心，肯定能拿64万元', 'unchecked'],
  ['我看最高是640万元', 'unchecked'],
  ['我是按15%算的', 'unchecked'],
  ['我估计是70万元', 'unchecked'],
  ['有效期到2026年6月30日', 'unchecked'],
])('own：%s → %s', (says, status) => {
  const claims = [
    { says: '补助64万元', basis: 'calculation', award: '5' },
    { says, basis: 'own' },
  ] as const;
  const { pairs, unmarked } = verify(`补助64万元。${says}。`, claims, [FIVE]);
  expect(pairs[1]?.status).toBe(status);
  expect(unmarked.length > 0).toBe(status === 'unchecked');
});

test.each([
  ['按2026年3月1日算', 'holds'],
  ['按2024年3月1日算', 'unchecked'],
  ['2026年3月1日施行', 'unchecked'],
])('没有测算时，说明是按哪一天答的：%s → %s', (says, status) => {
  expect(verify(`${says}。`, [{ says, basis: 'own' }]).pairs[0]?.status).toBe(status);
});
