import { daysOf, type IsoDay, type Period } from '../../text/date.ts';
import type { Anchor } from '../cite.ts';
import type { PolicyData } from '../policy.ts';

/** Where a day stands to a policy's validity. */
export const IN_FORCE = ['in_force', 'not_yet', 'expired', 'previous_policy', 'not_addressed'] as const;
export type InForce = (typeof IN_FORCE)[number];

/** What governs a day, in words that can be read out, and the quotes it rests on. */
export interface Validity {
  readonly state: InForce;
  /** The number of the document that governs the day; null where the text does not say. */
  readonly governedBy: string | null;
  readonly say: string;
  readonly anchors: readonly Anchor[];
  /** Which end the text does not give so that it would decide the day. */
  readonly unknown?: 'from' | 'to';
}

/**
 * What governs a day under a policy. First and last day of validity are inside.
 * @example
 * validity(policy.data, '2027-12-31').state // → 'in_force'
 * validity(policy.data, '2024-06-30').governedBy // → '洪府办发〔2022〕147号'
 */
export function validity(data: PolicyData, on: IsoDay): Validity {
  const { superseded } = data;
  const { from, to } = data.in_force;
  const anchors = [anchorOf(from), anchorOf(to)];
  const period = periodTold(data);
  if (superseded !== undefined && on >= superseded.from) {
    const { title, number, quote } = superseded;
    const name = `《${title}》${number === title ? '' : `（${number}）`}`;
    const say = `${on} 已不适用本政策：自 ${superseded.from} 起由${name}代替（其原文“${quote}”）。`;
    return { state: 'expired', governedBy: number, say, anchors };
  }
  if (on > to.value) {
    return { state: 'expired', governedBy: null, say: `${on} 已过有效期；本政策${period}。`, anchors };
  }
  if (on < from.value) return beforeForce(data, on, `${on} 尚未施行；本政策${period}。`);
  const unknown = undecided(data, on);
  if (unknown !== undefined) {
    const say = `${on} 是否在有效期内，原文定不下来：本政策${period}；以发文单位答复为准。`;
    return { state: 'not_addressed', governedBy: null, say, anchors, unknown };
  }
  const governedBy = data.number.value;
  if (to.open === true && on > lastOf(from)) {
    const say = `${on} 已经施行；本政策${period}，这一天是否仍然有效，以发文单位答复为准。`;
    return { state: 'in_force', governedBy, say, anchors, unknown: 'to' };
  }
  return { state: 'in_force', governedBy, say: `${on} 在有效期内；本政策${period}。`, anchors };
}

/** The end of which the text says too little to decide a day that may lie within: no first day, a month for a day. */
function undecided({ in_force: { from, to } }: PolicyData, on: IsoDay): Validity['unknown'] {
  if (from.absent === true || on < lastOf(from)) return 'from';
  return to.within !== undefined && on > daysOf(to.within).first ? 'to' : undefined;
}

/** The last day that may be meant as the first. */
function lastOf({ value, within }: PolicyData['in_force']['from']): IsoDay {
  return within === undefined ? value : daysOf(within).last;
}

/** 有效期 2022-10-27 至 2023-10-26: what the text does not give as dates is told with its words. */
export function periodTold(data: PolicyData): string {
  const { from, to } = data.in_force;
  if (from.absent === true) return withoutStart(data);
  const began = from.event === undefined ? '' : `，起日依“${from.quote}”`;
  if (to.open === true) {
    const end = to.worded === true ? `止期原文写的是“${to.quote}”，没有写到哪一天` : '原文没有写止期';
    return `自 ${told(from)} 起施行${began}，${end}`;
  }
  const lasts = to.lasts === undefined ? '' : `，止日依“${to.quote}”算至满期的前一日`;
  const part = from.within === undefined && to.within === undefined ? '' : '，原文没有写到日';
  return `有效期 ${told(from)} 至 ${told(to)}（首尾两日均含${began}${lasts}${part}）`;
}

