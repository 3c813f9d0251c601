import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load, pins } from '../../src/corpus/load.ts';
import { dayOf, validity } from '../../src/corpus/policy/index.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { policyMarkdown } from '../../src/mcp/present/markdown.ts';
import { isoDay } from '../../src/text/date.ts';

const TITLE = '测试县支持企业若干措施';
const LAW = '一、奖励。对企业给予10万元奖励。\n二、附则。本措施自2026年2月1日起施行。\n';

/** A library of one policy whose issuer and day of issue are said to be in no text. */
function libraryOf(source: string, more: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'youju-not-stated-'));
  const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
  const data = {
    title: { value: TITLE, quote: TITLE },
    number: null,
    issuer: 'not_stated',
    issued: 'not_stated',
    copy: { from: '县政府网站', url: null, verified: '2026-02-01', sha256 },
    in_force: { from: { value: '2026-02-01', quote: '自2026年2月1日起施行' }, to: 'not_stated' },
    repeals: [],
    transitions: [],
    funds: {},
    silences: [],
    clauses,
    ...more,
  };
  mkdirSync(join(folder, 'one'));
  writeFileSync(join(folder, 'one', 'source.txt'), source);
  writeFileSync(join(folder, 'one', 'policy.json'), JSON.stringify(data));
  return load(folder);
}

test('发文单位、成文日期原文未载，写 not_stated，照实说出来', () => {
  const { library, faults } = libraryOf(`${TITLE}\n${LAW}`);
  expect(faults).toEqual([]);
  const [policy] = library.policies;
  if (policy === undefined) throw new Error('no policy');
  expect(policy.data.issuer.value).toBe('原文未载');
  expect(dayOf(policy.data, 'issued')).toBe('原文未载');
  expect(policyMarkdown(policy)).toContain('发文单位原文未载，印发日期原文未载');
});

test.each([
  ['issuer', `测试县人民政府关于印发${TITLE}的通知\n${TITLE}\n${LAW}`, '测试县人民政府'],
  ['issued', `${TITLE}\n2026年1月5日\n${LAW}`, '2026-01-05'],
])('原文写有的 %s 不能说没有', (field, source, value) => {
  const { faults } = libraryOf(source);
  expect(faults.map((fault) => [fault.field, fault.fix])).toEqual([
    [field, expect.stringContaining(`"value":"${value}"`)],
  ]);
});

/** A text that says of its validity what is given here, and what is then told of days. */
function standingOf(words: string, in_force: object, day: string) {
  const { library, faults } = libraryOf(
    `${TITLE}\n一、奖励。对企业给予10万元奖励。\n二、附则。${words}。\n`,
    {
      in_force,
    },
  );
  expect(faults).toEqual([]);
  const [policy] = library.policies;
  if (policy === undefined) throw new Error('no policy');
  const { state, unknown, say } = validity(policy.data, isoDay(day));
  return { told: unknown === undefined ? state : `${state} ${unknown}?`, say };
}

const UNTIL_2027 = '本措施自印发之日起施行,有效期至2027年12月31日';
const ON_PRINTING = '自印发之日起施行';
const noStart = {
  from: { value: 'not_stated', quote: ON_PRINTING },
  to: { value: '2027-12-31', quote: '有效期至2027年12月31日' },
};
const NO_WORD = '本措施有效期至2027年12月31日';
const noWord = { ...noStart, from: 'not_stated' };
const TRIAL = '本措施自发布之日起施行,暂定三年';
const from = { value: 'not_stated', quote: '自发布之日起施行' };
const trial = { from, to: { value: 'not_stated', lasts: '3年', quote: '暂定三年' } };
const UNTIL_CHANGE = '本措施自2026年2月1日起施行,有效期至国家政策调整之日止';
const untilChange = {
  from: { value: '2026-02-01', quote: '自2026年2月1日起施行' },
  to: { value: 'not_stated', quote: '有效期至国家政策调整之日止' },
};
const IN_MARCH = '本措施自2026年3月起施行,有效期至2027年底';
const march = {
  from: { value: '2026-03', quote: '自2026年3月起施行' },
  to: { value: '2027-12-31', quote: '有效期至2027年底' },
};
const TO_YEAR = '本措施自2026年2月1日起施行,有效期至2027年6月';
const toMonth = {
  from: { value: '2026-02-01', quote: '自2026年2月1日起施行' },
  to: { value: '2027-06', quote: '有效期至2027年6月' },
};
const noEnd = { from: { value: '2026-02-01', quote: '自2026年2月1日起施行' }, to: 'not_stated' };

