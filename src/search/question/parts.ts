import { withoutQuestionWords } from '../../text/question-words.ts';
import { withoutAsking } from './asks.ts';
import type { Extent } from './known-word.ts';

/** What a folded question is made of: between punctuation, behind 吗 and 呢. */
const PARTS = /[^,，;；。?？!！\s吗呢]+[吗呢]?[?？]?/gu;
/** Before such words something else begins. */
const ELSE = /(?=还有|另外|顺便|再就是)/u;

const ASKS =
  /(?:标准|条件)$|[?？吗呢么几哪谁啥咋]|多[少久长]|怎样|如何|有没有|能否|是否|[不没冇]$|(\p{Script=Han})不\1/u;

/** A stretch of a question that says or asks one thing. */
export interface Part extends Extent {
  readonly asks: boolean;
}

/** The parts of a folded question, in its order. */
export function partsOf(folded: string): readonly Part[] {
  return [...folded.matchAll(PARTS)].flatMap(({ 0: words, index }) => {
    let start = index;
    return words.split(ELSE).map((text) => {
      const part = { start, end: start + text.length, asks: ASKS.test(text) };
      start = part.end;
      return part;
    });
  });
}

/** Characters that only join words, and numerals. */
const JOINING =
  '得零一二两三四五六七八九十百千万亿多几个每的了着过就都也很把被又再还却而是在有和跟与及不没对从给让向按到为以能会要想去来';
/** Characters that mostly stand by themselves, and may begin a word: 加固, 评星. */
const ALONE = '上下买做搞投花涨拿算才只但如日号年月里说家签开装加评办跑付刚这那太奖补分退返';

/** 比上年同期多了: what something is held against is not what is asked for. */
const COMPARED =
  /[比较][^，,。\d]{1,10}?(?:多|少|高|低|增|涨|降)(?:加|长|出|卖)?了?(?=[\d一二两三四五六七八九十几])/gu;

/** Characters between which a stretch of unknown words is cut: numerals and what only joins words. */
export const JOINTS = new RegExp(`\\d+(?![a-z])|[\\s\\p{P}\\p{S}${JOINING}${ALONE}]+`, 'gu');

/** Two characters that both only join words or stand by themselves, the first of them the former: 在上. */
export const JOINS_ONLY = new RegExp(`^[${JOINING}][${JOINING}${ALONE}]$`, 'u');

/** Two characters of which the first mostly stands by itself, at the end of words. */
const PAIRED_END = new RegExp(`[${ALONE}][^\\s\\p{P}${JOINING}${ALONE}]$`, 'u');

/** What makes a part of a question ask; before it stands what is asked for. */
export const ASKING =
  /(?:标准|条件)$|多[少久长]|几|怎|如何|咋|什么|啥|哪|谁|有没有|[能可是]否|能不能|可不可以|[吗么呢不]$/u;

/** A name that the asking of a question ends on. */
export interface Subject extends Extent {
  /** What it is asked with: 谁, 多少, 能; empty where nothing says. */
  readonly by: string;
}

/** The last word that nothing joins to another, and has more than a verb's one character. */
const NAME = /\S{2,}$/u;

/**
 * The names that the asking of a question ends on, each as a whole: 绿色工厂 in 评上绿色工厂奖多少, whatever of it says nothing
 * by itself. None where a verb stands there (一年交多少).
 * @param folded the question, in one writing.
 * @param parts of it.
 * @returns stretches of two characters and more.
 * @example subjectsIn('评上绿色工厂奖多少', partsOf('评上绿色工厂奖多少')) // → [{ start: 2, end: 6, by: '多少' }]
 */
export function subjectsIn(folded: string, parts: readonly Part[]): readonly Subject[] {
  const asked = withoutQuestionWords(withoutAsking(folded)).replace(COMPARED, (words) =>
    ' '.repeat(words.length),
  );
  return parts
    .filter(({ asks }) => asks)
    .flatMap(({ start, end }) => {
      const asking = ASKING.exec(folded.slice(start, end));
      const before = withoutVerb(asked.slice(start, asking === null ? end : start + asking.index));
      const last = PAIRED_END.test(before) ? before.length - 2 : before.length;
      const joined = before.slice(0, last).replace(JOINTS, (words) => ' '.repeat(words.length));
      const [name = ''] = NAME.exec(joined) ?? [];
      const from = start + last - name.length;
      return name === '' ? [] : [{ start: from, end: start + before.length, by: asking?.[0] ?? '' }];
    });
}

/** Without joints at its end, and what stands before the asking. */
function withoutVerb(asked: string): string {
  const joined = asked.replace(JOINTS, (words) => ' '.repeat(words.length));
  return asked.slice(0, joined.trimEnd().length);
}
