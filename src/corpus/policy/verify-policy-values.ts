import { dayBeside, daysOf, findDates, monthsLater } from '../../text/date.ts';
import { findQuantities } from '../../text/quantity.ts';
import { NOT_STACKED } from '../../text/wording/index.ts';
import type { Fault } from '../fault.ts';
import type { PolicyData } from '../policy.ts';

/** A value of `policy.json` and whether the words beside it give it. */
interface Claim {
  readonly field: string;
  readonly value: string;
  readonly words: string;
  readonly given: boolean;
}

/**
 * Values of `policy.json` that their quotes do not give: names must stand in the words, days must be read out of
 * them, and where the text passes over a stretch of time, its ends must lie next to days that the words name.
 */
export function verifyPolicyValues(file: string, data: PolicyData): readonly Fault[] {
  return [
    ...named(data),
    ...dated(data),
    ...firstDay(data),
    ...lastDay(data),
    ...worded(data),
    ...stacked(data),
    ...preceded(data),
    ...passedOver(data),
  ]
    .filter(({ given }) => !given)
    .map(({ field, value, words }) => ({
      file,
      field,
      found: `写作 ${value}，引文“${words}”没有给出`,
      fix: '按引文改正，或引用给出它的原文',
    }));
}

function named(data: PolicyData): readonly Claim[] {
  const { number, issuer } = data;
  const issuers = issuer.absent === true ? [] : (issuer.each ?? [issuer]);
  const plain = { title: data.title, ...(number.absent === true ? {} : { number }) };
  return [
    ...Object.entries(plain).map(([name, { value, quote }]) => stands(`${name}.value`, value, quote)),
    ...issuers.map(({ value, quote }, i) =>
      stands(issuer.each ? `issuer.${i}.value` : 'issuer.value', value, quote),
    ),
    ...data.repeals.flatMap(repealed),
    ...Object.entries(data.funds).map(([fund, { name, quote }]) => stands(`funds.${fund}.name`, name, quote)),
  ];
}

/** Words that put a document out of force. */
const REPEALS = /废止|失效|停止执行|停止施行|不再执行|不再施行|终止执行|取代|代替/u;

function repealed(
  { number, title, policy, what, quote }: PolicyData['repeals'][number],
  i: number,
): readonly Claim[] {
  const named = number ?? title ?? what ?? policy ?? '';
  const [field] = Object.entries({ number, title, what, policy }).find(([, value]) => value === named) ?? [
    '',
  ];
  // A folder's name stands in no text; the others are read out of the words.
  const told = number ?? title ?? what;
  const says = REPEALS.test(quote) && (told === undefined || quote.includes(told));
  return [{ field: `repeals.${i}.${field}`, value: named, words: quote, given: says }];
}

function stands(field: string, value: string, words: string): Claim {
  return { field, value, words, given: words.includes(value) };
}

function dated({ issued, in_force }: PolicyData): readonly Claim[] {
  const { from, to } = in_force;
  const days = {
    ...(issued.absent === true ? {} : { issued }),
    ...(from.event === undefined && from.absent !== true ? { 'in_force.from': asTold(from) } : {}),
    ...(to.lasts === undefined && to.open !== true ? { 'in_force.to': asTold(to) } : {}),
  };
  return Object.entries(days).map(([name, { value, quote }]) => ({
    field: `${name}.value`,
    value,
    words: quote,
    given:
      [...daysIn([quote]), ...lastDaysIn(quote)].includes(value) &&
      !(name === 'in_force.from' && isEnd(quote, value)),
  }));
}

/** 有效期至2027年12月31日 gives no first day. */
function isEnd(quote: string, day: string): boolean {
  return findDates(quote).some(
    ({ start, value }) => value === day && /[至到]\s*$/u.test(quote.slice(0, start)),
  );
}

/** A month or a year where the text names no day. */
function asTold({ value, within, quote }: { value: string; within?: string | undefined; quote: string }) {
  return { value: within ?? value, quote };
}

/** 2025年底, 2025年6月末: the last day of it. */
function lastDaysIn(quote: string): readonly string[] {
  return findDates(quote).flatMap(({ end, value, precision }) =>
    precision !== 'month_day' && /^[底末]/u.test(quote.slice(end)) ? [daysOf(value).last] : [],
  );
}

/** Words that make an event the first day. */
const FROM_EVENT = /自.{0,12}(?:公布|发布|印发|签发|通过|批准|下发)之日/u;

