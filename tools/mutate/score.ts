import { readRules } from '../../src/award/rule/read-rules.ts';
import type { Library, Policy } from '../../src/corpus/library.ts';
import { KINDS, type MutationKind } from './alternative.ts';
import { type Mutation, mutationsOf, wordsPutIn } from './mutations.ts';
import { type Objection, objector } from './objector.ts';

/** How many mutations of one kind there were, and what objected to them. */
interface ScoreRow extends Readonly<Record<Objection, number>> {
  readonly kind: MutationKind;
}

export interface Score {
  readonly rows: readonly ScoreRow[];
  readonly survivors: readonly Mutation[];
  /** Caught, as a part of all mutations of what an award says: quotes and worked cases are left out of it. */
  readonly caught: number;
}

/** Kinds that any check of quotes or any calculation catches; they would only flatter the score. */
const EASY: readonly MutationKind[] = ['引文', '算例'];

/** The policy without what it asks of every award: an award that was read has that among its own. */
function withoutShared(policy: Policy): Policy {
  const { facts: _facts, conditions: _conditions, ...data } = policy.data;
  return { ...policy, data };
}

/**
 * Mutates every award of the library, one thing at a time, and its text by one bound word more, and sees what objects.
 * @param every of the words put into the text only every so manieth; 1 for all.
 * @param part of everything only every so manieth, the same ones each time; 1 for all.
 */
export function score({ policies }: Library, every = 1, part = 1): Score {
  const judged = policies.flatMap((policy) => {
    const { rules } = readRules(policy);
    const objects = objector(withoutShared(policy), rules);
    return rules
      .flatMap((rule) => [
        ...mutationsOf(rule.data),
        ...wordsPutIn(policy, rule).filter((_, i) => i % every === 0),
      ])
      .filter((_, i) => i % part === 0)
      .map((mutation) => ({ mutation, by: objects(mutation) }));
  });
  const count = (kinds: readonly MutationKind[], by: Objection) =>
    judged.filter(({ mutation, by: objection }) => kinds.includes(mutation.kind) && objection === by).length;
  const rows = KINDS.map((kind) => ({
    kind,
    structure: count([kind], 'structure'),
    words: count([kind], 'words'),
    cases: count([kind], 'cases'),
    none: count([kind], 'none'),
  }));
  const hard = rows.filter(({ kind }) => !EASY.includes(kind));
  const none = hard.reduce((sum, row) => sum + row.none, 0);
  const all = hard.reduce((sum, row) => sum + row.structure + row.words + row.cases + row.none, 0);
  return {
    rows,
    survivors: judged.filter(({ by }) => by === 'none').map(({ mutation }) => mutation),
    caught: 1 - none / Math.max(1, all),
  };
}
