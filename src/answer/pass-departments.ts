import { checkDepartment, namedIn } from './check-department.ts';
import { type Found, homesOf, isTaken, tiedAt, type Work, wordsAround } from './work.ts';

/** Checks the departments that a draft names. */
export function checkDepartments(work: Work): readonly Found[] {
  return work.ground
    .findDepartments(work.draft.plain.text)
    .filter((department) => !isTaken(work, department))
    .map((department) => {
      const of = tiedAt(work, department.start);
      const homes = of === undefined ? [] : homesOf(work, of);
      const finding = checkDepartment(work.ground, {
        department,
        ...wordsAround(work, department, 48),
        homes,
      });
      const { start, end } = department;
      const { name } = department;
      const home = homes.find((clause) => name !== undefined && namedIn(clause, name));
      return { start, end, kind: 'department', of, home, ...finding };
    });
}
