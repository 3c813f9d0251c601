import type { MatchResult, portfolio } from '../../award/portfolio/index.ts';
import { decimal } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import type { Question } from '../form/index.ts';
import { type Cell, type Column, numberCell } from '../sheet/index.ts';
import { askWords } from './ask-words.ts';
import { AWARD_COLUMNS, awardCells, dayOf, notInForce, readAs } from './award-line.ts';

/** What is told of one firm and all of a policy: three sums that are never one. */
export const MATCH_COLUMNS: readonly Column[] = [
  { header: '状态', width: 12, kind: 'text' },
  { header: '确数合计（元）', width: 16, kind: 'yuan' },
  { header: '上限合计（元，不是确数）', width: 16, kind: 'yuan' },
  { header: '可得确数', width: 50, kind: 'text' },
  { header: '只有上限', width: 50, kind: 'text' },
  { header: '还缺事实', width: 40, kind: 'text' },
  { header: '原文没有数额或没有说定', width: 40, kind: 'text' },
  { header: '不符合', width: 40, kind: 'text' },
  { header: '付给申报人以外', width: 30, kind: 'text' },
  { header: '能否同时享受，原文没有写', width: 40, kind: 'text' },
  { header: '说明', width: 60, kind: 'text' },
  { header: '尚缺（可发给企业）', width: 40, kind: 'text' },
  { header: '须主管部门认定', width: 30, kind: 'text' },
  { header: '日期', width: 12, kind: 'text' },
  { header: '读作', width: 30, kind: 'text' },
];

/** One firm, cell by cell as `MATCH_COLUMNS` has them. */
export function matchCells(result: MatchResult, questions: readonly Question[]): readonly Cell[] {
  const { totals } = result;
  const toAsk = askWords(ownQuestions(result), '可享受的各项奖补');
  const inForce = result.in_force === 'in_force';
  const paid = [...result.eligible, ...result.up_to];
  return [
    notInForce(result) ?? '已算',
    inForce ? numberCell(totals.exact_total) : null,
    inForce ? numberCell(totals.up_to_total) : null,
    result.eligible.filter(isOwn).map(withSum).join('\n'),
    result.up_to.filter(isOwn).map(withSum).join('\n'),
    result.needs_facts
      .filter(({ begun }) => begun)
      .map((each) => `${nameOf(each)}：${each.bounds.display ?? ''}`)
      .join('\n'),
    (inForce ? result.not_determined : []).map((each) => `${nameOf(each)}：${each.because}`).join('\n'),
    (inForce ? result.not_eligible : [])
      .map((each) => `${nameOf(each)}：${each.failed.map(({ text }) => `“${text}”`).join('、')}`)
      .join('\n'),
    paid
      .filter((each) => !isOwn(each))
      .map(withSum)
      .join('\n'),
    totals.unresolved_overlaps.map(({ awards, reason }) => `${awards.join('与')}：${reason}`).join('\n'),
    result.answer,
    toAsk.firm,
    toAsk.authority,
    dayOf(result),
    readAs(result.read, questions),
  ];
}

/** What is worth asking this firm: of the awards that its row begins, or of all where it begins none. */
function ownQuestions({ needs_facts, next_questions, up_to }: MatchResult): MatchResult['next_questions'] {
  const begun = [...needs_facts.filter((each) => each.begun), ...up_to].map(({ award }) => award);
  const own = next_questions.filter(({ awards }) => awards.some((award) => begun.includes(award)));
  return own.length === 0 ? next_questions : own;
}

type Paying = MatchResult['eligible'][number];

function isOwn({ is_applicant }: Paying): boolean {
  return is_applicant !== false;
}

function nameOf({ award, name }: Pick<Paying, 'award' | 'name'>): string {
  return `${award} ${name}`;
}

function withSum(paying: Paying): string {
  const { value } = paying.amount;
  return `${nameOf(paying)}：${value === null ? paying.amount.display : displayYuan(decimal(value))}`;
}

/** One line for each award that a firm has to do with: what pays, what is open, and what was begun and failed. */
export const DETAIL_COLUMNS: readonly Column[] = [
  { header: '原表行号', width: 8, kind: 'count' },
  { header: '企业', width: 24, kind: 'text' },
  { header: '项目编号', width: 8, kind: 'text' },
  { header: '项目', width: 24, kind: 'text' },
  ...AWARD_COLUMNS,
];

/** Whether an award has to do with a firm: its row begins it, or has all that it asks. */
export function isAbout({ result, begun }: ReturnType<typeof portfolio>['each'][number]): boolean {
  return begun || result.eligibility.status === 'eligible';
}

/** The calculations behind one firm's row, cell by cell as `DETAIL_COLUMNS` has them. */
export function detailCells(
  { each }: ReturnType<typeof portfolio>,
  firm: { readonly n: number; readonly name: string },
  questions: readonly Question[],
): readonly (readonly Cell[])[] {
  return each
    .filter(isAbout)
    .map(({ result, receipt, answer }) => [
      firm.n,
      firm.name,
      result.award,
      result.name,
      ...awardCells({ ...result, receipt: receipt(), answer: answer() }, questions),
    ]);
}
