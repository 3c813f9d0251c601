import { compareDecimals } from '../../text/decimal.ts';
import type { Around } from '../../text/figure/index.ts';
import { rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';
import { shownResult } from './in-short.ts';

/** 每美元拿0.15元, RMB 0.15 for each US dollar: what the text gives for one. */
const FOR_ONE_BEHIND = /^ ?(?:\/|for (?:each|every)|per )/iu;

/**
 * Sums that a reply says are had where the one calculation of the clause comes to another: 这次可以拿50万元 beside
 * a calculation that is left 30万元 to pay.
 * @param around the figures of the reply's stretch.
 * @param calculations those of the clause that the stretch speaks of; of several, none decides.
 */
export function hadOtherwise(
  around: readonly Around[],
  [one, ...more]: readonly Calculated[],
): readonly string[] {
  if (one === undefined || more.length > 0 || one.result.amount.value === null) return [];
  return around
    .filter(({ had, denied, told, figure }) => had && !denied && told === 'plain' && figure.unit === '元')
    .filter(({ figure, before, after }) => {
      const roles = rolesOf(figure, [one]);
      const isForOne = roles.has('text') && (/每/u.test(before) || FOR_ONE_BEHIND.test(after));
      return !roles.has('due') && !isForOne;
    })
    .map(({ figure }) => `稿中说可得${figure.text}，测算是：${shownResult(one)}`);
}

/** A step that is told as had, and is more than what came out of it: 可以拿130万元 of what a ceiling cuts to 100万元. */
export function isMoreThanDue({ figure, had, operand }: Around, calculated: Calculated): boolean {
  const { value } = calculated.result.amount;
  if (!had || operand || value === null || figure.unit !== '元') return false;
  return !rolesOf(figure, [calculated]).has('text') && compareDecimals(figure.min, value) > 0;
}
