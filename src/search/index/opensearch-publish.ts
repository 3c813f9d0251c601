import type { Client } from '@opensearch-project/opensearch';
import type { ClauseDocument } from './clause-index.ts';
import { INDEX, stored } from './opensearch-query.ts';

/** Clauses of a generation, ready to be published. */
export interface Generation {
  readonly generation: string;
  readonly documents: readonly ClauseDocument[];
  /** Copies of the index besides the first; 1 lets one node of two be lost. */
  readonly replicas: number;
}

/** What people call the index that is served. */
export const ALIAS = 'youju-clauses';
const BULK = 1_000;

/** The index of a generation. */
export function indexOf(generation: string): string {
  return `${ALIAS}-${generation}`;
}

/**
 * Publishes a generation beside those that are there, and moves the alias to it when every clause of it is searchable
 * on every copy. What fails before leaves the old generation serving; the half-made index is taken away.
 * @throws Error that names the step which failed.
 */
export async function publishGeneration(client: Client, made: Generation): Promise<void> {
  const index = indexOf(made.generation);
  await client.indices.delete({ index, ignore_unavailable: true });
  try {
    // The client's own type for settings knows no parameters of BM25.
    await client.transport.request({ method: 'PUT', path: `/${index}`, body: INDEX });
    await fill(client, index, made.documents);
    await client.indices.refresh({ index });
    const { body } = await client.count({ index });
    if (body.count !== made.documents.length) {
      throw new Error(`检索集群收到 ${body.count} 条，应为 ${made.documents.length} 条`);
    }
    await client.indices.putSettings({ index, body: { index: { number_of_replicas: made.replicas } } });
    await copiesOf(client, index);
  } catch (error) {
    await client.indices.delete({ index, ignore_unavailable: true }).catch(() => {});
    throw error;
  }
  await pointTo(client, index);
}

/** So often a minute is waited for copies that are on their way. */
const MINUTES = 20;

/** Waits until every copy is there: a minute for one to begin, and as long as it takes for those that are being made. */
async function copiesOf(client: Client, index: string): Promise<void> {
  for (let minute = 1; ; minute += 1) {
    const query = { index, wait_for_status: 'green', timeout: '60s' } as const;
    // Not yet green is no failure of the request.
    const { body } = await client.cluster.health(query, { ignore: [408] });
    if (body.status === 'green') return;
    if (body.initializing_shards === 0 || minute === MINUTES) {
      throw new Error(`检索集群的副本没有到齐（还缺 ${body.unassigned_shards} 份），原来的一代照旧`);
    }
  }
}

/** Moves the alias in one step: no question meets two generations, and none meets no generation. */
export async function pointTo(client: Client, index: string): Promise<void> {
  const remove = { remove: { index: `${ALIAS}-*`, alias: ALIAS, must_exist: false } };
  await client.indices.updateAliases({ body: { actions: [remove, { add: { index, alias: ALIAS } }] } });
}

async function fill(client: Client, index: string, documents: readonly ClauseDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += BULK) {
    const body = documents
      .slice(start, start + BULK)
      .flatMap((document, i) => [{ index: { _id: document.id } }, stored(document, start + i)]);
    const { body: answer } = await client.bulk({ index, body });
    if (answer.errors) throw new Error('检索集群没有收下全部条款');
  }
}
