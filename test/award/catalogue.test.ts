import { describe, expect, test } from 'vitest';
import { list, openCatalogue, storeCatalogue } from '../../src/award/portfolio/index.ts';
import { policy, rules } from './nanchang.ts';

const two = ['a', 'b'].map((id) => ({ policy: { ...policy, id }, rules }));
const catalogue = openCatalogue(storeCatalogue(two));

describe('许多份政策的奖补目录与逐份去列的一样', () => {
  test.each([
    {},
    { keyword: '智能工厂' },
    { keyword: '设备发票额' },
    { keyword: '条款里没有的词' },
    { keyword: '５' },
    { keyword: '万' },
    { keyword: '  ' },
    { payee: 'enterprise' },
    { department: '科技局' },
    { department: '市' },
    { payee: 'platform', keyword: '平台' },
    { payee: 'enterprise', department: '工业和信息化局', keyword: '补助' },
  ] as const)('%j', (filter) => {
    const expected = two.flatMap((each) => list(each.policy, each.rules, filter));
    expect(catalogue.find(filter, expected.length)).toEqual({ lines: expected, total: expected.length });
    expect(catalogue.find(filter, 1)).toEqual({ lines: expected.slice(0, 1), total: expected.length });
    const second = expected.filter((line) => line.policy === 'b');
    expect(catalogue.find({ ...filter, policies: ['b'] }, 100)).toEqual({
      lines: second,
      total: second.length,
    });
  });

  test('按编号或名称找', () => {
    expect(catalogue.named('5').map(({ award, policy: id }) => [award, id])).toEqual([
      ['5', 'a'],
      ['5', 'b'],
    ]);
    expect(catalogue.named('constructor')).toEqual([]);
  });
});
