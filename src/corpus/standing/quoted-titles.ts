import type { Policy } from '../library.ts';
import { type Standing, standingsOf } from './standings.ts';

const NUMBER = /^[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|(?<!\d)\d{1,2}[.、](?!\d)/u;

/** Where words stand; of titles one below the other, each with its number, where the last one does. */
export function standingsOfQuote(words: string, policies: readonly Policy[]): readonly Standing[] {
  const places = standingsOf(policies, words);
  if (places.length > 0 || !NUMBER.test(words)) return places;
  const titles = words.split(NUMBER).filter((title) => title.trim() !== '');
  const found = titles.map((title) => standingsOf(policies, title));
  return found.every(({ length }) => length > 0) ? (found.at(-1) ?? []) : [];
}
