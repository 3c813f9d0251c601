import { findDates } from '../text/date.ts';
import { checkDate } from './check-date.ts';
import { supported } from './place.ts';
import { type Found, homesOf, isTaken, tiedAt, type Work, wordsAround } from './work.ts';

/** Checks the dates of a draft. */
export function checkDates(work: Work): readonly Found[] {
  return findDates(work.draft.plain.text)
    .filter((date) => !isTaken(work, date))
    .map((date) => {
      const of = tiedAt(work, date.start);
      const place = { start: date.start, end: date.end, kind: 'date' as const, of, home: undefined };
      const receipt = work.receipts.find(({ dates }) => dates.has(date.value));
      const cited = of?.cited ?? [];
      const homes = of === undefined ? [] : homesOf(work, of);
      const borneOut = work.found.some(
        (f) => f.of === of && f.status === 'supported' && f.home !== undefined && cited.includes(f.home),
      );
      const finding = checkDate(work.ground, {
        date,
        ...wordsAround(work, date, 14),
        cited,
        homes,
        borneOut,
      });
      if (finding.status !== 'supported' && receipt !== undefined)
        return { ...place, ...supported([{ receipt: receipt.name }]) };
      const [at] = finding.where;
      const clause = at !== undefined && 'clause' in at && date.precision !== 'year' ? at.clause : undefined;
      const home = work.ground.clauses.find((known) => known.clause.id === clause);
      return { ...place, ...finding, home };
    });
}
