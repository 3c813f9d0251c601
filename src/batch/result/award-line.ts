import type { AwardResult } from '../../award/result/index.ts';
import { PAYEE_LABEL } from '../../award/rule/index.ts';
import { quotesWithPlaces } from '../../corpus/cite.ts';
import { headingOf, type Question } from '../form/index.ts';
import { type Cell, type Column, numberCell } from '../sheet/index.ts';
import { askWords } from './ask-words.ts';

/** What is told of one firm and one award. */
export const AWARD_COLUMNS: readonly Column[] = [
  { header: '状态', width: 12, kind: 'text' },
  { header: '金额种类', width: 12, kind: 'text' },
  { header: '金额（元）', width: 16, kind: 'yuan' },
  { header: '最低（元）', width: 16, kind: 'yuan' },
  { header: '最高（元）', width: 16, kind: 'yuan' },
  { header: '若符合', width: 20, kind: 'text' },
  { header: '说明', width: 60, kind: 'text' },
  { header: '尚缺（可发给企业）', width: 40, kind: 'text' },
  { header: '须主管部门认定', width: 30, kind: 'text' },
  { header: '条款', width: 24, kind: 'text' },
  { header: '原文', width: 50, kind: 'text' },
  { header: '另一读法', width: 40, kind: 'text' },
  { header: '另一读法金额（元）', width: 16, kind: 'yuan' },
  { header: '付给', width: 12, kind: 'text' },
  { header: '日期', width: 12, kind: 'text' },
  { header: '读作', width: 30, kind: 'text' },
  { header: '测算凭证', width: 30, kind: 'text' },
];

/**
 * One firm and one award, cell by cell as `AWARD_COLUMNS` has them.
 * @example
 * const facts = { planned_investment: '800万元', conforms_to_industrial_policy: true, equipment_invoices: '800万元' };
 * awardCells(calculate(policy, rule('5'), { facts, asOf: '2026-06-30', asOfGiven: true }), []).slice(0, 3) // → ['符合', '确数', 800000]
 */
export function awardCells(result: AwardResult, questions: readonly Question[]): readonly Cell[] {
  const { amount, amount_if_eligible, payee, receipt } = result;
  const [place = ''] = result.citations
    .filter(({ clause }) => clause === result.clause)
    .map(({ label }) => label);
  const toAsk = askWords(result.missing, `“${result.name}”（${place}）`);
  const other = otherReading(result);
  return [
    notInForce(result) ?? STATUS[result.eligibility.status],
    KIND[amount.kind],
    numberCell(amount.value),
    numberCell(amount.min),
    numberCell(amount.max),
    amount_if_eligible?.display ?? null,
    result.answer,
    toAsk.firm,
    toAsk.authority,
    place,
    quotesWithPlaces(result.citations).join('\n'),
    other.words,
    other.sum,
    PAYEE_LABEL[payee.type] + (payee.is_applicant === false ? '（不是申报人）' : ''),
    dayOf(result),
    readAs(result.read, questions),
    JSON.stringify(receipt),
  ];
}

/** That the policy does not hold on the day, or does not say; undefined where it holds. */
export function notInForce({ in_force }: Pick<AwardResult, 'in_force'>): string | undefined {
  if (in_force === 'in_force') return undefined;
  return in_force === 'not_addressed' ? '当日是否适用原文没有写' : '当日不适用';
}

const STATUS = { eligible: '符合', not_eligible: '不符合', undetermined: '待定' } as const;

const KIND = {
  exact: '确数',
  up_to: '只有上限',
  at_least: '只有下限',
  range: '两端之间',
  not_determined: '未定',
  none: '无',
} as const;

/** The readings under which the sum would be another, and the first of those sums. */
function otherReading({ open_readings }: AwardResult): { readonly words: string; readonly sum: Cell } {
  const told = open_readings
    .filter(({ pays_differently }) => pays_differently)
    .flatMap(({ question, taken, others }) => others.map((other) => ({ question, taken, ...other })));
  const words = told.map(
    ({ question, taken, reading, amount }) =>
      `${question}这里取“${taken}”；若“${reading}”：${amount?.display ?? '按所给的算不出'}`,
  );
  const sum = told.map(({ amount }) => amount?.value ?? amount?.max ?? null).find((yuan) => yuan !== null);
  return { words: words.join('\n'), sum: numberCell(sum ?? null) };
}

/** The day that was calculated for, and whether anybody gave it. */
export function dayOf({ as_of, as_of_given }: Pick<AwardResult, 'as_of' | 'as_of_given'>): string {
  return as_of + (as_of_given ? '' : '（未给日期，按当天）');
}

/** What was read otherwise than it was written: `设备发票额：约800万 → 约800万元`. */
export function readAs(read: AwardResult['read'], questions: readonly Question[]): string {
  return read
    .map(({ fact, given, read: as }) => ({ fact, given, as: YES_NO[as] ?? as }))
    .filter(({ given, as }) => given !== as)
    .map(({ fact, given, as }) => `${headingOf(questions, fact)}：${given} → ${as}`)
    .join('\n');
}

const YES_NO: Readonly<Record<string, string>> = { true: '是', false: '否' };
