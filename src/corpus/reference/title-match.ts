/** Words that only say that a title names a part of the document. */
const PART = /(?:这一)?(?:部分|章节|一章|一节|板块|篇章|条款|里面|当中|里|中)?的?$/u;

/** A title as people cite it, without quotation marks, 本方案, 部分 and 的. */
export function coreOf(words: string): string {
  return words
    .replaceAll(/[“”"「」『』《》 ]/gu, '')
    .replace(
      /^(?:本|该)(?:行动|实施|工作)?(?:方案|办法|意见|措施|规定|细则|政策|通知|条例)(?:中的?|里的?|的)?/u,
      '',
    )
    .replace(PART, '');
}

/**
 * How well `words` name a clause of this title: 3 the title itself, 2 its characters in another order
 * (政策支持 for 支持政策), 1 a stretch of it, 0 not at all.
 */
export function titleFit(words: string, title: string): 0 | 1 | 2 | 3 {
  const core = coreOf(words);
  const plain = title.replaceAll(' ', '');
  if (core === plain) return core === '' ? 0 : 3;
  if (core.length >= 3 && core.length === plain.length && sorted(core) === sorted(plain)) return 2;
  return core.length >= 2 && plain.includes(core) ? 1 : 0;
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

/** Longest title that is looked for before a number. */
const LONGEST = 24;

/**
 * How many units at the end of `before` name one of the titles (支持政策, 政策支持部分): the longest that do;
 * 0 when none do.
 */
export function endOfTitle(before: string, titles: readonly string[]): number {
  for (let length = Math.min(before.length, LONGEST); length >= 2; length -= 1) {
    const words = before.slice(before.length - length);
    if (
      /^[“"《]?[^ “"《。，,；;、][^“"《。，,；;、]*$/u.test(words) &&
      titles.some((title) => titleFit(words, title) >= 2)
    )
      return length;
  }
  return 0;
}
