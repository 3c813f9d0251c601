import { halfWidth } from '../../text/half-width.ts';
import { type Clause, type ClauseId, type Departments, isBelow } from '../clause.ts';
import { titleFit } from '../reference/index.ts';
import { areBodies, splitBodies } from './bodies.ts';
import { type Charge, readCharges } from './charges.ts';

type Named = Omit<Clause, 'departments' | 'references'>;

/** A duty that one clause lays on bodies for clauses below it (以下…均需…落实). */
interface Duty {
  readonly bodies: readonly string[];
  readonly basis: { readonly clause: ClauseId; readonly quote: string };
  readonly on: ReadonlySet<string>;
}

/** 列第一位者为牵头单位,下同: from this clause on the first of several leads. */
const FIRST_LEADS =
  /(?:列|排)(?:在)?(?:第一位|首位)(?:的|者)*(?:单位|部门)?(?:为|是)(?:牵头|主办)(?:单位|部门)?/u;
const DUTY =
  /以下(?<what>[^。;,:]{0,40}?)(?:责任单位)?均?(?:需|须|由|应由|要求|包括|含)(?<list>[^。;]{2,80}?)(?:共同|分别|具体|按职责(?:分工)?)*(?:抓好|负责|组织)?(?:落实|负责|实施|推进|执行|配合)[^。;\])】]*/u;

/** 以上优惠政策由县商务局牵头，会同…核定: who leads whatever stands above and names nobody. */
const ABOVE = /(?<=^|[)、.。;\s])以上(?<what>[^。;,:]{0,20}?)由(?<list>[^。;,]{2,40}?)牵头[^。;]*/u;

const NOBODY: Departments = { lead: [], also: [], basis: [] };

/**
 * Who is in charge of each clause, in the order given: by its own words or those that close its list, else by
 * those of the clause above;
 * and besides, for items, by a duty that another clause lays on everything below it.
 */
export function departmentsOf(clauses: readonly Named[]): readonly Departments[] {
  const convention = clauses.findIndex(({ text }) => FIRST_LEADS.test(text));
  const own = new Map(
    clauses.map((clause, i) => {
      const follows = convention >= 0 && i >= convention ? clauses[convention] : undefined;
      return [clause.id, ownDepartments(clause, follows)] as const;
    }),
  );
  for (const { id, parent, numbered } of clauses) {
    const closing = own.get(id);
    if (!numbered && parent !== null && closing !== undefined && own.get(parent)?.basis.length === 0)
      own.set(parent, closing);
  }
  const parents = new Map(clauses.map(({ id, parent }) => [id, parent]));
  const duties = clauses.flatMap((clause, i) => readDuty(clause, clauses, i));
  const above = clauses.flatMap((clause, at) => readAbove(clause, at));
  return clauses.map(({ id, leaf }, at) => {
    const duty = leaf ? duties.filter(({ on }) => on.has(id)) : [];
    const known = duty.reduce(addDuty, nearestOf(id, own, parents));
    const leads = leaf && known.lead.length === 0 ? above.find((each) => at < each.at) : undefined;
    return leads === undefined ? known : named(leads.bodies, known.also, [...known.basis, leads.basis]);
  });
}

/** Who leads all that stands above a clause, by its words. */
function readAbove({ id, text }: Named, at: number): readonly (Omit<Duty, 'on'> & { readonly at: number })[] {
  const match = ABOVE.exec(halfWidth(text));
  const bodies = splitBodies(match?.groups?.list ?? '');
  if (match === null || !areBodies(bodies)) return [];
  const quote = text.slice(match.index, match.index + match[0].length);
  return [{ at, bodies, basis: { clause: id, quote } }];
}

function ownDepartments({ id, text }: Named, convention: Named | undefined): Departments {
  const charges = readCharges(text);
  const leads = bodiesOf(charges, 'lead');
  const responsible = bodiesOf(charges, 'responsible');
  const also = bodiesOf(charges, 'also');
  const basis = charges.map(({ start, end }) => ({ clause: id, quote: text.slice(start, end).trim() }));
  if (leads.length > 0) return named(leads, [...responsible, ...also], basis);
  const rule = FIRST_LEADS.exec(convention?.text ?? '')?.[0];
  if (convention === undefined || rule === undefined) return named(responsible, also, basis);
  const cited = responsible.length > 1 ? [...basis, { clause: convention.id, quote: rule }] : basis;
  return named(responsible.slice(0, 1), [...responsible.slice(1), ...also], cited);
}

function bodiesOf(charges: readonly Charge[], role: Charge['role']): readonly string[] {
  return charges.filter((charge) => charge.role === role).flatMap(({ bodies }) => bodies);
}

/** Each body once, each quote once. */
function named(lead: readonly string[], also: readonly string[], basis: Departments['basis']): Departments {
  const leads = [...new Set(lead)];
  return {
    lead: leads,
    also: [...new Set(also)].filter((body) => !leads.includes(body)),
    basis: basis.filter(({ quote }, i) => basis.findIndex((other) => other.quote === quote) === i),
  };
}

/** A clause's own departments, or those of the first clause above that names some. */
function nearestOf(
  id: string,
  own: ReadonlyMap<string, Departments>,
  parents: ReadonlyMap<string, string | null>,
): Departments {
  const mine = own.get(id) ?? NOBODY;
  const parent = parents.get(id) ?? null;
  return mine.basis.length > 0 || parent === null ? mine : nearestOf(parent, own, parents);
}

function addDuty({ lead, also, basis }: Departments, duty: Duty): Departments {
  return named(lead, [...also, ...duty.bodies], [...basis, duty.basis]);
}

/** The duty that a clause lays on what comes after it: on the sections it names, else on everything. */
function readDuty({ id, text }: Named, clauses: readonly Named[], at: number): readonly Duty[] {
  const match = DUTY.exec(halfWidth(text));
  const bodies = splitBodies(match?.groups?.list ?? '');
  if (match === null || !areBodies(bodies)) return [];
  const names = (match.groups?.what ?? '').split(/[、和及]/u);
  const sections = clauses.filter(({ title }) => names.some((name) => titleFit(name, title) >= 2));
  const later = clauses.slice(at + 1).filter((clause) => clause.numbered);
  const bound =
    sections.length === 0 ? later : later.filter((clause) => sections.some((s) => isBelow(clause, s)));
  const quote = text.slice(match.index, match.index + match[0].length);
  return [{ bodies, basis: { clause: id, quote }, on: new Set(bound.map((clause) => clause.id)) }];
}
