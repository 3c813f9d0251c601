import type { AwardDescription } from '../../src/award/portfolio/description.ts';
import type { MatchResult } from '../../src/award/portfolio/match-result.ts';
import type { AwardResult } from '../../src/award/result/result.ts';
import { isRecord } from './host.ts';

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

export type { AwardDescription, AwardResult, MatchResult };
