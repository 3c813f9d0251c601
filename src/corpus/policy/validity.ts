import type { IsoDay, Period } from '../../text/date.ts';
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
  const period = periodOf(data);
  if (superseded !== undefined && on >= superseded.from) {
    const { title, number, quote } = superseded;
    const name = `《${title}》${number === title ? '' : `（${number}）`}`;
    const say = `${on} 已不适用本政策：自 ${superseded.from} 起由${name}代替（其原文“${quote}”）。`;
    return { state: 'expired', governedBy: number, say, anchors };
  }
  if (on > to.value) {
    return { state: 'expired', governedBy: null, say: `${on} 已过有效期；本政策${period}。`, anchors };
  }
  if (on >= from.value) {
    const say = `${on} 在有效期内；本政策${period}。`;
    return { state: 'in_force', governedBy: data.number.value, say, anchors };
  }
  return beforeForce(data, on, `${on} 尚未施行；本政策${period}。`);
}

/** 有效期 2022-10-27 至 2023-10-26: what the text does not give as dates is told with its words. */
function periodOf({ in_force: { from, to } }: PolicyData): string {
  const began = from.event === undefined ? '' : `，起日依“${from.quote}”`;
  if (to.open === true) return `自 ${from.value} 起施行${began}，原文没有写止期`;
  const lasts = to.lasts === undefined ? '' : `，止日依“${to.quote}”算至满期的前一日`;
  return `有效期 ${from.value} 至 ${to.value}（首尾两日均含${began}${lasts}）`;
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
  return { state: start.state, say: `${named}${stands}：${outside ? start.say : `${start.say}${end.say}`}` };
}
