import type { Clause } from '../corpus/clause.ts';
import { demands, lasts } from '../corpus/demands.ts';
import { givesFigure } from '../corpus/gives-money.ts';
import { remembered } from '../text/remembered.ts';
import type { SearchHit } from './hit.ts';
import type { Reading } from './question/index.ts';

/** A clause that itself says which treasury pays. */
const PAYS = /财政[^,，。;；]{0,4}(?:安排|承担|列支|全额)/u;
/** What a clause gains that demands something, where the least is asked: one that only gives does not answer. */
const DEMANDED = 2.5;
/** What a clause gains that has a figure of what is counted: that it answers outweighs some of the words it lacks. */
const HAS_FIGURE = 1.4;
/** What a clause gains that itself says who pays, over the one that says so of all: its words for it weigh double and more. */
const PAYS_ITSELF = 3;
/** What a clause gains that gives money, where that is asked for, over one that sets a task on the same subject. */
const GIVES = 1.2;

/**
 * Hits with those raised that have what is asked for, whatever words people have for it: money, or whom it is given to, a
 * figure of the things that are counted (多少公里), how long something lasts (几年), who bears the cost (谁出).
 */
export function answeringFirst(
  hits: readonly SearchHit[],
  asked: Pick<Reading, 'asks' | 'asksAround' | 'folded'>,
): readonly SearchHit[] {
  const answers = answersTo(asked);
  if (answers === undefined) return hits;
  const { has, gain } = answers;
  return hits
    .map((hit) => (has(hit.clause) ? { ...hit, score: hit.score * gain } : hit))
    .toSorted((a, b) => b.score - a.score);
}

interface Answers {
  readonly has: (clause: Clause) => boolean;
  readonly gain: number;
}

function answersTo({
  asks,
  asksAround,
  folded,
}: Pick<Reading, 'asks' | 'asksAround' | 'folded'>): Answers | undefined {
  const { threshold } = asks;
  if (threshold !== undefined)
    return { has: ({ text }) => demands(text, folded, threshold.verb), gain: DEMANDED };
  if (asksAround && asks.money) return undefined;
  return (asksAround ? undefined : ofAward(asks)) ?? ofAll(asks);
}

/** What is asked of an award itself. */
function ofAward({ money, entitled, duration }: Reading['asks']): Answers | undefined {
  if (money || entitled) return { has: grants, gain: GIVES };
  return duration ? { has: ({ text }) => lasts(text), gain: HAS_FIGURE } : undefined;
}

/** What is asked of an award or of anything else. */
function ofAll({ payer, counted }: Reading['asks']): Answers | undefined {
  if (payer) return { has: ({ text }) => PAYS.test(text), gain: PAYS_ITSELF };
  if (counted === undefined) return undefined;
  return { has: ({ text }) => counts(text, counted), gain: HAS_FIGURE };
}

/**
 * Whether a text has a figure of what is counted.
 * @example counts('到2027年，产量达到80万辆', '辆') // → true
 */
export function counts(text: string, counted: string): boolean {
  return new RegExp(`\\d(?:\\.\\d+)?[万亿]?${counted}`, 'u').test(text);
}

/** Whether a clause itself grants something: 奖补资金 alone is spoken of where others are. */
const grants = remembered(({ text }: Clause) => text.includes('给予') || givesFigure(text));
