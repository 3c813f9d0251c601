import type { IsoDay } from '../../text/date.ts';
import { halfWidth } from '../../text/half-width.ts';
import { shown } from '../../text/input-error.ts';
import { type MoneyFault, readMoney } from '../../text/money.ts';
import { negationsIn } from '../../text/negation.ts';
import { nearest } from '../../text/suggest.ts';
import { daysTold, whyNotDays } from '../../text/when/index.ts';
import type { SimpleFact } from '../rule/index.ts';
import type { Echo, Reading, Value } from './facts.ts';
import { partsOf } from './given.ts';
import { choicesFor } from './read-choice.ts';
import { exampleQuantity, MOST, readNumber } from './read-number.ts';
import { readYesNo } from './yes-no.ts';

/** A value with what was understood, or what is wrong with it in one Chinese sentence. */
export type ReadValue = Read | Fault;
export interface Read {
  readonly value: Value;
  readonly echoes: readonly Echo[];
  /** As it says the same on any other day, where it counts from today. */
  readonly lasting?: unknown;
}
export interface Fault {
  readonly fault: string;
}

type Choice = Extract<SimpleFact, { type: 'enum' }>;

/** Where a value stands, as the caller names it, and what it is read by. */
export interface Place extends Reading {
  readonly path: string;
}

/** Reads one value as the fact's type. */
export function readValue(fact: SimpleFact, given: unknown, place: Place): ReadValue {
  const { path, today } = place;
  const raw = undecorated(given);
  switch (fact.type) {
    case 'bool':
      return readBool(fact, raw, path);
    case 'enum':
      return readChoice(fact, raw, place);
    case 'date':
      return readDay(raw, path, today);
    case 'int':
    case 'quantity':
    case 'money': {
      const number = readNumber(fact, raw);
      if (number === undefined) return wrong(path, legalNumber(fact, raw), raw);
      return { value: number.value, echoes: echo(path, raw, number.read) };
    }
  }
}

/** Quotes, marks, pictures and 吧, 呢 around what is told; a text of nothing else is left as it is. */
const PICTURE = '\\p{Extended_Pictographic}|\\ufe0f|\\u200d';
const AROUND = new RegExp(
  `^(?:[\\s"“”'‘’]|${PICTURE})+|(?:[\\s"“”'‘’。.!！;；,，、吧呢啊呀]|${PICTURE})+$`,
  'gu',
);

function undecorated(raw: unknown): unknown {
  return typeof raw === 'string' ? raw.replace(AROUND, '') || raw : raw;
}

function wrong(path: string, legal: string, raw: unknown): ReadValue {
  return { fault: `facts.${path} ${legal}，读到 ${shown(raw)}。` };
}

/** What was read, where it is not what was written. */
function echo(fact: string, raw: unknown, read: string): readonly Echo[] {
  const given = typeof raw === 'string' ? raw.trim() : String(raw);
  return given === read ? [] : [{ fact, given, read }];
}

function readBool(fact: SimpleFact, raw: unknown, path: string): ReadValue {
  const is =
    repeats(raw, fact.label) ||
    (isEither(raw, fact.label) ? undefined : readYesNo(raw, fact.label + fact.ask));
  return is === undefined
    ? wrong(path, '应为 true 或 false（是填 true，否填 false，不清楚的不填）', raw)
    : { value: { type: 'bool', is }, echoes: echo(path, raw, String(is)) };
}

/** 没有 where it is asked whether something is not so may mean either; 否 does not. */
function isEither(raw: unknown, label: string): boolean {
  return (
    typeof raw === 'string' && /^(?:还|尚)?[没未无]/u.test(raw) && /^(?:没|未|无|不是|不在)/u.test(label)
  );
}

/** So many characters of what is asked are an answer when they are said again. */
const TELLING = 3;

/** Whether an answer says again what is asked, whole or by its telling end, or that it was done: 制造业企业, 专业展, 参加了. */
function repeats(raw: unknown, label: string): boolean {
  if (typeof raw !== 'string') return false;
  const whole = label.replace(/^[是为有]/u, '');
  const done = /^(?<act>.{2,})[了过]$/u.exec(raw)?.groups?.act;
  if (done !== undefined) return negationsIn(done) === 0 && whole.startsWith(done);
  const before = whole.endsWith(raw) ? whole.slice(0, -raw.length) : undefined;
  return (
    before !== undefined &&
    (before === '' || raw.length >= TELLING) &&
    negationsIn(before + raw) === negationsIn(raw)
  );
}

