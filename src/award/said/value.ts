import type { Figure } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { displayMoney } from '../../text/money.ts';
import { saysNo } from '../../text/negation.ts';
import type { Fact } from '../rule/index.ts';

/** One item of a list fact, as far as it was told. */
export type Item = Readonly<Record<string, string | boolean>>;

/** What somebody said for a fact, as `calculate_award` takes it. */
export type SaidValue = string | boolean | readonly string[] | readonly Item[];

/** The value in Chinese, to be read out and confirmed: 整车企业、新配套、合同执行金额300万. */
export function inChinese(fact: Fact, value: SaidValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return optionOf(fact, value);
  return value
    .map((each) => (typeof each === 'string' ? optionOf(fact, each) : itemInChinese(fact, each)))
    .join('、');
}

function optionOf(fact: Fact, value: string): string {
  return fact.type === 'enum' || fact.type === 'enum_list' ? (fact.options[value] ?? value) : value;
}

function itemInChinese(fact: Fact, item: Item): string {
  if (fact.type !== 'list') return '';
  const parts = Object.entries(item).flatMap(([name, value]) => {
    const own = fact.fields[name];
    if (own === undefined) return [];
    return typeof value === 'boolean'
      ? [own.label]
      : [own.type === 'enum' ? optionOf(own, value) : own.label + value];
  });
  return parts.join('、');
}

/** A sum as it is written: both ends where it has two, 约 where only about how much was said. */
export function inYuan({ min, max, unit, about }: Figure): string {
  const ends = [...new Set([min, max])].map((end) => displayMoney(end).replace(/元$/u, unit));
  return about && ends.length === 1 ? `约${ends[0]}` : ends.join('至');
}

/** Whether a phrase denies what it names. */
export function isDenied(text: string): boolean {
  return saysNo(text);
}

/** Words without blanks and marks. */
export function plain(words: string): string {
  return halfWidth(words).replace(/[\s"“”'、,.()+-]/gu, '');
}
