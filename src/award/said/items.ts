import { readNumeral } from '../../text/numeral.ts';
import { hanPairs } from '../../text/wording/index.ts';
import type { Fact } from '../rule/index.ts';
import { besideFigure, type Phrase } from './figure.ts';
import { type Item, isDenied, plain, type SaidValue } from './value.ts';

/** A fact that is told item by item. */
export type ListFact = Extract<Fact, { type: 'list' }>;

/** Whether a value is of a list fact. */
export function isItems(value: SaidValue): value is readonly Item[] {
  return Array.isArray(value) && value.some((item) => typeof item !== 'string');
}

/** 两家, 3个项目; 第二家 names one of them. */
const COUNT = /(?<!第)(?<count>[\d两一二三四五六七八九十]+)\s*[家个项户]/gu;
/** A sum of all is of one item where no more are told. */
const OF_ALL = /一共|总共|合计|共计|总计/u;
/** A sum that each item has. */
const OF_EACH = /[每各]/u;
/** As many items alike as are told in one breath. */
const MOST = 20;

/** 江铃执行了三百万，比亚迪八百万: two names, told together before. */
function areNamed(phrases: readonly Phrase[]): boolean {
  const names = phrases.map(besideFigure);
  return names.some(
    (name, at) => name.length > 1 && phrases.slice(0, at).some(({ text }) => text.includes(name)),
  );
}

/** How items that were told stand in the question. */
export type Telling = 'one by one' | 'one of all' | { readonly times: number };

/**
 * How a question tells so many items: one by one, one with the sum of all, or one sum for each of a number (七家，每家500万);
 * undefined where a sum is of several.
 */
export function tellingOf(count: number, phrases: readonly Phrase[]): Telling | undefined {
  const text = phrases.map((phrase) => phrase.text).join('，');
  const counts = Array.from(text.matchAll(COUNT), ({ groups }) => readNumeral(groups?.count ?? ''));
  const [times, ...others] = new Set(counts);
  if (OF_EACH.test(text)) {
    const isOne = count === 1 && others.length === 0 && !OF_ALL.test(text);
    return isOne && Number(times) > 1 && Number(times) <= MOST ? { times: Number(times) } : undefined;
  }
  const ones = counts.filter((each) => each === '1').length;
  const fits = counts.every((each) => each === '1' || each === String(count));
  // 合同签了600万，执行了400万 tells of one contract twice.
  const apart = count === 1 || ones === count || counts.includes(String(count)) || areNamed(phrases);
  if (!fits || !apart) return undefined;
  if (!OF_ALL.test(text)) return 'one by one';
  return count === 1 ? 'one of all' : undefined;
}

/** What is named of an item beside its figure, or where the question speaks of the list: what kind of customer. */
export function itemNamed({ label, fields }: ListFact, phrases: readonly Phrase[], at: number): Item {
  const about = new Set(hanPairs(label));
  const near = phrases.filter(({ text }, i) => i === at || hanPairs(text).some((pair) => about.has(pair)));
  const words = near
    .filter(({ text }) => !isDenied(text))
    .flatMap(({ text, official }) => [text, ...official])
    .map(plain);
  const stands = (name: string) => words.some((each) => each.includes(plain(name)));
  const named = Object.entries(fields).flatMap(
    ([name, fact]): readonly (readonly [string, string | boolean])[] => {
      if (fact.type === 'bool') return stands(fact.label) ? [[name, true]] : [];
      if (fact.type !== 'enum') return [];
      const [only, ...others] = Object.entries(fact.options).filter(([, option]) => stands(option));
      return only === undefined || others.length > 0 ? [] : [[name, only[0]]];
    },
  );
  return Object.fromEntries(named);
}
