import type { Condition } from './condition.ts';

/** A condition that tests facts itself. */
export type SimpleCondition = Exclude<Condition, { kind: 'any' | 'all' }>;

/** The conditions that test facts, those inside 其一 and 同时 included. */
export function conditionsIn(conditions: readonly Condition[]): readonly SimpleCondition[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'any' || condition.kind === 'all' ? conditionsIn(condition.of) : [condition],
  );
}
