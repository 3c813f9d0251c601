import { describe, expect, it } from 'vitest';
import { describe as describeAward } from '../../src/award/portfolio/describe.ts';
import { awardDescription } from '../../src/award/portfolio/description.ts';
import { list } from '../../src/award/portfolio/list.ts';
import { policy, ruleOf, rules } from './nanchang.ts';

describe('一项奖励的全貌', () => {
  it.each(rules.map((rule) => ({ id: rule.data.id, rule })))('$id：结构完整，引文逐字', ({ rule }) => {
    const described = describeAward(policy, rule);
    expect(awardDescription.parse(described)).toEqual(described);
    const sources = [described.payee, ...described.conditions, ...described.counted, ...described.caps].map(
      ({ source }) => source,
    );
    for (const { quote, clause } of [...sources, ...described.sum.sources]) {
      expect(policy.clauses.find(({ id }) => id === clause)?.text).toContain(quote);
    }
    expect(Object.keys(Object(described.facts.properties))).toEqual(Object.keys(rule.data.facts));
    expect(described.departments.lead.length).toBeGreaterThan(0);
    expect(described.examples.length).toBeGreaterThanOrEqual(3);
  });

  it('4：条件、算法、上限、读法各有算例', () => {
    const { sum, caps, conditions, open_readings, funding } = describeAward(policy, ruleOf('4'));
    expect(sum.in_words).toMatch(/^按.*的1%，每家企业每年最高500万元$/u);
    expect(caps.map(({ in_words }) => in_words)).toEqual(['每家企业每年最高500万元']);
    expect(conditions.map(({ required }) => required)).toEqual(['是', '≥ 3000万元']);
    expect(open_readings.find(({ id }) => id === 'A4-1')?.others[0]?.example).not.toBeNull();
    expect(funding.source?.quote).toContain('分担');
  });

  it('5：主管部门才能说定的，写明', () => {
    const { conditions } = describeAward(policy, ruleOf('5'));
    expect(conditions.map(({ settled_by }) => settled_by)).toEqual(['applicant', 'authority']);
  });
});

describe('目录', () => {
  it('按原文次序，一项一行', () => {
    expect(list(policy, rules).map(({ award }) => award)).toEqual(rules.map(({ data }) => data.id));
  });

  it.each([
    [{ payee: 'district_government' }, ['1a', '1b', '2', '9b']],
    [{ keyword: '智能工厂' }, ['6a', '6b', '6c', '6d']],
    [{ keyword: '三、(六)13' }, ['13']],
    [{ department: '商务局', keyword: '展位' }, ['12a', '12b', '12c']],
    [{ keyword: '购房' }, []],
  ] as const)('%j', (filter, ids) => {
    expect(list(policy, rules, filter).map(({ award }) => award)).toEqual(ids);
  });

  it.each([
    ['3a', 'exact', '按合同执行金额的5%，每家客户最高10万元，每家企业最高50万元'],
    ['6a', 'exact', '国家级卓越级智能工厂200万元、江西省先进级智能工厂100万元，一次性，晋档补差'],
    ['1a', 'not_determined', '原文没有数额'],
    ['7b', 'range', '每个项目100万元至200万元'],
    ['9a', 'up_to', '只有上限，没有算法：每年最高200万元'],
    ['12c', 'exact', '每家企业50万元'],
  ])('%s 的金额一句话', (id, kind, sum) => {
    expect(list(policy, rules).find(({ award }) => award === id)).toMatchObject({ kind, sum });
  });
});
