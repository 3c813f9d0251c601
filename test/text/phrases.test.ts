import { expect, test } from 'vitest';
import { phrasesIn } from '../../src/text/figure/index.ts';

test.each([
  ['今年卖了5亿去年4.6亿', ['今年卖了5亿', '去年4.6亿']],
  // 说错了再说的，后一个数算数。
  [
    '展位费一百二十万 哦不对 说错了 是一百零二万 能报多少',
    ['展位费一百零二万', '哦不对', '说错了', '能报多少'],
  ],
  ['展位费花了一百二十万，哦不，一百零二万', ['展位费花了一百零二万', '哦不']],
  ['展位费一百二十万哦不一百零二万能报多少', ['展位费一百零二万']],
  ['今年卖了5亿，去年4.6亿，不对，4.7亿', ['今年卖了5亿', '去年4.7亿', '不对']],
  // 别的单位的数、没有收回前一个数的，各是各的。
  ['设备800万，说错了，有3家', ['设备800万', '说错了', '有3家']],
  ['设备900万，不是800万', ['设备900万', '不是800万']],
  ['买了900万，应该是90万吗', ['买了900万', '应该是90万吗']],
])('%s', (question, phrases) => {
  expect(phrasesIn(question).map(({ text }) => text)).toEqual(phrases);
});

test('改过的数在改过的话里的位置', () => {
  const [phrase] = phrasesIn('展位费一百二十万，说错了，一百零二万');
  const [figure] = phrase?.figures ?? [];
  expect(phrase?.text.slice(figure?.start, figure?.end)).toBe('一百零二万');
});

test.each([
  ['去年出口做了四百多万美金', '四百多万美金', '美元'],
  ['设备花了八百多万', '八百多万', '元'],
  ['设备花了八百多万块', '八百多万块', '元'],
  ['带了十几家供应商', '十几家', '家'],
  ['铺了三十多公里', '三十多公里', '公里'],
])('%s：%s，单位 %s', (question, words, unit) => {
  const [figure] = phrasesIn(question)[0]?.figures ?? [];
  expect([figure?.text, figure?.unit]).toEqual([words, unit]);
});
