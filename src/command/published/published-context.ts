import { type Catalogue, openCatalogue } from '../../award/portfolio/index.ts';
import { type Rule, readRules } from '../../award/rule/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { checkFiles, openGeneration } from '../../corpus/published/index.ts';
import type { Context } from '../../mcp/context.ts';
import { storedIndex } from '../../search/index/index.ts';
import { searchable } from '../../search/searchable.ts';
import { remembered } from '../../text/remembered.ts';
import { SURROUNDINGS } from '../library-context.ts';
import { version } from '../version.ts';
import { openIndexFile } from './index-file.ts';

/** Beside the policies of a generation: the catalogue of its awards, and the index of its clauses. */
export const AWARDS = 'awards.index';
export const INDEX = 'clauses.index';

/**
 * Everything tools use of a published generation. Its manifest is read at once; rules, the catalogue of awards and the
 * index when they are first asked for.
 * @throws DamagedError when the generation is not whole.
 */
export function publishedContext(place: NonNullable<Context['published']>): Context {
  const { library, readShared, folder, manifest } = openGeneration(place.dir, place.generation, version());
  const byId = new Map(library.policies.map((policy) => [policy.id, policy]));
  const rulesOf = remembered((policy: Policy): readonly Rule[] => readRules(policy).rules);
  let catalogue: Catalogue | undefined;
  return {
    library,
    published: place,
    rules: {
      get(id) {
        const policy = byId.get(id);
        return policy && rulesOf(policy);
      },
    },
    catalogue() {
      catalogue ??= openCatalogue(readShared(AWARDS));
      return catalogue;
    },
    aside: [],
    ...SURROUNDINGS,
    searchable: searchable(library, () => storedIndex(openIndexFile(folder, INDEX, manifest.files[INDEX]))),
  };
}

/**
 * Holds every file of a generation against its hash.
 * @throws DamagedError for the first that is not what was published.
 */
export function checkPublished({ dir, generation }: NonNullable<Context['published']>): void {
  checkFiles(openGeneration(dir, generation, version()));
}
