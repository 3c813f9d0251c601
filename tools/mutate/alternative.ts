import type { Json } from './json.ts';

export const KINDS = [
  '数字',
  '单位',
  '标签',
  '运算',
  '事实名',
  '枚举值',
  '增删',
  '引文',
  '归属',
  '算例',
  '限定词',
] as const;
export type MutationKind = (typeof KINDS)[number];

/** Something wrong that could stand at a place; undefined for nothing at all. */
export interface Alternative {
  readonly kind: MutationKind;
  readonly to: Json;
}
