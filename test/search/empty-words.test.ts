import { expect, test } from 'vitest';
import { emptyWordBlanker } from '../../src/search/question/empty-words.ts';
import { COMMON } from '../common.ts';
import { library } from './nanchang.ts';

const [{ data } = { data: undefined }] = library.policies;

const blank = (empty: readonly string[]) => {
  if (data === undefined) throw new Error('no policy is shipped');
  const lexicon = { file: 'lexicon.json', json: { empty, entries: [] } };
  return emptyWordBlanker({ common: COMMON, lexicon, data });
};

test.each([
  // Empty beside any policy.
  [[], '企业补助茶叶', '    茶叶'],
  // Empty where all of the text is about tea; the longer word goes first.
  [['茶叶'], '茶叶包装', '  包装'],
  [['茶叶', '茶叶产业'], '茶叶产业园', '    园'],
  [[], '茶叶包装', '茶叶包装'],
  // The place that the policy is of.
  [[], '南昌市茶叶，南昌茶叶', '   茶叶，  茶叶'],
])('本政策的空词是 %j：%s', (empty, question, rest) => {
  expect(blank(empty)(question)).toBe(rest);
});
