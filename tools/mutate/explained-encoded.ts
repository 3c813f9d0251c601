import type { Mutation } from './mutations.ts';

/** Survivors in the policies of other places: where, which, and why nothing need object. */
const EXPLAINED: readonly (readonly [award: string, place: RegExp, reason: string])[] = [
  ['*', /\.prefix$/u, '前缀去掉后仍只有一处，指的是同一处原文'],
  ['land-over', /【(?:低于|大约)】/u, '比较的词与“超出……的部分”隔着合同，说的不是这一部分'],
  ['trademark', /^amount\.form\.rungs$/u, '相邻两档金额相同，对换引文仍是同一笔钱'],
];

/** The reason why a mutation may survive; undefined when nobody looked into it. */
export function encodedReason({ award, field }: Pick<Mutation, 'award' | 'field'>): string | undefined {
  return EXPLAINED.find(([own, place]) => (own === '*' || own === award) && place.test(field))?.[2];
}
