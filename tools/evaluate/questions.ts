import { readFileSync } from 'node:fs';
import type { Library } from '../../src/corpus/library.ts';
import type { Coverage } from '../../src/search/coverage/coverage.ts';
import { search } from '../../src/search/search.ts';
import type { Searchable } from '../../src/search/searchable.ts';

/** A question with the clauses that answer it; with none, or when asked beside the text, it is out of scope. */
export interface Question {
  readonly q: string;
  readonly clauses: readonly string[];
  readonly outOfScope: boolean;
}

/** `questions.dev.jsonl`: one object a line with `q`, `kind`, `gold_clauses`. */
export function readQuestions(file: string): readonly Question[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { q, kind, gold_clauses: clauses } = JSON.parse(line);
    return { q, clauses, outOfScope: kind === 'out_of_scope' };
  });
}

/** `relevance.json`: our own questions, `status` given where the text is silent. */
export function readRelevance(file: string): readonly Question[] {
  const entries: { q: string; clauses: string[]; status?: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return entries.map(({ q, clauses, status }) => ({ q, clauses, outOfScope: status !== undefined }));
}

export interface Answered extends Question {
  readonly found: readonly string[];
  readonly status: Coverage['status'];
}

/** Asks every question and keeps the first five clauses and the coverage. */
export async function ask(
  searchable: Searchable,
  questions: readonly Question[],
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    const { hits, coverage } = await search(searchable, { query: question.q });
    answered.push({ ...question, found: hits.map(({ clause }) => clause.id), status: coverage.status });
  }
  return answered;
}

/** The library without some of what was added to the bare text, to see what each addition is worth. */
export function without(library: Library, ...parts: readonly ('lexicon' | 'asked')[]): Library {
  const bare = Object.fromEntries(parts.map((part) => [part, undefined]));
  return { policies: library.policies.map((policy) => ({ ...policy, ...bare })) };
}

/** Shares of the questions with a gold clause, and of those in and out of scope, from 0 to 1. */
export function score(answered: readonly Answered[]) {
  const answerable = answered.filter(({ clauses }) => clauses.length > 0);
  const out = answered.filter(({ outOfScope }) => outOfScope);
  const inside = answered.filter(({ outOfScope }) => !outOfScope);
  return {
    'hit@1': mean(answerable, ({ found, clauses }) => (clauses.includes(found[0] ?? '') ? 1 : 0)),
    'recall@5': mean(
      answerable,
      ({ found, clauses }) => clauses.filter((clause) => found.includes(clause)).length / clauses.length,
    ),
    'told apart': mean(out, ({ status }) => (status === 'covered' ? 0 : 1)),
    'of these not_covered': mean(out, ({ status }) => (status === 'not_covered' ? 1 : 0)),
    'wrongly told': mean(inside, ({ status }) => (status === 'not_covered' ? 1 : 0)),
    'in scope, partly': mean(inside, ({ status }) => (status === 'partly' ? 1 : 0)),
  };
}

/** One line a question whose first clause or coverage is not as it should be. */
export function misses(answered: readonly Answered[]): readonly string[] {
  return answered
    .map((one) => ({ ...one, missed: one.clauses.length > 0 && !one.clauses.includes(one.found[0] ?? '') }))
    .filter(({ missed, outOfScope, status }) => missed || outOfScope === (status === 'covered'))
    .map(({ missed, outOfScope, status, q, clauses, found }) =>
      [missed ? '✗' : ' ', outOfScope ? 'out' : 'in', status, q, clauses.join(), found.join(' ')].join('\t'),
    );
}

export function mean<T>(items: readonly T[], value: (item: T) => number): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
