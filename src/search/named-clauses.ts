import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { findReferences } from '../corpus/reference/index.ts';
import type { Coverage } from './coverage/index.ts';
import type { SearchHit } from './hit.ts';
import { type ClauseFilter, passes } from './index/index.ts';
import type { Reading } from './question/index.ts';

/** What a question names by number in one policy, set before what was found. */
export interface NamedFirst {
  /** Whether it names a clause that may be looked at. */
  readonly named: boolean;
  /** Its numbers, as it writes them, that no clause has. */
  readonly unknown: readonly string[];
  /** Its numbers whose clauses lie outside the part or department that was asked for. */
  readonly outside: readonly string[];
  readonly hits: readonly SearchHit[];
}

/** The policy whose clauses are named, and what the caller restricts it to. */
export interface Where {
  readonly policy: Policy;
  readonly filter: Omit<ClauseFilter, 'policies'>;
}

/**
 * The clauses that a question names by number, then the others. A filter binds them as it binds what is found. Where a
 * number fits several clauses and something around them is asked (第7条的钱从哪出), what was found comes first.
 */
export function namedFirst(
  found: readonly SearchHit[],
  where: Where,
  { query, references: cited, asksAround }: Pick<Reading, 'query' | 'references' | 'asksAround'>,
): NamedFirst {
  const references = findReferences(query, where.policy.clauses, cited).map(({ text, clauses }) => ({
    text,
    exists: clauses.length > 0,
    hits: clauses.filter((clause) => isWithin(clause, where)).map((clause) => hitOn(where, clause, found)),
  }));
  const named = references.map(({ hits }) => hits).filter((hits) => hits.length > 0);
  const isSure = (hits: readonly SearchHit[]) => hits.length === 1 || !asksAround;
  const sure = named.filter(isSure).flat();
  const unsure = named.filter((hits) => !isSure(hits)).flat();
  const absent = references.filter(({ hits }) => hits.length === 0);
  return {
    named: named.length > 0,
    unknown: absent.filter(({ exists }) => !exists).map(({ text }) => text),
    outside: absent.filter(({ exists }) => exists).map(({ text }) => text),
    hits: [...new Set([...sure, ...found.slice(0, 1), ...unsure, ...found])],
  };
}

export function isWithin({ id, departments }: Clause, { policy, filter }: Where): boolean {
  const steps = id.split('.');
  return passes(
    {
      policy: policy.id,
      parts: steps.map((_, n) => steps.slice(0, n + 1).join('.')),
      departments: [...departments.lead, ...departments.also],
    },
    filter,
  );
}

/** The clause as it was found, or as well as the best that was. */
export function hitOn({ policy }: Where, clause: Clause, found: readonly SearchHit[]): SearchHit {
  const hit = found.find((other) => other.clause === clause);
  return hit ?? { policy, clause, score: found[0]?.score ?? 0, terms: [] };
}

/**
 * The coverage of a question that names a number which no clause has, or none that may be looked at: that is said
 * first, and the question is covered in part at most.
 * @param beside the policy, and whether the question also asks something that its text has.
 */
export function withoutNamed(
  coverage: Coverage,
  { unknown, outside }: NamedFirst,
  { policy, asksMore }: { readonly policy: Policy; readonly asksMore: boolean },
): Coverage {
  if (unknown.length + outside.length === 0) return coverage;
  const said = [
    unknown.length === 0 ? '' : `${policy.data.number.value}没有${quoted(unknown)}，请核对编号。`,
    outside.length === 0 ? '' : `${quoted(outside)}不在所限定的部分或单位之内。`,
  ].join('');
  if (coverage.status === 'not_covered') return { ...coverage, note: said + coverage.note };
  return asksMore
    ? { ...coverage, status: 'partly', note: said + coverage.note }
    : { ...coverage, status: 'not_covered', note: `${said}列出的条款只是字面相近，不能当作答复。` };
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join('、');
}
