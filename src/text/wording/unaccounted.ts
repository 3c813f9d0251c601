import { type English, unaccountedEnglish } from './english.ts';
import { isFunctionCharacter, withoutFunctionWords } from './function-words.ts';

/** The Han characters of texts, and each two that stand side by side in them. */
export type Account = ReadonlySet<string>;

/** Reads texts that may account for the words of a statement. */
export function accountOf(texts: readonly string[]): Account {
  const known = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      known.add(text.slice(at, at + 1));
      known.add(text.slice(at, at + 2));
      // 技改 is said for 技术改造.
      known.add(`${text.charAt(at)}${text.charAt(at + 2)}`);
    }
  }
  return known;
}

/**
 * The words of a statement that none of some texts accounts for: not beside each other there, and no function words.
 * What the texts say in the same characters, one by one (软硬件 for 软、硬件), is accounted for.
 * @param accounts texts read by `accountOf`.
 * @param english what English words are of the library that the texts are of.
 * @example unaccounted('展位费、差旅费都补50%', [accountOf(['50%的展位费补助'])], { empty: [], means: {} }) // → ['差旅']
 */
export function unaccounted(says: string, accounts: readonly Account[], english: English): readonly string[] {
  const has = (words: string) => accounts.some((account) => account.has(words));
  const content = withoutFunctionWords(says);
  const strange = Array.from(content, (character, at) => {
    if (!/\p{Script=Han}/u.test(character) || isFunctionCharacter(character)) return ' ';
    const beside = has(content.slice(at - 1, at + 1)) || has(content.slice(at, at + 2));
    return beside ? ' ' : character;
  }).join('');
  const runs = strange.split(' ').filter((run) => run.length > 1 || (run !== '' && !has(run)));
  return [...new Set([...runs, ...unaccountedEnglish(says, accounts, english)])];
}