test.each([
  [UNTIL_2027, noStart, '2020-01-01', 'not_addressed from?'],
  [UNTIL_2027, noStart, '2027-12-31', 'not_addressed from?'],
  [UNTIL_2027, noStart, '2028-01-01', 'expired'],
  [NO_WORD, noWord, '2027-12-31', 'not_addressed from?'],
  [TRIAL, trial, '2020-01-01', 'not_addressed from?'],
  [TRIAL, trial, '2046-01-01', 'not_addressed from?'],
  [UNTIL_CHANGE, untilChange, '2026-01-31', 'not_yet'],
  [UNTIL_CHANGE, untilChange, '2026-02-02', 'in_force to?'],
  [IN_MARCH, march, '2026-02-28', 'not_yet'],
  [IN_MARCH, march, '2026-03-01', 'not_addressed from?'],
  [IN_MARCH, march, '2026-03-30', 'not_addressed from?'],
  [IN_MARCH, march, '2026-03-31', 'in_force'],
  [IN_MARCH, march, '2027-12-31', 'in_force'],
  [IN_MARCH, march, '2028-01-01', 'expired'],
  [TO_YEAR, toMonth, '2027-06-01', 'in_force'],
  [TO_YEAR, toMonth, '2027-06-02', 'not_addressed to?'],
  [TO_YEAR, toMonth, '2027-06-30', 'not_addressed to?'],
  [TO_YEAR, toMonth, '2027-07-01', 'expired'],
  ['本措施自2026年2月1日起施行', noEnd, '2026-01-31', 'not_yet'],
  ['本措施自2026年2月1日起施行', noEnd, '2026-02-01', 'in_force'],
  ['本措施自2026年2月1日起施行', noEnd, '2026-02-02', 'in_force to?'],
  ['本措施自2026年2月1日起施行', noEnd, '2046-02-01', 'in_force to?'],
])('起止没有写全：%s %j %s：%s', (...[words, in_force, day, told]) => {
  expect(standingOf(words, in_force, day).told).toBe(told);
});

test.each([
  [NO_WORD, noWord, '是否在有效期内，原文定不下来：本政策有效期至 2027-12-31，原文没有写从哪一天起施行'],
  [
    UNTIL_2027,
    noStart,
    '是否在有效期内，原文定不下来：本政策有效期至 2027-12-31，起日原文写的是“自印发之日起施行”，没有写那是哪一天',
  ],
  [
    TRIAL,
    trial,
    '是否在有效期内，原文定不下来：本政策原文写的是“自发布之日起施行”、“暂定三年”，没有写那是哪一天',
  ],
  [
    '本措施自发布之日起施行',
    { from, to: 'not_stated' },
    '是否在有效期内，原文定不下来：本政策原文写的是“自发布之日起施行”，没有写那是哪一天，也没有写止期',
  ],
  [
    UNTIL_CHANGE,
    untilChange,
    '已经施行；本政策自 2026-02-01 起施行，止期原文写的是“有效期至国家政策调整之日止”，没有写到哪一天，这一天是否仍然有效',
  ],
  [
    '本措施自2026年2月1日起施行',
    noEnd,
    '已经施行；本政策自 2026-02-01 起施行，原文没有写止期，这一天是否仍然有效',
  ],
])('起止没有写全的，不说在有效期内，也不说已过；写了的话照说：%s %j', (words, in_force, say) => {
  expect(standingOf(words, in_force, '2027-01-01').say).toMatch(
    new RegExp(`^2027-01-01 ${say}[；，]以发文单位答复为准。$`, 'u'),
  );
});

