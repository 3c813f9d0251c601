import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ClauseDocument, ClauseIndex } from '../../src/search/index/clause-index.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { miniSearchIndex } from '../../test/search/minisearch.ts';
import { quantile, type Row } from './report.ts';

const SIZES = [1_000, 10_000, 50_000, 200_000] as const;
/** Beyond this MiniSearch takes minutes to build, so it is left out. */
const MINISEARCH_MOST = 10_000;
const QUERIES = 200;

/** Index, memory and waiting time at growing sizes, on clauses mixed from the shipped policy's own sentences. */
export async function searchScale(
  sentences: readonly string[],
  questions: readonly string[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const documents = mixed(sentences, size);
    const own = await measureHere(packedIndex, documents, questions);
    if (size > MINISEARCH_MOST) {
      rows.push({ what: `${size.toLocaleString('en')} 条`, value: own.shown });
      continue;
    }
    const mini = await measureHere(miniSearchIndex, documents, questions);
    rows.push({ what: `${size.toLocaleString('en')} 条`, value: own.shown, ratio: own.p50 / mini.p50 });
    rows.push({ what: `${size.toLocaleString('en')} 条，MiniSearch 同样打分`, value: mini.shown, ratio: 1 });
  }
  return rows;
}

/** What it costs to build an index in this process and to ask it. */
export async function measureHere(
  build: (documents: readonly ClauseDocument[]) => ClauseIndex,
  documents: readonly ClauseDocument[],
  questions: readonly string[],
) {
  collect();
  const heap = process.memoryUsage();
  const begin = performance.now();
  const index = build(documents);
  const built = (performance.now() - begin) / 1000;
  collect();
  const now = process.memoryUsage();
  const memory = (now.heapUsed - heap.heapUsed + now.arrayBuffers - heap.arrayBuffers) / 1e6;
  const { p50, p99 } = await waits(index, questions);
  const shown = `建 ${built.toFixed(1)} s，约 ${Math.max(0, memory).toFixed(0)} MB，p50 ${p50.toFixed(1)} ms，p99 ${p99.toFixed(1)} ms`;
  return { p50, shown };
}

/** How long an index lets wait, in milliseconds. */
export async function waits(index: ClauseIndex, questions: readonly string[]) {
  const taken: number[] = [];
  for (let n = 0; n < QUERIES; n += 1) {
    const text = questions[n % questions.length] ?? '';
    const start = performance.now();
    await index.search({ texts: [{ text, weight: 1 }], limit: 10 });
    taken.push(performance.now() - start);
  }
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}

/** Frees what nobody holds, so that memory is what the index holds. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Clauses of four sentences each, drawn by a fixed sequence, so that every run indexes the same. */
export function mixed(sentences: readonly string[], size: number): readonly ClauseDocument[] {
  let state = 1;
  const draw = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return sentences[state % sentences.length] ?? '';
  };
  return Array.from({ length: size }, (_, n) => ({
    id: String(n),
    policy: 'bench',
    sha256: String(n),
    parts: [],
    departments: [],
    head: draw().slice(0, 12),
    body: [draw(), draw(), draw(), draw()].join(''),
    asked: '',
  }));
}
