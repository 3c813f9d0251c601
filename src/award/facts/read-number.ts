import { addDecimals, compareDecimals, decimal, multiplyDecimals } from '../../text/decimal.ts';
import {
  chineseForEnglish,
  ENGLISH_SCALES,
  type Estimate,
  isCurrency,
  type ReadExact,
  readEstimate,
  roundedFrom,
  tellEstimate,
  withCurrency,
} from '../../text/estimate/index.ts';
import { inSimplified } from '../../text/fold.ts';
import { halfWidth } from '../../text/half-width.ts';
import { displayMoney, readMoney } from '../../text/money.ts';
import { readNumeral } from '../../text/numeral.ts';
import { otherNames, readUnit } from '../../text/unit.ts';
import type { Fact } from '../rule/index.ts';
import type { Value } from './facts.ts';
import { tellsNothingPaid, withoutHaving } from './nothing-paid.ts';

/** A number that was read, and how it reads back. */
export interface ReadNumber {
  readonly value: Value;
  readonly read: string;
}

type Numeric = Extract<Fact, { type: 'money' | 'int' | 'quantity' }>;

/** More than any count in a policy; a count beyond it is a slip. */
export const MOST = 1_000_000;
/** Nothing of it: a zero needs no unit. */
const NOTHING = /^(?:0+(?:\.0+)?|零|〇|无|没有)$/u;

/** Reads a number as people write it, exact or as far as they know it. Undefined for what is none. */
export function readNumber(fact: Numeric, raw: unknown): ReadNumber | undefined {
  const text = textOf(raw);
  if (text === undefined) return undefined;
  const { exact, show, written = (part) => part } = kindOf(fact);
  if (tellsNothingPaid(fact, text)) return { value: { type: 'number', is: decimal('0') }, read: show('0') };
  const { plain, tax } = spoken(fact.type === 'money' ? withoutHaving(fact, text) : text);
  if (tax !== '' && isOtherTax(tax, fact.label + fact.ask)) return undefined;
  const read = (part: string) =>
    readEstimate(written(part), (each) => (NOTHING.test(each) ? '0' : exact(each))) ??
    (fact.type === 'quantity' ? inMonths(part, fact.unit) : undefined);
  const estimate = read(plain) ?? restated(plain, read);
  const aside = tax === '' ? '' : `（${tax}）`;
  return (
    estimate && { value: valueFor(estimate, text.trim(), show), read: tellEstimate(estimate, show) + aside }
  );
}

/** With or without tax, before the figure or behind it. */
const TAX = '(?:不?含(?:增值)?税|未税|价税合计)价?';
const WITH_TAX = new RegExp(`^(?<first>${TAX})[:, ]?|[, ]?\\(?(?<behind>${TAX})\\)?$`, 'u');

/** A figure without how it is said (共, 是), and what is said of it beside. */
function spoken(text: string): { readonly plain: string; readonly tax: string } {
  const said = inSimplified(halfWidth(text)).trim();
  const { first, behind } = WITH_TAX.exec(said)?.groups ?? {};
  const plain = said
    .replace(WITH_TAX, '')
    .replace(/^(?:[总合共]计|总共|一?共|[是为])?有?/u, '')
    .replace(/\+$/u, '以上')
    .replace(/^(.+?)还?不到$/u, '不到$1')
    .replace(/^半个?(?=[万亿])/u, '零点五')
    .replace(/个半(?=[万亿])/u, '点五')
    .replace(/多(?:一?点儿?|一?些)$/u, '多');
  return { plain, tax: first ?? behind ?? '' };
}

/** Whether a question asks for a figure with tax and one is told without it, or the other way round. */
function isOtherTax(told: string, question: string): boolean {
  const [asked] = new RegExp(TAX, 'u').exec(question) ?? [];
  const isWithout = (words: string) => /^[不未]/u.test(words);
  return asked !== undefined && isWithout(asked) !== isWithout(told);
}

/** 1200万元(12,000,000元): one figure, told twice. */
function restated(text: string, read: (part: string) => Estimate | undefined): Estimate | undefined {
  const [, first = '', again = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(text) ?? [];
  const [one, other] = [first, again].map((part) => read(part.trim()));
  return JSON.stringify(one) === JSON.stringify(other) ? one : undefined;
}

/** A sum with its letters read: 12 million RMB. */
function inChinese(sum: string): string {
  const typed = inTenThousands(sum);
  return chineseForEnglish(typed) ?? typed;
}

/** The W that many type for 万. */
function inTenThousands(sum: string): string {
  return sum.replace(/(?<![a-z]) ?w(?![a-z])/giu, '万');
}

/** A number of JSON is a count, or nothing at all; a sum or a measure needs its unit. */
function textOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' && Number.isInteger(raw) ? String(raw) : undefined;
}

function valueFor(estimate: Estimate, given: string, show: (n: string) => string): Value {
  const { min, max, above, below, about } = estimate;
  if (about) {
    const ends = estimate.within ?? roundedFrom(min);
    return { type: 'number', is: decimal(min), about: { lo: decimal(ends.min), hi: decimal(ends.max) } };
  }
  if (min === max) return { type: 'number', is: decimal(min) };
  const ends = { lo: decimal(min), hi: max === null ? null : decimal(max), above, below };
  return { type: 'between', ends, given, read: tellEstimate(estimate, show) };
}

interface Kind {
  readonly exact: ReadExact;
  readonly show: (n: string) => string;
  /** The same words as `exact` takes them. */
  readonly written?: (text: string) => string;
}

