import { expect, test } from 'vitest';
import { around, dealtIn, figuresIn, misdealt, toldOfOthers } from '../../src/text/figure/index.ts';

const FACTORIES =
  '对获得国家级卓越级智能工厂、江西省先进级智能工厂等称号的企业分别给予200万元、100万元一次性奖励';
const LOGISTICS = '对被认定为全国5A级、4A级物流企业的,分别给予50万元、20万元一次性奖励';
const THREE = '对大型、中型、小型企业分别给予30万元、20万元、10万元';

test.each([
  ['国家级卓越级智能工厂称号的企业给予200万元', FACTORIES, undefined],
  ['国家级卓越级智能工厂称号的企业给予100万元', FACTORIES, '100万元'],
  ['省先进级的给200万元', FACTORIES, '200万元'],
  ['被认定为全国5A级物流企业的给予50万元', LOGISTICS, undefined],
  ['被认定为全国5A级物流企业的给予20万元', LOGISTICS, '20万元'],
  ['4A级物流企业给50万元', LOGISTICS, '50万元'],
  ['中型企业给20万元', THREE, undefined],
  ['中型企业给30万元', THREE, '30万元'],
  ['小型企业给10万元', THREE, undefined],
])('分别给的，谁的数是谁的：%s', (says, words, wrong) => {
  expect(misdealt(says, figuresIn(says), dealtIn(words, figuresIn(words)))?.figure.text).toBe(wrong);
});

test.each([
  ['市级的依次为10万元、5万元、3万元', undefined],
  ['市级的依次为5万元、10万元、3万元', '5万元'],
])('没有逐个写名字的一列，次序变了才算不符：%s', (says, wrong) => {
  const words = '获得市级科学技术一、二、三等奖的,分别奖励10万元、5万元、3万元';
  expect(misdealt(says, figuresIn(says), dealtIn(words, figuresIn(words)))?.figure.text).toBe(wrong);
});

test('名字写在前面一段、数字在“分别”后面', () => {
  const words = '博士研究生、硕士研究生、本科毕业生,三年内每人每月分别给予1000元、800元、500元租房补贴';
  const says = '博士研究生、硕士研究生、本科毕业生，三年内每人每月分别给予800元、1000元、500元';
  expect(misdealt(says, figuresIn(says), dealtIn(words, figuresIn(words)))?.right.figure.text).toBe('1000元');
});

test('各个名字前面共同的话，不是第一个名字自己的', () => {
  const words =
    '对企业新引进在修水县无房的博士研究生、硕士研究生、高校本科毕业生,每人每月分别给予1000元、800元、500元';
  const says = '博士每月1000元，硕士每月800元，本科每月500元';
  expect(misdealt(says, figuresIn(says), dealtIn(words, figuresIn(words)))).toBeUndefined();
  const wrong = '博士每月800元，硕士每月1000元，本科每月500元';
  expect(misdealt(wrong, figuresIn(wrong), dealtIn(words, figuresIn(words)))?.right.figure.text).toBe(
    '1000元',
  );
});

test.each([
  ['重新被认定的，奖励20万元', ['20万元']],
  ['重新被认定的，奖励8万元', []],
  ['首次被认定的奖励20万元，重新被认定的奖励8万元', []],
  ['奖励20万元', []],
])('没有“分别”、各写各的数，也是谁的数是谁的：%s', (says, wrong) => {
  const words = '首次被认定为高新技术企业的奖励20万元,资格期满后重新被认定为高新技术企业奖励的8万元';
  const figures = figuresIn(says);
  const { paid } = toldOfOthers({ text: says, figures }, words, around(words, figuresIn(words)));
  expect(paid.map((note) => note.split('，不是')[1])).toEqual(wrong);
});
