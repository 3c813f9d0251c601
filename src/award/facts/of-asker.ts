/** Behind such words somebody else is meant: 给主机厂供零件, 跟一家整车企业签了合同. */
const OF_OTHERS = /[给跟向和与同为对帮]|配套|一家/u;
/** Before such a word nothing else says what the asker is or does: 我们是车厂, 小蓝这边做汽车座椅的. */
const IS = /(?:是|属于?|做|搞|造|生产|获评?|获得|通过|评上|有)[^,，]{0,4}$/u;

/**
 * Whether a kind of firm or a title is the asker's own: he says that he is or does it, or begins with it.
 * @param before what stands before it in its phrase.
 * @param after what follows it: begun with, it may be whose something else is (整车企业的供应商).
 * @example isOfAsker('我们是', '') // → true
 */
export function isOfAsker(before: string, after: string): boolean {
  if (OF_OTHERS.test(before)) return false;
  return before === '' ? !/^的/u.test(after) : IS.test(before);
}
