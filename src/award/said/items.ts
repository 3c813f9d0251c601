import type { Told } from '../../text/figure/index.ts';
import { readNumeral } from '../../text/numeral.ts';
import { hanPairs } from '../../text/wording/index.ts';
import type { Fact } from '../rule/index.ts';
import { besideFigure, type Phrase } from './phrase.ts';
import { sinceFigure, toldAs } from './told-of.ts';
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
/** 四样都是, 三个项目，每个: before a sum so many things have it each; three years are no three things. */
const EACH_HAS =
  /(?<![第每\d一两二三四五六七八九十百千])(?<count>\d{1,2}|[两二三四五六七八九十])(?![年月天季周万亿千百十成来多几\d])\p{Script=Han}{1,6}?[，,]?\p{Script=Han}{0,4}?(?:[都均各]|每\p{Script=Han}{1,3}?)(?:[是为有花投付签卖做买到了过约]|执行|大概|大约|差不多)*$/u;
/** As many items alike as are told in one breath. */
const MOST = 20;

/** 江铃执行了三百万，比亚迪八百万: two names, told together before. */
function areNamed(phrases: readonly Phrase[]): boolean {
  const names = phrases.map(besideFigure);
  return names.some(
    (name, at) => name.length > 1 && phrases.slice(0, at).some(({ text }) => text.includes(name)),
  );
}

/**
 * How many things have the sum that a phrase tells, each of them; undefined where it is one sum.
 * @example timesTold(phrasesIn('三个项目，都是两百万'), 1) // → 3
 */
export function timesTold(phrases: readonly Told[], at: number): number | undefined {
  const phrase = phrases[at];
  const sum = phrase?.figures.find(({ unit }) => unit === '元');
  if (phrase === undefined || sum === undefined) return undefined;
  const since = phrases.slice(sinceFigure(phrases, at), at).map(({ text }) => text);
  const before = [...since, phrase.text.slice(0, sum.start).trimEnd()].join('，');
  const times = Number(readNumeral(EACH_HAS.exec(before)?.groups?.count ?? ''));
  return times > 1 && times <= MOST ? times : undefined;
}

/**
 * Of how many things a sum is that a phrase tells of all of them; undefined where it is of one, or nothing says of how many.
 * @example togetherTold(phrasesIn('新配套了三家，合同一共执行了九百万'), 1) // → 3
 */
export function togetherTold(phrases: readonly Told[], at: number): number | undefined {
  const phrase = phrases[at];
  if (phrase === undefined || toldAs(phrase) !== 'whole') return undefined;
  return countOf(phrases.slice(0, at + 1));
}

/** The one number of things that is told, where it is more than one and no more than can be asked about one by one. */
export function countOf(phrases: readonly Pick<Told, 'text'>[]): number | undefined {
  const text = phrases.map((phrase) => phrase.text).join('，');
  const [count, ...others] = new Set(
    Array.from(text.matchAll(COUNT), ({ groups }) => Number(readNumeral(groups?.count ?? ''))),
  );
  return others.length === 0 && count !== undefined && count > 1 && count <= MOST ? count : undefined;
}

/** How items that were told stand in the question. */
export type Telling = 'one by one' | 'one of all' | { readonly times: number };

/**
 * How a question tells so many items: one by one, one with the sum of all, or one sum for each of a number (七家，每家500万);
 * undefined where a sum is of several.
 */
export function tellingOf(count: number, phrases: readonly Phrase[]): Telling | undefined {
  const [times] = count === 1 ? phrases.flatMap((_, at) => timesTold(phrases, at) ?? []) : [];
  return times === undefined ? toldTogether(count, phrases) : { times };
}

function toldTogether(count: number, phrases: readonly Phrase[]): Telling | undefined {
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

/** What any firm may be called: 零部件厂 is a 零部件企业. */
const FIRM = /厂家?|公司/gu;

/** What is named of an item beside its figure, or where the question speaks of the list: what kind of customer. */
export function itemNamed({ label, fields }: ListFact, phrases: readonly Phrase[], at: number): Item {
  const about = new Set(hanPairs(label));
  const near = phrases.filter(({ text }, i) => i === at || hanPairs(text).some((pair) => about.has(pair)));
  const words = near
    .filter(({ text }) => !isDenied(text))
    .flatMap(({ text, official }) => [text, text.replace(FIRM, '企业'), ...official])
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
