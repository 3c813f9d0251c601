import { describe, expect, test } from 'vitest';
import { deniedWord, joinedOtherwise, strangePhrases } from '../../src/text/wording/index.ts';

const BOOTHS = '给予50%的展位费补助，每年每家企业最高不超过200万元';

describe('说法和原文对着看', () => {
  test.each([
    [`${BOOTHS}，资金先到先得，用完为止`, ['资金先到先得']],
    ['每家企业一年最高不超过200万元', []],
    ['给予展位费补助', []],
  ])('原文没有说到的半句：%s', (says, strange) => {
    expect(strangePhrases(says, BOOTHS)).toEqual(strange);
  });

  test.each([
    ['也适用于资源开发性企业', '不适用于资源开发性企业', '适用'],
    ['不适用于资源开发性企业', '不适用于资源开发性企业', undefined],
    ['投资超过500万元', '最高不超过500万元', undefined],
    ['同一项目只补一次', '同一项目不重复补助', undefined],
    ['适用于企业', '适用于企业，不适用于个人', undefined],
  ])('原文否定的说成肯定：%s ↔ %s', (says, official, word) => {
    expect(deniedWord(says, official)).toBe(word);
  });

  test.each([
    ['前三十位，或者同比增速', '前三十位且同比增速', '十位且同比'],
    ['前三十位，并且同比增速', '前三十位且同比增速', undefined],
    ['企业且机构', '企业或机构', '企业或机构'],
    ['企业或者个人', '企业或机构', undefined],
  ])('且和或：%s ↔ %s', (says, official, joint) => {
    expect(joinedOtherwise(says, official)).toBe(joint);
  });
});
