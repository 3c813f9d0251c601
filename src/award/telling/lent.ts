import type { Policy } from '../../corpus/library.ts';
import { isNamedDay } from '../../corpus/policy/index.ts';
import { type Around, type Figure, sameFigure } from '../../text/figure/index.ts';
import { lentTo, rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';

/** The official words that a figure is told beside, and what else its draft rests on. */
interface Beside {
  readonly quote: string;
  readonly context: string;
  readonly policies: readonly Policy[];
  /** Figures of other quotes. */
  readonly quoted: readonly Figure[];
  readonly calculations: readonly Calculated[];
}

/** Whether a calculation, the policy's own name or the way in which the words count bears out a figure that they do not have. */
export function isLent(own: Around, { quote, context, policies, quoted, calculations }: Beside): boolean {
  const { unit, min } = own.figure;
  // 1件5万元 of 每件5万元 as well.
  const each = min === '1' && (/每\p{Script=Han}{0,3}$/u.test(own.before) || quote.includes(`每${unit}`));
  // 武汉2023年的政策, 2022年的147号文: a year by which a document is named.
  const named = isNamedDay(min, policies) || context.includes(`〔${min}〕`);
  const year = unit === 'date' && min.length === 4 && named;
  // 正好50元也算: quoted elsewhere, and here that such a bound lies inside.
  const bound = /含本[数级]/u.test(quote) && quoted.some((told) => sameFigure(told, own.figure));
  // 各出一半 of 1:1.
  const half = unit === '%' && min === '50' && /(?<!\d)1:1(?!\d)/u.test(quote);
  const roles = rolesOf(own.figure, calculations);
  return each || bound || year || half || lentTo(own).some((role) => roles.has(role));
}
