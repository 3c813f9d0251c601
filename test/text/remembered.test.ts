import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

test('同一个对象只算一次，不同对象各算各的，undefined 也记得', () => {
  const asked: object[] = [];
  const ask = remembered((key: { value: number | undefined }) => {
    asked.push(key);
    return key.value;
  });
  const one = { value: 1 };
  const none = { value: undefined };
  expect([ask(one), ask(one), ask(none), ask(none), ask({ value: 1 })]).toEqual([
    1,
    1,
    undefined,
    undefined,
    1,
  ]);
  expect(asked).toHaveLength(3);
});
