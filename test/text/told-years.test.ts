import { expect, test } from 'vitest';
import { phrasesIn, toldYears } from '../../src/text/figure/index.ts';

test.each<readonly [string, readonly (number | undefined)[]]>([
  ['前年两个亿，去年两亿六', [-2, -1]],
  ['22年5.6亿，23年6.9亿', [2022, 2022, 2023, 2023]],
  ['23年卖了1.6亿，上年同期1.3亿', [2023, 2023, 2022]],
  ['2023年一季度1.6亿，上一年1.3亿', [2023, 2023, 2022]],
  // 去年从今天数，同写明的年份排不了先后。
  ['23年卖了1.6亿，去年1.3亿', [undefined, undefined, undefined]],
  ['上年卖了1.3亿', [-1]],
  // 同哪一年比，说的还是这一年。
  ['比去年多了四千万，去年两个亿', [undefined, -1]],
])('%s', (words, years) => {
  expect(toldYears(phrasesIn(words))).toEqual(years);
});
