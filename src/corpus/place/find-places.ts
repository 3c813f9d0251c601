import { fold } from '../../text/fold.ts';
import { groupedBy } from '../../text/grouped.ts';
import { remembered } from '../../text/remembered.ts';
import { spelt } from '../../text/sound.ts';
import { byBeginning, type Span } from '../../text/spans.ts';
import type { PolicyData } from '../policy.ts';
import { divisions, liesIn, type Place } from './divisions.ts';

/** A place that a text names. */
export interface PlaceMention extends Span {
  readonly text: string;
  /** The places of that name: 鼓楼区 lies in four cities. */
  readonly places: readonly Place[];
}

/** From so many characters on a county's short name is no other word: 红谷滩, 张家港. */
const NO_WORD = 3;

/**
 * The places that a text names, at each spot by the longest name. Of a county the full name is read, and its short
 * one where it is long, `regions` holds it or it stands right behind the city it lies in (武汉新洲): 合作 and 新建 are words,
 * unless there is a policy of that very county.
 * @param text in one writing (`fold`).
 * @param regions codes of the places that policies are of.
 * @example findPlaces('修水县的技改补多少', new Set()).map(({ text }) => text) // → ['修水县']
 */
export function findPlaces(text: string, regions: ReadonlySet<string>): readonly PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const name = beginningAt(text, start).find((candidate) => text.startsWith(candidate, start));
    const before = found.at(-1);
    const inside = before?.end === start ? before.places : [];
    const places = name === undefined ? [] : placesNamed(name, { regions, inside });
    if (name === undefined || places.length === 0) continue;
    const end = start + name.length;
    found.push({ start, end, text: name, places: inOne(places, found) });
    start = end - 1;
  }
  return found;
}

/** 永修的, 庐山那边: who begins with a county's short name and says so of it speaks of the place. */
const LONGEST_SHORT = 4;
const SPOKEN = /^(?:请问|我们?|你们?|在|想问)?(?<name>\p{Script=Han}{2,4}?)(?:的|[这那]边|[这那]里|本地)/u;

/** Where somebody is, comes from or goes to stands right behind these: 我在武昌. */
const WHERE = /(?:^|[\s,，。;；]|[在回到来去是从])$/u;

/**
 * The one county that a question means by its short name, or none. It counts where the question begins with it (永修的…); or
 * where it is told as where somebody is (我在武昌), no other county has that name, and it lies in a place of `regions`.
 * @param isWord whether a policy's text has that name as a word (合作, 新建): then it is no place.
 * @param regions codes of the places that policies are of.
 */
export function spokenCounty(
  text: string,
  isWord: (name: string) => boolean,
  regions: ReadonlySet<string>,
): readonly PlaceMention[] {
  const begun = SPOKEN.exec(text)?.groups?.name ?? '';
  const named = isCounty(begun) ? [{ start: text.indexOf(begun), name: begun }] : whereIn(text, regions);
  return named
    .filter(({ name }) => !isWord(name))
    .slice(0, 1)
    .map(({ start, name }) => ({ start, end: start + name.length, text: name, places: countiesNamed(name) }));
}

function whereIn(text: string, regions: ReadonlySet<string>) {
  const isIn = ({ code }: Place) => [...regions].some((region) => liesIn(code, region));
  return Array.from({ length: text.length }, (_, start) =>
    WHERE.test(text.slice(Math.max(0, start - 1), start))
      ? beginningAt(text, start).flatMap((name) => {
          const [only, ...others] = text.startsWith(name, start) ? countiesNamed(name) : [];
          return only !== undefined && others.length === 0 && isIn(only) ? [{ start, name }] : [];
        })
      : [],
  ).flat();
}

function countiesNamed(name: string): readonly Place[] {
  return (named().get(name) ?? []).filter(({ level }) => level === 'county');
}

/** What English callers put behind the name of a place. */
const LEVEL = /(?:province|city|county|district)$/u;

/**
 * The places whose short names are spelt so; counties only where nothing larger is.
 * @example placesSpelt('Nanchang City').map(({ name }) => name) // → ['南昌市']
 */
export function placesSpelt(name: string): readonly Place[] {
  const plain = name
    .toLowerCase()
    .replace(/[\s'-]/gu, '')
    .replace(LEVEL, '');
  bySpelling ??= groupedBy(divisions(), ({ short }) => [spelt(short)]);
  const all = bySpelling.get(plain) ?? [];
  const larger = all.filter(({ level }) => level !== 'county');
  return larger.length > 0 ? larger : all;
}

let bySpelling: ReadonlyMap<string, readonly Place[]> | undefined;

/**
 * The place that a policy is of: the innermost that its issuer names, else its title; undefined for a policy of the
 * whole country or of a body that bears no place's name.
 */
export const regionOf = remembered(
  ({ issuer, title }: Pick<PolicyData, 'issuer' | 'title'>): Place | undefined =>
    innermost(issuer.value) ?? innermost(title.value),
);

function innermost(name: string): Place | undefined {
  const [place, ...others] = findPlaces(fold(name).text, new Set()).at(-1)?.places ?? [];
  return others.length === 0 ? place : undefined;
}

/** The short names of counties, as `spokenCounty` may ask for them, that stand in a text. */
export function countiesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    for (const name of beginningAt(text, start)) {
      if (name.length <= LONGEST_SHORT && text.startsWith(name, start) && isWordAt(name, text, start))
        found.add(name);
    }
  }
  return [...found];
}

/** Whether the short name of a county stands by itself, not in the full one: 新建 of 新建的, not of 新建区. */
function isWordAt(name: string, text: string, start: number): boolean {
  return isCounty(name) && !countiesNamed(name).some((place) => text.startsWith(place.name, start));
}

function isCounty(name: string): boolean {
  return countiesNamed(name).length > 0;
}

/** Of several places of one name those that lie in a place named just before: 南京市鼓楼区. */
function inOne(places: readonly Place[], before: readonly PlaceMention[]): readonly Place[] {
  const outer = before.flatMap((mention) => mention.places);
  const inner = places.filter(({ code }) => outer.some((place) => liesIn(code, place.code)));
  return inner.length > 0 ? inner : places;
}

function placesNamed(
  name: string,
  { regions, inside }: { readonly regions: ReadonlySet<string>; readonly inside: readonly Place[] },
): readonly Place[] {
  const all = named().get(name) ?? [];
  const counted = all.filter(
    (place) =>
      place.name === name ||
      place.level !== 'county' ||
      name.length >= NO_WORD ||
      regions.has(place.code) ||
      inside.some(({ code }) => liesIn(place.code, code)),
  );
  const highest = counted.find(({ level }) => level !== 'county');
  return highest === undefined ? counted : [highest];
}

let names: ReadonlyMap<string, readonly Place[]> | undefined;

function named(): ReadonlyMap<string, readonly Place[]> {
  names ??= groupedBy(divisions(), ({ name, short }) => [name, short]);
  return names;
}

let beginning: ReturnType<typeof byBeginning<string>> | undefined;

/** The names that may begin at a place of a text, the longest first. */
function beginningAt(text: string, at: number): readonly string[] {
  beginning ??= byBeginning(
    [...named().keys()].sort((a, b) => b.length - a.length),
    (name) => name,
  );
  return beginning(text, at);
}
