import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClauseDocument } from '../../src/search/index/clause-index.ts';
import { clusterClient, openSearchIndex } from '../../src/search/index/opensearch-index.ts';
import { indexOf, publishGeneration } from '../../src/search/index/opensearch-publish.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { connectV2 } from '../contract/support/clients.ts';
import { run, startHttp } from '../contract/support/server.ts';
import { CONTRACT_DOCUMENTS, document, indexContract } from '../search/index-contract.ts';
import { type Cluster, startCluster } from './support/cluster.ts';

const RETRIEVAL = fileURLToPath(new URL('../../../shared/cases/retrieval/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));

let cluster: Cluster;
const root = mkdtempSync(join(tmpdir(), 'youju-engines-'));
beforeAll(async () => {
  cluster = await startCluster();
  await cluster.green();
});
afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await cluster?.stop();
});

/** These documents as a generation of the cluster. */
async function published(generation: string, documents: readonly ClauseDocument[]) {
  const client = clusterClient({ nodes: cluster.urls }, 120_000);
  await publishGeneration(client, { generation, documents, replicas: 1 });
  return openSearchIndex(client, indexOf(generation));
}

let contract: ReturnType<typeof published> | undefined;
indexContract('OpenSearch', () => {
  contract ??= published('contract', CONTRACT_DOCUMENTS);
  return contract;
});

test('放弃的请求不再问下去', async () => {
  const index = await published('aborted', CONTRACT_DOCUMENTS);
  const query = { texts: [{ text: '补助', weight: 1 }], limit: 1 };
  await expect(index.search(query, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
});

const SETS = [
  ['statutes', 'stard.dev'],
  ['statutes', 'equals.dev'],
  ['statutes', 'lawbench32.dev'],
  ['policy-passages', 'policy-questions.dev'],
] as const;

function lines<T>(name: string): readonly T[] {
  const text = gunzipSync(readFileSync(`${RETRIEVAL}${name}.jsonl.gz`))
    .toString('utf8')
    .trim();
  return text.split('\n').map((line) => JSON.parse(line));
}

describe.skipIf(!existsSync(RETRIEVAL))('别人的问题（../shared 不在时跳过）', () => {
  const engines = new Map<string, ReturnType<typeof both>>();
  /** Both engines on the same texts, made once for all the questions on them. */
  async function both(corpus: string) {
    const passages = lines<{ id: number; law: string; head?: string; text: string }>(corpus);
    const documents = passages.map(({ id, law, head = '', text }) =>
      document(String(id), text, { policy: '', head: `${law}\n${head}` }),
    );
    return { embedded: packedIndex(documents), remote: await published(corpus, documents) };
  }

  test.each(SETS)('%s：%s 每一问，两个引擎的前十相同，次序也相同', async (corpus, questions) => {
    const made = engines.get(corpus) ?? both(corpus);
    engines.set(corpus, made);
    const { embedded, remote } = await made;
    const asked = lines<{ query: string }>(questions);
    const different: string[] = [];
    for (const { query: text } of asked) {
      const query = { texts: [{ text, weight: 1 }], limit: 10 };
      const [ours, theirs] = await Promise.all([embedded.search(query), remote.search(query)]);
      if (ours.map(({ id }) => id).join() !== theirs.map(({ id }) => id).join()) different.push(text);
    }
    expect(asked.length).toBeGreaterThan(50);
    expect(different).toEqual([]);
  });
});

describe('youju publish --search-nodes', () => {
  const nodes = () => ['--search-nodes', cluster.urls.join(',')];
  const QUESTIONS = [
    '设备花了八百万能补多少',
    '智能工厂奖励',
    '研发投入后补助',
    '申报要什么材料',
    '火星移民',
  ];

  test('发布到集群，由集群检索：答的与本进程检索的一字不差；换代后各问各代', async () => {
    const out = join(root, 'out');
    const say = await run(['publish', '--corpus', SHIPPED, '--out', out, ...nodes()]);
    expect(say).toMatchObject({ code: 0, stderr: '' });
    for (const question of QUESTIONS) {
      const args = ['search', question, '--json', '--corpus', out];
      const [own, theirs] = [await run(args), await run([...args, ...nodes()])];
      expect(theirs).toEqual(own);
      expect(own.code).toBe(0);
    }
    const server = await startHttp(['--corpus', out, ...nodes()]);
    const client = await connectV2({ url: `${server.url}/mcp` });
    const ask = () =>
      client.callTool({ name: 'search_clauses', arguments: { query: '设备花了八百万能补多少' } });
    const before = await ask();
    const library = join(root, 'library');
    cpSync(join(SHIPPED, 'nanchang-2025-9'), join(library, 'other'), { recursive: true });
    await run(['publish', '--corpus', library, '--out', out, ...nodes()]);
    await expect.poll(async () => JSON.stringify(await ask()), { timeout: 30_000 }).toContain('"id":"other"');
    expect(before.isError ?? false).toBe(false);
    await client.close();
    await server.stop();
  });

  test('索引里的原文与政策库不同：说检索不可用，不给结果', async () => {
    const out = join(root, 'drifted');
    await run(['publish', '--corpus', SHIPPED, '--out', out]);
    const generation = readFileSync(join(out, 'current'), 'utf8').split('\n')[0] ?? '';
    await published(generation, [
      document('nanchang-2025-9/三.(二).5', '技术改造设备发票补助', { policy: 'nanchang-2025-9' }),
    ]);
    const { code, stderr, stdout } = await run(['search', '技术改造', '--corpus', out, ...nodes()]);
    expect([code, stdout, stderr.includes('不要据此回答')]).toEqual([1, '', true]);
  });

  test('没有发布过的政策库、够不着的集群：一行说明', async () => {
    const plain = await run(['search', '技术改造', ...nodes()]);
    expect([plain.code, plain.stderr.trim().split('\n').length]).toEqual([2, 1]);
    const out = join(root, 'kept');
    await run(['publish', '--corpus', SHIPPED, '--out', out]);
    const pointer = readFileSync(join(out, 'current'), 'utf8');
    const library = join(root, 'next');
    cpSync(join(SHIPPED, 'nanchang-2025-9'), join(library, 'next'), { recursive: true });
    writeFileSync(join(library, 'note.txt'), '');
    const gone = ['--search-nodes', 'http://127.0.0.1:9'];
    const failed = await run(['publish', '--corpus', library, '--out', out, ...gone]);
    expect([failed.code, failed.stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(readFileSync(join(out, 'current'), 'utf8')).toBe(pointer);
  });
});
