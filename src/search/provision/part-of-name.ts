import { mergedSpans } from '../../text/spans.ts';
import { lengthOf, type ThingsNamed } from './things-named.ts';

/**
 * Whether all that a policy has of a question is no more than half of one name, without what it is a name of, which another
 * policy of the library knows as a whole: 绿色 of 绿色工厂, which the one that has 绿色食品 does not speak of.
 * @example
 * const nothing = { heard: [], written: [], head: undefined, gives: true, silent: [], isTask: false };
 * const [half, whole] = [{ start: 0, end: 2 }, { start: 0, end: 4 }];
 * hasPartOfName({ ...nothing, named: [{ ...half, isVerbatim: true }] }, { ...nothing, named: [], silent: [{ ...whole, hole: undefined }] }) // → true
 */
export function hasPartOfName({ named }: ThingsNamed, { silent }: ThingsNamed): boolean {
  const length = lengthOf(mergedSpans(named));
  // In the blank of a phrase something else is named: 买设备 in 小巨人买设备补.
  return silent.some(
    (name) =>
      name.hole === undefined &&
      length > 0 &&
      length * 2 <= name.end - name.start &&
      named.every(({ start, end }) => name.start <= start && end < name.end),
  );
}
