import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findReferences, resolveReference } from '../../src/corpus/reference/reference.ts';
import { segment } from '../../src/corpus/segment/segment.ts';

const POLICY = segment(
  readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8'),
);
const LAW = segment(
  [
    '第一章 总则',
    '第一条 为了管理，制定本办法。',
    '第二条 适用于下列情形：',
    '（一）甲；',
    '（二）乙。',
    '第二条之一 增加的规定。',
    '第二章 附则',
    '第三条 本办法由市工业局解释。',
    '（一）丙；',
    '（二）丁。',
  ].join('\n'),
);
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).join(' ');

test.each([
  ['三.(二).5', '三.(二).5'],
  ['三、(二)5', '三.(二).5'],
  ['三（二）５', '三.(二).5'],
  ['三、（二）第5条', '三.(二).5'],
  ['3.2.5', '三.(二).5'],
  ['支持政策第5条', '三.(二).5'],
  ['支持政策里的第五条', '三.(二).5'],
  ['第三部分第5条', '三.(二).5'],
  ['政策支持部分第七条', '三.(三).7'],
  ['重点任务9', '二.(三).9'],
  ['第四部分第(二)项', '四.(二)'],
  ['支持政策第10条款', '三.(四).10'],
  ['洪府办规发〔2025〕9号 三、(二)5', '三.(二).5'],
  ['policy://nanchang-2025-9/clause/3.2.5', '三.(二).5'],
  ['支持企业技术改造', '三.(二).5'],
  ['前言', '前言'],
  ['pre', '前言'],
  ['三', '三'],
  ['第十四条', '二.(五).14'],
  ['第7条', '二.(三).7 三.(三).7'],
  ['5', '二.(二).5 三.(二).5'],
  ['第(二)项', '一.(二) 二.(二) 三.(二) 四.(二)'],
  ['第99条', ''],
  ['三.(九).1', ''],
  ['支持政策第99条', ''],
  ['3.2.99', ''],
  ['', ''],
  ['……', ''],
  ['policy://nanchang-2025-9/clause/9.9', ''],
])('%s → %s', (ref, expected) => {
  expect(ids(resolveReference(ref, POLICY.clauses))).toBe(expected);
});

test.each([
  ['第二条', '第一章.第二条'],
  ['第2条', '第一章.第二条'],
  ['第二条第二项', '第一章.第二条.(二)'],
  ['第二条第一款第(二)项', '第一章.第二条.(二)'],
  ['第二条第二款', '第一章.第二条'],
  ['第三条第(一)项', '第二章.第三条.(一)'],
  ['第二条之一', '第一章.第二条之一'],
  ['第一章', '第一章'],
  ['总则', '第一章'],
  ['总则第二条', '第一章.第二条'],
  ['c1.a2.2', '第一章.第二条.(二)'],
  ['a3', '第二章.第三条'],
  ['(一)', '第一章.第二条.(一) 第二章.第三条.(一)'],
  ['第四条', ''],
  ['第三条之一', ''],
  ['附则第二条', ''],
])('办法：%s → %s', (ref, expected) => {
  expect(ids(resolveReference(ref, LAW.clauses))).toBe(expected);
});

test('11 不是 1.1', () => {
  const { clauses } = segment('1 总则\n1.1 目的\n内容。\n2 附则\n内容。');
  expect([ids(resolveReference('1.1', clauses)), ids(resolveReference('11', clauses))]).toEqual(['1.1', '']);
});

describe('问句里的条款', () => {
  test.each([
    ['支持政策第5条怎么说', ['支持政策第5条', '三.(二).5']],
    ['请问三、(二)5里技术改造给多少', ['三、(二)5', '三.(二).5']],
    ['重点任务9是什么', ['重点任务9', '二.(三).9']],
    ['3.2.5 怎么算', ['3.2.5', '三.(二).5']],
    ['第7条给多少', ['第7条', '二.(三).7 三.(三).7']],
    ['第99条给多少', ['第99条', '']],
    ['《民法典》第1259条怎么说', []],
    ['《民法典》第十条怎么说', []],
    ['劳动合同法第十条怎么说', []],
    ['第一条件是什么，第二项目呢', []],
    ['第三方机构第一批能拿多少', []],
    ['支持政策3年有效吗', []],
    ['投资1.5倍、3.2亿元', []],
  ])('%s', (query, [text, clauses] = []) => {
    const found = findReferences(query, POLICY.clauses).map((r) => [r.text, ids(r.clauses)]);
    expect(found).toEqual(text === undefined ? [] : [[text, clauses]]);
  });

  test('位置是问句中的偏移', () => {
    const query = '先问第二部分第3条，再问支持政策第８条。';
    const found = findReferences(query, POLICY.clauses);
    expect(found.map(({ start, end }) => query.slice(start, end))).toEqual([
      '第二部分第3条',
      '支持政策第８条',
    ]);
    expect(found.map(({ clauses }) => ids(clauses))).toEqual(['二.(一).3', '三.(三).8']);
  });
});
