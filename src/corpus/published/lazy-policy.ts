import { standsFor } from '../../text/remembered.ts';
import type { Policy } from '../library.ts';
import type { PolicyLine } from './manifest.ts';

/**
 * A policy that is told from its line in the catalogue and read when more is asked of it.
 * @param read gives the whole policy, from the files or from what is kept of them.
 */
export function lazyPolicy({ id, catalogue }: PolicyLine, read: () => Policy): Policy {
  const { listing, ...told } = catalogue;
  const policy: Policy = {
    id,
    listing,
    data: {
      ...told,
      get silences() {
        return read().data.silences;
      },
      get clauses() {
        return read().data.clauses;
      },
    },
    get source() {
      return read().source;
    },
    get clauses() {
      return read().clauses;
    },
    get awards() {
      return read().awards;
    },
    get lexicon() {
      return read().lexicon;
    },
    get asked() {
      return read().asked;
    },
    get common() {
      return read().common;
    },
  };
  standsFor(policy, read);
  return policy;
}
