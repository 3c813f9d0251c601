import { liesIn, type Place } from '../../corpus/place/index.ts';
import { isOwn, type Question, roleOf } from '../question/index.ts';

/** What asks whether something may be had. */
const MAY = /(?:能|可以|可不可以|有没有资格|算不算)[^,，。；;?？]{0,4}(?:享受|申请|申报|报|拿|领)/u;
/** Firms of that place of which it is asked what they get: 赣州的零部件厂搞技改，补几多. */
const FIRM = /^的?[^,，。；;?？我]{0,8}(?:厂|企业|公司)[^我]*$/u;
/** So near behind its name stands what is asked of firms of a place; of himself the asker may say it anywhere. */
const NEAR = 18;
/** Whoever comes is not outside any more. */
const COMES =
  /来|(?<![拿得达领遇收])到(?![底账期])|落户|落地|迁|搬|回|引|入驻|设立|设厂|建厂|投资|分公司|子公司/u;

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
  return named.find((mention) => {
    if (mention.places.some(({ code }) => liesIn(code, region.code) || liesIn(region.code, code)))
      return false;
    const rest = folded.slice(mention.end);
    if (isOwn(mention, folded)) return MAY.test(rest) || asks.money;
    const part = rest.split(/(?<=.)[,，。；;?？]/u)[0] ?? '';
    return (
      roleOf(mention, folded) === 'whose' &&
      (MAY.test(part.slice(0, NEAR)) || (asks.money && FIRM.test(rest)))
    );
  })?.text;
}
