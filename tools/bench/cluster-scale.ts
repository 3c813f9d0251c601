import { clusterClient, openSearchIndex } from '../../src/search/index/opensearch-index.ts';
import { indexOf, publishGeneration } from '../../src/search/index/opensearch-publish.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { type Cluster, startCluster } from '../../test/cluster/support/cluster.ts';
import { judgedDuring, pause } from '../../test/cluster/support/judge.ts';
import { miniSearchIndex } from '../../test/search/minisearch.ts';
import type { Row } from './report.ts';
import { measureHere, mixed, waits } from './search-scale.ts';

/** What is asked for, and as much more as three nodes and this process carry side by side. */
const SIZES = [50_000, 200_000] as const;
/** Beyond this MiniSearch takes minutes to build, so it is left out. */
const MINISEARCH_MOST = 50_000;
/** Every node has all of it. */
const REPLICAS = 2;
const PUBLISH_MS = 300_000;

/** Three nodes of the engine beside the index in this process and plain MiniSearch, on the same clauses and questions. */
export async function clusterScale(
  sentences: readonly string[],
  questions: readonly string[],
): Promise<readonly Row[]> {
  const cluster = await startCluster();
  try {
    await cluster.green();
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await rowsFor(cluster, mixed(sentences, size), questions)));
    return [...rows, await failover(cluster, sentences)];
  } finally {
    await cluster.stop();
  }
}

async function rowsFor(
  cluster: Cluster,
  documents: ReturnType<typeof mixed>,
  questions: readonly string[],
): Promise<readonly Row[]> {
  const of = `${documents.length.toLocaleString('en')} 条`;
  const own = await measureHere(packedIndex, documents, questions);
  const far = await measureThere(cluster, documents, questions);
  const rows: Row[] = [
    { what: `${of}，本进程`, value: own.shown, ratio: 1 },
    { what: `${of}，三个节点的 OpenSearch`, value: far.shown, ratio: far.p50 / own.p50 },
  ];
  if (documents.length > MINISEARCH_MOST) return rows;
  const mini = await measureHere(miniSearchIndex, documents, questions);
  return [...rows, { what: `${of}，MiniSearch 同样打分`, value: mini.shown, ratio: mini.p50 / own.p50 }];
}

async function measureThere(
  cluster: Cluster,
  documents: ReturnType<typeof mixed>,
  questions: readonly string[],
) {
  const client = clusterClient({ nodes: cluster.urls }, PUBLISH_MS);
  const generation = String(documents.length);
  const begin = performance.now();
  await publishGeneration(client, { generation, documents, replicas: REPLICAS });
  const built = (performance.now() - begin) / 1000;
  const { body } = await client.indices.stats({ index: indexOf(generation) });
  const bytes = body._all.primaries?.store?.size_in_bytes ?? 0;
  const index = openSearchIndex(clusterClient({ nodes: cluster.urls }), indexOf(generation));
  const { p50, p99 } = await waits(index, questions);
  const shown = `发布 ${built.toFixed(1)} s（到三份都齐），每份 ${(bytes / 1e6).toFixed(0)} MB，p50 ${p50.toFixed(1)} ms，p99 ${p99.toFixed(1)} ms`;
  return { p50, shown };
}

/** The manager is killed while questions are asked; each answer is held against the index in this process. */
async function failover(cluster: Cluster, sentences: readonly string[]): Promise<Row> {
  const documents = mixed(sentences, SIZES[0]);
  const index = openSearchIndex(clusterClient({ nodes: cluster.urls }), indexOf(String(SIZES[0])));
  const manager = await cluster.manager();
  const counts = await judgedDuring(index, packedIndex(documents), async () => {
    await pause(2_000);
    await manager.kill();
    await pause(15_000);
  });
  const { right, wrong, unavailable } = counts;
  return {
    what: '主节点被 kill -9，其后 15 秒',
    value: `答对 ${right} 问，答错 ${wrong}，不可用 ${unavailable}`,
  };
}
