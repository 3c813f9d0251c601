import { describe, expect, it } from 'vitest';
import type { AwardResult } from '../../src/award/result/result.ts';
import { madeUp } from './made-up.ts';
import { award, customer } from './nanchang.ts';

/** Kind, value, min, max: the whole of a sum. */
function sum({ amount }: AwardResult): readonly (string | null)[] {
  return [amount.kind, amount.value, amount.min, amount.max];
}

function bounds({ amount_if_eligible }: AwardResult): readonly (string | null)[] {
  return amount_if_eligible === null ? [] : [amount_if_eligible.min, amount_if_eligible.max];
}

describe('分段累进', () => {
  it.each([
    ['0元', '0'],
    ['1000万元', '1000000'],
    ['10000000.02元', '1000000.001'],
    ['3000万元', '2000000'],
    ['5000万元', '3000000'],
    ['9亿元', '3000000'],
  ])('研发费用%s为%s元', (rd, value) => {
    expect(sum(madeUp('marginal', { industrial: true, rd, paid: '0元' }))).toEqual([
      'exact',
      value,
      null,
      null,
    ]);
  });

  it('累计上限先减去往年已兑现的', () => {
    expect(sum(madeUp('marginal', { industrial: true, rd: '9亿元', paid: '450万元' }))[1]).toBe('500000');
    expect(sum(madeUp('marginal', { industrial: true, rd: '9亿元', paid: '600万元' }))[1]).toBe('0');
  });

  it('研发费用未知时，界在两个上限之间', () => {
    const result = madeUp('marginal', { industrial: true, paid: '250万元' });
    expect(sum(result)).toEqual(['not_determined', null, '0', '2500000']);
    expect(result.amount.period).toBe('per_year');
  });
});

describe('全额分段', () => {
  it.each([
    ['99999999.99元', 'none', '0'],
    ['1亿元', 'exact', '200000'],
    ['499999999.99元', 'exact', '200000'],
    ['5亿元', 'exact', '500000'],
    ['10亿元', 'exact', '1000000'],
  ])('年营业收入%s：%s %s', (revenue, kind, value) => {
    expect(sum(madeUp('scale', { revenue }))).toEqual([kind, value, null, null]);
  });

  it.each([
    ['1000万元', '1000000'],
    ['19999999.99元', '1999999.999'],
    ['2000万元', '4000000'],
    ['1234567890123.45元', '246913578024.69'],
  ])('租金%s按所在一段的比例为%s元', (rent, value) => {
    expect(sum(madeUp('rent', { rent }))[1]).toBe(value);
  });

  it('未知时各段都可能：定额取两端，比例没有上限', () => {
    expect(bounds(madeUp('scale', {}))).toEqual(['200000', '1000000']);
    expect(madeUp('scale', {}).missing.map(({ fact }) => fact)).toEqual(['revenue']);
    expect(bounds(madeUp('rent', {}))).toEqual(['0', null]);
  });
});

describe('按数量、按比例的门槛、其一即可', () => {
  it('每亩定额乘以亩数', () => {
    expect(sum(madeUp('area', { land: '12.5亩' }))).toEqual(['exact', '312500', null, null]);
    expect(madeUp('area', { land: '0亩' }).eligibility.status).toBe('not_eligible');
  });

  it.each([
    ['110万元', '100万元', 'eligible'],
    ['1099999.99元', '100万元', 'not_eligible'],
    ['100万元', '0元', 'eligible'],
  ])('从%2$s增长到%1$s', (revenue, before, status) => {
    expect(madeUp('growth', { revenue, before, special: true }).eligibility.status).toBe(status);
  });

  it('其一即可：有一项符合就不问另一项，都不符合才不符合', () => {
    const growth = { revenue: '2亿元', before: '1亿元' };
    expect(madeUp('growth', { ...growth, high_tech: true }).missing).toEqual([]);
    expect(madeUp('growth', { ...growth, special: false }).missing.map(({ fact }) => fact)).toEqual([
      'high_tech',
    ]);
    const neither = madeUp('growth', { ...growth, special: false, high_tech: false });
    expect(neither.eligibility.status).toBe('not_eligible');
    expect(neither.eligibility.conditions[1]?.text).toBe('专精特新企业 或 高新技术企业');
  });
});

