import { describe, expect, it } from 'vitest';
import { match } from '../../src/award/portfolio/match.ts';
import { type MatchResult, matchResult } from '../../src/award/portfolio/match-result.ts';
import { nextQuestions } from '../../src/award/portfolio/next-questions.ts';
import type { PayeeType } from '../../src/award/rule/payee.ts';
import { day } from '../day.ts';
import { award, customer, IN_FORCE, policy, ruleOf, rules } from './nanchang.ts';

function matched(facts: unknown, asOf: string = IN_FORCE, applicantType?: PayeeType): MatchResult {
  const result = match(policy, rules, { facts, asOf: day(asOf), asOfGiven: true, applicantType });
  expect(matchResult.parse(result)).toEqual(result);
  return result;
}

function ids(awards: readonly { readonly award: string }[]): readonly string[] {
  return awards.map(({ award }) => award);
}

/** Awards with their results when nothing is known. */
function unknown(...ids: readonly string[]) {
  return ids.map((id) => ({ rule: ruleOf(id), result: award(id, {}) }));
}

/** Where each award of the policy went; every one of them exactly once. */
function sorted(result: MatchResult): readonly string[] {
  const { eligible, up_to, needs_facts, not_determined, not_eligible } = result;
  return [eligible, up_to, needs_facts, not_determined, not_eligible].flatMap(ids);
}

const renovation = {
  planned_investment: '1000万元',
  conforms_to_industrial_policy: true,
  equipment_invoices: '1000万元',
  builds_5g_smart_factory: true,
  digital_transformation: true,
  smart_factory_projects: [{ investment: '1000万元' }],
};

