import type { Licences } from '../../award/check/index.ts';
import type { Calculated } from '../../award/recalculate.ts';
import type { Policy } from '../../corpus/library.ts';
import type { Around, Figure } from '../../text/figure/index.ts';
import { type Account, isUnderCondition } from '../../text/wording/index.ts';
import type { Stretch } from '../draft.ts';
import type { Placed } from './placing.ts';

/** What the claims of one draft may rest on. */
export interface Evidence {
  readonly policies: readonly Policy[];
  readonly calculations: readonly Calculated[];
  /** Every figure of the draft. */
  readonly figures: readonly Around[];
  /** Where the quotes of each text claim stand. */
  readonly placed: ReadonlyMap<Stretch, Placed>;
  /** Figures of the official words quoted. */
  readonly quoted: readonly Figure[];
  /** Figures told as the asker's, and those that a working of the draft comes to. */
  readonly told: readonly Figure[];
  /** The words that are told as the asker's. */
  readonly asked: Account;
  /** The words that say per what a sum is and who is paid. */
  readonly licences: Licences;
}

/** Whether a stretch or its sentence says that something must first be so. */
export function isConditional({ sentence }: Pick<Stretch, 'sentence'>): boolean {
  return isUnderCondition(sentence);
}
