import { expect, test } from 'vitest';
import { match } from '../../src/award/portfolio/match.ts';
import { award, IN_FORCE, policy, ruleOf } from './nanchang.ts';

const standard = { passed_standard: 'digital_maturity' };
const cluster = { provincial_cluster_created: true, organisation_type: 'industry_alliance' };

test.each([
  ['6b', standard, '10万元', 'up_to', null, '200000', '原文上限30万元，已得10万元，余20万元'],
  ['6b', standard, '30万元', 'none', '0', null, '原文上限30万元，已得30万元，没有余额'],
  ['6b', standard, '50万元', 'none', '0', null, '原文上限30万元，已得50万元，没有余额'],
  ['6b', standard, '0元', 'up_to', null, '300000', '不超过30万元'],
  ['10', cluster, '80万元', 'up_to', null, '1200000', '原文上限200万元，已得80万元，余120万元'],
  ['10', cluster, '200万元', 'none', '0', null, '原文上限200万元，已得200万元，没有余额'],
] as const)('%s %o 已得 %s：%s', (...[id, facts, already_awarded, kind, value, max, display]) => {
  const { amount, eligibility } = award(id, { ...facts, already_awarded });
  expect(eligibility.status).toBe('eligible');
  expect(amount).toMatchObject({ kind, value, min: null, max, display });
});

test('答复里上限出自原文，已得出自所报，余数是计算的', () => {
  const left = award('6b', { ...standard, already_awarded: '10万元' });
  expect(left.answer).toContain('原文上限30万元［三、(二)6］，已得10万元［所报］，最多余20万元［计算］；');
  expect(left.answer).toContain('不能当作确定金额');
  const spent = award('6b', { ...standard, already_awarded: '50万元' });
  expect(spent.answer).toContain('已得50万元［所报］，没有余额，不再有应付金额');
  expect(spent.amount.net_of).toEqual({ ceiling: '300000', paid: ['500000'] });
});

test('已得多少没有说，就没有余数可说；条件未定时余数在“若符合”里', () => {
  expect(award('6b', standard).amount).not.toHaveProperty('net_of');
  const open = award('10', { organisation_type: 'industry_alliance', already_awarded: '80万元' });
  expect(open.amount_if_eligible?.display).toBe('原文上限200万元，已得80万元，余120万元');
  expect(open.answer).toContain(
    '若符合，原文上限200万元［三、(四)10］，已得80万元［所报］，最多余120万元［计算］',
  );
});

test('一览里用完的上限仍列在上限里，加零', () => {
  const facts = { ...standard, '6b.already_awarded': '50万元' };
  const { up_to, totals } = match(policy, [ruleOf('6b')], { facts, asOf: IN_FORCE, asOfGiven: true });
  expect(up_to.map(({ award }) => award)).toEqual(['6b']);
  expect(totals.up_to_total).toBe('0');
});
