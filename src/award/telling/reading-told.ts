import { multiplyDecimals, shiftPoint } from '../../text/decimal.ts';
import { type Figure, figuresIn } from '../../text/figure/index.ts';
import { isInside, sentencesOf, withoutSpans } from '../../text/spans.ts';
import { contentOf } from '../../text/wording/index.ts';
import { type Role, rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';
import type { Telling } from './whose-sum.ts';

/** What comes out one way or another: words behind it are of the next. */
const RESULTS: readonly Role[] = ['due', 'other_reading'];
/** What the same sum may also be, whatever the reading. */
const ELSE: readonly Role[] = ['step', 'most', 'fact'];
const SUPPOSED = /如果?|若|要是|假如|倘若|\bif\b/iu;

/**
 * The reading under which a figure comes out, where a stretch tells it under another one: 40万元 as of 含税 where 只按增加
 * 的部分 pays it, or as of 增加的部分 what is due of the whole.
 * @param at the figure's place among those of the stretch.
 */
export function otherReading(stretch: Telling, at: number, calculated: Calculated): string | undefined {
  const figure = stretch.figures[at];
  const own = stretch.around[at];
  if (figure === undefined || own === undefined || own.operand || own.denied) return undefined;
  const roles = rolesOf(figure, [calculated]);
  const words = wordsOf(stretch, at, calculated);
  const speaksOf = (one: string, other: string) =>
    words.includes(one) ||
    contentOf(one).some((character) => !other.includes(character) && words.includes(character));
  const ways = calculated.result.open_readings.flatMap(({ taken, pays_differently, others }) =>
    pays_differently ? others.map(({ reading, amount }) => ({ taken, reading, amount })) : [],
  );
  if (roles.has('due'))
    return SUPPOSED.test(words)
      ? ways.find(({ taken, reading }) => speaksOf(reading, taken) && !speaksOf(taken, reading))?.taken
      : undefined;
  if (ELSE.some((role) => roles.has(role))) return undefined;
  const paying = ways.filter(({ amount }) => (amount?.value ?? amount?.max) === figure.max);
  const [first] = paying;
  if (first === undefined || paying.some(({ taken, reading }) => speaksOf(reading, taken))) return undefined;
  return isWorkedFrom(words, figure, calculated) ? undefined : first.reading;
}

/** 若只算多出的5000万元，就是50万元: a reading is told by what it is worked from, where that is not what is due. */
function isWorkedFrom(words: string, figure: Figure, { known }: Calculated): boolean {
  const rates = known.all.filter(({ figure: { unit }, role }) => unit === '%' && role === 'text');
  return figuresIn(words).some(
    ({ unit, min }) =>
      unit === '元' &&
      rates.some(({ figure: rate }) => multiplyDecimals(min, shiftPoint(rate.min, -2)) === figure.min),
  );
}

/** The words around a figure up to the last result before it; of a stretch that begins with it those of its sentence. */
function wordsOf({ text, sentence, figures, around }: Telling, at: number, calculated: Calculated): string {
  const last = figures
    .slice(0, at)
    .findLast((figure) => RESULTS.some((role) => rolesOf(figure, [calculated]).has(role)));
  const before = last === undefined ? sentence.slice(0, Math.max(0, sentence.indexOf(text))) : '';
  const own = (before + text.slice(last?.end ?? 0, figures[at]?.start)).split(/[;；。\n]/u).at(-1) ?? '';
  return own + (around[at]?.after ?? '');
}

/** A stretch without what it supposes and what comes out so: 要是改认作设备投入，则为500万元 takes nothing in. */
export function withoutReadings(stretch: Telling, calculated: Calculated): string {
  const { text, figures } = stretch;
  const isRead = (figure: Figure, at: number) =>
    rolesOf(figure, [calculated]).has('other_reading') && otherReading(stretch, at, calculated) === undefined;
  const supposed = sentencesOf(text).filter(
    (sentence) =>
      SUPPOSED.test(sentence.words) &&
      figures.some((figure, at) => isInside(figure, sentence) && isRead(figure, at)),
  );
  return withoutSpans(text, supposed);
}
