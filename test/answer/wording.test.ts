import { describe, expect, test } from 'vitest';
import { countedIn } from '../../src/answer/counted-in.ts';
import { unknownFunds } from '../../src/answer/unknown-funds.ts';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { library } from './library.ts';

function notesOn(draft: string): readonly string[] {
  const { claims, unchecked } = verifyAnswer(draft, library.policies);
  return [...claims.filter(({ status }) => status !== 'supported'), ...unchecked].map(({ note }) => note);
}

describe('数字没错，话错了', () => {
  test.each([
    ['对认定的省级汽车检验检测中心，给予100万元一次性奖励（三、（四）11）。', '原文是国家级'],
    ['监管平台每年不超过30万元，须经国家级认定（三、（四）11）。', '原文是省级'],
    ['活动经费补助50%，每场最高不超过100万元（三、（五）12）。', '原文没有“每场”'],
    ['销售奖励按1%给，每家企业三年累计最高不超过500万元（三、（二）4）。', '原文没有“三年累计”'],
    ['力争每年新增开放里程500公里以上（二、（二）5）。', '原文没有“每年”'],
    ['展位、搭建、差旅费用补50%（三、（五）12）。', '原文没有“搭建”'],
    ['开放测试道路的设备投入补50%。这笔补助给予车企（三、（三）9）。', '原文是给辖区的'],
    ['按软硬件、设备投入补50%。道路建设投入也一并计入（三、（三）9）。', '原文不含道路建设投入'],
    ['展位费补50%，所需资金在市级商务发展专项资金中列支（三、（五）12）。', '原文没有这项资金'],
    ['第5条所说发票额为不含税金额（三、（二）5）。', '原文没有涉及税收'],
    ['责任单位是市商务局、南昌海关（二、（五）14）。', '写的是市商务局、市委金融办'],
    ['研发后补助上限1000万元，找市工信局，第7条就它一家牵头。', '写的是市科技局'],
    ['数字化转型补50%（三、（二）6）。该条所需资金由市级全部承担。', '第1条、第2条和第9条'],
  ])('%s', (draft, note) => {
    expect(notesOn(draft).join('；')).toContain(note);
  });
});

describe('话没错，不冤枉', () => {
  test.each([
    '牵头的是市工业和信息化局，不是市商务局（三、（一）3）。',
    '这句没有写完成年份，请不要自己加上“到2027年”（二、（六）15）。',
    '不一定是30%，准确说是“不超过30%”（三、（六）13）。',
    '有人说这一项也封顶200万元，那是误传；按照每家企业50万元的标准奖给承办单位（三、（五）12）。',
    '发票6000万元，10%是600万元，超了上限，按500万元算（三、（二）5）。',
    '到2027年力争累计500公里以上，不是每年都要开500公里（二、（二）5）。',
    '老政策（洪府办发〔2022〕147号）的标准不在这里。要看标准，得找147号文。',
    '依据：“支持企业发展新能源汽车”一条，按年销售收入1%给予奖励。',
  ])('%s', (draft) => {
    expect(
      verifyAnswer(draft, library.policies).claims.filter(({ status }) => status === 'contradicted'),
    ).toEqual([]);
  });
});

test.each([
  ['不含道路建设投入', '道路建设投入也计入', '道路建设投入'],
  ['不含道路建设投入', '道路建设投入不计入', undefined],
  ['不含道路建设投入', '不包括道路建设', undefined],
  ['给予补助', '道路建设投入也计入', undefined],
])('原文“%s”，稿“%s”', (text, said, what) => {
  expect(countedIn(said, text)?.what).toBe(what);
});

test.each([
  ['市级资金在市级科技发展专项资金中安排', []],
  ['从市级商务发展专项资金列支', ['市级商务发展专项资金']],
])('资金的名称：%s', (text, names) => {
  const sources = library.policies.map(({ source }) => source);
  expect(unknownFunds(text, sources).map(([name]) => name)).toEqual(names);
});
