import type { ClauseDocument } from '../../search/index/index.ts';
import type { ClusterPlace } from './cluster-settings.ts';

/** Publishing takes its time; a search must not. */
const ATTEMPT_MS = 120_000;
/** So many copies beside the first let as many nodes be lost. */
const MOST_COPIES = 2;

/** The generations of a library in a cluster. */
export interface ClusterGenerations {
  /** Every clause searchable on every copy, or nothing changed. */
  publish(generation: string, documents: readonly ClauseDocument[]): Promise<void>;
  /** Points the alias to a generation that is there. */
  pointTo(generation: string): Promise<void>;
  remove(generations: readonly string[]): Promise<void>;
}

/** Loads the engine's client and speaks to the cluster as its publisher. */
export async function clusterGenerations(place: ClusterPlace): Promise<ClusterGenerations> {
  const { clusterClient } = await import('../../search/index/opensearch-index.ts');
  const { indexOf, pointTo, publishGeneration } = await import('../../search/index/opensearch-publish.ts');
  const client = clusterClient(place, ATTEMPT_MS);
  return {
    async publish(generation, documents) {
      const replicas = Math.min(MOST_COPIES, place.nodes.length - 1);
      await publishGeneration(client, { generation, documents, replicas });
    },
    pointTo: (generation) => pointTo(client, indexOf(generation)),
    async remove(generations) {
      for (const generation of generations) {
        await client.indices.delete({ index: indexOf(generation), ignore_unavailable: true });
      }
    },
  };
}
