/** How many characters a blank inside a phrase may stand for in what people say. */
const GAP = 6;
/** The same in an official text, which names offices in full: 向重点产业工作领导小组申报. */
export const OFFICIAL_GAP = 20;

const PAUSE = /[，。；？！,;?!]/u;

/**
 * Where a phrase ends that begins at `at` in a text, both folded; undefined when it does not stand there.
 * A blank in the phrase stands for up to six characters, none of them punctuation: `换 设备` finds 换一批设备. It does not
 * stand where its first character belongs to what is before it: 不给办 in 给不给办, 个人 in 一个人.
 * @example phraseEnd('换 设备', '想换一批设备', 1) // → 6
 */
export function phraseEnd(phrase: string, text: string, at: number): number | undefined {
  return endOf(phrase, text, { at, gap: GAP });
}

function endOf(
  phrase: string,
  text: string,
  { at, gap }: { readonly at: number; readonly gap: number },
): number | undefined {
  const blank = phrase.indexOf(' ');
  const first = blank < 0 ? phrase : phrase.slice(0, blank);
  if (!text.startsWith(first, at) || isOfElse(phrase, text.charAt(at - 1))) return undefined;
  if (blank < 0) return at + phrase.length;
  const rest = phrase.slice(blank + 1).split(' ');
  let end = at + first.length;
  for (const part of rest) {
    const next = text.indexOf(part, end);
    if (next < 0 || next - end > gap || PAUSE.test(text.slice(end, next))) return undefined;
    end = next + part.length;
  }
  return end;
}

/** What counts before a measure word. */
const COUNTS = /[\d一二两三四五六七八九十百几每]/u;

/** Whether the first character of a phrase belongs to what stands before it: 不给办 in 给不给办, 个人 in 一个人. */
function isOfElse(phrase: string, before: string): boolean {
  if (before === '') return false;
  return (
    (/^[不没]/u.test(phrase) && before === phrase.charAt(1)) ||
    (phrase.startsWith('个') && COUNTS.test(before))
  );
}

/**
 * The first stretch of a text in which a phrase stands; undefined when there is none.
 * @param gap how many characters a blank may stand for.
 */
export function findPhrase(phrase: string, text: string, gap = GAP): string | undefined {
  const first = phrase.split(' ')[0] ?? '';
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = endOf(phrase, text, { at, gap });
    if (end !== undefined) return text.slice(at, end);
  }
  return undefined;
}

/**
 * The one character that stands between a boundary and a word wherever a text has the word: the text then only has a longer
 * word that ends with it. Undefined where it stands otherwise, or nowhere.
 * @example longerWordIn('材料', '机械制造,新材料和新能源产业') // → '新'
 */
export function longerWordIn(word: string, text: string): string | undefined {
  const before = new Set<string>();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    before.add(/(?<!\p{Script=Han})\p{Script=Han}$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '');
  const [only = '', ...others] = before;
  return others.length === 0 && only !== '' ? only : undefined;
}
