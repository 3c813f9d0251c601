/** Where every pair of characters stands in many short texts, so that any word of them is found without reading them. */
export interface WordPlaces {
  /** The pairs, ascending, each as one number. */
  readonly pairs: Uint32Array;
  /** Where each pair's places end in `places`, which is where the next one's begin; a leading 0. */
  readonly ends: Uint32Array;
  /** Places in all texts end to end, ascending for each pair. */
  readonly places: Uint32Array;
  /** Where each text ends; its end counts for one character more, so that its last character begins a pair too. */
  readonly textEnds: Uint32Array;
}

/** Stands behind each text, and in no word that is looked for. */
const END = '\u0000';

/** Reads texts once. */
export function wordPlaces(texts: readonly string[]): WordPlaces {
  const whole = texts.map((text) => text.replaceAll(END, ' ') + END).join('');
  const counts = new Map<number, number>();
  for (let at = 0; at < whole.length; at += 1) {
    const pair = pairAt(whole, at);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = Uint32Array.from(counts.keys()).sort();
  const ends = new Uint32Array(pairs.length + 1);
  for (const [n, pair] of pairs.entries()) ends[n + 1] = (ends[n] ?? 0) + (counts.get(pair) ?? 0);
  const next = new Map([...pairs].map((pair, n) => [pair, ends[n] ?? 0]));
  const places = new Uint32Array(whole.length);
  for (let at = 0; at < whole.length; at += 1) {
    const pair = pairAt(whole, at);
    const to = next.get(pair) ?? 0;
    places[to] = at;
    next.set(pair, to + 1);
  }
  return { pairs, ends, places, textEnds: endsOf(texts) };
}

function pairAt(text: string, at: number): number {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x1_0000 + next;
}

function endsOf(texts: readonly string[]): Uint32Array {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [n, { length }] of texts.entries()) {
    end += length + 1;
    ends[n] = end;
  }
  return ends;
}

/**
 * The numbers of the texts in which a word stands, ascending.
 * @example textsWith(wordPlaces(['智能工厂', '工厂']), '能工') // → [0]
 */
export function textsWith(index: WordPlaces, word: string): readonly number[] {
  if (word === '') return [...index.textEnds.keys()];
  if (word.includes(END)) return [];
  return word.length === 1 ? textsAt(index, startsOfOne(index, word)) : textsOf(index, word);
}

/** A single character begins as many pairs as there are characters behind it. */
function startsOfOne({ pairs, ends, places }: WordPlaces, character: string): Uint32Array {
  const first = character.charCodeAt(0) * 0x1_0000;
  const [from, to] = [firstFrom(pairs, first), firstFrom(pairs, first + 0x1_0000)];
  return places.slice(ends[from] ?? 0, ends[to] ?? 0).sort();
}

/** The texts that begin or go on at places, ascending. */
function textsAt({ textEnds }: WordPlaces, places: Uint32Array): readonly number[] {
  const [placeFrom, textAt] = [walk(places), walk(textEnds)];
  const texts: number[] = [];
  for (let n = 0; n < places.length; n = placeFrom(textEnds[texts.at(-1) ?? 0] ?? 0)) {
    texts.push(textAt((places[n] ?? 0) + 1));
  }
  return texts;
}

/** The texts in which the pairs of a word follow each other: looked for from the places of the rarest. */
function textsOf({ pairs, ends, places, textEnds }: WordPlaces, word: string): readonly number[] {
  const lists = Array.from({ length: Math.ceil(word.length / 2) }, (_, n) => {
    // Pairs side by side make up the word; of an odd one the last two overlap.
    const offset = Math.min(2 * n, word.length - 2);
    const pair = pairAt(word, offset);
    const at = firstFrom(pairs, pair);
    const found =
      pairs[at] === pair ? places.subarray(ends[at] ?? 0, ends[at + 1] ?? 0) : places.subarray(0, 0);
    return { offset, found, from: walk(found) };
  });
  const [rarest, ...others] = lists.toSorted((a, b) => a.found.length - b.found.length);
  if (rarest === undefined) return [];
  const textAt = walk(textEnds);
  const texts: number[] = [];
  for (let n = 0; n < rarest.found.length; ) {
    const start = (rarest.found[n] ?? 0) - rarest.offset;
    const isHere = others.every(({ offset, found, from }) => found[from(start + offset)] === start + offset);
    const text = isHere ? textAt(start + 1) : undefined;
    if (text !== undefined) texts.push(text);
    // Of a text that has it the rest is passed over.
    n = text === undefined ? n + 1 : rarest.from(textEnds[text] ?? 0);
  }
  return texts;
}

/** Goes through a sorted array, for values that ascend: to the first that is not below each, in ever longer steps. */
function walk(sorted: Uint32Array): (value: number) => number {
  let at = 0;
  return (value) => {
    let step = 1;
    while (at + step < sorted.length && (sorted[at + step] ?? 0) < value) step *= 2;
    at = firstFrom(sorted, value, { low: at, high: Math.min(sorted.length, at + step + 1) });
    return at;
  };
}

/** The place of the first value of a sorted array that is not below another. */
function firstFrom(sorted: Uint32Array, value: number, within = { low: 0, high: sorted.length }): number {
  let { low, high } = within;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
