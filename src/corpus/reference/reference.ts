import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/spans.ts';
import { type Clause, clauseLabel } from '../clause.ts';
import { BARE_NUMBER, citationsIn, type NumberedReference } from './citations-in.ts';
import { clausePaths, type PathStep } from './clause-path.ts';
import { referenceFit } from './reference-fit.ts';
import { plainReference, readSteps, type Step } from './reference-steps.ts';
import { endOfTitle, titleFit } from './title-match.ts';

/** A reference found inside a question, and every clause that it may mean (none when there is no such clause). */
export interface FoundReference extends Span {
  /** Its words in the question. */
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/**
 * The clauses that a reference as people say it names (三.(二).5, 三、(二)5, 支持政策第5条, 第三部分第5条,
 * 3.2.5, policy://…/clause/3.2.5, 前言): exactly one when it is clear, all of them when it fits several
 * (第5条 in a document that counts twice), none when no clause fits. The caller asks back; nothing is guessed.
 * @example
 * resolveReference('支持政策第5条', policy.clauses).map(({ id }) => id) // → ['三.(二).5']
 * resolveReference('第7条', policy.clauses).map(({ id }) => id) // → ['二.(三).7', '三.(三).7']
 */
export function resolveReference(ref: string, clauses: readonly Clause[]): readonly Clause[] {
  const address = /clause\/([^/?#]+)\s*$/u.exec(ref)?.[1];
  if (address !== undefined) return clauses.filter(({ key }) => key === address);
  const plain = plainReference(ref);
  const named = exactly(clauses, plain);
  if (named.length > 0 && !/^\d+$/u.test(plain)) return named;
  const found = fitting(clauses, plain);
  return clauses.filter((clause) => named.includes(clause) || found.includes(clause));
}

/**
 * References inside a free question (支持政策第5条怎么说), in their order, with their place in `query`.
 * @param cited where the question names clauses by number, when that has been read already.
 */
export function findReferences(
  query: string,
  clauses: readonly Clause[],
  cited: readonly NumberedReference[] = citationsIn(query),
): readonly FoundReference[] {
  const counted = cited.map(({ start, end, words }) => {
    const titled = start - endOfTitle(query.slice(0, start), titles(clauses));
    return { start: titled, end, words: query.slice(titled, start) + words };
  });
  return [...counted, ...titledNumbers(query, clauses)]
    .filter(({ start }) => !isForeign(query.slice(0, start)))
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => all.findIndex((other) => other.start <= start && other.end > start) === i)
    .map(({ start, end, words }) => ({
      text: query.slice(start, end),
      start,
      end,
      clauses: resolveReference(words, clauses),
    }));
}

/** The clause of this id; else of this key, or of this end of a key (a11 for c2.a11); else written so. */
function exactly(clauses: readonly Clause[], plain: string): readonly Clause[] {
  const partial = /^[a-z]\d/u.test(plain) ? `.${plain}` : undefined;
  const tests: readonly ((clause: Clause) => boolean)[] = [
    ({ id }) => id === plain,
    ({ key }) => key === plain || (partial !== undefined && key.endsWith(partial)),
    (clause) => writings(clause).includes(plain),
  ];
  return tests.map((test) => clauses.filter(test)).find((found) => found.length > 0) ?? [];
}

/** Other writings of a clause's number, beside id and key. */
const writings = remembered(({ id, key }: Clause): readonly string[] => {
  const own = [plainReference(clauseLabel(id)), id.replaceAll('.', '')].filter((w) => !/^\d+$/u.test(w));
  return key === 'pre' ? [...own, '序言', '引言', '导语'] : own;
});

/** The writings of a clause's number that people may have meant: beside its own the section's title and the clause's own number as 第N条. */
export function spokenWritings(clause: Clause): readonly string[] {
  const written = [clause.id, clause.key, ...writings(clause)];
  if (!clause.numbered || !clause.leaf) return written;
  const number = /\d+(?=\D*$)/u.exec(clause.key)?.[0] ?? '';
  return [...written, `第${number}条`, `${clause.heading[0] ?? ''}第${number}条`];
}

/** The clauses that fit the steps best, all of equal fit; without steps, the clause of this very title. */
function fitting(clauses: readonly Clause[], plain: string): readonly Clause[] {
  const paths = clausePaths(clauses);
  const steps = (readSteps(plain) ?? []).map((step) => literal(step, paths));
  const fits = clauses.map((clause) => ({ clause, cost: referenceFit(steps, paths.get(clause.id) ?? []) }));
  const least = Math.min(...fits.map(({ cost }) => cost));
  if (least < Number.POSITIVE_INFINITY) return fits.filter((f) => f.cost === least).map((f) => f.clause);
  return clauses.filter(({ title }) => titleFit(plain, title) >= 2);
}

/** Where a document has articles, 第三条 is article 3 or nothing; elsewhere it may be whatever is numbered. */
function literal(step: Step, paths: ReadonlyMap<string, readonly PathStep[]>): Step {
  if ('title' in step) return step;
  const [own] = step.kinds;
  if (own === undefined || own.length > 1) return step;
  const used = [...paths.values()].some((path) => path.some(({ kind }) => own.includes(kind)));
  return used ? { ...step, kinds: [own] } : step;
}

function titles(clauses: readonly Clause[]): readonly string[] {
  return clauses.map(({ title }) => title).filter((title) => title.length >= 2);
}

/** 重点任务9: the title of a section and a number without a unit. */
function titledNumbers(query: string, clauses: readonly Clause[]): readonly NumberedReference[] {
  const plain = halfWidth(query);
  return titles(clauses.filter(({ leaf }) => !leaf)).flatMap((title) => {
    const start = plain.indexOf(title);
    const number = start < 0 ? null : BARE_NUMBER.exec(plain.slice(start + title.length));
    if (number === null) return [];
    const end = start + title.length + number[0].length;
    return [{ start, end, words: plain.slice(start, end) }];
  });
}

/** 《民法典》第1259条, 劳动合同法第十条: another law's. */
function isForeign(before: string): boolean {
  return (
    /(?:》|法典|[^办方]法|条例)(?:\([^)]*\)|（[^）]*）)?\s*$/u.test(before) && !/本条例\s*$/u.test(before)
  );
}
