import { halfWidth } from '../text/half-width.ts';

/** 不含道路建设投入: what the text leaves out. */
const LEFT_OUT = /不(?:含|包括|计入?)([^(),。;]{2,12})/gu;

/** What the text leaves out and the draft counts in, and the draft's words for it; undefined when it does not. */
export function countedIn(
  said: string,
  text: string,
): { readonly what: string; readonly words: string } | undefined {
  for (const [, what = ''] of halfWidth(text).matchAll(LEFT_OUT)) {
    const name = what.slice(0, 4);
    const in1 = `(?<![不未没无])(?:含有?|包括|包含|计入|加上|连同)${name}`;
    const in2 = `${name}(?:投入|费用)?(?:[也都均]|一并|一起|同样|可以?|可){0,3}(?:计入|算|包括|纳入|计算)(?!不)`;
    const words = new RegExp(`${in1}|${in2}`, 'u').exec(said)?.[0];
    if (words !== undefined) return { what, words };
  }
  return undefined;
}
