import { expect, it } from 'vitest';
import { unfitOf } from '../../../ui/desk/offers.ts';

it('没有写是哪一项的数，各项并排时也有键可选；外币不当作元', () => {
  const facts = { properties: { costs: { title: '设备搬迁费用', description: '搬迁花了多少？金额带单位' } } };
  const award = { policy: 'p', award: '8', name: '设备搬迁扶持', facts };
  const desk = {
    view: 'portfolio',
    award: undefined,
    entered: {},
    known: { 'p/8': award },
    portfolio: { match: { policy: 'p', next_questions: [{ awards: ['8'] }] }, named: [] },
    heard: [
      { words: '刚好一百万', value: '100万元' },
      { words: '展位费四万二欧', value: '4.2万欧元', currency: '欧元' },
    ],
  };
  const chosen = unfitOf(desk as unknown as Parameters<typeof unfitOf>[0]).map(({ choices }) =>
    choices.map(({ name }) => name),
  );
  expect(chosen).toEqual([['设备搬迁费用'], []]);
});

const FEES = { properties: { fees: { title: '仓储费用', description: '仓储花了多少？金额带单位' } } };
/** A desk with one award open that asks for one sum. */
function opened(heard: readonly object[], entered: Readonly<Record<string, string>> = {}) {
  const award = { policy: 'p', award: '3', name: '仓储补贴', facts: FEES };
  const desk = { view: 'answer', award, entered, known: {}, portfolio: undefined, heard };
  return unfitOf(desk as unknown as Parameters<typeof unfitOf>[0]).map(({ choices }) =>
    choices.map(({ name, value }) => [name, value]),
  );
}

it('一项问的数说了两个：合计起来问，两个数都写明；有一个不是确数的不合计', () => {
  const two = [
    { words: '一仓五百万', value: '500万元' },
    { words: '二仓三百六', value: '360万元', unit_unsaid: true },
  ];
  expect(opened(two)).toEqual([[['仓储费用（500万元加360万元，共860万元）', '860万元']], []]);
  expect(opened([{ words: '约五百万', value: '约500万元' }, ...two.slice(1)])).toEqual([[], []]);
});

it('先前记下的数：再说的是加上的就相加，是改口就替换，没有说是哪一种的都列', () => {
  const before = { 'p:fees|仓储费用': '500万元' };
  const later = { words: '再加三百万', value: '300万元' };
  expect(opened([{ ...later, beside: 'more' }], before)).toEqual([[['仓储费用加上后800万元', '800万元']]]);
  expect(opened([{ ...later, beside: 'less' }], before)).toEqual([[['仓储费用减去后200万元', '200万元']]]);
  expect(opened([{ ...later, beside: 'instead' }], before)).toEqual([[['仓储费用改为300万元', '300万元']]]);
  expect(opened([later], before)).toEqual([
    [
      ['仓储费用改为300万元', '300万元'],
      ['仓储费用加上后800万元', '800万元'],
      ['仓储费用减去后200万元', '200万元'],
    ],
  ]);
});
