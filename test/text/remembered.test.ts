import { expect, test } from 'vitest';
import { remembered, standsFor } from '../../src/text/remembered.ts';

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

test('代表别物的：所代表的换了，记下的也就不算了', () => {
  let calls = 0;
  const shell = {};
  let current = { n: 1 };
  standsFor(shell, () => current);
  const ask = remembered((_: object) => {
    calls += 1;
    return current.n;
  });
  expect([ask(shell), ask(shell), calls]).toEqual([1, 1, 1]);
  current = { n: 2 };
  expect([ask(shell), calls]).toEqual([2, 2]);
});
