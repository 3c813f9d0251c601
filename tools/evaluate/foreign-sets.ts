import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ClauseIndex, ClauseQuery } from '../../src/search/index/clause-index.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { KEYWORD_WEIGHT } from '../../src/search/question/looked-for.ts';
import { withoutQuestionWords } from '../../src/text/question-words.ts';
import { quantile } from '../bench/report.ts';
import { mean } from './questions.ts';

interface ForeignQuestion {
  readonly query: string;
  readonly rel: readonly number[];
  readonly keywords?: string;
}

const SETS = [
  { name: 'STARD', corpus: 'statutes', file: 'stard.dev' },
  { name: 'STARD + keywords', corpus: 'statutes', file: 'stard.dev', keywords: true },
  { name: 'EQUALS', corpus: 'statutes', file: 'equals.dev' },
  { name: 'LawBench 3-2', corpus: 'statutes', file: 'lawbench32.dev' },
  { name: 'NCP', corpus: 'policy-passages', file: 'policy-questions.dev' },
];

/** Recall at 1 and at 10 and the time a question takes, on other people's texts and questions. */
export async function measureForeignSets(folder: string): Promise<Record<string, Record<string, string>>> {
  const rows: Record<string, Record<string, string>> = {};
  const indexes = new Map<string, ClauseIndex>();
  for (const { name, corpus, file, keywords } of SETS) {
    const index = indexes.get(corpus) ?? indexCorpus(join(folder, `${corpus}.jsonl.gz`));
    indexes.set(corpus, index);
    const questions: ForeignQuestion[] = readLines(join(folder, `${file}.jsonl.gz`));
    rows[name] = await measure(index, questions, keywords ?? false);
  }
  return rows;
}

async function measure(index: ClauseIndex, questions: readonly ForeignQuestion[], withKeywords: boolean) {
  const recalls: { one: number; ten: number }[] = [];
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    const matches = await index.search({ texts: textsOf(question, withKeywords), limit: 10 });
    times.push(performance.now() - start);
    const ids = matches.map(({ id }) => Number(id));
    const share = (found: readonly number[]) =>
      question.rel.filter((rel) => found.includes(rel)).length / question.rel.length;
    recalls.push({ one: share(ids.slice(0, 1)), ten: share(ids) });
  }
  const at = (share: number) => `${quantile(times, share).toFixed(1)} ms`;
  const percent = (value: number) => (100 * value).toFixed(1);
  return {
    questions: String(questions.length),
    'R@1': percent(mean(recalls, ({ one }) => one)),
    'R@10': percent(mean(recalls, ({ ten }) => ten)),
    p50: at(0.5),
    p99: at(0.99),
  };
}

function textsOf({ query, keywords }: ForeignQuestion, withKeywords: boolean): ClauseQuery['texts'] {
  const own = [{ text: withoutQuestionWords(query), weight: 1 }];
  return withKeywords && keywords !== undefined ? [...own, { text: keywords, weight: KEYWORD_WEIGHT }] : own;
}

function indexCorpus(file: string): ClauseIndex {
  const passages: { id: number; law: string; head?: string; text: string }[] = readLines(file);
  return packedIndex(
    passages.map(({ id, law, head = '', text }) => ({
      id: String(id),
      policy: '',
      sha256: '',
      parts: [],
      departments: [],
      head: `${law}\n${head}`,
      body: text,
      asked: '',
    })),
  );
}

function readLines<T>(file: string): T[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line));
}