function kindOf(fact: Numeric): Kind {
  switch (fact.type) {
    case 'money':
      return { exact: sum, show: displayMoney, written: inChinese };
    case 'quantity': {
      const { unit } = fact;
      const show = (n: string) => (isCurrency(unit) ? displayMoney(n).replace(/元$/u, unit) : n + unit);
      return {
        exact: (text) => measured(text, unit) ?? (unit === MONTHS ? monthsAlone(text) : undefined),
        show,
        ...(isCurrency(unit) ? { written: (text) => withCurrency(inTenThousands(text), unit) } : {}),
      };
    }
    case 'int': {
      const question = fact.label + fact.ask;
      const isRank = RANK.test(question);
      const written = (text: string) =>
        isRank ? text.replace(/^(?:排名?)?第/u, '').replace(/^前(?=\S)/u, '不超过') : text;
      return { exact: (text) => count(text, question), show: (n) => n, written };
    }
  }
}

function sum(text: string): string | undefined {
  const read = readMoney(text);
  return 'yuan' in read ? read.yuan : undefined;
}

/** No longer than anybody measures. */
const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$/u;

function measured(text: string, unit: string): string | undefined {
  const names = [unit, ...otherNames(unit)];
  const own = names.find((name) => text.endsWith(name)) ?? text;
  const value = readNumeral(text.slice(0, -own.length).trim());
  return value !== undefined && PLAIN.test(value) ? value : undefined;
}

/** Questions that 第8名 and 前10名 answer. */
const RANK = /名次|排名|位次|第几/u;

/** A number of months as it is counted by itself, or as 月 where no year has so many; 3月 may be March. */
function monthsAlone(text: string): string | undefined {
  const value = readNumeral(text.replace(/ ?月$/u, ''));
  const isMonth = text.endsWith('月') && compareDecimals(value ?? '0', String(YEAR)) <= 0;
  return value === undefined || isMonth || !PLAIN.test(value) ? undefined : value;
}

const MONTHS = '个月';
const YEAR = 12;
/** 两年, 一年半, 半年, 两年零三个月. */
const SPAN = /^(?:(?<years>[^年半]+)年(?<half>半)?|(?<only>半)年)(?:[零又]?(?<months>[^年月]+?)个?月)?$/u;

/** A time told in years where months are asked for. */
function inMonths(text: string, unit: string): Estimate | undefined {
  if (unit !== MONTHS) return undefined;
  const estimate = readEstimate(text, yearsIn);
  if (estimate === undefined) return readEstimate(text, monthsIn);
  const { min, max, about } = estimate;
  const each = (years: string) => multiplyDecimals(years, String(YEAR));
  const near = about ? roundedFrom(min) : undefined;
  return {
    ...estimate,
    min: each(min),
    max: max === null ? null : each(max),
    ...(near === undefined ? {} : { within: { min: each(near.min), max: each(near.max) } }),
  };
}

function yearsIn(text: string): string | undefined {
  const { years, half, only, months } = SPAN.exec(text)?.groups ?? {};
  if (months !== undefined) return undefined;
  const whole = only === undefined ? readNumeral(years ?? '') : '0';
  if (whole === undefined) return undefined;
  return only === undefined && half === undefined ? whole : addDecimals(whole, '0.5');
}

/** 两年零三个月; what has both a half and months is no way to tell it. */
function monthsIn(text: string): string | undefined {
  const { years = '', half, only, months } = SPAN.exec(text)?.groups ?? {};
  const [whole, rest] = [years, months ?? ''].map(readNumeral);
  if (whole === undefined || rest === undefined || half !== undefined || only !== undefined) return undefined;
  return addDecimals(multiplyDecimals(whole, String(YEAR)), rest);
}

/** Counts as English callers write them out, by their value. */
const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** 3, 三家, 2个项目: a count, its measure word, and a word of the question. */
function count(text: string, question: string): string | undefined {
  const english = ENGLISH.indexOf(text.trim().toLowerCase());
  if (english >= 0) return String(english);
  for (let end = text.length; end > 0; end -= 1) {
    const value = readNumeral(text.slice(0, end).trim());
    if (value === undefined) continue;
    const whole = /^\d+$/u.test(value) && Number(value) <= MOST;
    return whole && isMeasure(text.slice(end), question) ? value : undefined;
  }
  return undefined;
}

/** Words by which English counts on, and its money: 4 thousand is no count of thousands, nor 4 yuan one of anything. */
const COUNTS_ON = [
  ...ENGLISH_SCALES.keys(),
  'hundred',
  'dozen',
  'percent',
  'yuan',
  'rmb',
  'cny',
  'usd',
  'dollar',
].join('|');
/** 4 firms, 12 people. */
const ENGLISH_NOUN = new RegExp(`^ ?(?!(?:${COUNTS_ON})s?(?![a-z]))[a-z]{3,}$`, 'iu');

function isMeasure(rest: string, question: string): boolean {
  if (rest.trim() === '' || ENGLISH_NOUN.test(rest)) return true;
  const unit = readUnit(rest, 0);
  if (unit === undefined || unit.shift !== 0 || unit.unit === '元' || unit.unit === '%') return false;
  return question.includes(rest.slice(unit.end));
}

/** One legal quantity of a unit: what people have of it. */
export function exampleQuantity(unit: string): string {
  return isCurrency(unit) ? `1200万${unit}` : `12.5${unit}`;
}
