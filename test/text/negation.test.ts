import { describe, expect, test } from 'vitest';
import { findComparison } from '../../src/text/bound/comparison.ts';
import {
  isDenied,
  isNegated,
  isToldAbsent,
  negationsIn,
  saysNo,
  withoutDenialBeside,
} from '../../src/text/negation.ts';
import { verdictTold } from '../../src/text/wording/index.ts';

describe('紧挨着的否定', () => {
  test.each([
    ['不是每年', '每年', true],
    ['并非每年', '每年', true],
    ['没有上限', '上限', true],
    ['不按每家', '每家', true],
    ['未必每年', '每年', true],
    ['是否每年', '每年', true],
    ['not  per show', 'per show', true],
    ['not a monthly payment', 'monthly', true],
    ['每年', '每年', false],
    ['不论规模，每年', '每年', false],
    ['knot per show', 'per show', false],
  ])('%s 中的 %s', (text, word, negated) => {
    expect(isNegated(text, text.indexOf(word))).toBe(negated);
  });
});

describe('否认的是得到，还是别的', () => {
  test.each([
    ['您不能拿这笔补助', 'not_eligible'],
    ['拿不到这笔钱', 'not_eligible'],
    ['暂时还不能申请', 'not_eligible'],
    ['不符合条件', 'not_eligible'],
    // 否认的是那个数、拿多少、怎么拿、能不能这样说、要不要求。
    ['拿不到500万元', undefined],
    ['不能领满', undefined],
    ['不能两项都拿', undefined],
    ['不能直接拿到钱', undefined],
    ['不一定能拿到', undefined],
    ['并非都能享受', undefined],
    ['不能说您符合条件', undefined],
    ['不需要符合产业政策导向', undefined],
    ['不能拿500万元，只能拿86万元', 'eligible'],
    ['没有不符合的地方', 'eligible'],
  ] as const)('%s', (text, verdict) => {
    expect(verdictTold(text)).toBe(verdict);
  });

  test('其余的话留着', () => {
    expect(withoutDenialBeside('不能两项都拿，不符合条件')).toBe('，不符合条件');
  });
});

describe('一句话否认一个数', () => {
  test.each([
    ['不能当成就是', '', true],
    ['补助并非', '', true],
    ['it is not ', '', true],
    ['', '不是确数', true],
    ['', '只是上限，不能当确数', false],
    ['最高不超过', '', false],
    ['可以拿到', '左右', false],
  ])('%s〔数〕%s', (before, behind, denied) => {
    expect(isDenied(before, behind)).toBe(denied);
  });
});

test.each([
  ['原文没有写', true],
  ['文中并无', true],
  ['不含', true],
  ['没有这句话;原文写的是', false],
  ['原文写的是', false],
])('“%s”之后的引文说成没有：%s', (before, absent) => {
  expect(isToldAbsent(before)).toBe(absent);
});

test.each([
  ['不需要认定', 1],
  ['不是不需要认定', 2],
  ['需要认定', 0],
])('%s：%i 处否定', (text, times) => {
  expect(negationsIn(text)).toBe(times);
});

test.each([
  ['不到50万元的', false],
  ['最高不超过500万元', false],
  ['不足一年也算', false],
  ['不予扶持', true],
  ['没有上限', true],
])('%s：说了不 %s', (text, no) => {
  expect(saysNo(text)).toBe(no);
});

test.each(['不封顶', '没有封顶', '不设上限', '没有上限', '未设上限'])('%s 不是上限', (words) => {
  const text = `${words}500万元`;
  expect(findComparison(text, { start: words.length, end: text.length })).toBeUndefined();
});
