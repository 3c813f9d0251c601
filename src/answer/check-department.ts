import type { NamedDepartment } from '../corpus/department/index.ts';
import type { Finding } from './claim.ts';
import type { Ground, GroundClause } from './ground.ts';
import { contradicted, notFound, placeOf, supported, unchecked } from './place.ts';

/** A department of a draft and the clauses that its sentence rests on, the surest first. */
export interface Responsible {
  readonly department: NamedDepartment;
  readonly before: string;
  readonly behind: string;
  readonly homes: readonly GroundClause[];
}

const LEADING = /牵头(?:单位|部门)?[^。;]{0,40}$/u;
const LEADS = /^(?:[、和及与以]{1,2}[\u4e00-\u9fff]{2,9}?(?:局|委|办|厅|公司))*[^,。;]{0,6}牵头/u;
const LED = /牵头单位/u;
/** Sent on to somebody (请向商务部门咨询): no word on who is in charge. */
const ASKED = /^[\u4e00-\u9fff]{0,4}(?:咨询|询问|了解|打听|核实)/u;

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

/** Whether the draft says that the body takes the lead. */
function leads({ before, behind }: Responsible): boolean {
  return LEADING.test(before) || LEADS.test(behind);
}

/** 第11条 can mean a task as well: who takes the lead stands in the clause that names 牵头单位. */
function led(homes: readonly GroundClause[]): readonly GroundClause[] {
  const those = homes.filter(({ clause }) => LED.test(clause.text));
  return those.length > 0 ? those : homes;
}

/** The clauses name the body: it must be told as what they say it is. */
function named(home: GroundClause, name: string, responsible: Responsible): Finding {
  const { lead, also } = home.clause.departments;
  const place = placeIn(home, name);
  const onlyAlso = also.includes(name) && !lead.includes(name);
  return onlyAlso && leads(responsible)
    ? contradicted([place], '原文要求其落实，没有写由其牵头')
    : supported([place]);
}

/** Those in charge of a clause; where nobody is, those that its words name. */
function bodiesOf(ground: Ground, { clause, policy }: GroundClause): readonly string[] {
  const { lead } = clause.departments;
  if (lead.length > 0) return lead;
  const named = ground.findDepartments(clause.text).flatMap(({ name }) => name ?? []);
  return [...new Set(named)].filter((name) => name !== policy.data.issuer.value);
}

/** No clause that the sentence rests on names the body. */
function unnamed(ground: Ground, name: string | undefined, first: GroundClause | undefined): Finding {
  const known = name !== undefined && ground.clauses.some((clause) => namedIn(clause, name));
  const lead = first === undefined ? [] : bodiesOf(ground, first);
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
  const issuer = ground.policies.some(({ data }) => data.issuer.value === name);
  if (issuer && !leads(responsible)) return supported([]);
  const charged = leads(responsible) ? led(homes) : homes;
  // 国资委, as the clause has it, is the short name of 市国资委.
  const literal = charged.find(({ clause }) => clause.text.includes(department.text));
  const home = charged.find((clause) => name !== undefined && namedIn(clause, name)) ?? literal;
  if (name !== undefined && home !== undefined) return named(home, name, responsible);
  const referred = ASKED.test(behind) && /[向问]$/u.test(before);
  return referred ? unchecked('只是请人去问，没有说由谁负责，未作核对') : unnamed(ground, name, charged[0]);
}
