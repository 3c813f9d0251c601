import type { Context } from '../../mcp/context.ts';
import type { ClauseIndex } from '../../search/index/index.ts';
import { searchable } from '../../search/searchable.ts';
import { UsageError } from '../usage-error.ts';
import type { ClusterPlace } from './cluster-settings.ts';

/**
 * The same library, searched by a cluster: by the index of its own generation, whichever the alias points to meanwhile.
 * Nothing of the engine's client is loaded before the first search.
 * @throws UsageError for a library that was not published: only a generation has an index there.
 */
export function searchedBy(place: ClusterPlace, context: Context): Context {
  const { library, published } = context;
  if (published === undefined) {
    throw new UsageError(
      '--search-nodes 只查发布过的政策库：先 youju publish --out 目录 --search-nodes 地址，再用 --corpus 指向该目录',
    );
  }
  return { ...context, searchable: searchable(library, () => clusterIndex(place, published.generation)) };
}

function clusterIndex(place: ClusterPlace, generation: string): ClauseIndex {
  let opened: Promise<ClauseIndex> | undefined;
  return {
    async search(query, options) {
      opened ??= open(place, generation);
      return (await opened).search(query, options);
    },
  };
}

async function open(place: ClusterPlace, generation: string): Promise<ClauseIndex> {
  const { clusterClient, openSearchIndex } = await import('../../search/index/opensearch-index.ts');
  const { indexOf } = await import('../../search/index/opensearch-publish.ts');
  return openSearchIndex(clusterClient(place), indexOf(generation));
}
