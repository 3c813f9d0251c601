import type { Licences } from '../../award/check/index.ts';
import type { Calculated } from '../../award/recalculate.ts';
import type { Policy } from '../../corpus/library.ts';
import type { Around, Figure } from '../../text/figure/index.ts';
import type { Stretch } from '../draft.ts';
import type { Placed } from './placing.ts';

/** What the claims of one draft may rest on. */
export interface Evidence {
  readonly policies: readonly Policy[];
  readonly calculations: readonly Calculated[];
  /** Where the quotes of each text claim stand. */
  readonly placed: ReadonlyMap<Stretch, Placed>;
  /** Figures of the official words quoted. */
  readonly quoted: readonly Figure[];
  /** Figures told as the asker's, and those that a working of the draft comes to. */
  readonly told: readonly Figure[];
  /** The words that say per what a sum is and who is paid. */
  readonly licences: Licences;
}

const CONDITION =
  /如果|若|假如|假设|假定|要是|倘若|只要|前提|须|需要?|待|符合[^，。]{0,12}的(?=，|话|企业|可|才)|认定后|通过后|经认定|的话|到时|届时|另一种|如按|只按|如仅按|也可能|\bif\b|provided|subject to|assuming|would|once /iu;

/** Whether a stretch or its sentence says that something must first be so. */
export function isConditional({ sentence }: Pick<Stretch, 'sentence'>): boolean {
  return CONDITION.test(sentence);
}

/** Whether a figure is told as a bound or as money to be paid: then no asker's word bears it out. */
export function isOfficial({ figure, told, compared, paid, had, operand }: Around): boolean {
  const bound = told === 'ceiling' || (told === 'floor' && !compared);
  return figure.unit === '%' || bound || ((paid || had) && !operand);
}
