import { expect, test } from 'vitest';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { shelf } from './library.ts';

const SENTENCE = '已经市委市政府同意,现印发给你们,请认真贯彻执行';

test.each([SENTENCE, '已经市委市政府同意，现印发给你们，请认真贯彻执行'])(
  '只在通知正文里的话，出处是文号，不是标题，也不是哪一条：%s',
  (words) => {
    const { literal } = verifyAnswer({ answer: `通知说“${words}”。`, claims: [], calculations: [] }, shelf);
    const quotes = literal.filter(({ kind }) => kind === 'quote');
    expect(quotes.map(({ status, where }) => ({ status, where }))).toEqual([
      { status: 'holds', where: ['洪府办规发〔2025〕9号'] },
    ]);
  },
);
