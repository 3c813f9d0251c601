import { addDecimals, compareDecimals, multiplyDecimals } from '../text/decimal.ts';
import type { Figure } from './figures.ts';
import { isPlain } from './follows.ts';

const TOTAL = /合计|总共|共计|加起来|加在一起|再加|相加|一共|总计|小计/u;
/** More parts than a draft adds up. */
const PARTS = 8;

/** Every sum that some of these amounts, at least two, make together. */
function togethers(amounts: readonly string[]): readonly string[] {
  let sums: readonly (readonly [sum: string, parts: number])[] = [['0', 0]];
  for (const amount of amounts)
    sums = [...sums, ...sums.map(([sum, parts]) => [addDecimals(sum, amount), parts + 1] as const)];
  return sums.filter(([, parts]) => parts > 1).map(([sum]) => sum);
}

/** 两笔相加，按文本是24.5万元: said of it before the comma. */
function isToldAsTotal({ phrase, part, text }: Figure): boolean {
  const before = part.slice(0, part.indexOf(phrase) + phrase.indexOf(text));
  return TOTAL.test(phrase) || TOTAL.test(/[^。;\d]{0,14}$/u.exec(before)?.[0] ?? '');
}

/** Whether a total (三项合计24.5万元) is what sums told before make together, or so many of one; undefined for what is none. */
export function isTotal(figures: readonly Figure[], total: Figure): boolean | undefined {
  if (total.unit !== '元' || !isPlain(total) || !isToldAsTotal(total)) return undefined;
  const before = figures.slice(0, figures.indexOf(total)).filter(({ min, max }) => min === max);
  const amounts = before.filter(({ unit }) => unit === '元').slice(-PARTS);
  const counts = before.filter(({ unit }) => unit !== '元' && unit !== '%').slice(-PARTS);
  const is = (sum: string) => compareDecimals(sum, total.min) === 0;
  if (amounts.length < 2) return undefined;
  const times = amounts.some((each) => counts.some(({ min }) => is(multiplyDecimals(each.min, min))));
  return times || togethers(amounts.map(({ min }) => min)).some(is);
}