function readDay(raw: unknown, path: string, today: IsoDay | undefined): ReadValue {
  const words = String(typeof raw === 'object' ? '' : raw).trim();
  const days = daysTold(words, today);
  if (days === undefined) {
    const { why } = whyNotDays(words);
    return wrong(
      path,
      `${why}，应为一个存在的日期，如 2026-06-30、2026年6月30日，只知道年、月的写 2026-06`,
      raw,
    );
  }
  const { first, last } = days;
  const lasting = daysTold(words) === undefined ? { lasting: [...new Set([first, last])].join('至') } : {};
  if (first === last)
    return { value: { type: 'date', is: first }, echoes: echo(path, raw, first), ...lasting };
  const read = `${first} 至 ${last} 之间`;
  return {
    value: { type: 'days', first, last, given: words, read },
    echoes: echo(path, raw, read),
    ...lasting,
  };
}

function readChoice(
  { options, label, ask }: Choice,
  raw: unknown,
  { path, officially = () => [] }: Place,
): ReadValue {
  const [is, ...others] = chosen(raw, (word) => {
    const named = choicesFor(options, word, label + ask);
    const meant = named.length > 0 ? [] : officially(word).flatMap((words) => choicesFor(options, words));
    return [...named, ...new Set(meant)];
  });
  if (is !== undefined && others.length === 0) {
    const read = raw === is ? is : `${is}（${options[is] ?? ''}）`;
    return { value: { type: 'choice', is }, echoes: echo(path, raw, read) };
  }
  const list = (keys: readonly string[]) => keys.map((key) => `${key}（${options[key] ?? ''}）`).join('、');
  if (is !== undefined) return wrong(path, `可能是其中几个：${list([is, ...others])}，请写明是哪一个`, raw);
  const entries = Object.entries(options).map(([id, label]) => ({ id, label }));
  const near = typeof raw === 'string' ? `最接近的是 ${nearest(entries, raw, { n: 1 })[0]?.id}，` : '';
  return wrong(path, `${near}应为其中之一：${list(Object.keys(options))}`, raw);
}

/** The values that a word may mean; of an object that gives a code with its name those that all of it means. */
function chosen(raw: unknown, meant: (word: string) => readonly string[]): readonly string[] {
  const [first, ...others] = (typeof raw === 'string' ? [raw] : partsOf(raw)).map(String).map(meant);
  return (first ?? []).filter((each) => others.every((other) => other.includes(each)));
}

const WHY: Readonly<Record<MoneyFault, string>> = {
  empty: '没有内容',
  no_unit: '缺少单位（元、万元或亿元）',
  negative: '不能为负',
  exponent: '不要用科学记数法',
  range: '是一个读不懂的区间',
  several: '含有几个数，请给合计',
  units_disagree: '单位前后不一致',
  foreign_currency: '只受理人民币',
  too_long: '位数太多',
  not_a_sum: '不是一个金额',
};

/** What people write where a sum is asked for, and what to write instead; the first that fits is told. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/税/u, '，含税还是不含税照所问的，只给一个数'],
  [/\d ?(?:k|m|b|thousand|million|billion)/iu, '，请写明是人民币，如 12 million RMB'],
  [/^[几数][十百千万亿]|把/u, '，请给一个数或区间，如 800-900万元'],
  [/[万亿][^万亿元]*[\d零一二两三四五六七八九十百千]$/u, '，末尾的数缺少单位，请写全'],
];

function legalNumber(
  fact: Extract<SimpleFact, { type: 'int' | 'quantity' | 'money' }>,
  raw: unknown,
): string {
  switch (fact.type) {
    case 'int':
      return `应为 0 至 ${MOST} 的整数`;
    case 'quantity':
      return `应为带单位“${fact.unit}”的数量文字，如 ${exampleQuantity(fact.unit)}`;
    case 'money':
      return `${whyNotMoney(raw)}应为带单位的金额文字，如 3000万元、1.2亿元、35,000,000元`;
  }
}

function whyNotMoney(raw: unknown): string {
  if (typeof raw !== 'string') return '';
  const read = readMoney(raw);
  if (!('reason' in read)) return '';
  const instead = INSTEAD.find(([pattern]) => pattern.test(halfWidth(raw).trim()))?.[1] ?? '';
  return `${WHY[read.reason]}${instead}，`;
}
