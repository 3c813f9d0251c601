import { certain } from '../../text/branded.ts';
import { type ClauseId, type ClauseKey, isClauseId, isClauseKey } from '../clause.ts';
import type { Kind, Marker } from '../marker/index.ts';

/** Letters that tell kinds apart in ASCII keys; numbers of the others speak for themselves. */
const LETTERS: Partial<Record<Kind, string>> = {
  book: 'b',
  division: 'p',
  chapter: 'c',
  section: 's',
  article: 'a',
  point: 'i',
  letter: 'l',
};

/** A clause's id and key. */
export interface Naming {
  readonly id: ClauseId;
  readonly key: ClauseKey;
}

/** A clause's id and key before it is known whether another clause has them. */
interface Wanted {
  readonly id: string;
  readonly key: string;
}

/** Gives every clause of a file a name of its own. */
export interface Namer {
  readonly node: (marker: Marker, parent: Naming | undefined) => Naming;
  /** A paragraph that closes the list of `parent`, or the document. */
  readonly closing: (parent: Naming | undefined) => Naming;
  readonly own: (naming: Wanted) => Naming;
}

/** Names nodes outside in; the same number twice in one place gets `-2`, `-3`, so that every name is one clause's. */
export function createNamer(): Namer {
  const ids = new Map<string, number>();
  const keys = new Map<string, number>();
  const closings = new Map<string, number>();
  const own = ({ id, key }: Wanted) => ({
    id: certain(unique(ids, id), isClauseId),
    key: certain(unique(keys, key), isClauseKey),
  });
  return {
    own,
    node: (marker, parent) =>
      own({ id: join(parent?.id, marker.token), key: join(parent?.key, keyOf(marker)) }),
    closing: (parent) => {
      const n = (closings.get(parent?.id ?? '') ?? 0) + 1;
      closings.set(parent?.id ?? '', n);
      return own({ id: join(parent?.id, `尾-${n}`), key: join(parent?.key, `tail-${n}`) });
    },
  };
}

function keyOf({ kind, number, inserted }: Marker): string {
  return `${LETTERS[kind] ?? ''}${number}${inserted > 0 ? `z${inserted}` : ''}`;
}

function join(parent: string | undefined, own: string): string {
  return parent === undefined ? own : `${parent}.${own}`;
}

function unique(taken: Map<string, number>, name: string): string {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : `${name}-${times}`;
}
