import { halfWidth } from '../../text/half-width.ts';
import { type Span, sentencesOf, touch } from '../../text/spans.ts';
import type { Policy } from '../library.ts';
import { findReferences, type PolicyClause } from '../reference/index.ts';

/** A reference to clauses in a draft, with the clauses that it can mean in each policy that it can be of. */
export interface Reference extends Span {
  readonly text: string;
  readonly clauses: readonly PolicyClause[];
}

const SIBLINGS = /\([一二三四五六七八九十]+\) ?\([一二三四五六七八九十]+\)/u;

/** Whether two places of one level are written as one: 四、(五)(六). */
export function isOfSeveral({ text }: Reference): boolean {
  return SIBLINGS.test(text);
}

/** A stretch this long is read piece by piece. */
const LONGEST = 300;

/**
 * The references of a half-width text. A reference carries its policy: the one that its sentence names by number or
 * title, else the one named last before it, else any that has such a clause.
 */
export function referencesIn(text: string, policies: readonly Policy[]): readonly Reference[] {
  let named: readonly Policy[] = [];
  return chunksOf(text).flatMap((chunk) => {
    const words = text.slice(chunk.start, chunk.end);
    const here = namedIn(words, policies);
    if (here.length > 0) named = here;
    const plain = withoutTitles(words, policies);
    return referencesOf(plain, policies).map(({ start, end, clauses }) => {
      const own = clauses.filter(({ policy }) => named.includes(policy));
      const span = { start: chunk.start + start, end: chunk.start + end };
      return {
        ...span,
        text: words.slice(start, end),
        clauses: here.length > 0 || own.length > 0 ? own : clauses,
      };
    });
  });
}

function referencesOf(words: string, policies: readonly Policy[]): readonly Reference[] {
  const found = policies.flatMap((policy) =>
    findReferences(words, policy.clauses).map(({ start, end, text, clauses }) => ({
      start,
      end,
      text,
      clauses: clauses.map((clause) => ({ policy, clause })),
    })),
  );
  const merged = new Map<string, Reference>();
  for (const reference of found) {
    const key = `${reference.start}-${reference.end}`;
    const clauses = [...(merged.get(key)?.clauses ?? []), ...reference.clauses];
    merged.set(key, { ...reference, clauses });
  }
  return [...merged.values()]
    .filter(({ text, clauses }) => !OWN_COUNT.test(text) && !(clauses.length === 0 && /[点目]/u.test(text)))
    .filter(
      (one, _, all) => one.clauses.length > 0 || !all.some((other) => other !== one && touch(one, other)),
    )
    .toSorted((a, b) => a.start - b.start);
}

/** 第二项, 第一点: what a draft counts for itself. */
const OWN_COUNT = /^第 ?[\d一二三四五六七八九十]+ ?(?:项|[大小]?点|目)$/u;

function chunksOf(text: string): readonly Span[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    for (let from = start; from < end; ) {
      const comma = text.indexOf(',', from + LONGEST);
      const to =
        end - from <= LONGEST ? end : comma >= 0 && comma < end ? comma : Math.min(end, from + 2 * LONGEST);
      pieces.push({ start: from, end: to });
      from = to;
    }
    return pieces;
  });
}

const TITLE = /《([^《》\n]{4,60})》(?: ?\([^()\n]{1,40}\))?/gu;

function isTitleOf({ data }: Policy, words: string): boolean {
  return halfWidth(data.title.value).includes(words);
}

function namedIn(words: string, policies: readonly Policy[]): readonly Policy[] {
  const titles = Array.from(words.matchAll(TITLE), ([, title = '']) => title);
  return policies.filter(
    (policy) =>
      words.includes(halfWidth(policy.data.number.value)) || titles.some((title) => isTitleOf(policy, title)),
  );
}

/** A title of these policies does not make a reference behind it another law's. */
function withoutTitles(words: string, policies: readonly Policy[]): string {
  return words.replace(TITLE, (whole: string, title: string) =>
    policies.some((policy) => isTitleOf(policy, title)) ? '，'.repeat(whole.length) : whole,
  );
}

/** A sentence with the references in it. */
interface Naming extends Span {
  readonly references: readonly Reference[];
}

/** The sentences of a text that name clauses, each with what it names. */
export function sentencesWith(text: string, references: readonly Reference[]): readonly Naming[] {
  const sentences: (Span & { references: Reference[] })[] = [];
  for (const reference of references) {
    const last = sentences.at(-1);
    if (last !== undefined && reference.start < last.end) last.references.push(reference);
    else {
      const before = Math.max(
        ...['。', ';', '\n'].map((mark) => text.lastIndexOf(mark, reference.start - 1)),
      );
      const after = /[。;\n]/u.exec(text.slice(reference.end, reference.end + 600))?.index ?? 600;
      sentences.push({ start: before + 1, end: reference.end + after, references: [reference] });
    }
  }
  return sentences;
}
