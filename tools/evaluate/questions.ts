import { readFileSync } from 'node:fs';
import type { Library } from '../../src/corpus/library.ts';
import type { Asker, Told } from './asker.ts';

/** A question with the clauses that answer it; with none, or when asked beside the text, it is out of scope. */
export interface Question {
  readonly q: string;
  readonly clauses: readonly string[];
  /** Clauses that are taken for an answer as well. */
  readonly alsoOk: readonly string[];
  /** Words of the official text that an assistant gave along with it. */
  readonly keywords: readonly string[];
  readonly kind: 'answerable' | 'partly' | 'out_of_scope';
}

/** A file of questions, one object a line with `q`, `kind`, `gold_clauses` and, where there are any, `also_ok`, `keywords`. */
export function readQuestions(file: string): readonly Question[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { q, kind, gold_clauses: clauses, also_ok: alsoOk = [], keywords = [] } = JSON.parse(line);
    return { q, clauses, alsoOk, keywords, kind: KINDS[kind] ?? 'answerable' };
  });
}

const KINDS: Readonly<Record<string, Question['kind']>> = { out_of_scope: 'out_of_scope', partly: 'partly' };

/** `relevance.json`: our own questions, `status` given where the text is silent. */
export function readRelevance(file: string): readonly Question[] {
  const entries: { q: string; clauses: string[]; status?: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return entries.map(({ q, clauses, status }) => {
    const kind = status === undefined ? 'answerable' : 'out_of_scope';
    return { q, clauses, alsoOk: [], keywords: [], kind };
  });
}

export interface Answered extends Question, Told {}

/** Asks every question, with its keywords or without, and keeps the first five clauses and the coverage. */
export async function ask(
  asker: Asker,
  questions: readonly Question[],
  withKeywords = false,
): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    const keywords = withKeywords ? question.keywords : [];
    answered.push({ ...question, ...(await asker({ query: question.q, keywords })) });
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
  const out = answered.filter(({ kind }) => kind === 'out_of_scope');
  const inside = answered.filter(({ kind }) => kind !== 'out_of_scope');
  return {
    'hit@1': mean(answerable, hits),
    'recall@5': mean(answerable, recalls),
    'told apart': mean(out, ({ status }) => (status === 'covered' ? 0 : 1)),
    'of these not_covered': mean(out, ({ status }) => (status === 'not_covered' ? 1 : 0)),
    'wrongly told': mean(inside, ({ status }) => (status === 'not_covered' ? 1 : 0)),
    'in scope, partly': mean(inside, ({ status }) => (status === 'partly' ? 1 : 0)),
  };
}

/** 1 when the first clause found answers. */
export function hits({ found, clauses, alsoOk }: Answered): number {
  return [...clauses, ...alsoOk].includes(found[0] ?? '') ? 1 : 0;
}

/** How much of what answers is among the first five; a clause that is taken as well stands for one that is not found. */
export function recalls({ found, clauses, alsoOk }: Answered): number {
  const good = found.filter((clause) => clauses.includes(clause) || alsoOk.includes(clause)).length;
  return Math.min(1, good / clauses.length);
}

/** One line a question whose first clause or coverage is not as it should be. */
export function misses(answered: readonly Answered[]): readonly string[] {
  return answered
    .map((one) => ({ ...one, missed: one.clauses.length > 0 && hits(one) === 0 }))
    .filter(({ missed, kind, status }) => missed || !FITS[kind].includes(status))
    .map(({ missed, kind, status, q, clauses, found }) =>
      [missed ? '✗' : ' ', kind, status, q, clauses.join(), found.join(' ')].join('\t'),
    );
}

/** Which coverage fits which question. */
const FITS: Readonly<Record<Question['kind'], readonly Told['status'][]>> = {
  answerable: ['covered', 'partly'],
  partly: ['partly'],
  out_of_scope: ['not_covered', 'partly'],
};

/** The mean of a value over items; 0 when there are none. */
export function mean<T>(items: readonly T[], value: (item: T) => number): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
