import { liesIn, type Place } from '../../corpus/place/index.ts';
import type { Question } from '../question/index.ts';

/** Firms of that place that ask whether they may have what the policy gives. */
const MAY_HAVE =
  /^[,，]?[^,，。；;?？]{0,10}?(?:能|可以|可不可以|有没有资格|算不算)[^,，。；;?？]{0,4}(?:享受|申请|申报|报|拿|领)/u;
/** Firms of that place of which it is asked what they get: 赣州的零部件厂搞技改，补几多. */
const FIRM = /^的?[^,，。；;?？我]{0,8}(?:厂|企业|公司)[^我]*$/u;
/** Before a place's name, where it is said whose firm it is: 我们是赣州的, not 给赣州的车厂供货. */
const OF_IT = /(?:^|[,，。；;?？\s]|我们?是|我们?在|注册在|注册地在|厂在|公司在)$/u;
/** Whoever comes is not outside any more. */
const COMES = /来|到|落户|落地|迁|搬|回|引|入驻|设立|设厂|建厂|投资|分公司|子公司/u;

/**
 * The place outside a policy's own whose firms a question asks for; undefined where it asks for none.
 * @param question with its words in one writing (`fold`), the places in it, and whether money is asked for.
 * @param region the place that the policy is of.
 */
export function outsiderIn(
  { folded, asks, places: named }: Pick<Question, 'folded' | 'asks' | 'places'>,
  region: Place | undefined,
): string | undefined {
  if (region === undefined || COMES.test(folded)) return undefined;
  return named.find(
    ({ start, end, places }) =>
      !places.some(({ code }) => liesIn(code, region.code) || liesIn(region.code, code)) &&
      OF_IT.test(folded.slice(0, start)) &&
      (MAY_HAVE.test(folded.slice(end)) || (asks.money && FIRM.test(folded.slice(end)))),
  )?.text;
}
