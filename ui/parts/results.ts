import type { AwardDescription } from '../../src/award/portfolio/description.ts';
import type { MatchResult } from '../../src/award/portfolio/match-result.ts';
import type { AmountResult, AwardResult } from '../../src/award/result/result.ts';
import { isRecord } from './record.ts';

/** Which of the three tools answered is told by what only its answer has. */
export function isCalculated(data: unknown): data is AwardResult {
  return isRecord(data) && 'receipt' in data && 'eligibility' in data;
}

export function isDescribed(data: unknown): data is AwardDescription {
  return isRecord(data) && 'facts' in data && 'counted' in data;
}

export function isMatched(data: unknown): data is MatchResult {
  return isRecord(data) && 'needs_facts' in data && 'next_questions' in data;
}

/** A sum in a few words: a ceiling never reads as a sum. */
export function told(amount: AmountResult): string {
  if (amount.net_of !== undefined) return amount.display;
  return amount.kind === 'up_to' ? `最高不超过${bare(amount)}` : amount.display;
}

/** The figure of a ceiling without the words that say that it is one. */
export function bare({ display }: AmountResult): string {
  return display.replace(/^(?:最高)?不超过/u, '');
}

/** The name of an award of a whole profile. */
export function nameIn(match: MatchResult, award: string): string {
  const { eligible, up_to, needs_facts, not_determined, not_eligible } = match;
  const all = [...eligible, ...up_to, ...needs_facts, ...not_determined, ...not_eligible];
  return all.find((each) => each.award === award)?.name ?? award;
}

export type { AmountResult, AwardDescription, AwardResult, MatchResult };