describe('南昌的各种形式', () => {
  it('五家客户：15万封到10万、2.5、6、10、4，共32.5万元', () => {
    const result = award('3a', {
      is_auto_parts_maker: true,
      new_customers: ['300万', '50万', '120万', '200万', '80万'].map((amount) => customer(amount)),
      already_awarded: '0元',
    });
    expect(sum(result)).toEqual(['exact', '325000', null, null]);
    expect(result.answer).toBe('按文本计算，零部件企业新增配套奖励为32.5万元［三、(一)3］。');
    expect(result.margins).toEqual([{ text: '距封顶', amount: '175000', display: '17.5万元' }]);
    expect(result.amount.display).toBe('32.5万元');
  });

  it('不计入的客户逐项说明原因', () => {
    const result = award('3a', {
      is_auto_parts_maker: true,
      new_customers: [customer('100万元', 'parts_maker'), customer('100万元', 'vehicle_maker', false)],
      already_awarded: '0元',
    });
    expect(result.eligibility.conditions[1]?.not_counted).toEqual([
      '第1项：客户类型为零部件企业，要求整车企业',
      '第2项：新配套为否，要求是',
    ]);
    expect(result.answer).toContain('，所报的是2项，计入0项；第1项：客户类型为零部件企业，要求整车企业；');
  });

  it('4.7亿到5亿：500万元，按增量是30万元', () => {
    const result = award('4', {
      makes_listed_nev_products: true,
      annual_revenue: '5亿元',
      prior_year_revenue: '4.7亿元',
    });
    expect(sum(result)).toEqual(['exact', '5000000', null, null]);
    const growth = result.open_readings.find(({ id }) => id === 'A4-1');
    expect(growth?.others.map(({ amount }) => amount?.value)).toEqual(['300000']);
    expect(result.answer).toContain('500万元［三、(二)4］');
    expect(result.answer).toContain('30万元［三、(二)4］');
    expect(result.trace.map(({ text, result: value }) => `${text} = ${value}`)).toEqual([
      '5亿元 × 1% = 500万元',
      '500万元，以 500万元 为限 = 500万元',
    ]);
  });

  it('一次性的，减去此前已兑现的', () => {
    const centre = { national_auto_test_centre_recognised: true };
    expect(sum(award('11a', { ...centre, already_awarded: '0元' }))[1]).toBe('1000000');
    expect(sum(award('11a', { ...centre, already_awarded: '100万元' }))[1]).toBe('0');
    const cluster = { provincial_cluster_created: true, organisation_type: 'industry_alliance' };
    expect(sum(award('10', { ...cluster, already_awarded: '80万元' }))[3]).toBe('1200000');
  });

  it('没有列名的称号：说明原文只写“等称号”，没有什么可问', () => {
    const result = award('6a', { smart_factory_title: 'other', already_awarded: '0元' });
    expect([result.eligibility.status, result.missing]).toEqual(['undetermined', []]);
    expect(result.eligibility.conditions[0]?.note).toContain('等称号');
    expect(result.citations.at(-1)?.quote).toBe('等称号');
    expect(bounds(result)).toEqual([null, null]);
  });

  it('称号未知：列名的两档都有可能，没有列名的也有可能，不给上限', () => {
    expect(bounds(award('6a', { already_awarded: '0元' }))).toEqual(['0', null]);
  });

  it('先付给辖区的，先说给谁，也说没有数额', () => {
    const { answer, payee } = award(
      '1a',
      { is_vehicle_maker: true, new_model_project: true },
      { by: 'enterprise' },
    );
    expect(payee).toEqual({ type: 'district_government', is_applicant: false, citation: 1 });
    expect(answer).toBe(
      '本项款项付给所在辖区（县区、开发区）［三、(一)1］，不付给企业。条件符合，但原文没有写整车企业新车型项目奖励的数额（“分档给予企业所在辖区限额奖励”［三、(一)1］），算不出金额。',
    );
  });

  it('空档里的事项：不说符合，也不说不符合，引原文', () => {
    const result = award('12a', { is_auto_or_parts_enterprise: true }, { on: '2025-05-01' });
    expect([result.in_force, result.eligibility.status]).toEqual(['not_addressed', 'undetermined']);
    expect(result.missing).toEqual([]);
    expect(result.answer).toContain('原文没有规定适用哪一份文件');
    expect(result.citations.map(({ quote }) => quote)).toContain('2024年12月31日前的政策兑现');
  });

  it('研发平台逐个计，未列名的不计；没有总上限', () => {
    const result = award('8b', {
      provincial_platforms: ['other', 'provincial_key_laboratory', 'provincial_key_laboratory'],
    });
    expect(sum(result)).toEqual(['exact', '1000000', null, null]);
    expect(award('8b', { provincial_platforms: ['other'] }).eligibility.status).toBe('not_eligible');
    expect(bounds(award('8b', {}))).toEqual(['0', null]);
  });
});