/** The same where nobody knows the first day: its words, if it has any, are told, and that they name no day. */
function withoutStart({ in_force: { from, to }, issued }: PolicyData): string {
  const none = '原文没有写从哪一天起施行';
  const until = to.open === true ? '' : `有效期至 ${told(to)}，`;
  const last = to.worded === true ? `“${to.quote}”` : '';
  const andNoEnd = to.open === true && to.worded !== true ? '，也没有写止期' : '';
  if (from.worded !== true) return `${until}${none}${last && `，止期写的是${last}`}${andNoEnd}`;
  const beside = issued.absent === true ? '' : `（成文日期 ${issued.value}）`;
  const start = until === '' ? '原文写的是' : '起日原文写的是';
  return `${until}${start}“${from.quote}”${last && `、${last}`}，没有写那是哪一天${beside}${andNoEnd}`;
}

/** A day as far as the text names it. */
function told({ value, within }: { readonly value: IsoDay; readonly within?: string | undefined }): string {
  return within ?? value;
}

/**
 * The policy as on a day on which it holds, and such a day: what an award comes to is worked out for examples even where
 * the text does not say from when.
 */
export function whereInForce(data: PolicyData): { readonly data: PolicyData; readonly day: IsoDay } {
  const { from, to } = data.in_force;
  if (from.absent !== true) return { data, day: lastOf(from) };
  const { absent: _, ...known } = from;
  return {
    data: { ...data, in_force: { from: known, to } },
    day: to.open === true ? data.copy.verified : to.within === undefined ? to.value : daysOf(to.within).first,
  };
}

/** From when to when, as far as the text says, for a list: 原文没有写起日, 2026-02, “试行一年”. */
export function endsTold({ in_force: { from, to } }: PolicyData): {
  readonly from: string;
  readonly to: string;
} {
  return {
    from: from.worded === true ? `“${from.quote}”` : from.absent === true ? '原文没有写起日' : told(from),
    to: to.worded === true ? `“${to.quote}”` : to.open === true ? '原文没有写止期' : told(to),
  };
}

function beforeForce(data: PolicyData, on: IsoDay, say: string): Validity {
  const transition = data.transitions.find(({ from, to }) => (from === null || on >= from) && on <= to);
  if (transition === undefined) {
    return { state: 'not_yet', governedBy: null, say, anchors: [anchorOf(data.in_force.from)] };
  }
  const { state, clause, quotes } = transition;
  const [previous] = data.repeals;
  const governedBy = state === 'previous_policy' ? (previous?.number ?? previous?.title ?? null) : null;
  return { state, governedBy, say: transition.say, anchors: quotes.map((quote) => ({ clause, quote })) };
}

function anchorOf({ clause, quote }: Anchor): Anchor {
  return { clause, quote };
}

/**
 * What must be said of a period that does not lie wholly in a policy's validity, and where its first day stands;
 * undefined when all of it is in force.
 */
export function periodValidity(
  data: PolicyData,
  { words, first, last }: Period,
): { readonly state: InForce; readonly say: string } | undefined {
  const [start, end] = [validity(data, first), validity(data, last)];
  if (start.state === 'in_force' && end.state === 'in_force') return undefined;
  const named =
    words.includes(`${first.slice(2, 4)}年`) || words.includes(first.slice(0, 4))
      ? words
      : `${words}（${first.slice(0, 4)}年）`;
  const outside = start.state === end.state;
  const stands = outside ? '不在有效期内' : '不全在有效期内，要问清是哪一天';
  const inForce = ({ state, unknown }: Validity) => state === 'in_force' && unknown === undefined;
  const says = (outside ? [start] : [start, end]).filter((each) => !inForce(each)).map(({ say }) => say);
  const lasts = `本政策${periodTold(data)}。`;
  const isTold = says.some((say) => say.endsWith(lasts));
  const say = [...says, ...(outside || isTold ? [] : [lasts])].join('');
  return { state: start.state, say: `${named}${stands}：${say}` };
}
