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
  readonly id: string;
  readonly key: string;
}

/** Names nodes outside in; the same number twice in one place gets `-2`, `-3`, so that every name is one clause's. */
export function createNamer(): (marker: Marker, parent: Naming | undefined) => Naming {
  const ids = new Map<string, number>();
  const keys = new Map<string, number>();
  return (marker, parent) => ({
    id: unique(ids, join(parent?.id, marker.token)),
    key: unique(keys, join(parent?.key, keyOf(marker))),
  });
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
