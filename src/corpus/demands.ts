/** A clause that says what is to be reached at least. */
const DEMANDS = /不[低少小]于\d|\d[^,，。;；、]{0,8}以上|达到?\d/u;

/**
 * Whether a clause says what is to be reached at least, and of that: 投资达150万元/亩 where 投 is asked of.
 * @param of what is measured; undefined where that is not said.
 * @example demands('投资达150万元/亩、建筑密度不低于0.7', '投') // → true
 */
export function demands(text: string, of: string | undefined): boolean {
  return (
    DEMANDS.test(text) && (of === undefined || new RegExp(`${of}\\p{Script=Han}{0,4}\\d`, 'u').test(text))
  );
}
