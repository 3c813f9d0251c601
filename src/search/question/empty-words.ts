import type { Policy } from '../../corpus/library.ts';
import { lexiconData } from '../../corpus/policy/index.ts';
import { escaped } from '../../text/escaped.ts';

/**
 * Blanks out, unit for unit, the words that say nothing of what a question is about: those of any question, and those
 * that all of the policy's text is about.
 */
export function emptyWordBlanker({ common, lexicon }: Pick<Policy, 'common' | 'lexicon'>) {
  const own = lexiconData.safeParse(lexicon?.json).data?.empty ?? [];
  const words = [...common.empty, ...own].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.map(escaped).join('|'), 'gu');
  return (text: string): string => text.replace(pattern, (word) => ' '.repeat(word.length));
}
