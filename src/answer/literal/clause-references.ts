import type { PolicyClause } from '../../corpus/reference/index.ts';
import {
  type Citing,
  isBorneOut,
  isOfSeveral,
  isToldOf,
  isWithin,
  labelOf,
  otherTitle,
  type Reference,
  type Resting,
} from '../../corpus/standing/index.ts';
import type { Span } from '../../text/spans.ts';
import { type Found, foundAs, type Judged } from './found.ts';

/** Each reference: whether there is such a clause, whether it has the title given, whether what it is cited for stands there. */
export function checkReferences(text: string, citing: readonly Citing[]): readonly Found[] {
  return citing.flatMap((sentence) =>
    sentence.references.map((reference) => check(text, reference, sentence)),
  );
}

function check(text: string, reference: Reference, sentence: Citing): Found {
  const { clauses } = reference;
  const said = (...found: Judged) => foundAs('clause_ref', reference, found);
  if (clauses.length === 0 && isOfSeveral(reference))
    return said('unchecked', '几处写在一起，看不出各是哪一条；请分开写');
  if (clauses.length === 0) return said('contradicted', `没有“${reference.text}”这一条`);
  const titled = otherTitle(text.slice(reference.end), clauses);
  if (titled !== undefined)
    return said('contradicted', `“${titled.clause.title}”是${labelOf(titled)}`, [labelOf(titled)]);
  const [first] = astrayOf(text, reference, sentence);
  return first === undefined
    ? said('holds', '', clauses.map(labelOf))
    : said('contradicted', `旁边所引的话在${labelOf(first)}`, [labelOf(first)]);
}

/** Where the words stand that a reference is cited for, when none of them stands where it says. */
function astrayOf(text: string, reference: Reference, sentence: Citing): readonly PolicyClause[] {
  const { beside, references } = sentence;
  const named = references.flatMap(({ clauses }) => clauses);
  const within = beside.some((claim) => claim.start <= reference.start && reference.end <= claim.end);
  if (!within && !isPlace(text, reference, sentence)) return [];
  const fits = within ? isToldOf : isBorneOut;
  const astray = beside.filter(({ homes }) => homes.length > 0 && !homes.some((home) => fits(home, named)));
  const own = beside.some(({ homes }) =>
    homes.some((home) => reference.clauses.some((clause) => isWithin(home, clause))),
  );
  return own || !isNearest(reference, sentence, astray) ? [] : astray.flatMap(({ homes }) => homes);
}

/** Words between a number and a claim that leave it its place: 规定：, a comma; not 的, which makes it what is spoken of. */
const BETWEEN = /^(?:[\s，,：:)）\]】]*|[^的所，,。；]{1,3}[：:]?)$/u;

/** Whether a reference outside a claim tells where its words stand: in brackets, right before it, or where all a sentence does is cite. */
function isPlace(text: string, { start, end }: Reference, { beside, only }: Citing): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (/[（(［[【][^（(［[【）)］\]】。；\n]*$/u.test(before))
    return /^[^（(。；\n]{0,10}?[）)］\]】](?:[。，,；;、！？!?\s]|$)/u.test(text.slice(end, end + 12));
  return only || beside.some((claim) => claim.start >= end && BETWEEN.test(text.slice(end, claim.start)));
}

function isNearest(reference: Reference, { references }: Citing, astray: readonly Resting[]): boolean {
  return astray.some((claim) => {
    const gap = (other: Span) =>
      Math.min(Math.abs(other.start - claim.end), Math.abs(claim.start - other.end));
    return references.every((other) => gap(reference) <= gap(other));
  });
}
