import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../text/decimal.ts';
import { amountOf } from './calculation.ts';
import type { Figure } from './figures.ts';

/** How many figures on either side a sum is worked out from. */
const REACH = 6;

/** A plain number; a bound or a range is nothing to reckon with. */
export function isPlain({ bound, min, max }: Figure): boolean {
  return (bound === undefined || bound === 'about') && min === max;
}

const TOGETHER = /加起来|合计|总共|一共|相加/u;
/** What two sums differ by is told as such. */
const DIFFERENCE = /差|减|剩|余|少|多|超|补|增|降/u;

/** Whether `sum` is what two sums told before it make together or, when it is told as such, differ by. */
function joins([a, b]: readonly [Figure, Figure], sum: Figure): boolean {
  const is = (value: string) => compareDecimals(value, sum.min) === 0;
  return is(addDecimals(a.min, b.min)) || (DIFFERENCE.test(sum.phrase) && is(subtractDecimals(a.min, b.min)));
}

/** 20万元×6: how many times, told without a measure word right behind the sum. */
function isMultiple({ text, phrase, min }: Figure, sum: Figure): boolean {
  const behind = phrase.slice(phrase.indexOf(text) + text.length);
  const times = /^\s*[×xX*]\s*(\d{1,4})(?![\d.]|\s*[%万亿元])/u.exec(behind)?.[1];
  return times !== undefined && compareDecimals(multiplyDecimals(min, times), sum.min) === 0;
}

/** 七家一百四十万: so many of one, counted in the same sentence. */
function isCounted(count: Figure, of: Figure, sum: Figure): boolean {
  return (
    /^[家户项个台名]$/u.test(count.unit) &&
    count.part === sum.part &&
    compareDecimals(multiplyDecimals(of.min, count.min), sum.min) === 0 &&
    compareDecimals(multiplyDecimals(of.max, count.min), sum.max) === 0
  );
}

function isPart(rate: Figure, of: Figure, sum: Figure): boolean {
  return compareDecimals(multiplyDecimals(of.min, amountOf(rate)), sum.min) === 0;
}

const isAmount = ({ unit }: Figure) => unit === '元';

/** The amount that `sum` is a rate, a multiple or so many of. */
function multiplied(sum: Figure, before: readonly Figure[], around: readonly Figure[]): Figure | undefined {
  const rates = around.filter(({ unit }) => unit === '%');
  const parted = (isPlain(sum) ? around : [])
    .filter(isAmount)
    .find((a) => isMultiple(a, sum) || rates.some((rate) => isPart(rate, a, sum)));
  // 七家一百四十万 counts what each gets at most as well.
  return parted ?? before.find((of) => isAmount(of) && before.some((count) => isCounted(count, of, sum)));
}

/** The two amounts that make `sum` together or differ by it. */
function joined(sum: Figure, amounts: readonly Figure[]): readonly Figure[] {
  for (const a of amounts) {
    const b = amounts.find((other) => other.min !== a.min && joins([a, other], sum));
    if (b !== undefined) return [a, b];
  }
  return [];
}

function operandsOf(sum: Figure, before: readonly Figure[], behind: readonly Figure[]): readonly Figure[] {
  const plain = (figures: readonly Figure[]) =>
    figures.filter((other) => compareDecimals(other.min, sum.min) !== 0 && isPlain(other));
  const around = plain([...before, ...behind]);
  const one = multiplied(sum, before, around);
  if (one !== undefined || !isPlain(sum)) return one === undefined ? [] : [one];
  // 差40万元：甲50万元，乙10万元: what is told as joined may come before its parts.
  const told = DIFFERENCE.test(sum.phrase) || TOGETHER.test(sum.phrase) ? around : plain(before);
  return joined(sum, told.filter(isAmount));
}

/** A sum of a draft with the sums around it that it follows from. */
interface Following {
  readonly sum: Figure;
  readonly from: readonly Figure[];
}

/** What a limit comes to for a sum told beside it (投800万元，不超过240万元), as the sums it follows from; undefined where it follows from none. */
export function limitFrom(figures: readonly Figure[], sum: Figure): readonly Figure[] | undefined {
  if (sum.unit !== '元') return undefined;
  if (sum.bound !== 'lte' && sum.bound !== 'gte') return undefined;
  const inPart = figures.filter((other) => isAmount(other) && other.part === sum.part && other !== sum);
  const plain = inPart.filter(isPlain);
  const rates = figures.filter(({ unit }) => unit === '%');
  const parted = plain.find((of) => sum.bound === 'lte' && rates.some((rate) => isPart(rate, of, sum)));
  if (parted !== undefined) return [parted];
  const raised = inPart.filter(({ bound }) => bound === sum.bound);
  const pair = raised.flatMap((by) => plain.map((of) => [of, by] as const));
  return pair.find(([of, by]) => compareDecimals(addDecimals(of.min, by.min), sum.min) === 0);
}

/** The sums of a draft that follow from figures around them in one step: 设备发票6000万，10%是600万. */
export function followingSums(figures: readonly Figure[]): readonly Following[] {
  return figures.flatMap((sum, at) => {
    if (sum.unit !== '元' || (sum.bound !== undefined && sum.bound !== 'about')) return [];
    const from = operandsOf(
      sum,
      figures.slice(Math.max(0, at - REACH), at),
      figures.slice(at + 1, at + REACH),
    );
    return from.length === 0 ? [] : [{ sum, from }];
  });
}
