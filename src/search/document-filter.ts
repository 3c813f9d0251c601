import type { ClauseDocument, ClauseFilter } from './clause-index.ts';

/** Whether a document satisfies every condition of the filter. */
export function passes(document: ClauseDocument, filter: ClauseFilter = {}): boolean {
  const { policies, parts, departments } = filter;
  return (
    (policies?.includes(document.policy) ?? true) &&
    (parts?.some((part) => document.parts.includes(part)) ?? true) &&
    (departments?.some((department) => document.departments.includes(department)) ?? true)
  );
}
