import type { Rule, RuleData } from '../../src/award/rule/rule.ts';
import type { Policy } from '../../src/corpus/library.ts';
import type { MutationKind } from './alternative.ts';
import { alternatives } from './alternatives.ts';
import { boundInsertions } from './bound-mutations.ts';
import { type Insertion, quotedAgain } from './insertion.ts';
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
  /** The word that the policy's text has more, where it is the text that was changed. */
  readonly inserted?: Insertion;
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

/** The award as it is, read from a text that has one bound word more: one for each word, place and figure. */
export function wordsPutIn(policy: Policy, rule: Rule): readonly Mutation[] {
  return boundInsertions(policy, rule).map((inserted) => ({
    award: rule.data.id,
    kind: '限定词',
    field: placed(policy.source, inserted),
    from: inserted.figure,
    to: inserted.word,
    json: quotedAgain(rule, inserted),
    inserted,
  }));
}

/** Where the word was put: the words around it. */
function placed(source: string, { at: place, word }: Insertion): string {
  return `${source.slice(Math.max(0, place - 6), place)}【${word}】${source.slice(place, place + 14)}`.replaceAll(
    '\n',
    ' ',
  );
}

function written(data: RuleData, path: Path): string {
  return JSON.stringify(at(data, path)) ?? '（无）';
}
