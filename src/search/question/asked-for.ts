import { withoutQuestionWords } from '../../text/question-words.ts';
import { touch } from '../../text/spans.ts';
import { withoutAsking } from './asks.ts';
import type { Extent } from './known-word.ts';
import type { Parted } from './parted.ts';
import { ASKING, JOINTS } from './parts.ts';
import type { PolicyText } from './policy-text.ts';
import type { Reading } from './reading.ts';

/** What asks of the noun behind it. */
const OF_NEXT = /^(?:几[个家条项名台辆]|哪[个几些条家]|什么|啥)\p{Script=Han}/u;

/**
 * The last words before what makes a part of a question ask, where the text has none of them: they name what is asked for,
 * those before them only say which. 做…的 names who asks.
 */
export function headOf(
  { folded, parts, known, everyday }: Reading,
  { left, phrases }: Parted,
  content: string,
): Extent | undefined {
  const asked = withoutQuestionWords(withoutAsking(folded));
  const named = [...known, ...everyday].filter(({ start, end }) => asked.slice(start, end).trim() !== '');
  // 上市 is a word of the text, though 上 may stand alone.
  const isHeard = (at: number) => phrases.some((word) => word.start <= at && at < word.end);
  const joined = content.replace(JOINTS, (words, at: number) =>
    Array.from(words, (character, n) => (isHeard(at + n) ? character : ' ')).join(''),
  );
  const heads = parts.map(({ start, end, asks }) => {
    const part = folded.slice(start, end);
    const asking = asks ? part.search(ASKING) : -1;
    // 几个产业学院, 哪几条: what is asked for stands behind.
    const at = OF_NEXT.test(part.slice(Math.max(0, asking))) ? -1 : asking;
    const said = joined.slice(start, start + Math.max(0, at));
    // 一年交多少: a character that stands alone is a verb.
    const last = start + said.replace(/(?<= )\S\s*$/u, '').trimEnd().length;
    // 品牌推广宣传哪个部门牵头: who is asked for, and what stands before it says of what.
    const isOf = known.some((word) => word.silence === undefined && word.start === start + at);
    if (
      isOf ||
      folded.charAt(last) === '的' ||
      named.some((word) => touch(word, { start: last, end: start + at }))
    )
      return undefined;
    return left.find((each) => each.end === last && last - each.start >= 2);
  });
  return heads.find((head) => head !== undefined);
}

/** Where it is asked whether something is paid: 给不给报, 也能补吗. */
const PAID =
  /(?:钱|费用|[的也都还能给]|可以|市里|区里|县里|政府|能不能|可不可以|给不给)*(?:([补报奖贴给出认]|(?<=[费钱])[管包])不\1|[补报奖贴]销?(?:[吗么]|不(?=$|[,，。?？])))/gu;

/** A cost right before it is asked whether it is paid: 人工费 is no 人工, though the text may have that. */
const COST = /\p{Script=Han}{2}费(?=用?$)/u;

/** What the text does not have and of which it is asked whether it is paid, from the last word that it has: 机票和住宿. */
export function unspokenOf(
  { folded, parts, known, everyday }: Reading,
  { alone, pairs }: Parted,
  text: PolicyText,
): readonly string[] {
  const asked = [...folded.matchAll(PAID)].map(({ index }) => index);
  return asked.flatMap((at) => {
    const absent = alone.find(({ start, end }) => start < at && end >= at);
    if (absent === undefined) return costBefore(folded.slice(0, at), [...known, ...everyday], text);
    const heard = [...pairs, ...known].map(({ end }) => end).filter((end) => end <= absent.start);
    const part = parts.find(({ start, end }) => start < at && at <= end);
    return [folded.slice(Math.max(part?.start ?? absent.start, ...heard), at).replace(/^的/u, '')];
  });
}

function costBefore(before: string, known: readonly Extent[], text: PolicyText): readonly string[] {
  const cost = COST.exec(before);
  if (cost === null || text.folded.includes(cost[0])) return [];
  const extent = { start: cost.index, end: before.length };
  return known.some((word) => touch(word, extent)) ? [] : [cost[0]];
}
