import { expect, test } from 'vitest';
import words from '../../corpus/common/words.json' with { type: 'json' };
import { figuresIn } from '../../src/text/figure/index.ts';
import { accountOf, chineseFor, unaccounted } from '../../src/text/wording/index.ts';

const BOOTHS = [
  accountOf(['对赴国内外城市参加车展的汽车及零部件企业给予50%的展位费补助,每年每家企业最高不超过200万元']),
];

test.each([
  ['Auto and parts companies attending shows abroad receive half of their booth fees', []],
  ['Booth construction and travel are subsidised', ['construction', 'travel']],
  ['Dealers receive the booth fees', ['dealers']],
  // What is done with who stands before it is no thing; what it is done with is.
  ['Companies attending shows are reimbursed half of the booth fees', []],
  ['Companies running dealerships are reimbursed half of the booth fees', ['dealerships']],
  // A word is known in each of its forms; a short rest is another word.
  ['The booth fee is payable; exhibitions held locally and internationally', ['locally', 'internationally']],
  ['Booth stations are subsidised', ['stations']],
  ['Exhibitors from any industry receive the booth fees', ['industry']],
  // A name inside a sentence is held against nothing.
  ['Companies in Nanchang receive the booth fees', []],
  // How a figure is led up to, which is left blank, and how a reading is told.
  ['The subsidy works out at           ; the fees were treated as booth fees', []],
  ['Travel works out at           ', ['travel']],
  // A word of another language inside Chinese words is a name, or a unit.
  ['展位费补助可按APP里的travel流程', ['流程']],
])('英文说法逐词对照：%s', (says, strange) => {
  expect(unaccounted({ words: says, exact: true }, BOOTHS, words)).toEqual(strange);
});

test.each([
  ['how the booth fee is paid', [['展'], ['费']]],
  ['how it is given', undefined],
  ['the colour of the booth', undefined],
])('英文的题目在原文里可能是哪些词：%s', (topic, groups) => {
  expect(chineseFor(topic, words.english)).toEqual(groups);
});

test.each([
  ['within 30 working days, for 3 years', ['30个工作日', '3年']],
  ['two years and 12 months', ['2年', '12个月']],
  ['50 square metres, 60 mu, aged 35 years old', ['50平方米', '60亩', '35周岁']],
  ['one of them, per year, three years ago, a year', []],
])('英文的时长、年龄、面积：%s', (words, figures) => {
  expect(figuresIn(words).map(({ min, unit }) => min + unit)).toEqual(figures);
});

test.each([
  ['新开工亿元以上的项目', ['100000000元']],
  ['300(含300)万元以上的', ['3000000元']],
  ['千万元及以上', ['10000000元']],
  ['5亿元以上', ['500000000元']],
  ['单位：亿元', []],
  ['数亿元以上', []],
])('一个整数没有写出来：%s', (words, figures) => {
  expect(figuresIn(words).map(({ min, unit }) => min + unit)).toEqual(figures);
});
