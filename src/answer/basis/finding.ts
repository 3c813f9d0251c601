import type { Finding } from '../claim.ts';

/** What was noticed about a claim, sorted by how grave it is. */
export interface Noticed {
  readonly against: readonly string[];
  readonly open?: readonly string[];
  readonly omitted?: readonly string[];
}

export const NOTHING: Noticed = { against: [] };

/** A finding out of what was noticed: the gravest decides. */
export function findingOf(
  { against, open = [], omitted = [] }: Noticed,
  { official, place }: Pick<Finding, 'official' | 'place'>,
): Finding {
  const notes = against.length > 0 ? against : open.length > 0 ? open : omitted;
  const status =
    against.length > 0
      ? 'contradicted'
      : open.length > 0
        ? 'unchecked'
        : omitted.length > 0
          ? 'omitted'
          : 'holds';
  const said = [...new Set(notes)].slice(0, 3).join('；');
  return { status, official, place, note: status === 'omitted' ? `稿中没有带上：${said}` : said };
}

/** A finding that nothing was held against, with the reason. */
export function unchecked(note: string): Finding {
  return { status: 'unchecked', official: '', place: '', note };
}