describe('一个企业与整份政策', () => {
  it('每项奖励恰归入一类', () => {
    for (const facts of [{}, renovation, { conducts_rd: true, smart_factory_title: 'other' }]) {
      const all = sorted(matched(facts));
      expect([...all].sort()).toEqual(rules.map(({ data }) => data.id).sort());
    }
  });

  it('什么都不知道：没有一项算符合，只有要问的', () => {
    const { eligible, up_to, needs_facts, totals, next_questions } = matched({});
    expect([eligible, up_to, totals.exact_total, totals.up_to_total]).toEqual([[], [], '0', '0']);
    expect(needs_facts).toHaveLength(27);
    expect(next_questions.length).toBeGreaterThan(5);
    expect(next_questions.length).toBeLessThanOrEqual(12);
  });

  it('同一批设备的5与6c：不相加，两种读法并列，引“从优、就高、不重复”', () => {
    const { eligible, totals, answer } = matched(renovation);
    expect(ids(eligible)).toEqual(['5', '6c']);
    expect(totals.exact_total).toBe('5000000');
    expect(totals.unresolved_overlaps).toHaveLength(1);
    const [overlap] = totals.unresolved_overlaps;
    expect(overlap?.awards).toEqual(['5', '6c']);
    expect(overlap?.readings.map(({ at_most }) => at_most)).toEqual(['6000000', '5000000']);
    expect(overlap?.citation?.quote).toContain('从优、就高、不重复');
    expect(answer).toContain('5与6c能否同时享受，原文没有写');
  });

  it('同一客户的3a与3b：也是重叠', () => {
    const { totals, eligible } = matched({
      is_auto_parts_maker: true,
      is_nev_or_icv_parts_maker: true,
      new_customers: [customer('400万元')],
      already_awarded: '0元',
    });
    expect(ids(eligible)).toEqual(['3a', '3b']);
    expect(totals.exact_total).toBe('200000');
    expect(totals.unresolved_overlaps[0]?.readings.map(({ at_most }) => at_most)).toEqual([
      '300000',
      '200000',
    ]);
  });

  it('加得起来的才叫合计', () => {
    expect(matched(renovation).answer).not.toContain('合计');
    const apart = { attends_auto_show: true, is_auto_or_parts_enterprise: true, booth_fees: '40万元' };
    const yearly = { ...apart, smart_factory_title: 'provincial_advanced', '6a.already_awarded': '0' };
    expect(matched(yearly).answer).not.toContain('合计');
    const two = {
      smart_factory_title: 'provincial_advanced',
      '6a.already_awarded': '0',
      is_industrial_enterprise: true,
    };
    expect(matched({ ...two, entry_rd_institution_recognised: true }).answer).toContain('合计110万元');
  });

  it('确数与上限分开合计', () => {
    const { eligible, up_to, totals } = matched({
      is_industrial_enterprise: true,
      entry_rd_institution_recognised: true,
      conducts_rd: true,
      passed_standard: 'digital_maturity',
      already_awarded: '0元',
    });
    expect([ids(eligible), ids(up_to)]).toEqual([['8d'], ['6b', '7a']]);
    expect([totals.exact_total, totals.up_to_total]).toEqual(['100000', '10300000']);
  });

  it('没有数额的和原文没有说定的，单列', () => {
    const { not_determined, totals } = matched({
      is_vehicle_maker: true,
      new_model_project: true,
      smart_factory_title: 'other',
      already_awarded: '0元',
    });
    expect(ids(not_determined)).toEqual(['1a', '6a']);
    expect(totals.not_determined).toEqual(['1a', '6a']);
    expect(not_determined[1]?.because).toContain('等称号');
  });

  it('付给辖区的不计入企业的合计', () => {
    const district = { opens_test_roads: true, equipment_spend: '600万元', road_construction_spend: '0元' };
    const own = { is_industrial_enterprise: true, entry_rd_institution_recognised: true };
    const { totals, eligible } = matched({ ...district, ...own }, IN_FORCE, 'enterprise');
    expect(ids(eligible)).toEqual(['8d', '9b']);
    expect([totals.exact_total, totals.paid_to_others]).toEqual(['100000', ['9b']]);
  });

  it('付给活动承办单位的：不说成企业可得，不进合计，写明付给谁', () => {
    const event = { is_event_organiser: true, landed_above_scale_firms: 3 };
    const told = '付给申报人以外、不计入合计的：引入外地企业奖励150万元［三、(五)12］（付给活动承办单位）。';
    const alone = matched(event, IN_FORCE, 'enterprise').answer;
    expect(alone).toContain(told);
    expect(alone).not.toMatch(/可得|合计0元/u);
    const firm = { ...event, is_industrial_enterprise: true, entry_rd_institution_recognised: true };
    const both = matched(firm, IN_FORCE, 'enterprise').answer;
    expect(both).toMatch(
      /^按文本计算可得确数的：[^；]*10万元［[^；]*；合计10万元［以上各条］。付给申报人以外/u,
    );
    expect(both).toContain(told);
    const organiser = matched(event, IN_FORCE, 'event_organiser').answer;
    expect(organiser).toContain('合计150万元');
    expect(organiser).not.toContain('申报人以外');
  });

  it('不符合的说出哪一条、给了什么、要求什么', () => {
    const { not_eligible } = matched({ planned_investment: '499万元' });
    expect(not_eligible.find(({ award }) => award === '5')?.failed).toMatchObject([
      {
        text: '计划投资额在500万元及以上',
        given: '499万元',
        required: '≥ 500万元',
        citation: { clause: '三.(二).5' },
      },
    ]);
  });

  it.each([
    ['2028-01-01', 'not_eligible', '已过有效期'],
    ['2024-06-30', 'not_eligible', '原实施意见'],
    ['2025-05-01', 'not_determined', '没有规定'],
  ] as const)('%s：全部归入 %s', (day, group, said) => {
    const result = matched(renovation, day);
    expect(result[group]).toHaveLength(27);
    expect(result.answer).toContain(said);
    expect(result.totals).toMatchObject({ exact_total: '0', up_to_total: '0' });
    expect(result.next_questions).toEqual([]);
  });
});

