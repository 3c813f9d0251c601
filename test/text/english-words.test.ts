import { expect, test } from 'vitest';
import words from '../../corpus/common/words.json' with { type: 'json' };
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
