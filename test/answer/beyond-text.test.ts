import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { verifyAnswer } from '../../src/answer/verify-answer.ts';
import { load } from '../../src/corpus/load.ts';
import { library, shelfOf } from './library.ts';

const OTHERS = '../shared/cases/policies';
const others = existsSync(OTHERS)
  ? load(new URL(`../../${OTHERS}`, import.meta.url).pathname).library.policies
  : [];
const all = shelfOf([...library.policies, ...others]);
const found = (claims: readonly Claim[], shelf = all) =>
  verifyAnswer({ answer: claims.map(({ says }) => `${says}。`).join('\n'), claims, calculations: [] }, shelf);
const T = (says: string, ...quotes: string[]): Claim => ({ says, basis: 'text', quotes });

const SHOW = '对赴国内外城市参加车展的汽车及零部件企业给予50%的展位费补助,每年每家企业最高不超过200万元';
const WORKS = '对企业计划投资额在500万元及以上,并符合产业政策导向的技术改造';
const CENTRE = '对认定的国家级汽车检验检测中心,给予100万元一次性奖励';

test.each([
  ['渠道', '请登录某某通App提交申请', SHOW],
  ['窗口', '材料交到政务大厅三楼窗口', SHOW],
  ['期限', '须在认定后三个月内申报', CENTRE],
  ['期限', '认定满两年才发奖励', CENTRE],
  ['条件', '申报企业必须是规模以上企业', WORKS],
  ['年份', '近五年没有安全事故的企业才给技术改造补助', WORKS],
  ['频次', 'A national inspection centre receives a yearly reward of RMB 1 million', CENTRE],
])('%s：%s，引了原文，原文里没有', (_, says, quote) => {
  expect(found([T(says, quote)]).verdict).toBe('contradicted');
});

test.each([
  ['符合产业政策导向的技术改造，计划投资额须在500万元及以上', WORKS],
  ['必须是认定了的国家级汽车检验检测中心，一次性给100万元', CENTRE],
  ['去外地参加车展的企业，展位费补一半，每家每年最高200万元', SHOW],
])('%s：是原文的话', (says, quote) => {
  expect(found([T(says, quote)]).verdict).not.toBe('contradicted');
});

const both = test.skipIf(others.length === 0);

both('写明不再重复享受的两项，引了原文也不能相加', () => {
  const claims: readonly Claim[] = [
    T(
      '博士研究生每人每月3000元生活补助',
      '全日制博士研究生、硕士研究生、“双一流”高校本科毕业生,三年内每人每月分别给予3000元、2000元、1500元生活补助',
    ),
    T(
      '引进的正高职称人才，三年内每年1万元生活补贴',
      '对企业新引进正高职称或高级技师,三年内每年给予1万元生活补贴',
    ),
    { says: '两项合计1.3万元', basis: 'arithmetic', sum: '0.3+1=1.3' },
  ];
  expect(found(claims).pairs[2]?.note).toContain('重复享受');
});

both.each([
  ['贷款贴息最长多少年没有写', '贷款贴息的最长年限', 'unchecked'],
  ['租房补贴发几年没有写', '租房补贴的年限', 'unchecked'],
  ['经营时限多长没有写', '经营时限的时长', 'holds'],
  ['贴息从哪天起算没有写', '贴息的起算日', 'holds'],
])('%s：写没写，看有没有一句答得上它', (says, topic, status) => {
  const claim: Claim = { says, basis: 'silence', topic };
  expect(found([claim], shelfOf(others)).pairs[0]?.status).toBe(status);
});
