import type { Fault } from '../../corpus/fault.ts';
import { findQuantities } from '../../text/quantity.ts';
import type { Measure } from './condition.ts';
import type { Fact } from './fact.ts';

export type Found = Omit<Fault, 'file'>;
type FactType = Fact['type'];

/** The facts that a part of an award may name. */
export type Names = Readonly<Record<string, Fact>>;

export const COUNTABLE: readonly FactType[] = ['int', 'quantity', 'list', 'enum_list'];
export const NUMERIC: readonly FactType[] = ['money', 'int', 'quantity'];

/** The fault of a name, with what to do about it. */
export function fault(field: string, found: string, fix = '改成本奖项 facts 中有的、类型相符的名称'): Found {
  return { field, found, fix };
}

/** What is wrong with a name that should be a fact of one of the types. */
export function named(
  names: Names,
  name: string,
  { types, field }: { readonly types: readonly FactType[]; readonly field: string },
): readonly Found[] {
  const found = Object.hasOwn(names, name) ? names[name] : undefined;
  if (found !== undefined && types.includes(found.type)) return [];
  const fitting = Object.entries(names).flatMap(([own, { type }]) => (types.includes(type) ? [own] : []));
  const fix = `改成 facts 中类型为 ${types.join('、')} 的：${fitting.join('、') || '还没有，先写在 facts 中'}`;
  return [
    fault(field, found === undefined ? `没有事实 ${name}` : `事实 ${name} 的类型是 ${found.type}`, fix),
  ];
}

/** What is wrong with what is measured: one number, less or over others. */
export function measureFaults(measure: Measure, names: Names, field: string): readonly Found[] {
  const all = [measure.fact, measure.minus, measure.by].filter((name) => name !== undefined);
  return all.flatMap((name) => named(names, name, { types: NUMERIC, field }));
}

/** The unit of a figure as an award writes it: 元 of 3000万元, 美元 of 1000万美元; undefined for a bare count. */
export function unitOf(value: string): string | undefined {
  return findQuantities(value)[0]?.unit;
}
