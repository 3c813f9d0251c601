import { expect, test } from 'vitest';
import { figuresIn, phrasesIn } from '../../src/text/figure/index.ts';

test.each([
  ['今年卖了5亿去年4.6亿', ['今年卖了5亿', '去年4.6亿']],
  // 后一个年度只说数，照前一个数的单位。
  ['去年产值三个亿，今年四个二', ['去年产值三个亿', '今年4.2亿']],
  ['去年卖了3.5亿，今年4.2', ['去年卖了3.5亿', '今年4.2亿']],
  ['去年八百万，今年大概九百', ['去年八百万', '今年大概900万']],
  ['去年电池卖了4.5亿，今年到现在卖了5.2', ['去年电池卖了4.5亿', '今年到现在卖了5.2亿']],
  ['去年卖了3亿，今年新增客户5', ['去年卖了3亿', '今年新增客户5']],
  ['合同签了五百万，不不，三百五十万', ['合同签了三百五十万', '不不']],
  ['去年3家，今年4', ['去年3家', '今年4']],
  ['去年三个亿，今年四个', ['去年三个亿', '今年四个']],
  // 说错了再说的，后一个数算数。
  [
    '展位费一百二十万 哦不对 说错了 是一百零二万 能报多少',
    ['展位费一百零二万', '哦不对', '说错了', '能报多少'],
  ],
  ['展位费花了一百二十万，哦不，一百零二万', ['展位费花了一百零二万', '哦不']],
  ['展位费一百二十万哦不一百零二万能报多少', ['展位费一百零二万']],
  ['今年卖了5亿，去年4.6亿，不对，4.7亿', ['今年卖了5亿', '去年4.7亿', '不对']],
  // 别的单位的数、没有收回前一个数的，各是各的。
  ['投了三百万，说岔了，是五百万', ['投了五百万', '说岔了']],
  ['设备800万，说错了，有3家', ['设备800万', '说错了', '有3家']],
  ['设备900万，不是800万', ['设备900万', '不是800万']],
  ['买了900万，应该是90万吗', ['买了900万', '应该是90万吗']],
])('%s', (question, phrases) => {
  expect(phrasesIn(question).map(({ text }) => text)).toEqual(phrases);
});

// 没有说单位、后面也没有东西可数的数，按万元听，标明要核实。
test.each([
  ['准备投三百七', ['3700000']],
  ['合同签了一千八', ['18000000']],
  ['去年做了两千四百六，前年两千一', ['24600000', '21000000']],
  ['去年卖了三亿零六百', ['306000000']],
  ['票开了650，能补多少', ['6500000']],
  ['今年先付二百九的款', ['2900000']],
  ['账上大概四百二左右', ['4200000']],
])('%s：没有说单位', (question, sums) => {
  const figures = phrasesIn(question).flatMap(({ figures: own }) => own);
  expect(figures.map(({ min, unit, unsaid }) => [min, unit, unsaid])).toEqual(
    sums.map((sum) => [sum, '元', true]),
  );
});

// 数的是人、是名次、是年份号码的，带了单位的，都不是。
test.each([
  '厂里三百六十人',
  '是五百强企业',
  '世界500强',
  '2025年9号文件',
  '打12345没人接',
  '去年卖了三百万',
  '设备买了三十二万五千',
  '花了三百多万',
  '三亿零六百元',
  '千万别弄错',
  '第二百条',
  'ISO9001认证',
  '占地四百亩',
])('%s：没有不说单位的数', (question) => {
  expect(phrasesIn(question).flatMap(({ figures }) => figures.filter(({ unsaid }) => unsaid))).toEqual([]);
});

test.each([
  ['接了俩市里的课题', '2'],
  ['中了仨项目', '3'],
  ['升级了四家供应商', '4'],
])('%s：只说了个数', (question, count) => {
  expect(phrasesIn(question)[0]?.figures[0]?.min).toBe(count);
});

test.each(['我们俩口子开的', '前两个月刚开的票', '第三家', '每家'])('%s：不是个数', (question) => {
  expect(phrasesIn(question)[0]?.figures.filter(({ unit }) => '个家项户'.includes(unit))).toEqual([]);
});

test.each([
  ['展位费五万八欧', '58000', '欧元'],
  ['货款三百二十万美金', '3200000', '美元'],
  ['欧洲三百万', '3000000', '元'],
])('%s：%s %s', (question, min, unit) => {
  expect(phrasesIn(question)[0]?.figures.map((figure) => [figure.min, figure.unit])).toEqual([[min, unit]]);
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
  ['设备花了七八百万', '七八百万', '元'],
  ['招了三五家', '三五家', '家'],
  ['出口二三百万美金', '二三百万美金', '美元'],
])('%s：%s，单位 %s', (question, words, unit) => {
  const [figure] = phrasesIn(question)[0]?.figures ?? [];
  expect([figure?.text, figure?.unit]).toEqual([words, unit]);
});

test('两个英文数之间是一段', () => {
  const all = figuresIn('it lies between RMB 2 million and RMB 4 million');
  expect(all.map(({ min, max }) => [min, max])).toEqual([['2000000', '4000000']]);
});
