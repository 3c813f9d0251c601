import { z } from 'zod';
import type { Policy } from '../../corpus/library.ts';
import { gathered, type Part, partsIn, sectionsOf } from '../../corpus/sections.ts';
import { textsWith, type WordPlaces, wordPlaces } from '../../corpus/word-places.ts';
import { groupedBy } from '../../text/grouped.ts';
import { halfWidth } from '../../text/half-width.ts';
import type { Rule } from '../rule/index.ts';
import { type Fitting, inAll } from './fitting.ts';
import { type Filter, type Listed, list, listedAward, wordsOf } from './list.ts';

/** The awards of many policies, found by what they are listed by without going through them. */
export interface Catalogue {
  /** So many of those that fit, in the order of the library, and how many fit. */
  readonly find: (filter: Filter & Among, most: number) => Found;
  /** Those of that id or that very name. */
  readonly named: (word: string) => readonly Listed[];
  /** All of them; work grows with their number. */
  readonly all: () => readonly Listed[];
}

interface Among {
  /** Ids of the policies to look in; all where it is left out. */
  readonly policies?: readonly string[] | undefined;
}

interface Found {
  readonly lines: readonly Listed[];
  readonly total: number;
}

const part = z.tuple([z.number(), z.number()]);
const listedAwards = z.array(listedAward);
const numbers = z.record(z.string(), z.array(z.number()));
const head = z.object({
  lines: part,
  lineEnds: part,
  pairs: part,
  ends: part,
  places: part,
  textEnds: part,
  /** The numbers of the lines that each text is of, and where they end. */
  awards: part,
  awardEnds: part,
  /** Awards by their ids and names, who is paid, who is in charge, and policy: the numbers of their lines. */
  by: z.object({ name: part, payee: part, lead: part, policy: part }),
});

/**
 * Makes the catalogue of policies, as bytes: published beside them, and read in place.
 * @example storeCatalogue([]).length > 0 // → true
 */
export function storeCatalogue(
  sound: readonly { readonly policy: Policy; readonly rules: readonly Rule[] }[],
): Uint8Array<ArrayBuffer> {
  const lines = sound.flatMap(({ policy, rules }) => list(policy, rules));
  const words = awardsByWords(sound);
  const { add, whole } = gathered();
  const texts = lines.map((line) => new TextEncoder().encode(JSON.stringify(line)));
  const places = wordPlaces(words.map(({ text }) => text));
  const json = (keysOf: (line: Listed) => readonly string[]): Part =>
    add([new TextEncoder().encode(JSON.stringify(numbersBy(lines, keysOf)))]);
  return whole({
    lines: add(texts),
    lineEnds: add([sectionsOf(texts)]),
    pairs: add([places.pairs]),
    ends: add([places.ends]),
    places: add([places.places]),
    textEnds: add([places.textEnds]),
    awardEnds: add([sectionsOf(words.map(({ awards }) => awards))]),
    awards: add(words.map(({ awards }) => Uint32Array.from(awards))),
    by: {
      name: json(({ award, name }) => [award, name]),
      payee: json(({ payee }) => [payee.type]),
      lead: json(({ lead }) => lead),
      policy: json(({ policy }) => [policy]),
    },
  } satisfies z.input<typeof head>);
}

/** Texts, and the numbers of the awards that are found by them: the text of a clause stands once for all its awards. */
function awardsByWords(sound: Parameters<typeof storeCatalogue>[0]) {
  let number = 0;
  return sound.flatMap(({ policy, rules }) => {
    const worded = rules.map((rule, n) => ({ n: number + n, ...wordsOf(policy)(rule) }));
    number += rules.length;
    const awards = groupedBy(worded, ({ own, clause }) => [own, clause]);
    return Array.from(awards, ([text, of]) => ({ text, awards: of.map(({ n }) => n) }));
  });
}

function numbersBy(
  lines: readonly Listed[],
  keysOf: (line: Listed) => readonly string[],
): Readonly<Record<string, readonly number[]>> {
  const by = groupedBy([...lines.keys()], (n) => lines.slice(n, n + 1).flatMap(keysOf));
  return Object.fromEntries(by);
}

/** The catalogue that `storeCatalogue` made. */
export function openCatalogue(bytes: Uint8Array<ArrayBuffer>): Catalogue {
  const { head: kept, of } = partsIn(bytes, head);
  const lineEnds = wordsIn(of(kept.lineEnds));
  const words: WordPlaces = {
    pairs: wordsIn(of(kept.pairs)),
    ends: wordsIn(of(kept.ends)),
    places: wordsIn(of(kept.places)),
    textEnds: wordsIn(of(kept.textEnds)),
  };
  const by = {
    name: late(() => of(kept.by.name)),
    payee: late(() => of(kept.by.payee)),
    lead: late(() => of(kept.by.lead)),
    policy: late(() => of(kept.by.policy)),
  };
  const awardEnds = wordsIn(of(kept.awardEnds));
  const awards = wordsIn(of(kept.awards));
  const awardsOf = (text: number) => awards.subarray(awardEnds[text], awardEnds[text + 1]);
  const size = lineEnds.length - 1;
  const lines = of(kept.lines);
  const utf8 = new TextDecoder();
  const linesAt = (chosen: readonly number[]): readonly Listed[] => {
    const texts = chosen.map((n) => utf8.decode(lines.subarray(lineEnds[n], lineEnds[n + 1])));
    return listedAwards.parse(JSON.parse(`[${texts.join()}]`));
  };
  return {
    find(filter, most) {
      const { first, total } = inAll(narrowing(filter, by, { words, awardsOf }), { size, most });
      return { lines: linesAt(first), total };
    },
    named: (word) => linesAt(by.name().get(word) ?? []),
    all: () => linesAt(upTo(size)),
  };
}

type By = Readonly<
  Record<'name' | 'payee' | 'lead' | 'policy', () => ReadonlyMap<string, readonly number[]>>
>;

interface Worded {
  readonly words: WordPlaces;
  /** The numbers of the awards that are found by a text. */
  readonly awardsOf: (text: number) => Iterable<number>;
}

/** For each thing that narrows the lines that fit it. */
function narrowing(
  { policies, payee, department, keyword }: Filter & Among,
  by: By,
  { words, awardsOf }: Worded,
): readonly Fitting[] {
  return [
    policies?.map((id) => by.policy().get(id) ?? []),
    payee === undefined ? undefined : [by.payee().get(payee) ?? []],
    department === undefined
      ? undefined
      : [...by.lead()].flatMap(([body, own]) => (body.includes(department) ? [own] : [])),
    keyword === undefined ? undefined : textsWith(words, halfWidth(keyword).trim()).map(awardsOf),
  ].filter((each) => each !== undefined);
}

function late(bytes: () => Uint8Array): () => ReadonlyMap<string, readonly number[]> {
  let read: ReadonlyMap<string, readonly number[]> | undefined;
  return () => {
    read ??= new Map(Object.entries(numbers.parse(JSON.parse(new TextDecoder().decode(bytes())))));
    return read;
  };
}

function wordsIn({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => n);
}
