import type { Rule } from '../../award/rule/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { rulesOf } from '../context.ts';
import type { Ears, Found } from './ears.ts';

/** What the call is about: its question, its clause and what that gives. */
export interface Topic<F extends Found> {
  readonly question: string;
  readonly policy: Policy;
  readonly hit: F['hits'][number];
}

/** What a sentence is heard with, and what the call is about. */
export interface About<F extends Found> {
  readonly ears: Ears<F>;
  readonly topic: Topic<F>;
}

/** What a sentence is heard as: by itself, or with what the call is about. */
export interface Heard<F> {
  readonly found: F;
  readonly follows: boolean;
}

/** The awards of the clause that the call is about. */
export function rulesAbout<F extends Found>({ ears, topic: { hit, policy } }: About<F>): readonly Rule[] {
  return rulesOf(ears.context, policy).filter(({ data }) => hit.awards.includes(data.id));
}
