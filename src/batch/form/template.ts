import { writeXlsx } from 'hucre/xlsx';
import { exampleValue } from '../../award/facts/index.ts';
import { type Fact, PAYEE_LABEL, type Rule } from '../../award/rule/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { columnName } from '../sheet/index.ts';
import { type FormColumn, formColumns, questionsOf } from './question.ts';
import { wordsOfPolicy } from './words-of-policy.ts';

/** A column of the empty form, with what the explaining sheet says of it. */
interface Described {
  readonly heading: string;
  readonly ask: string;
  readonly how: string;
  readonly choices: readonly string[];
  readonly words: readonly string[];
  readonly awards: string;
}

/** Rows of the empty form that offer the choices; a longer list is read all the same. */
const ROWS = 10_000;
/** What spreadsheets show beside a cell has no more room. */
const PROMPT = { title: 32, text: 250 } as const;

/** The empty sheet for one award or for all of a policy, as an `.xlsx`: to fill in, explained, with choices to choose from. */
export function template(policy: Policy, rules: readonly Rule[]): Promise<Uint8Array> {
  const columns = [...ABOUT_FIRM, ...questionsOf(rules).flatMap(formColumns).map(describedColumn)];
  const lists = columns.map(({ choices }) => choices).filter((choices) => choices.length > 0);
  const bold = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
  return writeXlsx({
    sheets: [
      {
        name: '填报',
        columns: columns.map(({ heading }) => ({ width: Math.min(28, Math.max(14, heading.length * 2)) })),
        rows: [columns.map(({ heading }) => heading)],
        cells: new Map(columns.map((_, i) => [`0,${i}`, { style: bold }])),
        dataValidations: columns.map((column, i) => validation(column, i, lists)),
        freezePane: { rows: 1, columns: 1 },
      },
      explanation(policy, rules, columns),
      { name: '选项', hidden: true, rows: choiceRows(lists) },
    ],
  });
}

const ABOUT_FIRM: readonly Described[] = [
  about('企业名称', '哪一家？', '必填；结果按这一列认企业'),
  {
    ...about('申报人类型', '谁来申请？', '从下拉框选；不填就不判断钱是不是付给申报人'),
    choices: Object.values(PAYEE_LABEL),
  },
  about(
    '事情发生的日期',
    '这件事是哪一天的？',
    '2026-06-30 或 2026年6月30日；不填按统一给的日期，没有统一日期按测算当天',
  ),
];

function about(heading: string, ask: string, how: string): Described {
  return { heading, ask, how, choices: [], words: [], awards: '' };
}

function describedColumn({ heading, question, fact }: FormColumn): Described {
  return {
    heading,
    ask: fact.ask,
    how: howTo(fact),
    choices: choicesOf(fact),
    words: wordsOfPolicy(question),
    awards: question.rules.map(({ data }) => `${data.id} ${data.name}`).join('；'),
  };
}

function choicesOf(fact: Fact): readonly string[] {
  if (fact.type === 'bool') return ['是', '否'];
  return fact.type === 'enum' ? Object.values(fact.options) : [];
}

function howTo(fact: Fact): string {
  const by = fact.settled_by === 'authority' ? '须主管部门认定；' : '';
  switch (fact.type) {
    case 'money':
      return `${by}填数字即以万元计；也可连单位写：3000万元、1.2亿元、约800万元；没有填 0；不清楚不填`;
    case 'quantity':
      return `${by}填数字即以${fact.unit}计；不清楚不填`;
    case 'date':
      return `${by}填日期，如 2026-06-30；只知道年、月的填 2026-06；不清楚不填`;
    case 'int':
      return `${by}填整数；不清楚不填`;
    case 'bool':
    case 'enum':
      return `${by}从下拉框选；不清楚不填`;
    case 'enum_list':
      return `${by}可填几个，用顿号隔开：${Object.values(fact.options).join('、')}`;
    case 'list':
      return `${by}例：${JSON.stringify(exampleValue(fact))}`;
  }
}

function validation(
  { heading, ask, choices, words }: Described,
  i: number,
  lists: readonly (readonly string[])[],
) {
  const name = columnName(i);
  const [quote = ''] = words;
  const shown = {
    range: `${name}2:${name}${ROWS}`,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: heading.slice(0, PROMPT.title),
    inputMessage: `${ask}${quote === '' ? '' : `\n原文：${quote}`}`.slice(0, PROMPT.text),
  };
  const at = lists.indexOf(choices);
  // Without a list there is nothing to hold anybody to: people may write 约800万.
  if (at < 0) return { ...shown, type: 'textLength', operator: 'lessThanOrEqual', formula1: '2000' } as const;
  const from = columnName(at);
  return { ...shown, type: 'list', formula1: `'选项'!$${from}$1:$${from}$${choices.length}` } as const;
}

/** The lists of choices side by side. */
function choiceRows(lists: readonly (readonly string[])[]): (string | null)[][] {
  const longest = Math.max(0, ...lists.map((choices) => choices.length));
  return Array.from({ length: longest }, (_, row) => lists.map((choices) => choices[row] ?? null));
}

const HOW = [
  '在“填报”页一行填一家。不知道的不要填，不要猜：不填的会在结果里列出要问什么，不会当成 0 或“否”。',
  '自己的列（联系人、统一社会信用代码等）可以加在任何位置，结果原样带回，不参与测算。',
  '一项里要逐个列出的（如 1、2、3）不够用时，照样再加 4、5…的列。',
  '哪一行有填不对的，只有那一行不算，并写明哪里不对；其他行照算。',
];

function explanation(policy: Policy, rules: readonly Rule[], columns: readonly Described[]) {
  const { title, number } = policy.data;
  const names = rules.map(({ data }) => `${data.id} ${data.name}`).join('；');
  const top = [
    [`政策：${title.value}（${number.value}）`],
    [`测算：${names}`],
    ...HOW.map((line) => [line]),
    [],
  ];
  const head = ['列', '要问的', '怎样填', '可选的', '政策原文', '用于'];
  const lines = columns.map(({ heading, ask, how, choices, words, awards }) => [
    heading,
    ask,
    how,
    choices.join('、'),
    words.join('\n'),
    awards,
  ]);
  const wrap = { alignment: { wrapText: true, vertical: 'top' } } as const;
  return {
    name: '填写说明',
    columns: [24, 36, 36, 30, 60, 30].map((width) => ({ width, style: wrap })),
    rows: [...top, head, ...lines],
    merges: top.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: head.length - 1 })),
  };
}
