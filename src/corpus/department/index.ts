/** Who is in charge of a clause, and who has to act beside them. */

export { departmentFinder } from './department-names.ts';
export { departmentsOf } from './departments.ts';
export { tellsOfficeAlone } from './of-office.ts';
