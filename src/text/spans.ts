/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands in brackets that hold no others. */
const IN_BRACKETS = /[(（][^()（）]*[)）]/gu;

/**
 * A text without what stands in brackets.
 * @example withoutBrackets('项目（不含住宅）投资额(年度)') // → '项目投资额'
 */
export function withoutBrackets(text: string): string {
  return text.replace(IN_BRACKETS, '');
}

/** The one of spans in order in which a place lies, by halving. */
export function at<S extends Span>(spans: readonly S[], place: number): S | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || place < span.start) high = middle - 1;
    else if (place >= span.end) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** Spans in order, those that touch made one. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  return inOne(spans, (start, { end }) => start <= end);
}

/** Spans in order, those that have a character in common made one. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  return inOne(spans, (start, { end }) => start < end);
}

function inOne(spans: readonly Span[], goesOn: (start: number, last: Span) => boolean): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && goesOn(start, last)) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** How many spans in order begin before a place, by halving. */
export function firstFrom(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence around a stretch, as far as 160 characters on either side. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - 160);
  const before =
    text
      .slice(from, start)
      .split(/[。；;！？!?\n]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 160).split(/[。；;！？!?\n]/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** What of a stretch no span covers. */
export function leftOf(text: string, { start, end }: Span, covered: readonly Span[]): readonly string[] {
  let from = start;
  const pieces: string[] = [];
  for (const over of covered.filter((each) => each.start < end && start < each.end)) {
    pieces.push(text.slice(from, Math.max(from, over.start)));
    from = Math.max(from, over.end);
  }
  return [...pieces, text.slice(from, Math.max(from, end))].filter((piece) => piece.trim().length > 1);
}

/** A stretch without blanks and the marks of a list at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[\s\-*#>·•]*/u.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: start + words.trimEnd().length };
}

/** Whether nothing but marks and a number stands beside a stretch in its line, or its cell of a table. */
export function isAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 16), start).split(/[\n|]/u);
  return /^\P{L}*$/u.test(before.at(-1) ?? '') && /^(?:[\n|]|$)/u.test(text.slice(end, end + 1));
}

/** The words around a phrase up to the end of its sentence: 是否……，请咨询。 */
export function sentencePart(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(Math.max(0, start - 12), start)
      .split(/[。；;\n]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 24).split(/[。；;！!\n]/u)[0] ?? '';
  const question = /^[?？]/u.test(text.slice(end, end + 1)) ? '吗' : '';
  return `${/[，,]$/u.test(before) ? '' : before}${text.slice(start, end)}${/原文|(?<!申)请|问|确认/u.test(after) ? after : ''}${question}`;
}

/** A phrase of a text, at its place. */
export interface Phrase extends Span {
  readonly words: string;
}

const cutBy = (marks = '') =>
  new RegExp(`(?:[^，,。；;！!？?\\n.${marks}]|\\.(?!\\s|$)|(?<=\\d),(?=\\d{3}))+`, 'gu');
/** What cuts a text into phrases, beside commas, stops and lines. */
const CUTS = { nothing: cutBy(), cells: cutBy('|'), asides: cutBy('：:()（）'), words: cutBy('、：:\\s') };

/**
 * The phrases of a text, at their places: what stands between commas, stops and lines. A comma or a point within a number
 * cuts nothing, a colon or a table cell only where it is asked to.
 * @param also what else cuts: the cells of a table, brackets and colons, or all that parts words.
 * @example phrasesOf('发票1,200万元，补助10%。').map(({ words }) => words) // → ['发票1,200万元', '补助10%']
 */
export function phrasesOf(text: string, also: keyof typeof CUTS = 'nothing'): readonly Phrase[] {
  return matchesIn(text, CUTS[also]);
}

const SENTENCE = /[^。；;！？!?\n]+[。；;！？!?]?|\n/gu;

/** The sentences of a text with the marks that end them, at their places; a semicolon ends one, a line as well. */
export function sentencesOf(text: string): readonly Phrase[] {
  return matchesIn(text, SENTENCE);
}

function matchesIn(text: string, pattern: RegExp): readonly Phrase[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
}

/** Where the sentence begins that a place lies in, as far as 160 characters back. */
export function sentenceStart(text: string, at: number): number {
  return (
    at -
    (text
      .slice(Math.max(0, at - 160), at)
      .split(/[。；;！？!?\n]/u)
      .at(-1)?.length ?? 0)
  );
}

/** Where the official words end that a line shows. */
const SHOWN = 60;

/** Words cut to what a reader takes in. */
export function cut(words: string, most = SHOWN): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** `words` as a pattern that matches just them: whatever a regular expression reads otherwise is escaped. */
export function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** A text with some stretches of it blanked out, unit for unit; they stand in its order. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let from = 0;
  const pieces = spans.map(({ start, end }) => {
    const piece = text.slice(from, start) + ' '.repeat(Math.max(0, end - Math.max(from, start)));
    from = Math.max(from, end);
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

/** Whether two stretches have a character in common. */
export function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a stretch lies inside another, or is it. */
export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Finds those of many words that may begin at a place of a text, by their first two characters, in the order given: so
 * few are left to be held against it. A blank in a word stands for anything.
 * @example byBeginning(['技改', '技术'], (word) => word)('补技改', 1) // → ['技改']
 */
export function byBeginning<Each>(
  all: readonly Each[],
  wordOf: (each: Each) => string,
): (text: string, at: number) => readonly Each[] {
  const isOpen = (each: Each) => [undefined, ' '].includes(wordOf(each)[1]);
  const starting = new Map<string, Each[]>();
  const add = (beginning: string, each: Each) => {
    const own = starting.get(beginning);
    if (own === undefined) starting.set(beginning, [each]);
    else own.push(each);
  };
  const openTo = new Map<string, readonly string[]>();
  for (const two of new Set(all.filter((each) => !isOpen(each)).map((each) => wordOf(each).slice(0, 2)))) {
    openTo.set(two.charAt(0), [...(openTo.get(two.charAt(0)) ?? []), two]);
  }
  for (const each of all) {
    const word = wordOf(each);
    if (!isOpen(each)) add(word.slice(0, 2), each);
    else
      for (const beginning of [word.charAt(0), ...(openTo.get(word.charAt(0)) ?? [])]) add(beginning, each);
  }
  return (text, at) => starting.get(text.slice(at, at + 2)) ?? starting.get(text.charAt(at)) ?? [];
}
