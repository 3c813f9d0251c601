import { valuesIn } from './narrowed.ts';

/** Months of a year that is told elsewhere: 1月份, 2—4月份. */
interface Months {
  readonly text: string;
  readonly all: readonly number[];
  /** What is done in them, as far as texts narrow it: 免收, 缓收. */
  readonly done: string | undefined;
}

const MONTHS =
  /(?<![\d.第年])(?<first>1[0-2]|[1-9]) ?(?:月份?)? ?(?:(?:[到至—–~～-]+) ?(?<last>1[0-2]|[1-9]) ?)?月(?:份|(?! ?\d))(?![初中底末])/gu;

function monthsIn(text: string): readonly Months[] {
  return Array.from(text.matchAll(MONTHS), ({ 0: words, index, groups }) => {
    const [first, last] = [Number(groups?.first), Number(groups?.last ?? groups?.first)];
    const phrase = phraseAround(text, index, index + words.length);
    const [done, ...more] = new Set(valuesIn(phrase).flatMap((axis) => axis.map(({ value }) => value)));
    return {
      text: words.trim(),
      all: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at),
      done: more.length === 0 ? done : undefined,
    };
  });
}

function phraseAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[，,、。；;]/u)
      .at(-1) ?? '';
  return before + text.slice(start, end) + (text.slice(end).split(/[，,、。；;]/u)[0] ?? '');
}

/**
 * Months of a statement in which official words do something else, or which they do not name: 1到4月免收 for 免收1月份、缓收2—4月份.
 * @returns in Chinese.
 * @example monthsOtherwise('1到4月的租金全免', '免收1月份租金、缓收2—4月份租金') // → ['原文写的是“1月份”“2—4月份”，不是“1到4月”']
 */
export function monthsOtherwise(says: string, official: string): readonly string[] {
  const known = monthsIn(official);
  if (known.length === 0) return [];
  const isAlike = (own: Months, month: number) =>
    known.some(({ all, done }) => all.includes(month) && [done, undefined].includes(own.done ?? done));
  return monthsIn(says)
    .filter((own) => !own.all.every((month) => isAlike(own, month)))
    .map((own) => `原文写的是“${known.map(({ text }) => text).join('”“')}”，不是“${own.text}”`);
}
