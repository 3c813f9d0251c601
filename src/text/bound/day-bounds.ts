import { findDates } from '../date.ts';
import { halfWidth } from '../half-width.ts';

/** Whether the day that is named is itself meant; `not_stated` where the words do not say: 12月31日前, 5月1日以后. */
type Edge = 'included' | 'excluded' | 'not_stated';

/** Days that a text names by what became of itself: 本办法施行之日, 有效期内, 本办法公布之日. */
export const NAMED_DAYS = ['in_force_from', 'in_force_to', 'event'] as const;
type NamedDay = (typeof NAMED_DAYS)[number];

/** One end of the time in which something must lie, as words give it. Offsets are of the day's own words, UTF-16. */
export interface DayBound {
  readonly start: number;
  readonly end: number;
  readonly side: 'from' | 'to';
  /** A day, a month or a year, ISO; or a day that the text names. */
  readonly day: string;
  readonly edge: Edge;
}

/** A day as it stands in the words. */
interface Point {
  readonly start: number;
  readonly end: number;
  readonly day: string;
  /** A text is in force from the first moment of its day, so that 施行后 has that day and 施行前 has not. */
  readonly begins?: true;
  /** Not one day but all of it: 2023年, 有效期. */
  readonly whole?: true;
}

const OWN_TEXT =
  '(?:本|该|此)\\p{Script=Han}{0,12}?(?:办法|措施|政策|意见|细则|通知|方案|规定|条例|文件|条款|条)';
const OF_ITSELF: readonly (readonly [day: NamedDay, words: RegExp])[] = [
  [
    'in_force_from',
    new RegExp(`(?:${OWN_TEXT}|(?<=[自从]))(?:正式)?(?:施行|实施|执行|生效)(?:之?日)?`, 'gu'),
  ],
  ['event', new RegExp(`(?:${OWN_TEXT}|(?<=[自从]))(?:印发|公布|发布|颁布|出台|下发)(?:之?日)?`, 'gu')],
];
const TERM = new RegExp(`(?:${OWN_TEXT}的?)?(?:有效期限?|执行期限?|实施期限?|政策期)(?=内|期间|之内)`, 'gu');

/** (含), (含当日), (不含该日). */
const ASIDE =
  '(?: ?\\((?<not>不)?(?:包?含|包括)(?:[当该本][日天数]|首尾[两二]?[日天]|[\\d年月日]{2,11})?\\))?';
const LEFT_OUT = new RegExp(`^${ASIDE.replace('(?<not>不)?', '不')}(?<=\\))`, 'u');
const AFTER = new RegExp(
  `^(?:之?日)?${ASIDE}(?<sure>及|含)?(?<side>起(?![草步始点伏])|开始|以来|[以之其]?后(?![续期台面备勤])|[底末](?:[以之]?前)|[以之]?前(?![\\d一二三四五六七八九十款述列期置提景沿身])|止|为止)${ASIDE.replace('not', 'notBehind')}`,
  'u',
);
const RANGE = new RegExp(`^${ASIDE}起?(?:开始)?,? ?(?:至|到|[-—–~～]+) ?$`, 'u');
const BEFORE: readonly (readonly [side: 'from' | 'to', edge: Edge, words: RegExp])[] = [
  ['from', 'included', /不(?:得|能)?早于 ?$/u],
  ['to', 'included', /(?:不(?:得|能)?(?:晚|迟)于|最迟(?:于|到|至)?|截至|截止(?:到|至)?|截止时间为) ?$/u],
  ['to', 'excluded', /(?:早|先)于 ?$/u],
  ['from', 'excluded', /(?:晚|迟)于 ?$/u],
  ['from', 'included', /(?:自|从) ?$/u],
];
const WITHIN = /^(?:全年|当年)?(?:期间|以?内|之内|之间|当[年月]|[^\S\n]*)/u;

/**
 * The ends of time that the days of a text give: 2017年1月1日以后(含), 2022年12月31日前, 2023年1月1日至2025年12月31日,
 * 2023年内, 本办法施行后. 起 and 至 have their day in them; 以前, 以后, 前 and 后 do not say. A day with no such
 * word gives none.
 * @example findDayBounds('2022年12月31日前认定') // → [{ side: 'to', day: '2022-12-31', edge: 'not_stated', start: 0, end: 11 }]
 */
