import type { Policy } from '../corpus/library.ts';
import type { Claim, Verification } from './claim.ts';
import { findClaimedSilences } from './claimed-silence.ts';
import { findLeftovers } from './leftovers.ts';
import { checkClauseRefs } from './pass-clause-refs.ts';
import { checkDates } from './pass-dates.ts';
import { checkDepartments } from './pass-departments.ts';
import { checkFigures } from './pass-figures.ts';
import { checkDocumentNumbers } from './pass-numbers.ts';
import { checkQuotes } from './pass-quotes.ts';
import { checkStatements } from './pass-statements.ts';
import { type Found, type Work, workOn } from './work.ts';

/** What is taken first is not read again as something else: the figures of a quotation belong to it. */
const PASSES: readonly ((work: Work) => readonly Found[])[] = [
  checkDocumentNumbers,
  checkQuotes,
  checkFigures,
  checkDates,
  checkDepartments,
  checkClauseRefs,
  checkStatements,
];

function checked(started: Work): Work {
  let work = started;
  for (const pass of PASSES) work = { ...work, found: [...work.found, ...pass(work)] };
  return work;
}

function verdictOf(claims: readonly Claim[], leftovers: number): Verification['verdict'] {
  const has = (status: Claim['status']) => claims.some((claim) => claim.status === status);
  const open = claims.some(({ status, kind }) => status === 'unchecked' && kind !== 'quote');
  if (has('contradicted')) return 'contradicted';
  if (has('not_found') || open || leftovers > 0) return 'partly_supported';
  return has('supported') ? 'supported' : 'nothing_to_check';
}

/**
 * Holds every claim of a Chinese draft against the policies and the receipts given with it: quotations,
 * sums, rates, counts, dates, clause references, departments and document numbers. What was held against
 * nothing is listed as unchecked and keeps the verdict from being `supported`.
 * @param receipts receipts of `calculate_award`, or whole results of it.
 * @throws InputError for a receipt that is none, was altered, or no longer holds.
 */
export function verifyAnswer(
  answer: string,
  policies: readonly Policy[],
  receipts: readonly unknown[] = [],
): Verification {
  const work = checked(workOn(answer, policies, receipts));
  const { plain } = work.draft;
  const given = ({ start, end }: { start: number; end: number }) => {
    const span = plain.origin(start, end);
    return { text: answer.slice(span.start, span.end), ...span };
  };
  const claims = work.found
    .map(({ start, end, kind, status, where, note }) => ({
      ...given({ start, end }),
      kind,
      status,
      where,
      note,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const leftovers = [...findLeftovers(work), ...findClaimedSilences(work)].map(({ note, ...left }) => ({
    ...given(left),
    note,
  }));
  const open = claims.filter(({ status }) => status === 'unchecked');
  return {
    verdict: verdictOf(claims, leftovers.length),
    claims,
    unchecked: [...open.map(({ text, start, end, note }) => ({ text, start, end, note })), ...leftovers],
  };
}
