import { citationLabel } from '../corpus/cite.ts';
import { type FoundDate, findDates } from '../text/date.ts';
import { checkDate } from './check-date.ts';
import type { Finding } from './claim.ts';
import { isRejected } from './denial.ts';
import type { GroundClause } from './ground.ts';
import { homesOf } from './homes.ts';
import { supported, unchecked } from './place.ts';
import type { Tied } from './tie.ts';
import { type Found, isTaken, tiedAt, type Work, wordsAround } from './work.ts';

/** How far on either side the words stand that say what a date is. */
const REACH = 14;

/** The words around a date as far as its sentence goes. */
function inSentence({ before, behind }: ReturnType<typeof wordsAround>): ReturnType<typeof wordsAround> {
  return { before: before.split(/[。;!?\n]/u).at(-1) ?? '', behind: behind.split(/[。;!?\n]/u)[0] ?? '' };
}

/** Whether something else in the statement stands in a clause that it cites. */
function isBorneOut({ found }: Work, of: Tied | undefined): boolean {
  const cited = of?.cited ?? [];
  return found.some(
    (f) => f.of === of && f.status === 'supported' && f.home !== undefined && cited.includes(f.home),
  );
}

/** By the text; failing that by a receipt, unless the draft only says that it is not this day. */
function judge(work: Work, date: FoundDate, of: Tied | undefined): Finding {
  const around = inSentence(wordsAround(work, date, REACH));
  const plain = checkDate(work.ground, {
    date,
    ...around,
    cited: of?.cited ?? [],
    homes: of === undefined ? [] : homesOf(work, of),
    borneOut: isBorneOut(work, of),
  });
  if (plain.status === 'supported') return plain;
  const receipt = work.receipts.find(({ dates }) => dates.has(date.value));
  if (receipt !== undefined) return supported([{ receipt: receipt.name }]);
  const rejected = plain.status === 'contradicted' && isRejected(around);
  return rejected ? unchecked('稿中说不是这一日期，未作核对') : plain;
}

function homeOf(
  { ground }: Work,
  { where: [at] }: Finding,
  { precision }: FoundDate,
): GroundClause | undefined {
  if (at === undefined || !('clause' in at) || precision === 'year') return undefined;
  return ground.clauses.find(
    ({ policy, clause }) => clause.id === at.clause && citationLabel(policy, clause.id) === at.label,
  );
}

/** Checks the dates of a draft. */
export function checkDates(work: Work): readonly Found[] {
  return findDates(work.draft.plain.text)
    .filter((date) => !isTaken(work, date))
    .map((date) => {
      const { start, end } = date;
      const of = tiedAt(work, start);
      const finding = judge(work, date, of);
      return { start, end, kind: 'date', of, home: homeOf(work, finding, date), ...finding };
    });
}