export function findDayBounds(text: string): readonly DayBound[] {
  const plain = halfWidth(text);
  const points = pointsIn(plain);
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    const opens = next === undefined ? null : RANGE.exec(plain.slice(point.end, next.start));
    if (opens !== null)
      return [end(point, 'from', opens.groups?.not === undefined ? 'included' : 'excluded')];
    const before = plain.slice(points[i - 1]?.end ?? 0, point.start);
    return alone(point, plain.slice(point.end), { before, closes: i > 0 && RANGE.test(before) });
  });
}

interface Beside {
  readonly before: string;
  /** It is the second of two: 至2025年12月31日. */
  readonly closes: boolean;
}

/** What one day makes of the words beside it, where it does not begin a stretch. */
function alone(point: Point, behind: string, { before, closes }: Beside): readonly DayBound[] {
  if (/^ ?(?:至|到|[-—–~～])/u.test(behind)) return [];
  const own = sided(point, behind, before);
  if (own !== undefined) return own;
  return closes ? [end(point, 'to', LEFT_OUT.test(behind) ? 'excluded' : 'included')] : within(point, behind);
}

function end({ start, end: last, day }: Point, side: DayBound['side'], edge: Edge): DayBound {
  return { start, end: last, side, day, edge };
}

/** What a word beside the day makes of it; undefined where none does. */
function sided(point: Point, behind: string, before: string): readonly DayBound[] | undefined {
  const { side } = AFTER.exec(behind)?.groups ?? {};
  if (side === undefined) {
    const led = BEFORE.find(([, , words]) => words.test(before));
    return led === undefined ? undefined : [end(point, led[0], led[1])];
  }
  const isFrom = /起|开始|以来|后/u.test(side);
  return [end(point, isFrom ? 'from' : 'to', edgeTold(behind) ?? edgeOf(point, side))];
}

/** Whether 含 or 不含 stands beside the word that says on which side. */
function edgeTold(behind: string): Edge | undefined {
  const { not, notBehind, sure } = AFTER.exec(behind)?.groups ?? {};
  if (not !== undefined || notBehind !== undefined) return 'excluded';
  return sure !== undefined || HAS_IT.test(behind) ? 'included' : undefined;
}

/** (含) before or behind the word that says on which side. */
const HAS_IT = /^(?:之?日)?[起以之其后前止为开始来底末]{0,3} ?\((?:包?含|包括)/u;

function edgeOf({ begins }: Point, side: string): Edge {
  if (begins === true) return side.includes('前') ? 'excluded' : 'included';
  // The Civil Code (art. 1259) has 以上, 以下, 以内 and 届满 have their number in them, and does not speak of 以前 and 以后.
  return /^[以之其]?[前后]$/u.test(side) ? 'not_stated' : 'included';
}

/** 2023年内, 2023年新设立: in all of a month or a year; a day alone says nothing of before and after. */
function within(point: Point, behind: string): readonly DayBound[] {
  const isPart = point.whole === true || /^\d{4}(?:-\d\d)?$/u.test(point.day);
  const rest = behind.replace(WITHIN, '');
  if (!isPart || /^[底末版第前]|^\d/u.test(rest)) return [];
  const last = point.whole === true ? { ...point, day: 'in_force_to' } : point;
  return [end(point, 'from', 'included'), end(last, 'to', 'included')];
}

function pointsIn(plain: string): readonly Point[] {
  const dates = findDates(plain);
  const told = dates.map(({ start, end: last, precision, value }, i): Point => {
    const { value: year = '' } = dates.slice(0, i).findLast((date) => date.precision !== 'month_day') ?? {};
    // 2020年2月1日起至6月30日止: of the year that was told before.
    return {
      start,
      end: last,
      day: precision === 'month_day' ? value.replace(/^-/u, year.slice(0, 4)) : value,
    };
  });
  const named = OF_ITSELF.flatMap(([day, words]) =>
    Array.from(plain.matchAll(words), ({ 0: found, index }): Point => {
      const span = { start: index, end: index + found.length, day };
      return day === 'in_force_from' ? { ...span, begins: true } : span;
    }),
  );
  const terms = Array.from(plain.matchAll(TERM), ({ 0: found, index }): Point => {
    return { start: index, end: index + found.length, day: 'in_force_from', whole: true };
  });
  const all = [...told.filter(({ day }) => !day.startsWith('-')), ...named, ...terms];
  return all.toSorted((a, b) => a.start - b.start);
}
