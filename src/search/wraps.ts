import type { KnownWord } from './lexicon.ts';

/** Whether a phrase stands around another known word, in its blank: 专精特新 补 around 买设备. */
export function wraps({ hole }: KnownWord, known: readonly KnownWord[]): boolean {
  return hole !== undefined && known.some(({ start, end }) => start >= hole.start && end <= hole.end);
}
