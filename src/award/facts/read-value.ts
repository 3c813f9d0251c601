import { decimal } from '../../text/decimal.ts';
import { halfWidth } from '../../text/half-width.ts';
import { shown } from '../../text/input-error.ts';
import { displayMoney, type MoneyFault, readMoney } from '../../text/money.ts';
import { nearest } from '../../text/nearest.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { SimpleFact } from '../rule/index.ts';
import type { Echo, Value } from './facts.ts';

/** A value with what was understood, or what is wrong with it in one Chinese sentence. */
export type ReadValue =
  | { readonly value: Value; readonly echoes: readonly Echo[] }
  | { readonly fault: string };

/** More than any count in a policy; a count beyond it is a slip. */
const MOST = 1_000_000;

/** Reads one value as the fact's type. @param path as the caller names it, for the message. */
export function readValue(fact: SimpleFact, raw: unknown, path: string): ReadValue {
  switch (fact.type) {
    case 'bool':
      return typeof raw === 'boolean'
        ? value({ type: 'bool', is: raw })
        : wrong(path, '应为 true 或 false（是填 true，否填 false）', raw);
    case 'int':
      return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= MOST
        ? value({ type: 'number', is: decimal(String(raw)) })
        : wrong(path, `应为 0 至 ${MOST} 的整数`, raw);
    case 'enum':
      return readChoice(fact.options, raw, path);
    case 'quantity':
      return readQuantity(fact.unit, raw, path);
    case 'money':
      return readSum(raw, path);
  }
}

function value(is: Value, echoes: readonly Echo[] = []): ReadValue {
  return { value: is, echoes };
}

function wrong(path: string, legal: string, raw: unknown): ReadValue {
  return { fault: `facts.${path} ${legal}，读到 ${shown(raw)}。` };
}

function readChoice(options: Readonly<Record<string, string>>, raw: unknown, path: string): ReadValue {
  if (typeof raw === 'string' && Object.hasOwn(options, raw)) return value({ type: 'choice', is: raw });
  const legal = Object.entries(options).map(([key, label]) => `${key}（${label}）`);
  const near = typeof raw === 'string' ? `最接近的是 ${nearestChoice(options, raw)}，` : '';
  return wrong(path, `${near}应为其中之一：${legal.join('、')}`, raw);
}

/** The key that was meant by a word: by itself or by its Chinese name. */
function nearestChoice(options: Readonly<Record<string, string>>, raw: string): string | undefined {
  const entries = Object.entries(options).map(([id, label]) => ({ id, label }));
  return nearest(entries, raw, { n: 1 })[0]?.id;
}

function readQuantity(unit: string, raw: unknown, path: string): ReadValue {
  const text = typeof raw === 'string' ? halfWidth(raw).trim() : '';
  const digits = text.endsWith(unit) ? text.slice(0, -unit.length).trim() : '';
  // A comma groups by three or it is a slip: 1,5亩 is not 15亩.
  const read = /^[\d,.]+$/.test(digits) ? readNumeral(digits) : undefined;
  return read !== undefined && /^\d{1,15}(?:\.\d{1,6})?$/.test(read)
    ? value({ type: 'number', is: decimal(read) })
    : wrong(path, `应为带单位“${unit}”的数量文字，如 12.5${unit}`, raw);
}

const WHY: Readonly<Record<MoneyFault, string>> = {
  empty: '没有内容',
  no_unit: '缺少单位（元、万元或亿元）',
  negative: '不能为负',
  exponent: '不要用科学记数法',
  range: '是一个区间，请给一个数',
  several: '含有几个数，请给合计',
  units_disagree: '单位前后不一致',
  foreign_currency: '只受理人民币',
  too_long: '位数太多',
  not_a_sum: '不是一个金额',
};

/** What people write where a sum is asked for, and what to write instead; the first that fits is told. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/[\d零一二两三四五六七八九十百千] ?w/iu, '，“w”请写成“万”'],
  [/不清楚|不知道|不确定|不详|没有?数|待定/u, '，不知道就不填这一项'],
  [/约|左右|大概|上下|[来多几]|半个/u, '，估计数请换成一个确数，不知道就不填这一项'],
  [/[万亿][^万亿元]*[\d零一二两三四五六七八九十百千]$/u, '，末尾的数缺少单位，请写全'],
];

function insteadOf(raw: string): string {
  return INSTEAD.find(([pattern]) => pattern.test(halfWidth(raw).trim()))?.[1] ?? '';
}

function readSum(raw: unknown, path: string): ReadValue {
  const legal = '应为带单位的金额文字，如 3000万元、1.2亿元、35,000,000元';
  if (typeof raw !== 'string') return wrong(path, legal, raw);
  const read = readMoney(raw);
  if ('reason' in read) return wrong(path, `${WHY[read.reason]}${insteadOf(raw)}，${legal}`, raw);
  const display = displayMoney(read.yuan);
  const echoes = display === raw.trim() ? [] : [{ fact: path, given: raw.trim(), read: display }];
  return value({ type: 'number', is: decimal(read.yuan) }, echoes);
}
