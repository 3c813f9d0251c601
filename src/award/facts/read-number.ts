import { decimal } from '../../text/decimal.ts';
import {
  chineseForEnglish,
  type Estimate,
  type ReadExact,
  readEstimate,
  roundedFrom,
  tellEstimate,
} from '../../text/estimate/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { displayMoney, readMoney } from '../../text/money.ts';
import { readNumeral } from '../../text/numeral.ts';
import { readUnit } from '../../text/unit.ts';
import type { Fact } from '../rule/index.ts';
import type { Value } from './facts.ts';

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
  const { exact, show } = kindOf(fact);
  // 共, 左右吧: how it is said, not what.
  const plain = halfWidth(text)
    .trim()
    .replace(/^(?:[总合共]计|总共|一?共)有?/u, '')
    .replace(/[吧呢啊呀]$/u, '')
    .replace(/\+$/u, '以上');
  const written = (part: string) => (fact.type === 'money' ? inChinese(part) : part);
  const read = (part: string) =>
    readEstimate(written(part), (each) => (NOTHING.test(each) ? '0' : exact(each)));
  const estimate = read(plain) ?? restated(plain, read);
  return estimate && { value: valueFor(estimate, text.trim(), show), read: tellEstimate(estimate, show) };
}

/** 1200万元(12,000,000元): one figure, told twice. */
function restated(text: string, read: (part: string) => Estimate | undefined): Estimate | undefined {
  const [, first = '', again = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(text) ?? [];
  const [one, other] = [first, again].map((part) => read(part.trim()));
  return JSON.stringify(one) === JSON.stringify(other) ? one : undefined;
}

/** A sum with its letters read: 12 million RMB, and the W that many type for 万. */
function inChinese(sum: string): string {
  const typed = sum.replace(/(?<![a-z]) ?w(?![a-z])/giu, '万');
  return chineseForEnglish(typed) ?? typed;
}

/** A number of JSON is a count, or nothing at all; a sum or a measure needs its unit. */
function textOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' && Number.isInteger(raw) ? String(raw) : undefined;
}

function valueFor(estimate: Estimate, given: string, show: (n: string) => string): Value {
  const { min, max, above, below, about } = estimate;
  if (about) {
    const ends = roundedFrom(min);
    return { type: 'number', is: decimal(min), about: { lo: decimal(ends.min), hi: decimal(ends.max) } };
  }
  if (min === max) return { type: 'number', is: decimal(min) };
  const ends = { lo: decimal(min), hi: max === null ? null : decimal(max), above, below };
  return { type: 'between', ends, given, read: tellEstimate(estimate, show) };
}

function kindOf(fact: Numeric): { readonly exact: ReadExact; readonly show: (n: string) => string } {
  switch (fact.type) {
    case 'money':
      return { exact: sum, show: displayMoney };
    case 'quantity':
      return { exact: (text) => measured(text, fact.unit), show: (n) => n + fact.unit };
    case 'int':
      return { exact: (text) => count(text, fact.label + fact.ask), show: (n) => n };
  }
}

function sum(text: string): string | undefined {
  const read = readMoney(text);
  return 'yuan' in read ? read.yuan : undefined;
}

function measured(text: string, unit: string): string | undefined {
  const digits = text.endsWith(unit) ? text.slice(0, -unit.length).trim() : '';
  const value = readNumeral(digits);
  return value !== undefined && /^\d{1,15}(?:\.\d{1,6})?$/u.test(value) ? value : undefined;
}

/** 3, 三家, 2个项目: a count, its measure word, and a word of the question. */
function count(text: string, question: string): string | undefined {
  for (let end = text.length; end > 0; end -= 1) {
    const value = readNumeral(text.slice(0, end).trim());
    if (value === undefined) continue;
    const whole = /^\d+$/u.test(value) && Number(value) <= MOST;
    return whole && isMeasure(text.slice(end), question) ? value : undefined;
  }
  return undefined;
}

function isMeasure(rest: string, question: string): boolean {
  if (rest.trim() === '') return true;
  const unit = readUnit(rest, 0);
  if (unit === undefined || unit.shift !== 0 || unit.unit === '元' || unit.unit === '%') return false;
  return question.includes(rest.slice(unit.end));
}
