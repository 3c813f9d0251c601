import type { ClauseId } from '../../corpus/clause.ts';
import { type Anchor, PAYEE_LABEL, type PayeeType, payeeLabel, type Rule } from '../rule/index.ts';
import { netParts } from './amount-result.ts';
import { cited, mark, sourced } from './cited.ts';
import type { AmountResult, AwardResult, ConditionResult, NumberedCitation } from './result.ts';

/** What an answer is made of: everything of the result but the receipt and the answer itself. */
export type Answered = Pick<
  AwardResult,
  | 'in_force'
  | 'eligibility'
  | 'payee'
  | 'amount'
  | 'amount_if_eligible'
  | 'missing'
  | 'open_readings'
  | 'citations'
  | 'exact_figure_decides'
>;

/** What can be read out besides the result: who asks, and what governs the day. */
export interface Circumstances {
  readonly rule: Rule;
  readonly applicantType: PayeeType | null;
  /** What is said of the day, and the words that it rests on. */
  readonly validity: {
    readonly say: string;
    /** The end of the validity of which the text says too little. */
    readonly unknown?: 'from' | 'to';
    readonly anchors: readonly { readonly clause?: ClauseId | undefined }[];
  };
}

/**
 * Two or three Chinese sentences that can be read out. A payee who is not the asker comes first; every sum is
 * followed by the clause it rests on; nothing is promised (按文本计算), and a ceiling is called a ceiling.
 */
export function answerOf(result: Answered, circumstances: Circumstances): string {
  return [payee(result, circumstances), main(result, circumstances), asApproximate(result), questions(result)]
    .filter((sentence) => sentence !== '')
    .join('');
}

function payee({ payee: { type, is_applicant } }: Answered, { rule, applicantType }: Circumstances): string {
  if (is_applicant === true || (is_applicant === null && type === 'enterprise')) return '';
  const others = applicantType ?? (type === 'district_government' ? 'enterprise' : null);
  const { clause } = rule.data.payee;
  if (type === 'not_stated') return `原文没有写明本项款项付给谁${mark(clause)}。`;
  const not = others === null || type === 'other' ? '' : `，不付给${PAYEE_LABEL[others]}`;
  return `本项款项付给${payeeLabel(rule.data.payee)}${mark(clause)}${not}。`;
}

function main(result: Answered, circumstances: Circumstances): string {
  const { rule, validity } = circumstances;
  const day = `${validity.say}${mark(validity.anchors[0]?.clause ?? null)}`;
  if (result.in_force !== 'in_force') {
    if (validity.unknown === undefined) return day;
    const failed = failures(result);
    return `${day}${failed === '' ? ifInForce(result, rule) : `而且不符合${rule.data.name}的条件：${failed}。`}`;
  }
  return `${standing(result, rule)}${validity.unknown === undefined ? '' : day}`;
}

/** What is due if the policy holds on the day. */
function ifInForce({ amount_if_eligible: amount }: Answered, rule: Rule): string {
  const told = ifEligible(amount, rule).replace(/^；(?:若符合，)?/u, '');
  return told === '' ? '' : `若适用而且条件符合，${rule.data.name}${told}。`;
}

function standing(result: Answered, rule: Rule): string {
  switch (result.eligibility.status) {
    case 'not_eligible':
      return `不符合${rule.data.name}的条件：${failures(result)}${readings(result, rule)}。`;
    case 'eligible':
      return `${due(result.amount, rule)}${inStages(rule)}${places(rule)}${readings(result, rule)}。${takenBack(rule)}`;
    case 'undetermined':
      return `${undecided(result, rule)}${readings(result, rule)}。`;
  }
}

function failures({ eligibility: { conditions }, citations }: Answered): string {
  const failed = conditions.filter(({ status }) => status === 'not_met');
  return failed
    .slice(0, 2)
    .map((condition) => failure(condition, citations))
    .join('；');
}

function failure(
  { text, given, shortfall, not_counted = [], citation }: ConditionResult,
  citations: Answered['citations'],
): string {
  const clause = clauseOf(citations, citation);
  const short = shortfall === null ? '' : `，相差${sourced(shortfall, '计算')}`;
  const reasons = not_counted.slice(0, 2).map((why) => cited(why, clause));
  const was = given === null ? [] : [`，${toldOf(given)}${short}`, ...reasons];
  return `原文要求“${text}”${mark(clause)}${was.join('；')}`;
}

function toldOf(given: string): string {
  return given === '否' ? '所报的情况不是这样' : `所报的是${sourced(given, '所报')}`;
}

function clauseOf(citations: readonly NumberedCitation[], n: number): ClauseId | null {
  return citations.find((citation) => citation.n === n)?.clause ?? null;
}

/** How often a ceiling holds, as far as the text says so. */
const WHEN: Readonly<Record<AmountResult['period'], string>> = {
  per_year: '每年',
  one_off: '一次性',
  in_total: '合计',
  not_stated: '',
};

/** What is due, in the words that the kind of sum allows. */
function due(amount: AmountResult, { data }: Rule): string {
  const { name, clause } = data;
  const display = cited(amount.display, clause);
  if (amount.net_of !== undefined) return `${name}${whatIsLeft(amount, data)}`;
  switch (amount.kind) {
    case 'exact':
      return `按文本计算，${name}为${display}`;
    case 'up_to':
      return `${name}原文只规定了上限：${WHEN[amount.period]}${display}，没有规定下限，不能当作确定金额`;
    case 'range':
      return `按文本计算，${name}在${display}之间，具体数额原文没有规定`;
    case 'at_least':
      return `${name}原文只规定了下限：${WHEN[amount.period]}${display}，没有规定上限，不能当作确定金额`;
    case 'none':
      return `${name}没有应付金额${outside(data)}`;
    case 'not_determined':
      if (amount.max === null && amount.min === null)
        return `条件符合，但${noFigure(data.amount.form, name)}`;
      return `条件符合，${name}还算不出确数${isUnbounded(amount) ? '' : `，目前只能说${display}`}`;
  }
}

