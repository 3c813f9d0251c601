import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { exampleValue } from '../../src/award/facts/index.ts';
import { meaningOf } from '../../src/batch/form/heading.ts';
import { firmOf, formColumns, questionsOf, readHeader, template } from '../../src/batch/form/index.ts';
import { type Read, readTable } from '../../src/batch/sheet/index.ts';
import { policy, ruleOf, rules } from '../award/nanchang.ts';
import { bytesOf, calculated, inquest, sheetsOf, xlsxOf } from './support.ts';

const of = (id: string) => questionsOf([ruleOf(id)]);
const all = questionsOf(rules);

test.each([
  ['计划投资额', 'planned_investment', undefined],
  ['计划投资额（万元）', 'planned_investment', '万元'],
  ['计划投资额（单位：亿元）', 'planned_investment', '亿元'],
  ['计划投资额 (元) *', 'planned_investment', '元'],
  ['计划投资额（不含税）', undefined, undefined],
  ['planned_investment', 'planned_investment', undefined],
  ['联系人', undefined, undefined],
])('列名“%s”', (words, key, unit) => {
  const meaning = meaningOf(words, of('5'));
  expect(meaning.kind === 'answer' ? [meaning.question.key, meaning.unit] : [undefined, undefined]).toEqual([
    key,
    unit,
  ]);
});

test.each([
  ['新配套客户1·客户类型', { n: 1, field: 'customer_type' }],
  ['新配套客户12：合同执行金额（万元）', { n: 12, field: 'executed_contract_amount' }],
  ['new_customers2.first_supply', { n: 2, field: 'first_supply' }],
  ['新配套客户1·没有这一项', undefined],
])('逐项的列“%s”', (words, item) => {
  const meaning = meaningOf(words, of('3a'));
  expect(meaning.kind === 'answer' ? meaning.item : undefined).toEqual(item);
});

test.each([
  ['企业名称', 'name'],
  ['申报单位', 'name'],
  ['事情发生的日期', 'day'],
  ['申报人类型', 'applicant'],
  ['统一社会信用代码', 'own'],
])('列名“%s”是 %s', (words, kind) => {
  expect(meaningOf(words, all).kind).toBe(kind);
});

const HEAD = '企业名称,计划投资额（万元）,年度购买软、硬件设备发票额,符合产业政策导向';

async function facts(row: readonly Read[]): Promise<unknown> {
  const header = await readHeader(readTable(await xlsxOf([HEAD.split(',')])), of('5'));
  return firmOf({ n: 2, cells: row }, header)?.facts;
}

test.each<[readonly Read[], unknown]>([
  [
    ['甲', 800, '八百万', '是'],
    { planned_investment: '800万元', equipment_invoices: '八百万', conforms_to_industrial_policy: '是' },
  ],
  [['甲', '约800', null, true], { planned_investment: '约800万元', conforms_to_industrial_policy: true }],
  [['甲', '800-900', '', ''], { planned_investment: '800-900万元' }],
  [['甲', '1.2亿元', null, null], { planned_investment: '1.2亿元' }],
  [['甲', 0.1 + 0.2, null, null], { planned_investment: '0.3万元' }],
  [['甲', '不清楚', null, null], { planned_investment: '不清楚' }],
  [['甲', null, 600, null], { equipment_invoices: 600 }],
])('一行 %j', async (row, expected) => {
  expect(await facts(row)).toEqual(expected);
});

test('表头上面可以有标题；空行不算', async () => {
  const { tally } = await calculated(
    inquest('5'),
    bytesOf(`某区技改名单,,,\n,,,\n${HEAD}\n甲,800,800万元,是\n,,,\n`),
  );
  expect(tally).toMatchObject({ done: 1, of: 1, faults: 0 });
});

test.each([
  ['企业名称,联系人\n甲,乙', '没有找到要测算的列'],
  [`${HEAD},计划投资额（元）\n甲,1,1万元,是,1`, '问的是同一件事'],
  [`${HEAD}\n,,,`, '一行填一家'],
])('表头不对：%s', async (text, words) => {
  await expect(calculated(inquest('5'), bytesOf(text))).rejects.toThrow(words);
});

describe('空表', () => {
  test.each([...rules.map(({ data }) => data.id), undefined])(
    '项目 %s：每一列自己认得，照例子填好就能算',
    async (id) => {
      const own = id === undefined ? rules : [ruleOf(id)];
      const sheets = await sheetsOf(await template(policy, own));
      const [head = []] = sheets.get('填报') ?? [];
      const questions = questionsOf(own);
      const header = await readHeader(readTable(await xlsxOf([head])), questions);
      expect(header.columns.filter(({ meaning }) => meaning.kind === 'own')).toEqual([]);
      const columns = questions.flatMap(formColumns);
      const filled = [
        '甲公司',
        '企业',
        '2026-06-30',
        ...columns.map(({ fact }) => cellFor(exampleValue(fact))),
      ];
      const { firms } = await calculated(inquest(id), await xlsxOf([head, filled]));
      expect(firms[0]).toMatchObject({ 企业名称: '甲公司', 哪里填得不对: null });
    },
  );

  test('选项是下拉框，列边上和说明里是逐字的原文', async () => {
    const { sheets } = await readXlsx(await template(policy, [ruleOf('6a')]));
    const [form, explained] = sheets;
    const lists = form?.dataValidations?.filter(({ type }) => type === 'list') ?? [];
    expect(lists.length).toBeGreaterThan(1);
    expect(form?.dataValidations?.every(({ inputMessage }) => (inputMessage ?? '') !== '')).toBe(true);
    const quotes = (explained?.rows ?? []).flatMap((row) => [
      ...String(row[4] ?? '').matchAll(/“([^\n]+?)”（/gu),
    ]);
    expect(quotes.length).toBeGreaterThan(1);
    expect(quotes.filter(([, quote = '']) => !policy.source.includes(quote))).toEqual([]);
  });
});

/** A choice by the label that the drop-down offers is read like its code; a list as the explaining sheet shows it. */
function cellFor(example: unknown): Read {
  if (typeof example === 'number' || typeof example === 'boolean') return example;
  return typeof example === 'string' ? example : JSON.stringify(example);
}
