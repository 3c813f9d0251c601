import { fold } from '../../text/fold.ts';
import type { Place } from './divisions.ts';
import type { PlaceMention } from './find-places.ts';

/** Behind these a text writes its own place by one character: 在汉举办, 驻昌高校, 引客入汉. */
const BEHIND = '在驻入来留赴';
/** Characters of names that say where something is without saying of which place. */
const DIRECTION = /[东西南北中上下]/u;

/**
 * The characters of a place's name by which a text calls it, where it is no county: those of a county's name are words.
 * @param source the text of a policy of that place.
 * @example shortsIn('对在汉举办首发活动的', { code: '420100', name: '武汉市', short: '武汉', level: 'city' }) // → ['汉']
 */
export function shortsIn(source: string, { short, level }: Place): readonly string[] {
  const folded = fold(source).text;
  return [...short].filter(
    (character, at) =>
      level !== 'county' &&
      !DIRECTION.test(character) &&
      new RegExp(`[${BEHIND}]${character}(?!${short.slice(at + 1) || '$.'})`, 'u').test(folded),
  );
}

/** Somebody is, comes or stays there, or in a part of it that is called by where it lies: 在汉口, 来汉创业; 在汉诺威 is elsewhere. */
const THERE = new RegExp(
  `(?<=[${BEHIND}回])(\\p{Script=Han})(?:[东西南北口]|(?=$|[\\s\\p{P}]|的|[工就创举办开发落注投企高设做买租上生]))`,
  'gu',
);

/**
 * Where a folded question calls a place by one character: 留汉, 在昌的企业.
 * @param shorts the places of policies by the characters by which their own texts call them.
 */
export function shortsSpoken(
  folded: string,
  shorts: ReadonlyMap<string, readonly Place[]>,
): readonly PlaceMention[] {
  return [...folded.matchAll(THERE)].flatMap(({ 0: text, 1: short = '', index: start }) => {
    const places = shorts.get(short);
    return places === undefined ? [] : [{ start, end: start + text.length, text, places }];
  });
}
