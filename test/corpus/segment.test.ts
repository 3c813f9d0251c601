import { expect, test } from 'vitest';
import { givenOutside } from '../../src/corpus/given-outside.ts';
import { segment, wholeOutlineOf } from '../../src/corpus/segment/segment.ts';
import { SAMPLES } from './documents.ts';
import { MORE_SAMPLES } from './more-documents.ts';

test.each([...SAMPLES, ...MORE_SAMPLES])('$name', ({ text, outline, unnumbered = '' }) => {
  const result = segment(text);
  const place = ({ id, line }: { id: string; line: number }) => `${id}@${line}`;
  expect(wholeOutlineOf(result).map(place).join(' ')).toBe(outline);
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
  expect(wholeOutlineOf(outline).map(({ id }) => id)).toEqual(['一', '二', '一', '一.(一)']);
  expect(outline.clauses.map(({ id }) => id)).toEqual(['一', '二', '一-2', '一-2.(一)']);
});

test('一份清单分几个部分，各从一编起：每一条都在，冠以部分的标题', () => {
  const text = [
    '某省人才就业支持政策清单',
    '为方便群众了解政策，现将政策整理如下。',
    '面向单位的支持政策',
    '一、社保补贴',
    '对小微企业给予补贴。',
    '二、扩岗补助',
    '每招用1人补助1500元。',
    '',
    '面向个人的支持政策',
    '一、租房补贴',
    '每月300元。',
    '二、创业补贴',
    '一次性补贴1万元。',
  ].join('\n');
  const { clauses, wrappers } = segment(text);
  expect(clauses.map(({ id, heading }) => [id, ...heading].join(' '))).toEqual([
    '前言',
    '一 面向单位的支持政策',
    '二 面向单位的支持政策',
    '一-2 面向个人的支持政策',
    '二-2 面向个人的支持政策',
  ]);
  expect(wrappers.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    '某省人才就业支持政策清单',
    '面向单位的支持政策',
    '面向个人的支持政策',
  ]);
});

test.each([
  ['日期之后另起的名单', '2026年1月5日\n面向个人的支持名单'],
  ['标题不是一类', '某省某某考核管理办法'],
])('%s：不是同一份的另一部分', (_, between) => {
  const parts = [
    '某省清单',
    '现将政策整理如下。',
    '面向单位的支持政策',
    '一、甲。内容。',
    '二、乙。内容。',
    between,
  ];
  const text = [...parts, '一、丙。内容。', '二、丁。内容。'].join('\n');
  expect(
    segment(text)
      .clauses.filter(({ numbered }) => numbered)
      .map(({ id }) => id),
  ).toEqual(['一', '二']);
});

test('写了支持、却不在任何条款里的话，一句不漏地说出来', () => {
  const source =
    '摘要：对企业给予补助100万元。\n某市支持办法\n一、奖励。给予奖励10万元。\n2026年1月5日\n对甲类补助5万元。';
  expect(givenOutside({ source, clauses: segment(source).clauses })).toEqual([
    '摘要：对企业给予补助100万元。',
    '对甲类补助5万元。',
  ]);
});
