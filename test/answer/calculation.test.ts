import { expect, test } from 'vitest';
import { findCalculations, holdsBare } from '../../src/answer/calculation.ts';
import { readFigures } from '../../src/answer/figures.ts';

test.each<[string, boolean[]]>([
  ['800万元×5%=40万元', [true]],
  ['800万 x 5% = 40万', [true]],
  ['800万元乘以5%等于40万元', [true]],
  ['800万元×5%=41万元', [false]],
  ['1999999.99元×5%=99999.9995元', [true]],
  ['20家×50万元=1000万元', [true]],
  ['200万元-100万元=100万元', [true]],
  ['200万元减100万元', [true]],
  ['4.5万元+10万元=14.5万元', [true]],
  ['4.5万元+10万元=15万元', [false]],
  ['500万元+300万元-100万元=700万元', [true]],
  ['500万元+300万元-100万元=900万元', [false]],
  ['100万元÷5%=1亿元', [true]],
  ['10%，最高500万元', []],
  ['200万元、100万元', []],
])('%s', (text, expected) => {
  expect(findCalculations(text, readFigures(text)).map(({ holds }) => holds)).toEqual(expected);
});

test.each<[string, string, boolean | undefined]>([
  ['6×20=', '120万元', true],
  ['6×20=', '130万元', false],
  ['3+9-10=', '2万元', true],
  ['3+9-10=', '5万元', false],
  ['合计', '120万元', undefined],
])('%s%s', (before, text, holds) => {
  expect(holdsBare(before, { text })).toBe(holds);
});
