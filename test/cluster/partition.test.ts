import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clusterClient, openSearchIndex } from '../../src/search/index/opensearch-index.ts';
import { indexOf, publishGeneration } from '../../src/search/index/opensearch-publish.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { SearchUnavailable } from '../../src/search/index/unavailable.ts';
import { type Cluster, startCluster } from './support/cluster.ts';
import { ask, judgedDuring, pause } from './support/judge.ts';
import { madeUpClauses } from './support/made-up.ts';
import { canPartition, type Networks, networks } from './support/namespace.ts';

const documents = madeUpClauses(2_000);
const packed = packedIndex(documents);
/** Longer than nodes take to find out that one of them is gone. */
const APART_MS = 40_000;

describe.skipIf(!canPartition)('一个节点被网络隔开（要 root 和 iproute2，没有时跳过）', () => {
  let nets: Networks;
  let cluster: Cluster;
  beforeAll(async () => {
    nets = networks();
    cluster = await startCluster(nets);
    await cluster.green();
    await publishGeneration(publisher(), { generation: 'g1', documents, replicas: 2 });
    await publishGeneration(publisher(), { generation: 'g2', documents, replicas: 0 });
    await moveTo('g2', 'n3');
    await cluster.green();
  });
  afterAll(async () => {
    await cluster?.stop();
    nets?.remove();
  });

  const publisher = () => clusterClient({ nodes: cluster.urls }, 60_000);
  const asked = (nodes: readonly string[], generation: string) =>
    openSearchIndex(clusterClient({ nodes: [...nodes] }), indexOf(generation));

  /** The only copy of a generation, on a node. */
  async function moveTo(generation: string, node: string): Promise<void> {
    const index = indexOf(generation);
    const client = publisher();
    await client.indices.putSettings({ index, body: { 'index.routing.allocation.require._name': node } });
    const where = async () => (await client.cat.shards({ index, format: 'json' })).body;
    await vi.waitFor(async () => expect(await where()).toMatchObject([{ state: 'STARTED', node }]), {
      timeout: 120_000,
    });
  }

  test('每个答案或与本进程的索引相同，或说检索不可用；绝不空、不缺', async () => {
    const alone = cluster.urls.slice(2);
    const together = cluster.urls.slice(0, 2);
    const during = async (counts: { readonly right: number }) => {
      await expect.poll(() => counts.right, { timeout: 60_000 }).toBeGreaterThan(10);
      nets.cable('down');
      await pause(APART_MS);
      // Of the generation that lies with the one apart the others know nothing, and say so.
      await expect(asked(together, 'g2').search(ask('技术改造'))).rejects.toBeInstanceOf(SearchUnavailable);
      nets.cable('up');
      await cluster.green();
    };
    const both = judgedDuring(asked(cluster.urls, 'g1'), packed, during);
    const [all, one] = await Promise.all([
      both,
      judgedDuring(asked(alone, 'g1'), packed, () => both.then(() => {})),
    ]);
    expect([all.wrong, one.wrong]).toEqual([0, 0]);
    expect(all.right).toBeGreaterThan(all.unavailable);
    console.log(
      `隔开 ${APART_MS / 1000} 秒：问全体 ${JSON.stringify(all)}，只问被隔开的 ${JSON.stringify(one)}`,
    );
  });

  test('接上之后：一个不丢', async () => {
    for (const generation of ['g1', 'g2']) {
      const counts = await judgedDuring(asked(cluster.urls, generation), packed, () => pause(2_000));
      expect(counts).toMatchObject({ wrong: 0, unavailable: 0 });
    }
  });
});
