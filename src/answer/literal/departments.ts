import type { Clause } from '../../corpus/clause.ts';
import { departmentFinder } from '../../corpus/department/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { labelOf, type Reference } from '../../corpus/standing/index.ts';
import { isInside, type Span } from '../../text/spans.ts';
import { type Found, foundAs, type Judged } from './found.ts';

/** 牵头单位是甲、乙 or 由甲、乙牵头: told as in charge. */
const IN_CHARGE_BEFORE =
  /(?:牵头|责任|主管|负责|归口)[()]*(?:责任|牵头)?[()]*(?:单位|部门|的)?(?:有|是|为|包括|均为|都是|：|:|\s|\*)*(?:[^。;；\n，,]{0,60}[、和及与])?$/u;
const IN_CHARGE_BEHIND =
  /^(?:[、和及与][^。;；\n，,]{0,60})?(?:共同|一起|联合)?(?:牵头|负责(?!人)|主管|归口)/u;
const OPEN = /不是|并非|不由|不归|没有|未|是否|吗|[?？]|以.{0,12}(?:为准|口径)/u;
/** 请问牵头的甲、乙 takes them for the lead; 请问负责甲的乙 and 请问甲负责吗 do not. */
const ASKED = /咨询|联系|询问|问|请/u;

/** The bodies named in a half-width text: whether those told as in charge are, of the clauses cited around them. */
export function checkDepartments(
  text: string,
  policies: readonly Policy[],
  cited: readonly (Span & Pick<Reference, 'clauses'>)[],
): readonly Found[] {
  return departmentFinder(policies)(text).map(({ start, end, name, text: written }) => {
    const span = { start, end };
    const names = name === undefined ? [] : [name, written];
    const { isInCharge, isOpen } = toldOf(text, span);
    const quoted = cited.filter((each) => isInside(span, each)).flatMap(({ clauses }) => clauses);
    const told = isInCharge ? homesAround(text, span, cited) : quoted;
    const isTold = (isInCharge || isMissing(quoted, names)) && !isOpen;
    return foundAs('department', span, isTold ? check(names, told) : untold(names));
  });
}

/** Whether the words around a body tell it as in charge, and whether they ask or leave it open. */
function toldOf(text: string, { start, end }: Span) {
  const [before, after] = [text.slice(Math.max(0, start - 70), start), text.slice(end, end + 70)];
  const phrase = `${before.split(/[。;；\n，,]/u).at(-1)}${after.split(/[。;；\n，,]/u)[0]}`;
  const [role] = IN_CHARGE_BEFORE.exec(before) ?? [];
  const isOpen = ASKED.test(role ?? phrase) || OPEN.test(phrase);
  return { isInCharge: role !== undefined || IN_CHARGE_BEHIND.test(after), isOpen };
}

/** The clauses cited in the paragraph; where it cites none, in the whole draft. */
function homesAround(text: string, { start }: Span, cited: Parameters<typeof checkDepartments>[2]) {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', start);
  const near = cited.filter((each) => each.start >= from && (to < 0 || each.start < to));
  return (near.length > 0 ? near : cited).flatMap(({ clauses }) => clauses);
}

/** Whether none of the clauses quoted names a body, as one in charge or at all. */
function isMissing(quoted: Reference['clauses'], names: readonly string[]): boolean {
  const isNamed = ({ text }: Clause) => names.some((name) => text.includes(name));
  return quoted.length > 0 && !quoted.some(({ clause }) => isLead(clause, names) || isNamed(clause));
}

function isLead({ departments: { lead, also } }: Clause, names: readonly string[]): boolean {
  return names.some((name) => lead.includes(name) || also.includes(name));
}

function untold({ length }: readonly string[]): Judged {
  return [length === 0 ? 'unchecked' : 'holds'];
}

function check(names: readonly string[], clauses: Reference['clauses']): Judged {
  if (clauses.length + names.length === 0) return ['contradicted', '原文没有这个单位'];
  if (clauses.length === 0) return ['unchecked', '没有写是哪一条，未核对由谁负责'];
  const where = clauses.filter(({ clause }) => isLead(clause, names)).map(labelOf);
  if (where.length > 0) return ['holds', '', where];
  const first = clauses.find(({ clause }) => clause.departments.lead.length > 0);
  if (first === undefined) return ['unchecked', '所引条款没有写由谁负责'];
  const { lead } = first.clause.departments;
  return ['contradicted', `${labelOf(first)}写的是${lead.join('、')}`, [labelOf(first)]];
}
