import { touch } from '../../text/spans.ts';
import { PARTICLES } from '../../text/terms.ts';
import { blanked, meantBy, type PolicyText, type Reading } from '../question/index.ts';

/**
 * Whether clauses have no more than half of a name that the asking of a question ends on: of 环保设备 those on other 设备, of
 * 绿色工厂 those on other things that are 绿色. A name that ends on what people's words lead to is known as a whole: 零部件厂技改.
 * Where who pays is asked (谁出钱), having none of it is as little.
 * @param texts the clauses, in one writing.
 * @param text of the policy.
 */
export function haveHalfAName(
  texts: string,
  { folded, subjects, known, everyday, places, asksAround }: Reading,
  text: Pick<PolicyText, 'withoutEmptyWords' | 'having'>,
): boolean {
  // 报销 of 大病保险报销 means what any award does.
  const says = (meant: string) => text.withoutEmptyWords(meant).trim() !== '';
  const giving = known.filter((word) => word.silence === undefined && !meantBy(word).some(says));
  const plain = blanked(folded, [...places, ...giving]);
  const leading = known.filter(
    (word) => !word.asks && meantBy(word).some((meant) => says(meant) && texts.includes(meant)),
  );
  const called = everyday.filter(({ means }) => means.some((meant) => texts.includes(meant)));
  return subjects.some(({ start: cut, end }) => {
    const start = beginningOf(cut, folded, text);
    if (leading.some((word) => word.end === end)) return false;
    const name = withoutEmpty(plain.slice(start, end), text);
    const isCalled = (at: number) =>
      [...leading, ...called].some((word) => touch(word, { start: start + at, end: start + at + 1 }));
    const isWritten = (at: number) =>
      [at - 1, at].some((from) => from >= 0 && stands(name.slice(from, from + 2), texts));
    const heard = Array.from(name, (_, at) => isCalled(at) || isWritten(at));
    const said = Array.from(name, (character, at) => character !== ' ' && !isVerb(at, heard));
    const share = said.filter((isSaid, at) => isSaid && heard[at]).length;
    const length = said.filter(Boolean).length;
    return (share > 0 || asksAround) && length > 0 && share * 2 <= length;
  });
}

/** Where a name begins that is cut behind a character of a word that the text has: 能 of 智能工厂. */
function beginningOf(start: number, folded: string, { having }: Pick<PolicyText, 'having'>): number {
  const before = folded.slice(Math.max(0, start - 2), start);
  return HAN.test(before) && having(before) > 0 ? start - 2 : start;
}

const HAN = new RegExp(`^\\p{Script=Han}[^\\P{Script=Han}${PARTICLES}]$`, 'u');

function stands(pair: string, texts: string): boolean {
  return pair.length === 2 && !pair.includes(' ') && texts.includes(pair);
}

/** A first character that is left alone is as likely a verb: 买 of 买头套房. */
function isVerb(at: number, heard: readonly boolean[]): boolean {
  return at === 0 && heard[0] === false && heard[1] === true;
}

/** A name without what says nothing beside a text, as long as the text uses it, or more of the name stands behind it. */
function withoutEmpty(
  name: string,
  { withoutEmptyWords, having }: Pick<PolicyText, 'withoutEmptyWords' | 'having'>,
): string {
  const plain = withoutEmptyWords(name).trimEnd();
  const last = name.slice(plain.length).trimEnd();
  const isUsed = Array.from(last, (_, at) => last.slice(at, at + 2)).some(
    (pair) => pair.length === 2 && having(pair) > 0,
  );
  return last === '' || isUsed ? plain : plain + last;
}
