import type { Mutation } from './mutations.ts';

/** A mutation to which nothing objects, and why nothing need. */
export interface Explained extends Pick<Mutation, 'award' | 'field' | 'to'> {
  readonly reason: string;
}

/** Every survivor that was looked into. One that is not here turns the tests red; so does one that no longer survives. */
export const EXPLAINED: readonly Explained[] = [
  {
    award: '1b',
    field: 'conditions.1.prefix',
    to: '（删去）',
    reason: '引文之前的字去掉后仍只有一处，前缀本来可有可无，指的是同一处原文。',
  },
  {
    award: '6c',
    field: 'open.1.others.0.override.amount.each',
    to: '（删去）',
    reason:
      '另一种读法把各项目合为一个、共用500万元上限。删去后先逐项封顶500万元、再合计封顶500万元，任何投入下两种算法的结果都相同。',
  },
];

/** The reason why a mutation may survive; undefined when nobody looked into it. */
export function reasonFor({
  award,
  field,
  to,
}: Pick<Mutation, 'award' | 'field' | 'to'>): string | undefined {
  return EXPLAINED.find((known) => known.award === award && known.field === field && known.to === to)?.reason;
}
