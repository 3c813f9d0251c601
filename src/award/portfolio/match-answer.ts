import { decimal } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import { mark } from '../result/index.ts';
import { PAYEE_LABEL } from '../rule/index.ts';
import type { MatchResult } from './match-result.ts';
import { WRITTEN } from './stacking.ts';

/** The portfolio in a few sentences: what is exact, what is only a ceiling, what is open, what to ask next. */
export function matchAnswer(result: Omit<MatchResult, 'answer'>): string {
  return SENTENCES.map((sentence) => sentence(result)).join('');
}

type Sentence = (result: Omit<MatchResult, 'answer'>) => string;
type Paying = MatchResult['eligible'][number];

const exact: Sentence = ({ eligible, totals, not_eligible, needs_facts, up_to, unlisted }) => {
  const more = unlisted === undefined ? 0 : unlisted.eligible + unlisted.up_to + unlisted.needs_facts;
  if (eligible.length + up_to.length + needs_facts.length + more === 0) {
    return not_eligible.length === 0 ? '' : '按所给事实和日期，没有可以确定享受的奖项。';
  }
  const own = eligible.filter(isOwn);
  const sum = (unlisted?.eligible ?? 0) > 0 ? '' : total(own, totals);
  return own.length === 0 ? '' : `按文本计算可得确数的：${listed(own)}${sum}。`;
};

/** The sum of what adds up: for the same time, under no other reading, none resting on what another rests on. */
function total(own: readonly Paying[], { exact_total, unresolved_overlaps }: MatchResult['totals']): string {
  const sum = `${displayYuan(decimal(exact_total))}［以上各条］`;
  const together = own.filter(({ award }) =>
    unresolved_overlaps.some(({ awards }) => awards.includes(award)),
  );
  if (together.length > 1) return `；重叠的不同时计、取较高的，为${sum}`;
  const times = new Set(own.map(({ amount }) => amount.period === 'per_year'));
  const sure = own.every(({ amount, reading }) => reading === undefined && !amount.display.startsWith('约'));
  return times.size === 1 && sure ? `；合计${sum}` : '';
}

const ceilings: Sentence = ({ up_to }) => {
  const own = up_to.filter(isOwn);
  return own.length === 0 ? '' : `只有上限、不能当作确定金额的：${listed(own)}。`;
};

/** What somebody else is paid is not what the asker can have: it stands apart, and in no total. */
const others: Sentence = ({ eligible, up_to }) => {
  const paid = [...eligible, ...up_to].filter((award) => !isOwn(award));
  const each = paid.map((award) => `${listed([award])}（付给${PAYEE_LABEL[award.payee]}）`);
  return each.length === 0 ? '' : `付给申报人以外、不计入合计的：${each.join('、')}。`;
};

function isOwn({ is_applicant, payee }: Paying): boolean {
  return is_applicant !== false && payee !== 'other';
}

const overlaps: Sentence = ({ totals: { unresolved_overlaps: all } }) => {
  const pairs = (some: typeof all) => some.map(({ awards }) => awards.join('与')).join('、');
  // Words that decide leave one reading.
  const [open, decided] = [
    all.filter(({ readings, reason }) => readings.length > 1 && !reason.startsWith(WRITTEN)),
    all.filter(({ readings }) => readings.length === 1),
  ];
  const [first] = decided;
  return [
    first === undefined
      ? ''
      : `${pairs(decided)}不能都享受，${first.reason}${mark(first.citation?.clause ?? null)}。`,
    open.length === 0 ? '' : `${pairs(open)}能否同时享受，原文没有写。`,
  ].join('');
};

const open: Sentence = ({ not_determined }) =>
  not_determined.length === 0
    ? ''
    : `原文没有写明、无法计算的：${not_determined.map(({ name, clause }) => name + mark(clause)).join('、')}。`;

const NAMES: readonly (readonly [keyof NonNullable<MatchResult['unlisted']>, string])[] = [
  ['eligible', '可得确数的'],
  ['up_to', '只有上限的'],
  ['needs_facts', '还缺事实的'],
  ['not_determined', '原文没有写明的'],
  ['not_eligible', '不符合的'],
  ['unresolved_overlaps', '重叠未定的'],
];

const rest: Sentence = ({ unlisted }) => {
  if (unlisted === undefined) return '';
  const told = NAMES.filter(([group]) => unlisted[group] > 0);
  const counts = told.map(([group, name]) => `${name} ${unlisted[group]} 项`);
  return counts.length === 0 ? '' : `没有列出：${counts.join('、')}。`;
};

const next: Sentence = ({ next_questions: [first] }) =>
  first === undefined ? '' : `下一步最值得问的是：${first.ask}`;

const SENTENCES: readonly Sentence[] = [exact, ceilings, others, overlaps, open, rest, next];

function listed(awards: readonly Paying[]): string {
  return awards
    .map(({ name, amount, clause, reading }) => `${name}${amount.display}${mark(clause)}${taken(reading)}`)
    .join('、');
}

function taken(reading: string | undefined): string {
  return reading === undefined ? '' : `（读法：${reading}）`;
}
