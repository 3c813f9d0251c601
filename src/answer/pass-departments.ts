import { checkDepartment, namedIn } from './check-department.ts';
import { isRejected } from './denial.ts';
import type { GroundClause } from './ground.ts';
import { homesOf } from './homes.ts';
import { supported } from './place.ts';
import type { Tied } from './tie.ts';
import { type Found, isTaken, tiedAt, type Work, wordsAround } from './work.ts';

/**
 * What a statement rests on, and what a calculation does that it tells of; where it cites nothing itself and others
 * do, whatever the draft cites: its own words may go back to any of it.
 */
function chargedBy(work: Work, of: Tied): readonly GroundClause[] {
  const homes = homesOf(work, of);
  const told = work.ground.clauses.filter(({ clause }) =>
    work.receipts.some(({ clauses }) => clauses.has(clause.id)),
  );
  // A clause that puts nobody in charge is cited for something else.
  const idle = homes.every(({ clause }) => clause.departments.lead.length === 0);
  const own = of.cited.length > 0 || !of.loose;
  const anywhere = own && !idle ? [] : work.ties.flatMap(({ cited }) => cited);
  return [...new Set([...homes, ...anywhere, ...told])];
}

/** Checks the departments that a draft names. */
export function checkDepartments(work: Work): readonly Found[] {
  return work.ground
    .findDepartments(work.draft.plain.text)
    .filter((department) => !isTaken(work, department))
    .map((department) => {
      const of = tiedAt(work, department.start);
      const homes = of === undefined ? [] : chargedBy(work, of);
      const around = wordsAround(work, department, 48);
      const checked = checkDepartment(work.ground, { department, ...around, homes });
      const finding =
        checked.status === 'contradicted' && isRejected(around) ? supported([], '原文确非由其负责') : checked;
      const { start, end } = department;
      const { name } = department;
      const home = homes.find((clause) => name !== undefined && namedIn(clause, name));
      return { start, end, kind: 'department', of, home, ...finding };
    });
}
