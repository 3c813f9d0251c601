import type { Finding } from './claim.ts';
import type { NamedDepartment } from './departments.ts';
import type { Ground, GroundClause } from './ground.ts';
import { contradicted, notFound, placeOf, supported, unchecked } from './place.ts';

/** A department of a draft and the clauses that its sentence rests on, the surest first. */
export interface Responsible {
  readonly department: NamedDepartment;
  readonly before: string;
  readonly behind: string;
  readonly homes: readonly GroundClause[];
}

const ISSUING = /印发|发布|出台|发文/u;
const LEADING = /牵头(?:单位|部门)?[^。;]{0,40}$/u;
const LEADS = /^[^,。;]{0,6}(?:牵头|负责牵头)/u;

/** Whether a clause names a body, as one in charge or in its words. */
export function namedIn({ clause }: GroundClause, name: string): boolean {
  const { lead, also } = clause.departments;
  return lead.includes(name) || also.includes(name) || clause.text.includes(name);
}

function placeIn(home: GroundClause, words: string) {
  const { clause, policy } = home;
  const at = clause.text.indexOf(words);
  const basis = clause.departments.basis[0];
  const from = policy.clauses.find(({ id }) => id === basis?.clause) ?? clause;
  const inBasis = from.text.indexOf(basis?.quote ?? '');
  const span = at >= 0 ? { start: clause.start + at, end: clause.start + at + words.length } : undefined;
  if (span !== undefined) return placeOf(policy, clause.id, span);
  const start = from.start + Math.max(0, inBasis);
  return placeOf(policy, from.id, { start, end: start + (basis?.quote.length ?? 0) });
}

/** The clauses name the body: it must be told as what they say it is. */
function named(home: GroundClause, name: string, { before, behind }: Responsible): Finding {
  const { lead, also } = home.clause.departments;
  const place = placeIn(home, name);
  const leads = LEADING.test(before) || LEADS.test(behind);
  const onlyAlso = also.includes(name) && !lead.includes(name);
  return onlyAlso && leads ? contradicted([place], '原文要求其落实，没有写由其牵头') : supported([place]);
}

/** No clause that the sentence rests on names the body. */
function unnamed(ground: Ground, name: string | undefined, first: GroundClause | undefined): Finding {
  const known = name !== undefined && ground.clauses.some((clause) => namedIn(clause, name));
  const lead = first?.clause.departments.lead ?? [];
  if (first === undefined || lead[0] === undefined) {
    const note = first === undefined ? '没有写明哪一条' : `${first.clause.id}没有写明部门`;
    return known ? unchecked(`${note}，未作核对`) : notFound('原文没有这个部门');
  }
  const place = placeIn(first, lead[0]);
  return contradicted([place], `${place.label}写的是${lead.join('、')}`);
}

/** Whether the clauses that the sentence rests on name this department. */
export function checkDepartment(ground: Ground, responsible: Responsible): Finding {
  const { department, before, behind, homes } = responsible;
  const { name } = department;
  const issued =
    ground.policies.some(({ data }) => data.issuer.value === name) && ISSUING.test(before + behind);
  if (issued) return supported([]);
  const home = homes.find((clause) => name !== undefined && namedIn(clause, name));
  return name !== undefined && home !== undefined
    ? named(home, name, responsible)
    : unnamed(ground, name, homes[0]);
}
