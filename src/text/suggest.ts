import MiniSearch from 'minisearch';
import { fold } from './fold.ts';
import { remembered } from './remembered.ts';
import { terms } from './terms.ts';

/** Something that may be meant: what it is called, and whatever else it is known by. */
export interface Suggestible {
  /** The code by which it is asked for: `5`, `3.2.5`, `annual_revenue`. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** Other writings, separated by line breaks. */
  readonly words?: string | undefined;
}

/** What is wanted of the entries. */
export interface Wanted<Entry> {
  /** At most so many. */
  readonly n: number;
  /** Only entries for which this is true; all when left out. */
  readonly only?: ((entry: Entry) => boolean) | undefined;
}

/** An entry has at least this part of what was typed, by the weight of its terms: one wrong character in three is borne. */
const LEAST = 0.3;

/** One letter or digit amiss in two to five, two in six to nine. A wrong Han character spoils only its pairs. */
const FUZZY = 0.25;

/**
 * The entries that are meant by what was typed so far, best first: those whose code or name it is, those that begin
 * with it, then those that share most of its words, with a letter or a character amiss. None where nothing is near.
 * The index is made when entries are first asked for and kept as long as their list:
 * `suggest([{ id: '5', label: '技术改造' }], '技木改', { n: 3 })`.
 */
export function suggest<Entry extends Suggestible>(
  entries: readonly Entry[],
  typed: string,
  { n, only = () => true }: Wanted<Entry>,
): readonly Entry[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const { names } = indexOf(entries);
  const named = (test: (name: string) => boolean) => entries.filter((_entry, at) => names[at]?.some(test));
  const is = named((name) => name === wanted);
  const begins = named((name) => name.startsWith(wanted));
  const like = alike(entries, wanted).flatMap((at) => entries[at] ?? []);
  return [...new Set([...is, ...begins, ...like])].filter(only).slice(0, n);
}

function plain(text: string): string {
  return fold(text).text.trim();
}

/** Where the entries stand that share enough of the words, best first. */
function alike(entries: readonly Suggestible[], wanted: string): readonly number[] {
  const weights = new Map(terms(wanted).map(({ text, weight }) => [text, weight]));
  const enough = LEAST * sum(weights.values());
  const found = indexOf(entries).engine.search(' ', {
    // The engine is handed the terms instead of a text, so that each weighs what `terms` says.
    tokenize: () => [...weights.keys()],
    boostTerm: (term) => weights.get(term) ?? 0,
    prefix: isLatin,
    fuzzy: (term) => (isLatin(term) ? FUZZY : false),
  });
  return found
    .filter(({ queryTerms }) => sum(queryTerms.map((term) => weights.get(term) ?? 0)) >= enough)
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .map(({ id }) => Number(id));
}

function isLatin(term: string): boolean {
  return /^[a-z\d]/u.test(term);
}

function sum(weights: Iterable<number>): number {
  return [...weights].reduce((total, weight) => total + weight, 0);
}

/** MiniSearch takes a whole Chinese phrase for one word, so both sides are cut by `terms`. */
const indexOf = remembered((entries: readonly Suggestible[]) => {
  const engine = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text) => terms(text).map((term) => term.text),
    processTerm: (term) => term,
  });
  engine.addAll(
    entries.map(({ id, label, words = '' }, at) => ({ id: at, text: `${id}\n${label}\n${words}` })),
  );
  return { engine, names: entries.map(({ id, label }) => [plain(id), plain(label)]) };
});

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
