/** Behind such words somebody else is meant: 给主机厂供零件, 跟一家整车企业签了合同, 第二家是整车厂. */
const OF_OTHERS = /[给跟向和与同为对帮]|配套|[一两几那这二三四五六七八九十\d]家|客户|对方|他们|人家/u;
/** Before such a word nothing else says what the asker is or does: 我们是车厂, 小蓝这边做汽车座椅的. */
const IS = /(?:是|属于?|做|搞|造|生产|获评?|获得|通过|评上|有)[^,，]{0,4}$/u;
/** Behind a name that is whole the phrase ends, or goes on with what is done: 整车企业供应商, 江铃变速箱厂 name something else. */
const WHOLE =
  /^(?:的?(?:$|[^\p{Script=Han}]|[了啊呢吗吧么嘛不])|[想要能可会今去现在已也都还刚又有买投搞上评被拿领怎咋做造引参建招开办从])/u;

/**
 * Whether a kind of firm or a title is the asker's own: he says that he is or does it, or begins with it.
 * @param before what stands before it in its phrase.
 * @param after what follows it: it may be whose something else is (整车企业的供应商).
 * @example isOfAsker('我们是', '') // → true
 */
export function isOfAsker(before: string, after: string): boolean {
  return !OF_OTHERS.test(before) && WHOLE.test(after) && (before === '' || IS.test(before));
}

/** Whether a phrase tells of somebody else than the asker. */
export function tellsOthers(text: string): boolean {
  return OF_OTHERS.test(text);
}
