import { mostRecent, remembered } from '../remembered.ts';
import { byBeginning, type Span, withoutSpans } from '../spans.ts';
import type { Claimed } from './claiming.ts';
import { type Everyday, unaccountedEnglish } from './english.ts';
import { BEFORE_NUMERAL, sayingOf, withoutFunctionWords } from './function-words.ts';

/** The Han characters of texts, and each two that stand side by side in them. */
export type Account = Pick<ReadonlySet<string>, 'has'>;

/** Reads texts, each line by itself, that may account for the words of a statement; those asked for last are not read again. */
export function accountOf(texts: readonly string[]): Account {
  const each = [...new Set(texts)].map(read);
  return { has: (words) => each.some((known) => known.has(words)) };
}

const read = mostRecent(2000, (text): Account => {
  const known = new Set<string>();
  for (const line of text.split('\n')) {
    for (let at = 0; at < line.length; at += 1) {
      known.add(line.slice(at, at + 1));
      known.add(line.slice(at, at + 2));
      // 技改 is said for 技术改造, 参展 for 参加车展.
      known.add(line.charAt(at) + line.charAt(at + 2));
      known.add(line.charAt(at) + line.charAt(at + 3));
    }
  }
  return known;
});

/**
 * The words of a statement that none of some texts accounts for: not beside each other there, and no function words.
 * What the texts say in the same characters, one by one (软硬件 for 软、硬件), is accounted for. A character alone is mostly
 * a verb of every day (管到年底): it is told only where every character must be borne out, and stands before no word of the texts. A word of two that begins as one of
 * the first text does (房子 for 房屋, 增速 for 增长) is a word for the same.
 * @param accounts texts read by `accountOf`.
 * @param known what words of a reply may be in the library that the texts are of.
 * @example unaccounted({ words: '展位费、差旅费都补50%', exact: false }, [accountOf(['50%的展位费补助'])], policy.common) // → ['差旅费']
 */
export function unaccounted(
  { words, exact }: Claimed,
  accounts: readonly Account[],
  known: Everyday,
): readonly string[] {
  const content = withoutFunctionWords(withoutEveryday(words, accounts, known));
  const strange = content
    .split('')
    .map((character, at) =>
      sayingOf(character) === 'nothing' || standsBeside(content, at, accounts) ? ' ' : character,
    )
    .join('');
  const runs = Array.from(strange.matchAll(/[^ ]+/gu))
    .filter(
      ({ 0: run, index }) => run.length > 1 || !takesObject(content.slice(index + 1, index + 3), accounts),
    )
    .flatMap(([run]) => run.split(BEFORE_NUMERAL))
    .map((run) => (exact ? run : run.replace(DONE, '')))
    .filter((run) => {
      const saying = Array.from(run).filter((character) => sayingOf(character) === 'something');
      const [only, ...more] = saying;
      // 晋级 for 晋档: a character of the texts with one that only builds words.
      if (only === undefined || (more.length === 0 && accounts.some((account) => account.has(only))))
        return false;
      if (exact) return true;
      const isKin =
        run.length === 2 && accounts[0]?.has(only) === true && sayingOf(run.charAt(0)) === 'something';
      return run.length > 1 && !isKin;
    });
  const named = (content.match(NAMED) ?? []).filter(
    (word) => !accounts.some((account) => account.has(word) || (account.has('内外') && /[外内]/u.test(word))),
  );
  return [...new Set([...runs, ...named, ...unaccountedEnglish(words, accounts, known.english)])];
}

const everydayAt = remembered(({ everyday }: Everyday) =>
  byBeginning(
    Object.keys(everyday).toSorted((a, b) => b.length - a.length),
    (word) => word,
  ),
);

/**
 * What official texts call the words of every day that a text has.
 * @example officialNames('摊位的钱', policy.common) // → ['展位']
 */
export const officialNames = (text: string, known: Everyday) => namesOf(known)(text);
const namesOf = remembered(({ everyday }: Everyday) =>
  mostRecent(4, (text): readonly string[] =>
    Object.entries(everyday).flatMap(([word, names]) => (text.includes(word) ? names : [])),
  ),
);

/** Words without those of every day for something that some of the texts call by its official name: 孩子 for 子女. */
function withoutEveryday(words: string, accounts: readonly Account[], known: Everyday): string {
  const find = everydayAt(known);
  const isOfficial = (name: string) => accounts.some((account) => account.has(name.slice(0, 2)));
  const said: Span[] = [];
  for (let at = 0; at < words.length; at = Math.max(at + 1, said.at(-1)?.end ?? 0)) {
    const word = find(words, at).find((each) => words.startsWith(each, at));
    if (word !== undefined && known.everyday[word]?.some(isOfficial))
      said.push({ start: at, end: at + word.length });
  }
  return withoutSpans(words, said);
}

/** Where somebody is from, of which level something is, and what is given away, in characters that say nothing by themselves: 本地, 境外, 3A, 送. */
const NAMED = /[赠送](?![货检审达])|[本外内异当]地|[境国省市县]外|海外|线[上下]|(?<![A-Za-z\d])\dA/gu;

/** 干满, 刨掉, 排进: a verb with what it comes to, which says how something is told and not what it is. */
const DONE = /^\p{Script=Han}[完满掉进到好成住起出回来去过开走齐清混错]/u;

/** 挂集体户, 打市财政局: one character before a word of the texts is a verb that has it for its object, and no thing. */
function takesObject(object: string, accounts: readonly Account[]): boolean {
  const isKnown = object.length === 2 && accounts.some((account) => account.has(object));
  return isKnown || sayingOf(object.charAt(0)) === 'something';
}

/** Whether words that say something stand beside each other in some of the texts as well. */
export function sharesWith(words: string, accounts: readonly Account[]): boolean {
  const content = withoutFunctionWords(words);
  return content
    .split('')
    .some((character, at) => sayingOf(character) === 'something' && standsBeside(content, at, accounts));
}

function standsBeside(content: string, at: number, accounts: readonly Account[]): boolean {
  const [before, behind] = [content.slice(at - 1, at + 1), content.slice(at, at + 2)];
  return accounts.some((account) => account.has(before) || account.has(behind));
}
