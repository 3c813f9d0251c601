import { expect, test } from 'vitest';
import { outlineOf, segment, wholeOutlineOf } from '../../src/corpus/segment/segment.ts';
import { SAMPLES } from './documents.ts';
import { MORE_SAMPLES } from './more-documents.ts';

test.each([...SAMPLES, ...MORE_SAMPLES])('$name', ({ text, outline, unnumbered = '' }) => {
  const result = segment(text);
  const place = ({ id, line }: { id: string; line: number }) => `${id}@${line}`;
  expect(outlineOf(result).map(place).join(' ')).toBe(outline);
  expect(
    result.clauses
      .filter(({ numbered }) => !numbered)
      .map(place)
      .join(' '),
  ).toBe(unnumbered);
});

test('全文：自己的各段，加上归它的结尾段落，不含下级', () => {
  const text =
    '一、奖励\n对下列企业给予奖励：\n（一）甲类；\n（二）乙类。\n以上奖励不重复享受。\n二、附则\n本办法有效期三年。\n';
  expect(wholeOutlineOf(segment(text)).map((entry) => entry.text)).toEqual([
    '一、奖励\n对下列企业给予奖励：\n以上奖励不重复享受。',
    '（一）甲类；',
    '（二）乙类。',
    '二、附则\n本办法有效期三年。',
  ]);
});

test('一个文件两份规定，各用各的编号；条款编号仍不重复', () => {
  const text = [
    '关于印发《甲规定（试行）》和《乙规定》的通知',
    '现将《甲区招商规定（试行）》和《甲区引才规定》印发给你们。',
    '甲区招商规定（试行）',
    '一、招商。内容。',
    '二、奖励。内容。',
    '甲区引才规定',
    '一、引才。内容。',
    '（一）博士。内容。',
  ].join('\n');
  const outline = segment(text);
  expect(outlineOf(outline).map(({ id }) => id)).toEqual(['一', '二', '一', '一.(一)']);
  expect(outline.clauses.map(({ id }) => id)).toEqual(['一', '二', '一-2', '一-2.(一)']);
});
