import { mostRecent } from '../remembered.ts';
import type { Claimed } from './claiming.ts';
import { type English, unaccountedEnglish } from './english.ts';
import { BEFORE_NUMERAL, sayingOf, withoutFunctionWords } from './function-words.ts';

/** The Han characters of texts, and each two that stand side by side in them. */
export type Account = Pick<ReadonlySet<string>, 'has'>;

/** Reads texts that may account for the words of a statement; those asked for last are not read again. */
export function accountOf(texts: readonly string[]): Account {
  const each = [...new Set(texts)].map(read);
  return { has: (words) => each.some((known) => known.has(words)) };
}

const read = mostRecent(400, (text): Account => {
  const known = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    known.add(text.slice(at, at + 1));
    known.add(text.slice(at, at + 2));
    // 技改 is said for 技术改造, 参展 for 参加车展.
    known.add(`${text.charAt(at)}${text.charAt(at + 2)}`);
    known.add(`${text.charAt(at)}${text.charAt(at + 3)}`);
  }
  return known;
});

/**
 * The words of a statement that none of some texts accounts for: not beside each other there, and no function words.
 * What the texts say in the same characters, one by one (软硬件 for 软、硬件), is accounted for. A character alone is mostly
 * a verb of every day (管到年底): it is told only where every character must be borne out.
 * @param accounts texts read by `accountOf`.
 * @param english what English words are of the library that the texts are of.
 * @example unaccounted({ words: '展位费、差旅费都补50%', exact: false }, [accountOf(['50%的展位费补助'])], { empty: [], means: {} }) // → ['差旅费']
 */
export function unaccounted(
  { words, exact }: Claimed,
  accounts: readonly Account[],
  english: English,
): readonly string[] {
  const content = withoutFunctionWords(words);
  const strange = Array.from(content, (character, at) =>
    standsBeside(content, at, accounts) || sayingOf(character) === 'nothing' ? ' ' : character,
  ).join('');
  const runs = strange
    .split(' ')
    .flatMap((run) => run.split(BEFORE_NUMERAL))
    .filter((run) => {
      const saying = Array.from(run).filter((character) => sayingOf(character) === 'something');
      const [only, ...more] = saying;
      // 晋级 for 晋档: a character of the texts with one that only builds words.
      if (only === undefined || (more.length === 0 && accounts.some((account) => account.has(only))))
        return false;
      return exact || run.length > 1;
    });
  return [...new Set([...runs, ...unaccountedEnglish(words, accounts, english)])];
}

/** Whether words that say something stand beside each other in some of the texts as well. */
export function sharesWith(words: string, accounts: readonly Account[]): boolean {
  const content = withoutFunctionWords(words);
  return Array.from(content).some(
    (character, at) => sayingOf(character) === 'something' && standsBeside(content, at, accounts),
  );
}

function standsBeside(content: string, at: number, accounts: readonly Account[]): boolean {
  const pairs = [content.slice(at - 1, at + 1), content.slice(at, at + 2)];
  return accounts.some((account) => pairs.some((pair) => account.has(pair)));
}
