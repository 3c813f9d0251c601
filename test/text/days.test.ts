import { expect, test } from 'vitest';
import { around, boundPassed, figuresIn, isAskedDay } from '../../src/text/figure/index.ts';

const told = (text: string) => around(text, figuresIn(text));
const BEFORE = told('2024年12月31日前的政策兑现,仍按原政策执行');

test.each([
  ['2024年11月的：仍按原政策执行', true, undefined],
  ['1. 2025年3月的：仍按原政策执行', true, '2024年12月31日前的政策兑现'],
  ['2025年3月的发票：仍按原政策执行', true, '2024年12月31日前的政策兑现'],
  ['2025年3月的发票仍按原政策执行', false, '2024年12月31日前的政策兑现'],
])('问到的日子写在前面，同原文的期限相比：%s', (text, asked, passed) => {
  const [own] = told(text);
  expect(own && isAskedDay(own, BEFORE)).toBe(asked);
  expect(own && boundPassed(own, BEFORE)).toBe(passed);
});
