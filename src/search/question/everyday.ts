import type { Policy } from '../../corpus/library.ts';
import { fold } from '../../text/fold.ts';
import { byBeginning } from '../../text/spans.ts';
import type { Extent } from './known-word.ts';

/** A word of every day in a question, and what the text calls it: 老婆, 配偶. */
export interface EverydayWord extends Extent {
  readonly means: readonly string[];
  /** Whether it is the text's word but for one character: 买车, 购车. */
  readonly isClose: boolean;
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
  const officially = new Map(pairs.flatMap(officialCharacter));
  const wordAt = (folded: string, start: number): EverydayWord | undefined => {
    const entry = beginningAt(folded, start).find(({ said }) => folded.startsWith(said, start));
    if (entry !== undefined)
      return { start, end: start + entry.said.length, means: entry.means, isClose: false };
    const official = officially.get(folded.charAt(start));
    if (official === undefined) return undefined;
    const [said, means] = [folded.slice(start, start + 2), official + folded.charAt(start + 1)];
    const isClose = HAN.test(said) && !text.includes(said) && text.includes(means);
    return isClose ? { start, end: start + 2, means: [means], isClose } : undefined;
  };
  return (folded: string): readonly EverydayWord[] => {
    const found: EverydayWord[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      const word = isMeasure(folded, start) ? undefined : wordAt(folded, start);
      if (word === undefined) continue;
      found.push(word);
      start = word.end - 1;
    }
    return found;
  };
}

const HAN = /^\p{Script=Han}{2}$/u;

/** What official words have for a single character of every day, where all names for it have one: 买 is 购 in 购买 and 新购. */
function officialCharacter([word, names]: readonly [string, readonly string[]]): readonly (readonly [
  string,
  string,
])[] {
  const [first = '', ...others] = names;
  if (word.length !== 1 || others.length === 0) return [];
  return Array.from(first, (character) => [word, character] as const).filter(
    ([, character]) => character !== word && others.every((name) => name.includes(character)),
  );
}

/** 个 of 那个税 counts, and is none of 个税. */
function isMeasure(folded: string, at: number): boolean {
  return folded.charAt(at) === '个' && /[这那哪几每一两某]/u.test(folded.charAt(at - 1));
}
