import { describe, expect, test } from 'vitest';
import { sharesIn } from '../../src/text/figure/index.ts';
import { turnedRound } from '../../src/text/wording/index.ts';

const SPLIT = '奖励资金由市、区财政按照1:1比例分担';
const SYSTEM = '其他条款原则上由市本级和县(区)按照现行财政体制进行分担';
const CASES = '除第1条所需资金由市级全部承担外,其他条款由市本级和县(区)进行分担';

describe('谁出钱：原文写几级分担，稿里说成一家出、换了比例', () => {
  test.each([
    ['由市级财政全额承担', SPLIT, '1:1比例分担'],
    ['奖励资金都是市里出', SPLIT, '1:1比例分担'],
    ['资金由市级财政承担，区里一分不掏', SPLIT, '1:1比例分担'],
    ['贴息由区财政解决，市里不补', SPLIT, '1:1比例分担'],
    ['市、区财政按7:3分担', SPLIT, '1:1'],
    ['第5条由县区全额出资，市里不承担', SYSTEM, '分担'],
    ['The municipal treasury bears the cost', SPLIT, '1:1比例分担'],
    ['市、区两级1:1分担', SPLIT, undefined],
    ['市级财政和区级财政各承担一半', SPLIT, undefined],
    ['其中区级财政负担50%', SPLIT, undefined],
    ['区里也要出钱', SPLIT, undefined],
    ['不是全由市里出', SPLIT, undefined],
    ['市场主体承担的费用', SPLIT, undefined],
    ['按现行财政体制，市和县区一起分担', SYSTEM, undefined],
    // 两种情形都写了的，说哪一种都可以。
    ['第1条由市级全部承担', CASES, undefined],
  ])('%s（%s）', (says, official, stands) => {
    const found = turnedRound(says, official).filter((note) => note.startsWith('原文写的是'));
    expect(found.map((note) => /“(?<words>[^”]+)”/u.exec(note)?.groups?.words)).toEqual(
      stands === undefined ? [] : [stands],
    );
  });
});

test.each([
  ['按照1:1比例分担', ['2个', '50%']],
  ['按 3：7 分担', ['10个', '30%', '70%']],
  ['每天9:00开始', []],
  ['三、(一)1:', []],
])('一比几：%s', (words, shares) => {
  expect(sharesIn(words).map(({ min, unit }) => min + unit)).toEqual(shares);
});
