import { expect, test } from 'vitest';
import { emptyWordBlanker } from '../../src/search/question/empty-words.ts';
import { COMMON } from '../common.ts';

const blank = (empty: readonly string[]) =>
  emptyWordBlanker({ common: COMMON, lexicon: { file: 'lexicon.json', json: { empty, entries: [] } } });

test.each([
  // Empty beside any policy.
  [[], '企业补助茶叶', '    茶叶'],
  // Empty where all of the text is about tea; the longer word goes first.
  [['茶叶'], '茶叶包装', '  包装'],
  [['茶叶', '茶叶产业'], '茶叶产业园', '    园'],
  [[], '茶叶包装', '茶叶包装'],
])('本政策的空词是 %j：%s', (empty, question, rest) => {
  expect(blank(empty)(question)).toBe(rest);
});
