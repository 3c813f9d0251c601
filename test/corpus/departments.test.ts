import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segment } from '../../src/corpus/segment/segment.ts';

/** `牵头或责任 + 配合` of the first item of a document. */
function named(text: string, id = '1'): string {
  const departments = segment(text).clauses.find((clause) => clause.id === id)?.departments;
  return `${departments?.lead.join('、') ?? ''} + ${departments?.also.join('、') ?? ''}`;
}

test.each([
  ['(牵头单位:市工信局、市财政局)', '市工信局、市财政局 + '],
  ['（责任单位：市工业和信息化局）', '市工业和信息化局 + '],
  ['[责任单位:市国资委,各有关县(区)政府、开发区管委会]', '市国资委、各有关县(区)政府、开发区管委会 + '],
  ['【牵头单位：市科技局；配合单位：市财政局、市人社局】', '市科技局 + 市财政局、市人社局'],
  ['〔责任部门：市住房和城乡建设局〕', '市住房和城乡建设局 + '],
  ['（牵头单位：市科技局，责任单位：市财政局）', '市科技局 + 市财政局'],
  ['（责任单位：市𠮷林局、市𣱼运局）', '市𠮷林局、市𣱼运局 + '],
  ['(牵头单位:市𠮷林局;配合单位:市财政局)', '市𠮷林局 + 市财政局'],
  ['责任单位：市商务局、市发展和改革委员会', '市商务局、市发展和改革委员会 + '],
  ['(市商务局、市财政局负责)', '市商务局、市财政局 + '],
  ['(市商务局牵头,市财政局、市税务局配合)', '市商务局 + 市财政局、市税务局'],
  ['(市商务局会同市财政局负责)', '市商务局 + 市财政局'],
  ['（市商务局、各县区政府按职责分工负责）', '市商务局、各县区政府 + '],
  ['(市商务局等有关部门和单位负责)', '市商务局、有关部门和单位 + '],
  ['(市商务局牵头,市财政局和市税务局参与)', '市商务局 + 市财政局、市税务局'],
  ['由市商务局牵头,市财政局、市税务局配合。', '市商务局 + 市财政局、市税务局'],
  ['本办法由市商务局负责解释。', ' + '],
  ['企业应当由专人负责安全。', ' + '],
  ['对企业(含个体工商户)给予奖励。', ' + '],
  ['对新型企业(不含房地产,由企业负责)给予奖励。', ' + '],
])('%s', (notation, expected) => {
  expect(named(`1.支持甲。给予奖励。${notation}\n2.支持乙。给予补助。`)).toBe(expected);
  expect(named(`1.支持甲。给予奖励。\n${notation}\n2.支持乙。给予补助。`)).toBe(expected);
});

test('列第一位者为牵头单位，下同：自此以下都照此读，并引用这句话', () => {
  const text = [
    '1.甲。（市商务局、市财政局负责）',
    '2.乙。（市科技局、市财政局负责。列第一位者为牵头单位，下同）',
    '3.丙。（市工信局、市财政局负责）',
    '4.丁。（市税务局负责）',
  ].join('\n');
  expect(['1', '2', '3', '4'].map((id) => named(text, id))).toEqual([
    '市商务局、市财政局 + ',
    '市科技局 + 市财政局',
    '市工信局 + 市财政局',
    '市税务局 + ',
  ]);
  const third = segment(text).clauses.find(({ id }) => id === '3');
  expect(third?.departments.basis).toEqual([
    { clause: '3', quote: '市工信局、市财政局负责' },
    { clause: '2', quote: '列第一位者为牵头单位' },
  ]);
});

test('标题上的责任单位管其下各项；自己写明的以自己的为准', () => {
  const text = '一、强化创新（市科技局牵头）\n1.甲。给予奖励。\n2.乙。给予补助。（责任单位：市商务局）';
  expect([named(text, '一.1'), named(text, '一.2')]).toEqual(['市科技局 + ', '市商务局 + ']);
  expect(segment(text).clauses[0]?.title).toBe('强化创新');
});

describe('笼统的职责', () => {
  const items = (duty: string) =>
    [
      '一、总则',
      `1.甲。给予奖励。（责任单位：市商务局。${duty}）`,
      '二、任务',
      '2.乙。给予补助。（责任单位：市科技局）',
      '三、政策',
      '3.丙。给予补助。',
    ].join('\n');

  test.each([
    ['以下任务均需各县区政府落实，不再列出', ['市商务局 + ', '市科技局 + 各县区政府', ' + ']],
    ['以下任务、政策均需各县区政府落实，不再列出', ['市商务局 + ', '市科技局 + 各县区政府', ' + 各县区政府']],
    ['以下各项均由各县区政府负责', ['市商务局 + ', '市科技局 + 各县区政府', ' + 各县区政府']],
    ['以下简称主管部门', ['市商务局 + ', '市科技局 + ', ' + ']],
  ])('%s', (duty, expected) => {
    expect(['一.1', '二.2', '三.3'].map((id) => named(items(duty), id))).toEqual(expected);
  });

  test('南昌：二.(一).1 的一句话管到第二、三部分的每一项，并作为依据', () => {
    const { clauses } = segment(
      readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8'),
    );
    const bound = clauses.filter(({ departments }) => departments.also.length > 0);
    const items = clauses.filter(({ id, leaf }) => leaf && /^[二三]\./u.test(id) && id !== '二.(一).1');
    expect(bound.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(clauses.find(({ id }) => id === '三.(二).5')?.departments).toEqual({
      lead: ['市工业和信息化局'],
      also: ['各有关县(区)政府', '开发区管委会', '湾里管理局'],
      basis: [
        { clause: '三.(二).5', quote: '牵头单位:市工业和信息化局' },
        {
          clause: '二.(一).1',
          quote: '以下重点任务、支持政策均需各有关县(区)政府、开发区管委会、湾里管理局落实,不再列出',
        },
      ],
    });
  });
});

test('列在末项之后的责任单位，是整个列举的', () => {
  const text =
    '一、任务\n1.甲。内容。\n2.乙。内容。\n3.丙。内容。\n（责任单位：市商务局、市财政局）\n二、附则\n内容。';
  expect(['1', '2', '3'].map((n) => named(text, `一.${n}`))).toEqual(
    Array.from({ length: 3 }, () => '市商务局、市财政局 + '),
  );
});

test('以上各项由谁牵头：上面没有写谁的各条都归他，写了的照它自己的', () => {
  const text =
    '一、政策\n1.奖励甲\n2.奖励乙。(责任单位:市科技局)\n二、附则\n1.以上奖励由县商务局牵头,会同县财政局核定后兑现';
  const lead = (id: string) =>
    segment(text)
      .clauses.find((clause) => clause.id === id)
      ?.departments.lead.join('、');
  expect([lead('一.1'), lead('一.2')]).toEqual(['县商务局', '市科技局']);
  expect(
    segment(text.replace('以上奖励', '5亿元以上的项目')).clauses.find(({ id }) => id === '一.1')?.departments
      .lead,
  ).toEqual([]);
});
