import { expect, test } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { library } from './library.ts';

const SENTENCE = '已经市委市政府同意,现印发给你们,请认真贯彻执行';
const [source = ''] = library.policies.map((policy) => policy.source);
const start = source.indexOf(SENTENCE);

test.each([
  SENTENCE,
  '已经市委市政府同意，现印发给你们，请认真贯彻执行',
  '已经市委市政府同意……请认真贯彻执行',
])('只在通知正文里的话，出处是它自己的字，不是标题：%s', (words) => {
  const { claims } = verifyAnswer(`通知说“${words}”。`, library.policies);
  const places = claims.filter(({ kind }) => kind === 'quote').flatMap(({ where }) => where);
  const own = { clause: null, quote: SENTENCE, start, end: start + SENTENCE.length };
  expect(places).toEqual([expect.objectContaining(own)]);
});
