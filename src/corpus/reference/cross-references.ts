import { halfWidth } from '../../text/half-width.ts';
import type { Clause, Reference } from '../clause.ts';
import { readMarkers } from '../marker/index.ts';
import { citationsIn, type NumberedReference } from './citations-in.ts';
import { resolveReference } from './reference.ts';
import { relativeReferences } from './relative-references.ts';
import { endOfTitle } from './title-match.ts';

/** This document by its kind: 本办法, 本行动方案中. */
const OWN =
  /本[^。,;、“”《》]{0,6}?(?:方案|办法|意见|措施|规定|细则|政策|通知|条例|文件|规程|决定|章程|指南)(?:的|中的?|里的?)? *$/u;
/** Another document straight before a number: 《…》第三条, 民法典第十条, 实施条例(试行)第三条. */
const FOREIGN =
  /(?:》|法|法典|条例|规定|办法|细则|意见|通知|方案|决定|章程|公约|解释)(?:\([^()]*\)|〔[^〔〕]*〕\d*号?)*(?:的|中的?)? *$/u;
/** How far back the words that a number belongs to may begin. */
const NEAR = 80;
/** What joins one number to the one before it: 第1条、第2条和第9条. */
const JOINED = /^(?:[、,和及或与至到]|以及|或者)*$/u;
/** Units that also count other things (第二项任务, 第一部分付款): they need more than their form. */
const ORDINARY = /^第 *\(?[^条章节编]*?(?:项|点|目|款|部分|大点|大项)$/u;
/** What follows an ordinary unit that cites: a particle or the end, not a noun. */
const CITES = /^ *(?:规定|所[列述称指]|情形|条件|除外|至|到|和|或|及|与|中|[的、,。;)]|$)/u;

/** What the words read so far have settled: the part they speak of, and whether they cite another document. */
interface Context {
  readonly part: string | undefined;
  readonly foreign: boolean;
  readonly last: Clause | undefined;
  readonly end: number;
}

interface Place {
  readonly text: string;
  readonly citation: NumberedReference;
  readonly clause: Clause;
  readonly clauses: readonly Clause[];
}

/**
 * The references that a clause's words make to other clauses of its own document, in their order. A part
 * once named in the clause (政策支持部分第7条) is meant by the numbers after it. Numbers of other laws, and
 * numbers that fit several clauses with no part named, are left alone: no reference is better than a wrong one.
 */
export function referencesOf(clause: Clause, clauses: readonly Clause[]): readonly Reference[] {
  const text = withoutMarker(clause);
  let context: Context = { part: undefined, foreign: false, last: undefined, end: 0 };
  const found: Reference[] = [];
  for (const citation of citationsIn(text)) {
    const read = readCitation({ text, citation, clause, clauses }, context);
    context = read.context;
    found.push(...read.found);
  }
  return [...found, ...relativeReferences(text, clause, clauses)]
    .filter((reference) => reference.clause !== clause.id)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, clause: target }) => ({
      text: clause.text.slice(start, end),
      start: clause.start + start,
      end: clause.start + end,
      clause: target,
    }));
}

/** The clause's text in half width, its own marker blanked out: 第五条 第一款… does not cite article 5. */
function withoutMarker({ id, text }: Clause): string {
  const plain = halfWidth(text);
  const own = id.replace(/-\d+$/u, '');
  const end = Math.max(0, ...readMarkers(plain).flatMap((m) => (own.endsWith(m.token) ? [m.end] : [])));
  return ' '.repeat(end) + plain.slice(end);
}

function readCitation(place: Place, context: Context): { context: Context; found: readonly Reference[] } {
  const { text, citation, clauses } = place;
  const joint = context.end === 0 ? ' ' : text.slice(context.end, citation.start);
  const before = text.slice(Math.max(0, citation.start - NEAR), citation.start);
  const titled = endOfTitle(before, titlesOf(clauses));
  const own = titled > 0 || OWN.test(before);
  const foreign = !own && (JOINED.test(joint) ? context.foreign : FOREIGN.test(before));
  if (foreign) return { context: { ...context, foreign, last: undefined, end: citation.end }, found: [] };
  const meant = locate(place, titled, { part: context.part, own });
  const between = /^[至到]$/u.test(joint) ? clausesBetween(context.last, meant.target, clauses) : [];
  const targets = meant.target === undefined ? between : [...between, meant.target];
  const span = { text: '', start: citation.start - titled, end: citation.end };
  return {
    context: { part: meant.part, foreign, last: meant.target, end: citation.end },
    found: targets.map(({ id }) => ({ ...span, clause: id })),
  };
}

/** The one clause that is meant, if there is one, and the part that is spoken of from here on. */
function locate(
  place: Place,
  titled: number,
  { part, own }: { part: string | undefined; own: boolean },
): { target: Clause | undefined; part: string | undefined } {
  const { text, citation, clauses } = place;
  const words = text.slice(citation.start - titled, citation.start) + citation.words;
  const targets = titled > 0 ? resolveReference(words, clauses) : resolve(words, place, { part, own });
  const target = targets.length === 1 ? targets[0] : undefined;
  return { target, part: titled > 0 ? topOf(target, clauses) : part };
}

function titlesOf(clauses: readonly Clause[]): readonly string[] {
  return clauses.map(({ title }) => title);
}

/** Without a title: among the clause's own items, in the part that the words speak of, or the only one there is. */
function resolve(
  words: string,
  { text, citation, clause, clauses }: Place,
  { part, own }: { part: string | undefined; own: boolean },
): readonly Clause[] {
  const everywhere = resolveReference(words, clauses);
  if (ORDINARY.test(words) && !own) {
    const cites = words.includes('(') || CITES.test(text.slice(citation.end));
    return cites ? amongOwn(clause, everywhere, clauses) : [];
  }
  if (everywhere.length <= 1 || part === undefined) return everywhere;
  return everywhere.filter(({ id }) => id.startsWith(`${part}.`));
}

/** The matches below the clause itself, else below the clause above it, and so on outward. */
function amongOwn(clause: Clause, matches: readonly Clause[], clauses: readonly Clause[]): readonly Clause[] {
  const below = matches.filter(({ parent }) => parent === clause.id);
  const above = clauses.find(({ id }) => id === clause.parent);
  return below.length > 0 || above === undefined ? below : amongOwn(above, matches, clauses);
}

function topOf(clause: Clause | undefined, clauses: readonly Clause[]): string | undefined {
  const above = clauses.find(({ id }) => id === clause?.parent);
  return above === undefined ? clause?.id : topOf(above, clauses);
}

/** 第三条至第五条 means 第四条 too. */
function clausesBetween(
  from: Clause | undefined,
  to: Clause | undefined,
  clauses: readonly Clause[],
): readonly Clause[] {
  if (from === undefined || to === undefined) return [];
  const first = clauses.indexOf(from);
  return clauses.slice(first + 1, clauses.indexOf(to)).filter((clause) => writing(clause) === writing(from));
}

/** The form of a clause's own number: a for articles, nothing for plain numbers. */
function writing({ key, id }: Clause): string {
  return `${key.split('.').at(-1)?.replace(/\d+/gu, '')}${id.endsWith(')') ? ')' : ''}`;
}
