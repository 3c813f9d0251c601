import { describe, expect, it } from 'vitest';
import { AWARDS, read } from './made-up.ts';

/** A deep copy with one field set. */
function changed(
  id: string,
  path: readonly (string | number)[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  const copy: unknown = structuredClone(AWARDS[id]);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(holder), path.at(-1) ?? '', value);
  return { [id]: copy };
}

const amount = (...path: readonly (string | number)[]) => ['amount', ...path];

describe('规则数据有错就不读，说出文件、字段、读到什么', () => {
  it.each([
    { name: '多余的键', id: 'area', path: ['formula'], value: '1+1', field: 'formula', found: 'formula' },
    {
      name: '金额缺单位',
      id: 'area',
      path: amount('form', 'sum', 'value'),
      value: '2.5',
      field: 'amount.form.sum.value',
      found: '',
    },
    {
      name: '原文不在条款中',
      id: 'area',
      path: amount('form', 'sum', 'quote'),
      value: '3.5万元',
      field: 'amount.form.sum.quote',
      found: '没有“3.5万元”',
    },
    {
      name: '原文不止一处',
      id: 'marginal',
      path: amount('caps', 0, 'quote'),
      value: '1000万元',
      field: 'amount.caps.0.quote',
      found: '不止一处',
    },
    {
      name: '条款不存在',
      id: 'area',
      path: amount('each', 'clause'),
      value: '九.9',
      field: 'amount.each.quote',
      found: '没有条款 九.9',
    },
    {
      name: '没有的事实',
      id: 'area',
      path: amount('each', 'of'),
      value: 'field',
      field: 'amount.each.of',
      found: '没有事实 field',
    },
    {
      name: '事实类型不对',
      id: 'scale',
      path: ['facts', 'revenue', 'type'],
      value: 'bool',
      field: 'conditions.scale',
      found: '类型是 bool',
    },
    {
      name: '界限单位不对',
      id: 'scale',
      path: ['conditions', 0, 'bound', 'value'],
      value: '1亿',
      field: 'conditions.scale.bound',
      found: '单位不符',
    },
    {
      name: '比例没有说是谁的',
      id: 'growth',
      path: ['conditions', 0, 'of'],
      value: undefined,
      field: 'conditions.growth.bound',
      found: '单位不符',
    },
    {
      name: '资金不存在',
      id: 'area',
      path: ['funding', 'funds', 0, 'fund'],
      value: 'science',
      field: 'funding.funds',
      found: '没有资金 science',
    },
    { name: '编号与文件名不同', id: 'area', path: ['id'], value: 'land', field: 'id', found: '与文件名不同' },
    {
      name: '重叠的奖项不存在',
      id: 'area',
      path: ['overlaps'],
      value: [{ with: ['x'], reason: '同一块地' }],
      field: 'overlaps',
      found: '没有奖项 x',
    },
    {
      name: '累进里有定额',
      id: 'scale',
      path: amount('form', 'applies'),
      value: 'marginal',
      field: 'amount.form.bands',
      found: '分段累进中有定额',
    },
    {
      name: '起点不全',
      id: 'scale',
      path: amount('form', 'bands', 1, 'from'),
      value: null,
      field: 'amount.form.bands',
      found: '起点不全',
    },
    {
      name: '布尔条件写了取值',
      id: 'marginal',
      path: ['conditions', 0, 'in'],
      value: ['yes'],
      field: 'conditions.industrial',
      found: '布尔事实',
    },
    {
      name: '归主管部门的事实不是判断条件',
      id: 'marginal',
      path: ['facts', 'industrial', 'settled_by'],
      value: 'authority',
      field: 'conditions.industrial',
      found: '须一致',
    },
  ])('$name', ({ id, path, value, field, found }) => {
    const { faults } = read(changed(id, path, value));
    expect(faults).toContainEqual({
      file: `made-up/awards/${id}.json`,
      field,
      found: expect.stringContaining(found),
      fix: expect.any(String),
    });
  });

  it('没有用到的事实', () => {
    const { faults } = read(
      changed('area', ['facts', 'extra'], {
        type: 'bool',
        label: '别的',
        ask: '别的？',
        settled_by: 'applicant',
      }),
    );
    expect(faults.map(({ field }) => field)).toEqual(['facts.extra']);
  });

  it('编号重复', () => {
    const { faults } = read({ area: AWARDS.area, 'b/area': AWARDS.area });
    expect(faults.map(({ found }) => found).join()).toContain('已用于');
  });

  it('没有错的都读出来', () => {
    expect(read(AWARDS)).toMatchObject({ faults: [], rules: { length: Object.keys(AWARDS).length } });
  });
});
