import { type Suggestible, suggest, type Wanted } from './suggest.ts';

/**
 * The entries to name where what was asked for does not exist, best first: those that may have been meant, and when
 * these are fewer than `n`, the first of the others, so that whoever asked sees what there is.
 */
export function nearest<Entry extends Suggestible>(
  entries: readonly Entry[],
  asked: string,
  wanted: Wanted<Entry>,
): readonly Entry[] {
  const { n, only = () => true } = wanted;
  return [...new Set([...suggest(entries, asked, wanted), ...entries.filter(only)])].slice(0, n);
}

/** The same among bare names. */
export function nearestNames(names: readonly string[], asked: string, n: number): readonly string[] {
  const entries = names.map((id) => ({ id, label: id }));
  return nearest(entries, asked, { n }).map(({ id }) => id);
}
