import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { Policy } from '../library.ts';
import { lexiconData } from './people-words.ts';

/**
 * What a policy's text, or official texts at large, call what people call by a word: 整车企业 for 主机厂. The policy's own
 * words go before those of all.
 * @example officialWords(policy)('主机厂') // → ['整车企业']
 */
export const officialWords = remembered(({ lexicon, common }: Pick<Policy, 'lexicon' | 'common'>) => {
  const own = lexiconData.safeParse(lexicon?.json).data?.entries ?? [];
  const meant = new Map<string, readonly string[]>();
  for (const { words, means = [] } of [...common.lexicon, ...own]) {
    for (const word of means.length === 0 ? [] : words) meant.set(fold(word).text, means);
  }
  return (word: string): readonly string[] => meant.get(fold(word).text) ?? [];
});
