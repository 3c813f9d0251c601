import type { Policy } from '../../corpus/library.ts';
import { fold } from '../../text/fold.ts';
import { byBeginning } from '../../text/spans.ts';
import type { Extent } from './known-word.ts';

/** A word of every day in a question, and what the text calls it: 老婆, 配偶. */
export interface EverydayWord extends Extent {
  readonly means: readonly string[];
}

/**
 * Finds in a folded question the words of every day that a policy's text has only official ones for. They are no lexicon's:
 * 社保 is 社会保险, and what is asked about it need not be what is said of that, so each tells no more than a word of the asker's
 * own that the text has. Whoever keeps a lexicon for a policy has said what its people say.
 */
export function everydayFinder({ common, source, lexicon }: Pick<Policy, 'common' | 'source' | 'lexicon'>) {
  const text = fold(source).text;
  const pairs = lexicon === undefined ? Object.entries(common.everyday) : [];
  const entries = pairs.flatMap(([word, names]) => {
    const said = fold(word).text;
    const means = names.map((name) => fold(name).text).filter((name) => text.includes(name));
    return said.length < 2 || common.empty.includes(word) || text.includes(said) || means.length === 0
      ? []
      : [{ said, means }];
  });
  const beginningAt = byBeginning(
    entries.toSorted((a, b) => b.said.length - a.said.length),
    ({ said }) => said,
  );
  return (folded: string): readonly EverydayWord[] => {
    const found: EverydayWord[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      if (isMeasure(folded, start)) continue;
      const entry = beginningAt(folded, start).find(({ said }) => folded.startsWith(said, start));
      if (entry === undefined) continue;
      const end = start + entry.said.length;
      found.push({ start, end, means: entry.means });
      start = end - 1;
    }
    return found;
  };
}

/** 个 of 那个税 counts, and is none of 个税. */
function isMeasure(folded: string, at: number): boolean {
  return folded.charAt(at) === '个' && /[这那哪几每一两某]/u.test(folded.charAt(at - 1));
}
