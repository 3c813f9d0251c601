import { describe, expect, test } from 'vitest';
import { narrowsUnsaid, otherWords } from '../../src/text/wording/index.ts';

describe('名称照原文的词', () => {
  test.each<[name: string, official: string, other: string | undefined]>([
    ['年度内销钢材产量', '年度外销钢材产量', '写成了“内”'],
    ['出口电池组金额', '进口电池组金额', undefined],
    ['上年进口电池组金额', '上年出口电池组金额', '写成了“进”'],
    ['经审计合格收入', '经审计合格主营收入', '少了“主营”'],
    ['对本区新增税收贡献', '对本区税收贡献', '多了“新增”'],
    ['参展企业（含子公司）', '参展企业(不含子公司)', '少了“不”'],
    ['参展次数', '参展不少于3次', undefined],
    ['取得发明专利的件数', '取得发明专利', undefined],
    ['用电量或产值增长', '用电量和产值增长', '写成了“或”'],
  ])('%s：%s', (name, official, other) => {
    const told = otherWords({ name, official, asked: '', known: official, isDone: true });
    expect(told?.slice(told.search(/写成|少了|多了/u)).split('，')[0]).toBe(other);
  });

  test('问句补上了的，名称可以短', () => {
    const name = { name: '经审计合格收入', official: '经审计合格主营收入', known: '', isDone: true };
    expect(otherWords({ ...name, asked: '经审计合格的主营收入是多少？' })).toBeUndefined();
  });

  test('说的是是什么的，或也可以写成和', () => {
    const name = { name: '是农机或配件企业', official: '农机和配件企业', asked: '', known: '' };
    expect(otherWords({ ...name, isDone: false })).toBeUndefined();
  });
});

test.each<[official: string, own: string, all: string, word: string | undefined]>([
  ['新落户物流公司', '是物流公司吗', '', '新落户'],
  ['按照备案建筑面积', '建筑面积是多少', '', '备案'],
  ['对在园区内集中装配且检测合格的整机', '整机台数', '', '园区内集中装配且检测合格'],
  ['对在园区内集中装配且检测合格的整机', '整机台数', '在园区内集中装配且检测合格吗', undefined],
  ['工业企业建立研发机构', '是工业企业吗', '', undefined],
])('%s，问的是%s：%s', (...[official, own, all, word]) => {
  expect(narrowsUnsaid(official, own, all)).toBe(word);
});
