import type { Clause, Span } from '../../corpus/clause.ts';
import { labelOf, type Reference } from '../../corpus/standing/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { type Found, foundAs } from './found.ts';

/** A claim in its draft, with the clauses in which the words that it rests on stand. */
export interface Resting extends Span {
  readonly clauses: Reference['clauses'];
}

const CITES = /依据|出处|来源|根据|详见|参见|均见|以上见|^\W*见/u;

/** Each reference: whether there is such a clause, whether it has the title given, whether the quotes beside it stand there. */
export function checkReferences(
  text: string,
  references: readonly Reference[],
  resting: readonly Resting[],
): readonly Found[] {
  const groups = sentencesWith(text, references);
  return groups.flatMap((group, i) => {
    const beside = besideOf(text, group, { resting, past: groups[i - 1]?.end ?? 0 });
    return group.references.map((reference) => check(text, reference, { group, beside }));
  });
}

interface Group extends Span {
  readonly references: readonly Reference[];
}

/** The sentences that have references, with them. */
function sentencesWith(text: string, references: readonly Reference[]): readonly Group[] {
  const groups: (Group & { references: Reference[] })[] = [];
  for (const reference of references) {
    const last = groups.at(-1);
    if (last !== undefined && reference.start < last.end) last.references.push(reference);
    else {
      const before = Math.max(
        ...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, reference.start - 1)),
      );
      const after = /[。；;\n]/u.exec(text.slice(reference.end, reference.end + 600))?.index ?? 600;
      groups.push({ start: before + 1, end: reference.end + after, references: [reference] });
    }
  }
  return groups;
}

/** The claims that a sentence's references are there for: its own; of one that only cites, those before it. */
function besideOf(
  text: string,
  group: Group,
  { resting, past }: { readonly resting: readonly Resting[]; readonly past: number },
): readonly Resting[] {
  const own = resting.filter(({ start, end }) => start < group.end && group.start < end);
  if (own.length > 0 || !CITES.test(text.slice(group.start, group.end))) return own;
  return resting.filter(({ start }) => start >= past && start < group.start);
}

interface Beside {
  readonly group: Group;
  readonly beside: readonly Resting[];
}

function check(text: string, reference: Reference, { group, beside }: Beside): Found {
  const { clauses } = reference;
  const said = (...found: Parameters<typeof foundAs>[2]) => foundAs('clause_ref', reference, found);
  if (clauses.length === 0) return said('contradicted', `没有“${reference.text}”这一条`);
  const titled = otherTitle(text, reference);
  if (titled !== undefined)
    return said('contradicted', `“${titled.clause.title}”是${labelOf(titled)}`, [labelOf(titled)]);
  const astray = beside.filter((claim) => claim.clauses.length > 0 && !isBorneOut(claim, group));
  const fits = beside.some((claim) =>
    claim.clauses.some((other) => clauses.some((own) => isWithin(other, own))),
  );
  const [first] = astray.flatMap((claim) => claim.clauses);
  if (first === undefined || fits || !isNearest(reference, group, astray) || !isCiting(text, reference))
    return said('holds', '', clauses.map(labelOf));
  return said('contradicted', `旁边所引的话在${labelOf(first)}`, [labelOf(first)]);
}

/** Whether a claim stands in a clause that its sentence cites, or that says something of all clauses or of that one. */
function isBorneOut({ clauses }: Resting, { references }: Group): boolean {
  const cited = references.flatMap((reference) => reference.clauses);
  return clauses.some(
    (other) =>
      governsAll(other) ||
      cited.some((own) => isWithin(other, own) || speaksOf(other, own) || governsAll(own)),
  );
}

/** What names the place of words: 根据第5条, 三、(二)5规定, or a bracket that closes what is said. */
const CITED_BEFORE =
  /(?:依据|根据|按照?|依照|见|出处|来源|出自)(?:[《〔〕》\p{Script=Han}\d]{0,40}[号》])?[\s：:]*$/u;
const CITED_BEHIND = /^(?:项|款)?(?:的?(?:规定|要求|原文|明确|写|说|载明|提出)|[里中]|[：:])/u;

/** Whether a reference tells where words stand, not what is spoken of: 第5条的资金, 技术改造补助（三、(二)5）所需资金. */
function isCiting(text: string, { start, end }: Reference): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 12);
  const bracketed = /[（(［[【][^（(［[【）)］\]】。；\n]*$/u.test(before);
  const closes = /^[^（(。；\n]{0,10}?[）)］\]】](?:[。，,；;、！？!?\s]|$)/u.test(behind);
  return bracketed ? closes : CITED_BEFORE.test(before) || CITED_BEHIND.test(behind);
}

function isNearest(reference: Reference, { references }: Group, astray: readonly Resting[]): boolean {
  return astray.some((claim) => {
    const gap = (other: Span) =>
      Math.min(Math.abs(other.start - claim.end), Math.abs(claim.start - other.end));
    return references.every((other) => gap(reference) <= gap(other));
  });
}

type PolicyClause = Reference['clauses'][number];

/** What says how long the policy holds is said of every clause. */
function governsAll({ policy, clause }: PolicyClause): boolean {
  return policy.data.in_force.to.clause === clause.id;
}

/** A clause, and what lies below or above it. */
function isWithin(other: PolicyClause, { policy, clause }: PolicyClause): boolean {
  return other.policy.id === policy.id && (isBelow(other.clause, clause) || isBelow(clause, other.clause));
}

function isBelow(inner: Clause, outer: Clause): boolean {
  return inner.id === outer.id || inner.id.startsWith(`${outer.id}.`);
}

/** 第7条所需资金在……安排 is said in another clause. */
function speaksOf({ policy, clause }: PolicyClause, own: PolicyClause): boolean {
  return policy.id === own.policy.id && clause.references.some(({ clause: id }) => id === own.clause.id);
}

/** The clause whose title stands right behind a reference, where it is none of those that the reference names. */
function otherTitle(text: string, { end, clauses }: Reference): PolicyClause | undefined {
  const behind = text.slice(end, end + 40).replace(/^[(（“"「《]?(?:支持政策)?[“"「]?/u, '');
  const policies = [...new Set(clauses.map(({ policy }) => policy))];
  const titled = policies.flatMap((policy) =>
    policy.clauses
      .filter(({ title }) => title.length >= 6 && behind.startsWith(halfWidth(title)))
      .map((clause) => ({ policy, clause })),
  );
  const fits = titled.some((other) => clauses.some((own) => isWithin(other, own)));
  return fits ? undefined : titled[0];
}
