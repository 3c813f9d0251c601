import { inSimplified } from '../../text/fold.ts';
import { halfWidth } from '../../text/half-width.ts';
import type { Fact } from '../rule/index.ts';
import { readYesNo } from './yes-no.ts';

/** 之前没拿过, 那笔还没到账, 一分钱没领, 头一回评, 一上来就是: words of a text by which nothing was paid before. */
export const UNPAID =
  /(?:没有?|未|冇)(?:(?:拿|领|得|兑现|享受|补|给|评|获得?)[到过]|到[手账位])|一分钱?[都也]?没(?:有)?[拿领给得补]|一上来|(?:头一?|第一|首)[回次](?:评|认定|获|升|拿|领)|直接就?(?:评|升|认定|获)/u;

/** The same as a whole answer: who and when, the denial, and what was not had. */
const NOTHING_HAD =
  /^(?:我们?|本?(?:公司|企业|单位)|还|尚|都|也|从来?|一直|以前|之前|此前|至今|目前)*(?:没有?|未曾?|冇)(?:拿|领|得|获得?|兑现|享受|补|给|申请)[到过取了]*(?:任何|[这本]项|[这一]笔)?的?(?:钱|奖励?|奖补|补[贴助]|资金)?$|^(?:nothing|never|not yet|none)(?: (?:so far|yet|before|received|paid))*$/iu;

/** 之前领过 before a sum that was paid. */
const HAD_BEFORE =
  /^(?:我们?|本?(?:公司|企业|单位)|一共|总共|之前|此前|以前|已经?)*(?:拿|领|得|获得?|兑现|享受)[到过了]+/u;

/**
 * A sum that was paid, without that it was: 100万 of 之前领过100万.
 * @example withoutHaving({ label: '已兑现的奖励', ask: '' }, '之前领过100万') // → '100万'
 */
export function withoutHaving({ label, ask }: Pick<Fact, 'label' | 'ask'>, answer: string): string {
  return ASKS_PAID.test(label + ask) ? inSimplified(answer).trim().replace(HAD_BEFORE, '') : answer;
}

/** Facts that ask what was paid already. */
const ASKS_PAID = /已经?(?:兑现|拿|领|得|获|享受|发|补)/u;

/**
 * Whether an answer says that nothing was paid where that is asked: 还没拿过, 未兑现, 没有领过奖励.
 * @example tellsNothingPaid({ type: 'money', label: '已兑现的奖励', ask: '' }, '还没拿过') // → true
 */
export function tellsNothingPaid(
  { type, label, ask }: Pick<Fact, 'type' | 'label' | 'ask'>,
  answer: string,
): boolean {
  const question = label + ask;
  if (type !== 'money' || !ASKS_PAID.test(question)) return false;
  const said = inSimplified(halfWidth(answer)).trim();
  return NOTHING_HAD.test(said) || readYesNo(said, question) === false;
}
