import { expect, test } from 'vitest';
import {
  around,
  boundPassed,
  figuresIn,
  isAskedDay,
  isBoundDay,
  otherSide,
} from '../../src/text/figure/index.ts';

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

test.each([
  ['2025年3月31日前的仍按原政策执行', true],
  ['2025年3月底以前的仍按原政策执行', true],
  ['到2025年3月31日为止仍按原政策执行', true],
  ['自2025年3月31日起仍按原政策执行', false],
  ['截至2025年3月31日仍按原政策执行', false],
  ['2025年3月的仍按原政策执行', false],
])('说成了同一侧的期限，就是替换了原文的期限：%s', (text, bound) => {
  const [own] = told(text);
  expect(own && isBoundDay(own, BEFORE)).toBe(bound);
});

test.each([
  ['2024年12月31日后的政策兑现按原政策执行', '2024年12月31日前的政策兑现,仍按原政策执行', true],
  ['自2024年12月31日起按原政策执行', '2024年12月31日前的政策兑现,仍按原政策执行', true],
  ['2024年12月31日以前的按原政策执行', '2024年12月31日前的政策兑现,仍按原政策执行', false],
  ['2024年12月31日后的不按原政策执行', '2024年12月31日前的政策兑现,仍按原政策执行', false],
  ['2027年12月31日后失效', '有效期至2027年12月31日', false],
])('同一天的另一侧：%s ↔ %s', (says, quote, other) => {
  const [[own], [official]] = [told(says), told(quote)];
  expect(own && official && otherSide(own, official, { says, quote }) !== undefined).toBe(other);
});