/** What is not paid at once is told so. */
function inStages({ data: { amount } }: Rule): string {
  const { stages } = amount;
  if (stages === undefined) return '';
  return `；分期兑现：${[stages, ...(stages.also ?? [])].map(quoted).join('、')}`;
}

/** Not all who fulfil the conditions are paid where the text counts them. */
function places({ data: { amount } }: Rule): string {
  return amount.quota === undefined ? '' : `；原文另有名额：${quoted(amount.quota)}`;
}

/** What stops the payment or takes it back is told with it. */
function takenBack({ data: { reclaim = [] } }: Rule): string {
  return reclaim.length === 0 ? '' : `原文另规定：${reclaim.map(quoted).join('；')}。`;
}

/** Anything from nothing on: that says nothing. */
function isUnbounded({ min, max }: AmountResult): boolean {
  return max === null && min === '0';
}

/** What the text pays for, where nothing is due of an award whose conditions hold: its periods, its first band. */
function outside({ amount: { form } }: { readonly amount: Pick<Rule['data']['amount'], 'form'> }): string {
  if (form.kind === 'share') return outside({ amount: { form: form.of } });
  if (form.kind === 'schedule') return `：原文给予的是${form.periods.map(quoted).join('、')}`;
  const from = form.kind === 'bands' ? form.bands[0]?.from : undefined;
  return from ? `：原文的起点是${quoted(from)}` : '';
}

/** What is left of a ceiling beside the ceiling itself, each figure with what it rests on. */
function whatIsLeft(amount: AmountResult, data: Rule['data']): string {
  const { ceiling, paid, left } = netParts(amount, data.amount);
  const known = `${cited(ceiling, data.clause)}，${sourced(paid, '所报')}`;
  if (amount.kind === 'none') return `${known}，${left}，不再有应付金额`;
  return `${known}，最多${sourced(left, '计算')}；原文只规定了${WHEN[amount.period]}上限，没有规定下限，不能当作确定金额`;
}

/** What was told as 约 is calculated as told; beside a threshold or a cap the exact figure decides. */
function asApproximate({ exact_figure_decides: decides }: Answered): string {
  if (decides === undefined) return '';
  const open = decides.length === 0 ? '' : `；${decides.join('、')}，以确数为准`;
  return `所报的是大概的数，按这个数计算${open}。`;
}

function noFigure(form: Rule['data']['amount']['form'], name: string): string {
  if (form.kind !== 'unstated') return `原文没有给出这种情形下${name}的数额`;
  return `原文没有写${name}的数额（${quoted(form)}），算不出金额`;
}

function quoted({ quote, clause }: Anchor): string {
  return `“${quote}”${mark(clause)}`;
}

function undecided({ eligibility, amount_if_eligible, citations }: Answered, rule: Rule): string {
  const open = eligibility.conditions.find(({ note }) => note !== undefined);
  const why =
    open?.note === undefined ? '' : `：${withoutStop(open.note)}${mark(clauseOf(citations, open.citation))}`;
  return `还不能确定是否符合${rule.data.name}的条件${why}${ifEligible(amount_if_eligible, rule)}`;
}

function ifEligible(amount: AmountResult | null, { data }: Rule): string {
  if (amount === null) return '';
  const display = cited(amount.display, data.clause);
  if (amount.net_of !== undefined) return `；若符合，${whatIsLeft(amount, data)}`;
  switch (amount.kind) {
    case 'exact':
      return `；若符合，按文本计算为${display}`;
    case 'up_to':
      return `；若符合，原文只规定了上限：${WHEN[amount.period]}${display}`;
    case 'range':
      return `；若符合，在${display}之间`;
    case 'at_least':
      return `；若符合，原文只规定了下限：${WHEN[amount.period]}${display}`;
    case 'none':
      return '';
    case 'not_determined':
      if (data.amount.form.kind === 'unstated') return `；即使符合，${noFigure(data.amount.form, data.name)}`;
      return amount.max === null ? '' : `；若符合，${display}`;
  }
}

/** The reading that was taken, where another one pays differently; while facts are missing, every one may. */
function readings({ open_readings, amount, amount_if_eligible }: Answered, { data }: Rule): string {
  if ((amount_if_eligible ?? amount).kind === 'not_determined') return '';
  const open = open_readings.filter(({ pays_differently }) => pays_differently);
  const said = open.slice(0, 2).flatMap(({ taken, others }) => {
    const other = others.find(({ amount }) => amount !== null);
    return other?.amount == null
      ? []
      : [`采用的读法是“${taken}”，若${other.reading}则${shown(other.amount)}`];
  });
  return said.map((sentence) => `；${cited(sentence, data.clause)}`).join('');
}

function shown({ kind, display }: AmountResult): string {
  return kind === 'exact' ? `为${display}` : display;
}

function questions({ missing }: Answered): string {
  const own = missing.filter(({ state }) => state === 'not_provided');
  const authority = missing.filter(({ state }) => state === 'needs_authority');
  return [asked('请补充：', own.slice(0, 2)), asked('须由主管部门确认：', authority.slice(0, 1))].join('');
}

/** Questions in one sentence, which ends as the last of them does. */
function asked(lead: string, missing: Answered['missing']): string {
  const asks = missing.map(({ ask }) => withoutStop(ask));
  const stop = missing.at(-1)?.ask.endsWith('。') ? '。' : '？';
  return asks.length === 0 ? '' : `${lead}${asks.join('；')}${stop}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。？?]$/u, '');
}