test('不知道是哪一天的，列出原文怎样写', () => {
  const { library } = libraryOf(`${TITLE}\n一、奖励。对企业给予10万元奖励。\n二、附则。${TRIAL}。\n`, {
    in_force: trial,
  });
  const [policy] = library.policies;
  if (policy === undefined) throw new Error('no policy');
  expect([dayOf(policy.data, 'from'), dayOf(policy.data, 'to')]).toEqual([
    '“自发布之日起施行”',
    '“暂定三年”',
  ]);
  expect(policyMarkdown(policy)).toContain('原文写的是“自发布之日起施行”、“暂定三年”，没有写那是哪一天。');
});

test.each<[string, string, object, string, string]>([
  ['起日有话', TRIAL, { ...trial, from: 'not_stated' }, 'in_force.from', '"value":"not_stated"'],
  ['止期有话', TRIAL, { ...trial, to: 'not_stated' }, 'in_force.to', '"lasts":"3年"'],
  [
    '起日是哪一天原文有',
    '本措施自2026年2月1日起施行',
    { from: { value: 'not_stated', quote: '自2026年2月1日起施行' }, to: 'not_stated' },
    'in_force.from.value',
    '没有给出',
  ],
  [
    '不是说起日的话',
    TRIAL,
    { ...trial, from: { value: 'not_stated', quote: '对企业给予10万元奖励' } },
    'in_force.from.value',
    '没有给出',
  ],
  [
    '期限写错',
    TRIAL,
    { ...trial, to: { value: 'not_stated', lasts: '2年', quote: '暂定三年' } },
    'in_force.to.value',
    '没有给出',
  ],
  [
    '算得出的',
    '本措施自2026年2月1日起施行,暂定三年',
    {
      from: { value: '2026-02-01', quote: '自2026年2月1日起施行' },
      to: { value: 'not_stated', lasts: '3年', quote: '暂定三年' },
    },
    'in_force.to.value',
    '没有给出',
  ],
])('写了起止的话不能说没有，没有写的不能说有：%s', (...[, words, in_force, field, says]) => {
  const { faults } = libraryOf(`${TITLE}\n一、奖励。对企业给予10万元奖励。\n二、附则。${words}。\n`, {
    in_force,
  });
  expect(faults.map((fault) => [fault.field, fault.found + fault.fix])).toEqual([
    [field, expect.stringContaining(says)],
  ]);
});

test.each<[string, object, readonly string[]]>([
  ['写了起日不能说没有', { from: 'not_stated', to: 'not_stated' }, ['in_force.from']],
  [
    '月份不是原文的',
    { from: { value: '2026-03', quote: '自2026年2月1日起施行' }, to: 'not_stated' },
    ['in_force.from.value'],
  ],
  [
    '原文写到日的不能只写月',
    { from: { value: '2026-02', quote: '自2026年2月1日起施行' }, to: 'not_stated' },
    ['in_force.from.value'],
  ],
  [
    '止日不是起日',
    { from: { value: '2026-02-01', quote: '至2026年2月1日' }, to: 'not_stated' },
    ['in_force.from', 'in_force.from.value'],
  ],
  [
    '没有这个月',
    { from: { value: '2026-13', quote: '自2026年2月1日起施行' }, to: 'not_stated' },
    ['in_force.from.value'],
  ],
  [
    '起日还没有写，不另说止期',
    { from: { value: 'TODO：施行首日', quote: 'TODO：引文' }, to: 'not_stated' },
    ['in_force.from.value', 'in_force.from.quote'],
  ],
])('%s', (_, in_force, fields) => {
  const { faults } = libraryOf(`${TITLE}\n${LAW}`, { in_force });
  expect(faults.map(({ field }) => field)).toEqual(fields);
  expect(faults.map(({ found, fix }) => found + fix).join('')).not.toMatch(/没有“?2000/u);
});
