import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusterClient, openSearchIndex } from '../../src/search/index/opensearch-index.ts';
import { ALIAS, indexOf, pointTo, publishGeneration } from '../../src/search/index/opensearch-publish.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { SearchUnavailable } from '../../src/search/index/unavailable.ts';
import { type Cluster, startCluster } from './support/cluster.ts';
import { ask, judgedDuring, pause } from './support/judge.ts';
import { madeUpClauses } from './support/made-up.ts';

const documents = madeUpClauses(2_000);
const packed = packedIndex(documents);
let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
  const client = publisher();
  await cluster.green();
  await publishGeneration(client, { generation: 'g1', documents, replicas: 2 });
  await cluster.green();
});
afterAll(() => cluster?.stop());

function underLoad(happens: () => Promise<void>) {
  const index = openSearchIndex(clusterClient({ nodes: cluster.urls }), indexOf('g1'));
  return judgedDuring(index, packed, happens);
}

/** Publishing takes its time; a search must not. */
const publisher = () => clusterClient({ nodes: cluster.urls }, 60_000);

describe('集群出事时', () => {
  test('没出事：每个答案都与本进程的索引相同', async () => {
    const counts = await underLoad(() => pause(3_000));
    expect(counts).toMatchObject({ wrong: 0, unavailable: 0 });
    expect(counts.right).toBeGreaterThan(20);
  });

  test('主节点被 kill -9：一个不丢', async () => {
    const manager = await cluster.manager();
    const counts = await underLoad(async () => {
      await pause(1_000);
      await manager.kill();
      await pause(8_000);
    });
    expect(counts).toMatchObject({ wrong: 0, unavailable: 0 });
    await manager.restart();
    await cluster.green();
  });

  test('逐个重启：一个不丢', async () => {
    const counts = await underLoad(async () => {
      for (const node of cluster.nodes) {
        await node.restart();
        await cluster.green();
      }
    });
    expect(counts).toMatchObject({ wrong: 0, unavailable: 0 });
  });

  test('一个节点停住（SIGSTOP）：一个不丢', async () => {
    const [node] = cluster.nodes;
    const counts = await underLoad(async () => {
      node?.signal('SIGSTOP');
      await pause(12_000);
      node?.signal('SIGCONT');
      await pause(1_000);
    });
    expect(counts).toMatchObject({ wrong: 0, unavailable: 0 });
    await cluster.green();
  });

  test('负载之下十次换代：没有一问落空，也没有混代', async () => {
    const client = publisher();
    await publishGeneration(client, { generation: 'g2', documents: documents.slice(0, 500), replicas: 2 });
    const counts = await underLoad(async () => {
      for (let n = 0; n < 10; n += 1) {
        await pointTo(client, indexOf(n % 2 === 0 ? 'g1' : 'g2'));
        const { body } = await client.indices.getAlias({ name: ALIAS });
        expect(Object.keys(body)).toHaveLength(1);
      }
    });
    expect(counts).toMatchObject({ wrong: 0, unavailable: 0 });
  });

  test('发布半途失败：旧的一代照常，新索引不留下', async () => {
    const client = publisher();
    await pointTo(client, indexOf('g1'));
    const [first, ...rest] = documents;
    const broken = first === undefined ? [] : [first, { ...first, body: '同一编号' }, ...rest.slice(0, 10)];
    await expect(
      publishGeneration(client, { generation: 'g3', documents: broken, replicas: 0 }),
    ).rejects.toThrow('条');
    const { body } = await client.indices.getAlias({ name: ALIAS });
    expect(Object.keys(body)).toEqual([indexOf('g1')]);
    expect((await client.indices.exists({ index: indexOf('g3') })).body).toBe(false);
  });

  test('三个节点全停住：说检索不可用，绝不给空的或不全的结果', async () => {
    const client = clusterClient({ nodes: cluster.urls });
    const index = openSearchIndex(client, indexOf('g1'));
    for (const node of cluster.nodes) node.signal('SIGSTOP');
    try {
      await expect(index.search(ask('技术改造'))).rejects.toThrow('检索服务暂时不可用');
    } finally {
      for (const node of cluster.nodes) node.signal('SIGCONT');
    }
    await cluster.green();
  });

  test('没有副本的一代丢了唯一的节点：说检索不可用', async () => {
    const client = publisher();
    await publishGeneration(client, { generation: 'g4', documents: documents.slice(0, 200), replicas: 0 });
    const { body } = await client.cat.shards({ index: indexOf('g4'), format: 'json' });
    const holder = cluster.nodes.find(({ name }) => JSON.stringify(body).includes(`"node":"${name}"`));
    await holder?.kill();
    const index = openSearchIndex(client, indexOf('g4'));
    await expect(index.search(ask('技术改造'))).rejects.toBeInstanceOf(SearchUnavailable);
    await holder?.restart();
    await cluster.green();
  });
});
