import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/award/facts/index.ts';
import { InputError } from '../../src/text/input-error.ts';
import { madeUp } from './made-up.ts';
import { award, customer } from './nanchang.ts';

/** What the asker is told. */
function refusal(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '没有拒绝';
}

const supply = { is_auto_parts_maker: true, already_awarded: '0元' };

describe('读不懂的事实一概拒绝，说出读到什么、应当怎样、一个可用的例子', () => {
  it.each([
    ['缺单位', { equipment_invoices: '3000' }, '缺少单位'],
    ['数字', { equipment_invoices: 3000 }, '应为带单位的金额文字'],
    ['负数', { equipment_invoices: '-3万元' }, '不能为负'],
    ['科学记数', { equipment_invoices: '3e6元' }, '科学记数'],
    ['单位矛盾', { equipment_invoices: '3万元亿' }, '单位前后不一致'],
    ['外币', { equipment_invoices: '3万美元' }, '人民币'],
    ['倒着的区间', { equipment_invoices: '200-100万元' }, '区间'],
    ['没有头数的估计', { equipment_invoices: '几百万' }, '请给一个数或区间'],
    ['英文没有币种', { equipment_invoices: '12 million' }, '12 million RMB'],
    ['末尾缺单位', { equipment_invoices: '四亿五千' }, '末尾的数缺少单位'],
    ['含税、不含税各一个数', { equipment_invoices: '不含税650万，含税734.5万' }, '只给一个数'],
    ['位数太多', { equipment_invoices: `${'9'.repeat(40)}元` }, '位数太多'],
    ['布尔写成别的话', { conforms_to_industrial_policy: '正在申请' }, 'true 或 false'],
    ['布尔写成别的数', { conforms_to_industrial_policy: 2 }, 'true 或 false'],
  ])('%s', (_, facts, said) => {
    const message = refusal(() => award('5', facts));
    expect(message).toContain(said);
    expect(message).toContain(`facts.${Object.keys(facts)[0]}`);
    expect(message).toMatch(/例：\{.*\}/u);
  });

  it('名称不对：给出最接近的名称', () => {
    const message = refusal(() => award('5', { planned_invest: '800万元' }));
    expect(message).toContain('facts 中没有“planned_invest”，最接近的是 planned_investment');
    expect(message).toContain('{"planned_investment":"3000万元"}');
  });

  it('名称里的词：指出是哪一项', () => {
    expect(refusal(() => award('5', { 计划投资: '800万元' }))).toContain('最接近的是 planned_investment；');
  });

  it('名称和中文名称各给一次：请只留一个', () => {
    const twice = { planned_investment: '800万元', 计划投资额: '900万元' };
    const message = refusal(() => award('5', twice));
    expect(message).toContain(
      'planned_investment 给了两次：“planned_investment”为 "800万元"，“计划投资额”为 "900万元"；',
    );
    expect(message).toMatch(/例：\{.*\}/u);
  });

  it.each([
    ['1200万元(12,000,000元)', '120万元'],
    ['1200万（12 million RMB）', '120万元'],
  ])('%s：同一个数写了两遍，照一个读', (sum, paid) => {
    const facts = { planned_investment: '1200万元', conforms_to_industrial_policy: true };
    expect(award('5', { ...facts, equipment_invoices: sum }).amount.display).toBe(paid);
  });

  it('括号里的数与前面的不同：不猜', () => {
    expect(refusal(() => award('5', { equipment_invoices: '1200万元(1300万元)' }))).toContain('含有几个数');
  });

  it('列表项里的名称不对：指明是哪一项', () => {
    const message = refusal(() => award('3a', { ...supply, new_customers: [{ contract: '1万元' }] }));
    expect(message).toContain('new_customers[0].contract');
  });

  it('枚举值不对：给出最接近的值和各值的中文', () => {
    const message = refusal(() => award('6a', { smart_factory_title: 'national' }));
    expect(message).toContain('最接近的是');
    expect(message).toContain('provincial_advanced（江西省先进级智能工厂）');
  });

  it.each([
    ['不是列表', { new_customers: {} }, '应为列表'],
    ['项不是对象', { new_customers: ['甲公司'] }, '应为一个对象'],
    ['一万项', { new_customers: Array(10_000).fill(customer('1万元')) }, '最多 100 项'],
  ])('列表：%s', (_, facts, said) => {
    expect(refusal(() => award('3a', { ...supply, ...facts }))).toContain(said);
  });

  it.each([[-1], [1.5], [Number.NaN], [2_000_000], ['2.5家'], ['3元']])('个数不能是 %s', (count) => {
    const message = refusal(() =>
      award('12c', { is_event_organiser: true, landed_above_scale_firms: count }),
    );
    expect(message).toContain('整数');
  });

  it.each([
    ['1,500亩', '1500亩'],
    ['1，500.5亩', '1500.5亩'],
    ['12.5亩', '12.5亩'],
  ])('数量 %s 读作 %s', (land, read) => {
    expect(madeUp('area', { land }).eligibility.conditions[0]?.given).toBe(read);
  });

  it.each([['1,5亩'], ['1，5亩'], ['15,00亩'], ['1,500,亩']])('逗号分错了位就不是数：%s', (land) => {
    expect(refusal(() => madeUp('area', { land }))).toContain('12.5亩');
  });

  it.each([['12.5'], ['12.5公顷'], [12.5], ['-1亩'], ['1e3亩']])('数量不能是 %s', (land) => {
    expect(refusal(() => madeUp('area', { land }))).toContain('12.5亩');
  });

  it.each([[[]], ['{'], ['计划投资额800万元'], [3]])('facts 不能是 %j', (facts) => {
    expect(refusal(() => award('5', facts))).toContain('facts');
  });

  it('嵌套再深也只说是什么，不去读它', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(refusal(() => award('5', { planned_investment: deep }))).toContain('读到 列表（1项）');
  });

  it('几处有错一次说完', () => {
    const message = refusal(() => award('5', { planned_investment: '1', equipment_invoices: '2' }));
    expect(message.split('\n')).toHaveLength(2);
  });

  it('原型上的键不生效', () => {
    const facts: unknown = JSON.parse('{"__proto__":{"planned_investment":"800万元"},"constructor":1}');
    const message = refusal(() => award('5', facts));
    expect(message).toContain('“__proto__”');
    expect(message).toContain('“constructor”');
  });
});

