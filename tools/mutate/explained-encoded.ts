import type { Mutation } from './mutations.ts';

/** Survivors in the policies of other places: where, which, and why nothing need object. */
const EXPLAINED: readonly (readonly [award: string, place: RegExp, reason: string])[] = [
  ['*', /\.prefix$/u, '前缀去掉后仍只有一处，指的是同一处原文'],
  ['software-rd', /不超过【(?:至少|不低于)】/u, '两个相反的限定词连着写，原文没有这样的话，前一个管着'],
  ['land-jj', /最多【(?:至少|不低于)】/u, '两个相反的限定词连着写，原文没有这样的话，前一个管着'],
  ['land-over', /【/u, '“部分”不是写出来的数：超出的部分全部给予就是100%，隔着出让金的限定词说的是出让金'],
  ['pit-firm', /【(?:超过|低于|大约)】/u, '比较的词与比例隔着“给予”的对象和几层定语，管不到这个比例'],
  [
    'spouse',
    /最低【|最低工资【|当地【/u,
    '“最低工资标准”是一个名称，写在它里面、紧贴着它的限定词说的是它，不是1.5倍',
  ],
  ['trademark', /^amount\.form\.rungs$/u, '相邻两档金额相同，对换引文仍是同一笔钱'],
];

/** The reason why a mutation may survive; undefined when nobody looked into it. */
export function encodedReason({ award, field }: Pick<Mutation, 'award' | 'field'>): string | undefined {
  return EXPLAINED.find(([own, place]) => (own === '*' || own === award) && place.test(field))?.[2];
}
