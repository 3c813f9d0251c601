import type { RuleData } from '../../src/award/rule/rule.ts';
import { alternatives, type MutationKind } from './alternatives.ts';
import { at, type Json, type Path, places, put } from './json.ts';

/** An award with one thing in it made wrong. */
export interface Mutation {
  readonly award: string;
  readonly kind: MutationKind;
  /** `amount.caps.0.value` */
  readonly field: string;
  /** What stood there and what stands there now, as JSON. */
  readonly from: string;
  readonly to: string;
  readonly json: Json;
}

/** What a worked case is given is its situation, not a statement of the text. */
const GIVEN = /^cases\.\d+\.facts/u;

/** Every award that differs from this one in one number, unit, tag, operator, name, value, part or quote. */
export function mutationsOf(data: RuleData): readonly Mutation[] {
  return places(data)
    .filter((path) => !GIVEN.test(path.join('.')))
    .flatMap((path) =>
      alternatives(data, path).map(({ kind, to }) => ({
        award: data.id,
        kind,
        field: path.join('.'),
        from: written(data, path),
        to: JSON.stringify(to) ?? '（删去）',
        json: put(data, path, to),
      })),
    );
}

function written(data: RuleData, path: Path): string {
  return JSON.stringify(at(data, path)) ?? '（无）';
}