describe('下一步问什么', () => {
  it('按牵涉的钱从多到少，没有总上限的在前', () => {
    const { next_questions } = matched({});
    const stakes = next_questions.map(({ unbounded, at_stake }) =>
      unbounded ? Number.POSITIVE_INFINITY : Number(at_stake ?? 0),
    );
    expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
  });

  it('牵涉1000万元的先于50万元的，10万元的最后', () => {
    const stakes = nextQuestions(unknown('8d', '3a', '7a')).map(({ at_stake }) => at_stake);
    expect([...new Set(stakes)]).toEqual(['10000000', '500000', '100000']);
  });

  it('先问能定下一项的：其他事实都给了的，不论别的牵涉多少', () => {
    const [first, ...rest] = matched({
      planned_investment: '800万元',
      equipment_invoices: '800万元',
    }).next_questions;
    expect([first?.fact, first?.settles, first?.at_stake]).toEqual([
      'conforms_to_industrial_policy',
      ['5'],
      '800000',
    ]);
    expect(rest.filter(({ settles }) => settles.length > 0)).toEqual([]);
  });

  it('没有给过事实、也没有界限的，不逐项重复说没有', () => {
    const waiting = matched({ planned_investment: '800万元' }).needs_facts.filter(({ begun }) => !begun);
    const said = waiting.filter(
      ({ bounds: { min, max, display } }) => (display !== undefined) !== (min !== null || max !== null),
    );
    expect([waiting.length > 20, said]).toEqual([true, []]);
    expect(waiting.filter((each) => 'is_applicant' in each || 'begun' in each)).toEqual([]);
  });

  it('申报人拿不到的，不问', () => {
    const asked = matched({}, IN_FORCE, 'enterprise').next_questions.flatMap(({ awards }) => awards);
    expect(asked.filter((id) => ['1a', '2', '8a', '9b', '10'].includes(id))).toEqual([]);
  });

  it('几项都要的事实只问一次，列出各项', () => {
    const customers = nextQuestions(unknown('3a', '3b', '3c')).filter(({ fact }) => fact === 'new_customers');
    expect(customers.map(({ awards, at_stake }) => [awards, at_stake])).toEqual([
      [['3a', '3b', '3c'], '2500000'],
    ]);
  });

  it('已兑现过多少，等别的都知道了才问，写明问的是哪一项', () => {
    const asked = (facts: unknown) => matched(facts).next_questions.map(({ fact }) => fact);
    expect(asked({}).filter((fact) => fact.includes('already_awarded'))).toEqual([]);
    const facts = { is_auto_parts_maker: true, new_customers: [customer('400万元')] };
    const paid = nextQuestions([{ rule: ruleOf('3a'), result: award('3a', facts) }]);
    expect(paid.map(({ fact, awards, ask }) => [fact, awards, ask])).toEqual([
      ['3a.already_awarded', ['3a'], '零部件企业新增配套奖励：此前已经兑现过多少本项奖励（没有也请说明）？'],
    ]);
  });
});

describe('档案中的事实', () => {
  it('名称不对：给出最接近的', () => {
    expect(() => matched({ planned_invest: '1元' })).toThrow('最接近的是 planned_investment');
  });

  it('已兑现的金额要写明是哪一项', () => {
    expect(() => matched({ already_awarded: '30万元' })).toThrow('3a.already_awarded');
    const facts = {
      is_auto_parts_maker: true,
      new_customers: [customer('400万元')],
      '3a.already_awarded': '45万元',
      already_awarded: '0元',
    };
    expect(matched(facts).eligible.map(({ award, amount }) => [award, amount.value])).toEqual([
      ['3a', '50000'],
    ]);
  });

  it.each([[3], [[]], ['x']])('facts 不能是 %j', (facts) => {
    expect(() => matched(facts)).toThrow('facts 应为一个对象');
  });
});
