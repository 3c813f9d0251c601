import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { segment } from '../../src/corpus/segment/segment.ts';

const law = (sentence: string) =>
  [
    '第一条 甲。',
    '第二条 下列情形：',
    '（一）子一；',
    '（二）子二。',
    '第三条 丙。',
    '第四条 丁。',
    `第五条 ${sentence}`,
    '（一）子三；',
    '（二）子四。',
    '第六条 己。',
  ].join('\n');

const referred = (text: string, id: string) =>
  segment(text)
    .clauses.find((clause) => clause.id === id)
    ?.references.map((r) => `${r.text}→${r.clause}`)
    .join(' ');

test.each([
  ['符合本办法第三条规定的，给予奖励。', '第三条→第三条'],
  ['符合第二条第（一）项的，给予奖励。', '第二条第（一）项→第二条.(一)'],
  ['依照第一条、第三条和第六条办理。', '第一条→第一条 第三条→第三条 第六条→第六条'],
  ['依照第二、三条办理。', '第二→第二条 三条→第三条'],
  ['依照第二条至第四条办理。', '第二条→第二条 第四条→第三条 第四条→第四条'],
  ['依照前条办理。', '前条→第四条'],
  ['依照前两条办理。', '前两条→第三条 前两条→第四条'],
  ['本条第（二）项除外。', '第（二）项→第五条.(二)'],
  ['依照《民法典》第三条、第四条，给予奖励。', ''],
  ['依照《某某管理办法》（某府〔2020〕1号）第三条，给予奖励。', ''],
  ['依照民法典第三条和本办法第四条办理。', '第四条→第四条'],
  ['依照劳动合同法第三条办理。', ''],
  ['前款规定的除外。', ''],
  ['依照第九十九条办理。', ''],
  ['第一项任务、第二批项目、第三方机构除外。', ''],
  ['第五条自身不算引用。', ''],
])('%s', (sentence, expected) => {
  expect(referred(law(sentence), '第五条')).toBe(expected);
});

test('说了是哪一部分，后面的序号都照此读', () => {
  const text = [
    '一、任务',
    '1.甲。',
    '2.乙。',
    '二、支持政策',
    '1.丙。',
    '2.丁。',
    '三、保障',
    '（一）政策支持部分第1条由市财政安排，第2条由县财政安排。',
    '（二）第1条另定。',
  ].join('\n');
  expect(referred(text, '三.(一)')).toBe('政策支持部分第1条→二.1 第2条→二.2');
  expect(referred(text, '三.(二)')).toBe('');
});

test('没有编号的段落没有前项', () => {
  expect(referred('一、甲。内容。\n二、乙。内容。\n前项另有规定的除外。', '尾-1')).toBe('');
});

test('南昌：四.(二) 里的六处序号都在第三部分', () => {
  const source = readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8');
  expect(referred(source, '四.(二)')).toBe(
    '本方案中政策支持部分第7条→三.(三).7 第8条→三.(三).8 第10条款→三.(四).10 第1条→三.(一).1 第2条→三.(一).2 第9条→三.(三).9',
  );
});