/** 自发布之日起30日后施行: the event stands where it is said to, and the days are counted from it. */
function firstDay({ in_force: { from } }: PolicyData): readonly Claim[] {
  const { event, value, quote } = from;
  if (event === undefined) return [];
  const { on, after, known_from: source } = event;
  const first = after === undefined ? on : later(on, after);
  const told = source !== undefined || (event.quote !== undefined && daysIn([event.quote]).includes(on));
  const counted = after === undefined || sameLength(after, quote);
  return [
    { field: 'in_force.from.event', value: on, words: event.quote ?? '', given: told },
    {
      field: 'in_force.from.value',
      value,
      words: quote,
      given: FROM_EVENT.test(quote) && counted && value === first,
    },
  ];
}

/** 试行一年: the last day is the one before the time is full. */
function lastDay({ in_force: { from, to } }: PolicyData): readonly Claim[] {
  if (to.lasts === undefined || to.worded === true) return [];
  const given = sameLength(to.lasts, to.quote) && to.value === dayBeside(later(from.value, to.lasts), -1);
  const value = `${to.value}（${to.lasts}）`;
  return [{ field: 'in_force.to.value', value, words: to.quote, given }];
}

/** Words for the last day of a document. */
const TO_EVENT = /有效|试行|暂[定行]|为止|终止/u;

/** Words for a day that nobody knows: they are such words, and no day can be read or counted out of them. */
function worded({ in_force: { from, to } }: PolicyData): readonly Claim[] {
  const isCounted = to.lasts !== undefined && from.absent !== true;
  const length = to.lasts === undefined || sameLength(to.lasts, to.quote);
  const claims = [
    { field: 'in_force.from.value', end: from, given: FROM_EVENT.test(from.quote) },
    { field: 'in_force.to.value', end: to, given: TO_EVENT.test(to.quote) && length && !isCounted },
  ];
  return claims
    .filter(({ end }) => end.worded === true)
    .map(({ field, end: { quote }, given }) => ({
      field,
      value: 'not_stated',
      words: quote,
      given: given && daysIn([quote]).length === 0,
    }));
}

/** Whether the words give that length of time: 1年 in 试行一年. */
function sameLength(length: string, words: string): boolean {
  const [own] = findQuantities(length);
  return findQuantities(words).some(
    ({ unit, min }) => unit.replace(/天/u, '日') === own?.unit && min === own.min,
  );
}

/** The ISO day that lies a length of time later. */
function later(day: string, length: string): string {
  const count = Number.parseInt(length, 10);
  if (length.endsWith('日')) return dayBeside(day, count);
  return monthsLater(day, length.endsWith('年') ? count * 12 : count);
}

/** Words by which awards exclude each other, and by which the highest of them counts. */
const EXCLUDES = new RegExp(`${NOT_STACKED.source}|不兼得|不再享受|从优|最高|可选择|任选|选其一`, 'u');
const HIGHEST = /高|优/u;
/** Words by which the sum decides which of them. */
const BY_SUM = /就高|从高|从优|按(?:照)?最高/u;

function stacked({ stacking = [] }: PolicyData): readonly Claim[] {
  return stacking.map(({ kind, quote }, i) => ({
    field: `stacking.${i}.kind`,
    value: kind,
    words: quote,
    given: EXCLUDES.test(quote) && (kind === 'highest' ? HIGHEST.test(quote) : !BY_SUM.test(quote)),
  }));
}

/** Words by which other rules go before the policy's own, and whose they are. */
const PRECEDES =
  /(?:国家|省|市|州|上级|法律|法规|中央|国务院)[^。;；]*(?:按|依|以|从|遵)[^。;；]*(?:执行|为准|办理|规定|其规定)/u;

function preceded({ precedence = [] }: PolicyData): readonly Claim[] {
  return precedence.map(({ say, quote }, i) => ({
    field: `precedence.${i}.quote`,
    value: say,
    words: quote,
    given: PRECEDES.test(quote),
  }));
}

/** `previous_policy` ends on a day the words name; what is not addressed lies between two such days. */
function passedOver({ transitions }: PolicyData): readonly Claim[] {
  return transitions.flatMap(({ from, to, state, quotes }, i) => {
    const days = daysIn(quotes);
    const words = quotes.join('；');
    const last = state === 'previous_policy' ? to : dayBeside(to, 1);
    const ends = [{ field: `transitions.${i}.to`, value: to, words, given: days.includes(last) }];
    if (from === null) return ends;
    return [
      { field: `transitions.${i}.from`, value: from, words, given: days.includes(dayBeside(from, -1)) },
      ...ends,
    ];
  });
}

function daysIn(quotes: readonly string[]): readonly string[] {
  return quotes.flatMap(findDates).map(({ value }) => value);
}
