import { isNegated } from '../negation.ts';

/** Each side of a bound: what says that there is none, and the words by which official texts put one. */
const SIDES: readonly (readonly [none: RegExp, stands: RegExp])[] = [
  [
    /(?<!有)(?:不|没有|无)设?(?:封顶|上限|最高额|限额|天花板)|不设限|\b(?:no|without an?y?) (?:upper |annual )?(?:cap|limit|ceiling|maximum)|\buncapped|\bunlimited/giu,
    /最高|不超过|不高于|最多|封顶|上限/u,
  ],
  [
    /(?<!有)(?:没有|无|零|不设)(?:\p{Script=Han}{2})?门槛|\b(?:no|without an?y?) (?:lower limit|minimum|threshold)/giu,
    /(?<=\d\p{Script=Han}{0,3}(?:[(（]含[)）])?)(?:及|含)?以上|不低于|不少于|至少/u,
  ],
];

/** 比25万元少1万元，没有封顶: what stays below a bound is not cut by it, which is no word of there being none. */
const SHORT_OF = /(?:比|离|低于|不到|没有?到|不足)[^。；;]*\d[^。；;]*$/u;

/**
 * The official words that put a bound where a statement says that there is none: 不封顶 beside 最高不超过500万元. 不是不封顶 and
 * 有没有上限 say no such thing.
 * @returns in Chinese.
 * @example boundsDenied('不封顶', '给予最高不超过500万元的补助') // → ['原文写着“最高”，稿中说“不封顶”']
 */
export function boundsDenied(says: string, official: string): readonly string[] {
  return SIDES.flatMap(([none, stands]) => {
    const told = Array.from(says.matchAll(none)).find(
      ({ 0: words, index }) =>
        !isNegated(says, index) && !(words === '没有封顶' && SHORT_OF.test(says.slice(0, index))),
    );
    const bound = told === undefined ? undefined : stands.exec(official)?.[0];
    return told === undefined || bound === undefined ? [] : [`原文写着“${bound}”，稿中说“${told[0]}”`];
  });
}
