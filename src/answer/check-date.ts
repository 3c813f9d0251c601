import type { FoundDate } from '../text/date.ts';
import type { Finding } from './claim.ts';
import { dateRole } from './date-role.ts';
import type { Ground, GroundClause } from './ground.ts';
import type { GroundDate } from './ground-date.ts';
import { contradicted, notFound, supported, unchecked } from './place.ts';
import { saidOfValidity } from './said-of-validity.ts';

/** A date of a draft with the words around it and what its sentence rests on. */
export interface Dated {
  readonly date: FoundDate;
  readonly before: string;
  readonly behind: string;
  readonly cited: readonly GroundClause[];
  /** Where the sentence stands when it cites nothing: what is cited around it, or what its figures stand in. */
  readonly homes: readonly GroundClause[];
  /** Whether something else in the sentence stands in the clauses it cites. */
  readonly borneOut: boolean;
}

const VALIDITY =
  /落款|成文|施行|生效|有效|截止|到期|失效|废止|印发|发布|兑现|执行|实施|期限|期间|适用|届满|政策期/u;
const ASKER = /您|你|贵|我们|我司|今天|今日|目前|当前|申请日|发票|购置|签订|投产|如果|假设|若|例如|比如/u;

/** A date of the text says what the draft says when it is the same as far as the draft goes. */
function agrees(claim: FoundDate, text: GroundDate): boolean {
  if (claim.precision === 'month_day') return text.value.endsWith(claim.value.slice(1));
  return text.value === claim.value || text.value.startsWith(`${claim.value}-`);
}

/** Words that say a day is one of validity. */
const IN_FORCE = /有效|施行|生效|实施|失效|到期/u;

/** What 2024年12月31日前的政策兑现 speaks of, by the words right behind the date. */
function matterOf(behind: string): string | undefined {
  return /^.?[前后]的?([\u4e00-\u9fff]{2,4})/u.exec(behind)?.[1];
}

/** The text says what holds before the day, and the draft says it of the time after. */
function turnedRound({ before, behind }: Dated, texts: readonly GroundDate[]): boolean {
  const matter = matterOf(behind);
  if (dateRole(before, behind) !== 'after' || matter === undefined || /[没未不]/u.test(behind)) return false;
  return texts.some((text) => text.role === 'before' && text.behind.includes(matter));
}

function clash(dated: Dated, texts: readonly GroundDate[]): boolean {
  const { before, behind } = dated;
  const claim = dateRole(before, behind);
  if (turnedRound(dated, texts)) return true;
  const said = claim === 'start' || claim === 'end' || claim === 'issue';
  const roles = texts.map(({ role }) => role).filter((role) => role !== 'unsaid');
  const phrase = (before.split(',').at(-1) ?? '') + (behind.split(',')[0] ?? '');
  // The end of a period the text does not speak of is no day on which the policy starts or ends.
  const gap = roles.includes('gap') && !IN_FORCE.test(phrase);
  return said && roles.length > 0 && !roles.includes(claim) && !gap;
}

/** 2024年12月31日前的政策兑现: the text says before which day, and the draft says another. */
function otherDeadline(
  { before, behind }: Dated,
  here: readonly GroundDate[],
  all: readonly GroundDate[],
): GroundDate | undefined {
  if (dateRole(before, behind) !== 'before' || here.some(({ role }) => role === 'before')) return undefined;
  const what = matterOf(behind);
  return all.find((text) => text.role === 'before' && what !== undefined && text.behind.includes(what));
}

const OWNER = /(?:您|你|贵司|贵公司|我司|我厂|我们)[^,。;]{0,4}$/u;

/** 该企业2026年可对照: the year says when the asker acts, nothing of the text. */
function isOwnYear({ date, before, behind }: Dated): boolean {
  if (date.precision === 'year' && OWNER.test(before)) return true;
  const aims = /力争|目标|达到|实现|新增|累计/u.test(behind) || dateRole(before, behind) !== 'unsaid';
  return date.precision === 'year' && !aims && !VALIDITY.test(before + behind);
}

function wrong(text: GroundDate | undefined, note: string): Finding {
  if (text === undefined || !('quote' in text.place)) return notFound('原文没有这一日期');
  return contradicted([text.place], `${note}；${text.place.label}为“${text.place.quote}”`);
}

/** 到2028年才审得出来, 2028年1月1日比……晚了一天, 2028年1月1日是否……: asked about or measured against the text, not told of it. */
function isMeasured({ date, behind }: Dated): boolean {
  return (
    /^(?:比|是否|是不是|在不在)/u.test(behind) ||
    (date.precision === 'year' && /^(?:才|就不|一定|以后再)/u.test(behind))
  );
}

/** No date of the text is this one: against what should it have been? */
function absent(dated: Dated, all: readonly GroundDate[]): Finding {
  const { date, before, behind, cited, homes } = dated;
  if (isMeasured(dated)) return unchecked('稿中自己的日期，未作核对');
  const role = dateRole(before, behind);
  const validity = VALIDITY.test(before + behind);
  if (ASKER.test(before + behind.slice(0, 8)) && !validity) return unchecked('提问者自己的日期，未作核对');
  const expected = [...cited, ...homes].flatMap(({ dates }) => dates);
  const alike = (text: GroundDate) =>
    text.role === role && text.value.length >= Math.min(7, date.value.length);
  const rival = [...expected, ...(validity ? all : [])].find(alike) ?? expected[0];
  if (rival !== undefined) return wrong(rival, '日期与原文不符');
  return validity || role !== 'unsaid'
    ? notFound('原文没有这一日期')
    : unchecked('原文没有这一日期，未作核对');
}

/** The dates that this one may rest on: of what is cited, or else of wherever its sentence stands. */
function scopeOf(
  { date, before, behind, cited, homes, borneOut }: Dated,
  ground: Ground,
): readonly GroundDate[] {
  const validity = VALIDITY.test(before + behind) && date.precision !== 'year';
  const all = [...ground.clauses.flatMap(({ dates }) => dates), ...ground.notices];
  if (cited.length > 0) {
    const named = [...cited.flatMap(({ dates }) => dates), ...ground.notices];
    return borneOut && validity ? all : named;
  }
  return homes.length > 0 && !validity ? homes.flatMap(({ dates }) => dates) : all;
}

/** Holds a date of a draft against the clauses its sentence cites, and against the document's own dates. */
export function checkDate(ground: Ground, dated: Dated): Finding {
  return saidOfValidity(ground, dated) ?? heldAgainst(ground, dated);
}

function heldAgainst(ground: Ground, dated: Dated): Finding {
  const { date } = dated;
  const all = [...ground.clauses.flatMap(({ dates }) => dates), ...ground.notices];
  const equal = all.filter((text) => agrees(date, text));
  if (equal.length === 0) return absent(dated, all);
  const scoped = scopeOf(dated, ground).filter((text) => agrees(date, text));
  // A day of the text stays one where the draft cites nothing for it.
  const loose = scoped.length === 0 && dated.cited.length === 0 && date.precision !== 'year';
  const here = loose ? equal : scoped;
  if (here.length === 0 && isOwnYear(dated)) return unchecked('稿中自己的年份，未作核对');
  if (here.length === 0) return wrong(equal[0], '这一日期不在所引条款');
  const sooner = otherDeadline(dated, here, all);
  if (sooner !== undefined) return wrong(sooner, '日期与原文不符');
  if (clash(dated, here)) return wrong(here[0], '原文有这一日期，但说的是另一件事');
  return supported(here.slice(0, 1).map(({ place }) => place));
}
