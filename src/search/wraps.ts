import type { Extent } from './extent.ts';
import type { KnownWord } from './lexicon.ts';

/** Whether a phrase stands around a word, in its blank: 专精特新 补 around 买设备. */
export function wraps({ hole }: KnownWord, { start, end }: Extent): boolean {
  return hole !== undefined && start >= hole.start && end <= hole.end;
}
