import { expect, test } from 'vitest';
import { splitSentences } from '../../src/corpus/segment/sentences.ts';

test.each([
  ['甲。乙！丙？丁', ['甲。', '乙！', '丙？', '丁']],
  ['对甲给予奖励；对乙给予补助。', ['对甲给予奖励；对乙给予补助。']],
  ['称“先进。优秀。”的企业。其他。', ['称“先进。优秀。”的企业。', '其他。']],
  ['给予奖励。(责任单位:市工信局。以下均需落实)', ['给予奖励。', '(责任单位:市工信局。以下均需落实)']],
  ['他说：“好。”随后离开。', ['他说：“好。”随后离开。']],
  ['缺一半的括号（甲。乙。', ['缺一半的括号（甲。', '乙。']],
  ['一、标题\n（一）正文。', ['一、标题', '（一）正文。']],
  ['为推动发展，\n制定本办法。', ['为推动发展，\n制定本办法。']],
  ['  \n\n　甲。 \n', ['甲。']],
  ['', []],
])('%s', (text, expected) => {
  const sentences = splitSentences(text, 0, text.length);
  expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  expect(sentences.map(({ n }) => n)).toEqual(expected.map((_, i) => i + 1));
});

test('偏移从全文算起', () => {
  expect(splitSentences('首句。次句。末句。', 3, 6)).toEqual([{ n: 1, text: '次句。', start: 3, end: 6 }]);
});
