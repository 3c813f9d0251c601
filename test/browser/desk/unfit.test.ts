import { expect, it } from 'vitest';
import { unfitOf } from '../../../ui/desk/offers.ts';

it('没有写是哪一项的数，各项并排时也有键可选；没有单位的数不当作钱', () => {
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
      { words: '258', value: '258', unread: true },
    ],
  };
  const chosen = unfitOf(desk as unknown as Parameters<typeof unfitOf>[0]).map(({ choices }) =>
    choices.map(({ name }) => name),
  );
  expect(chosen).toEqual([['设备搬迁费用'], []]);
});