describe('是与否：照所问的再说一遍就是答；所问的是没有，说有的不当作没有', () => {
  const labels = { jobless: '未就业', excluded: '不是房地产项目', cert: '当年通过国家标准认证' };
  it.each([
    ['jobless', '未就业', true],
    ['jobless', '还没有', undefined],
    ['jobless', '否', false],
    ['jobless', '是', true],
    ['jobless', '就业', undefined],
    ['jobless', '就业了', undefined],
    ['excluded', '不是房地产项目', true],
    ['excluded', '房地产项目', undefined],
    ['cert', '国家标准认证', true],
    ['cert', '没通过', false],
    ['cert', '尚未通过', false],
    ['cert', '正在认证', undefined],
  ] as const)('%s：%s', (name, answer, is) => {
    const fact = { type: 'bool', label: labels[name], ask: '', settled_by: 'applicant' } as const;
    const read = () => readFacts({ [name]: fact }, { [name]: answer }).values.get(name);
    if (is === undefined) expect(refusal(read)).toContain('true 或 false');
    else expect(read()).toEqual({ type: 'bool', is });
  });
});

describe('申报人是谁', () => {
  it('写在事实里或另给都行，两处不一致就拒绝', () => {
    const among = award('1a', { applicant_type: 'district_government' });
    expect([among.payee.is_applicant, award('1a', {}).payee.is_applicant]).toEqual([true, null]);
    expect(among.receipt).toEqual(award('1a', {}, { by: 'district_government' }).receipt);
    expect(refusal(() => award('1a', { applicant_type: 'platform' }, { by: 'enterprise' }))).toContain(
      '不一致',
    );
  });

  it('没有的类型：给出最接近的', () => {
    const message = refusal(() => award('5', { applicant_type: 'enterprse' }));
    expect(message).toContain('最接近的是 enterprise；');
  });
});

describe('读懂的事实', () => {
  it('null 就是不知道，不当作零', () => {
    const { amount, missing } = award('5', {
      planned_investment: '800万元',
      conforms_to_industrial_policy: true,
      equipment_invoices: null,
    });
    expect([amount.kind, missing.map(({ fact }) => fact)]).toEqual([
      'not_determined',
      ['equipment_invoices'],
    ]);
  });

  it('写法与读出的数不同时，回报读出的数', () => {
    const { read } = award('5', { planned_investment: '35,000,000元', equipment_invoices: '五百万元' });
    expect(read).toEqual([
      { fact: 'planned_investment', given: '35,000,000元', read: '3500万元' },
      { fact: 'equipment_invoices', given: '五百万元', read: '500万元' },
    ]);
  });
});
