import { addDecimals, multiplyDecimals, subtractDecimals } from '../../text/decimal.ts';
import { displayMoney } from '../../text/money.ts';
import { readNumeral } from '../../text/numeral.ts';
import { foreignMoneyOf } from '../../text/unit.ts';
import type { Beside } from './told-of.ts';

/** One item of a list as it was recorded; a list of plain choices has one column without a name. */
type Row = Readonly<Record<string, string>>;
/** What was recorded of a fact: words, or items. */
export type Recorded = string | readonly Row[];

/** What is told of a fact does one of four things to what was recorded of it. */
export interface Change {
  readonly does: 'answers' | 'corrects' | 'adds' | 'takes_off';
  /** All that is recorded once it is done. */
  readonly value: Recorded;
  /** The item that is corrected, counted from 1. */
  readonly item?: number;
}

/** How something is told that was told of before. */
export interface ToldNow {
  readonly beside: Beside | undefined;
  /** The item that is named by its place, counted from 1: 第二家. */
  readonly item?: number | undefined;
  /** The sums that were said not to be so: 不是一百万. */
  readonly denied?: readonly string[];
  /** How two sums are made one, where they need not be exact. */
  readonly reckon?: typeof reckoned;
}

/**
 * What telling something may do to what was recorded of the same fact: one change where the words tell which, several
 * where nothing tells whether it stands beside what was recorded or in its place, none where it is no news.
 * @example changesOf('20万', '30万', { beside: undefined }).map(({ does }) => does) // → ['corrects', 'adds']
 */
export function changesOf(before: Recorded, now: Recorded, how: ToldNow): readonly Change[] {
  if (before.length === 0 || before === 'none') return [{ does: 'answers', value: now }];
  if (typeof before === 'string' || typeof now === 'string')
    return typeof before === 'string' && typeof now === 'string' ? ofWords(before, now, how) : [];
  if (now.some((row) => '' in row)) return ofTitles(before, now, how);
  return filledIn(before, now, how) ?? ofItems(before, now, how);
}

function ofWords(
  before: string,
  now: string,
  { beside: told, reckon = reckoned }: ToldNow,
): readonly Change[] {
  const beside = besideOf(now, told);
  const how = beside === 'less' ? 'takes_off' : 'adds';
  const all = beside === 'instead' ? undefined : reckon(before, now, beside ?? 'more');
  const reckonedAll = all === undefined ? [] : [{ does: how, value: all } as const];
  if (beside === 'more' || beside === 'less') return reckonedAll;
  if (isSame(before, now)) return [];
  const less = beside === undefined ? reckon(before, now, 'less') : undefined;
  const left = less === undefined ? [] : [{ does: 'takes_off', value: less } as const];
  return [{ does: 'corrects', value: now }, ...reckonedAll, ...left];
}

/** Nothing is added to no sum and taken off none: it stands in its place. */
function besideOf(now: string, told: ToldNow['beside']): ToldNow['beside'] {
  return numberIn(now) === '0' ? 'instead' : told;
}

function ofTitles(before: readonly Row[], now: readonly Row[], { beside }: ToldNow): readonly Change[] {
  const known = new Set(before.map((row) => row['']));
  const added = now.filter((row) => !known.has(row['']));
  const all: Change = { does: 'adds', value: [...before, ...added] };
  const changed: Change = { does: 'corrects', value: now };
  if (beside === 'less') return [];
  if (beside === 'instead') return [changed];
  if (added.length === 0) return [];
  return beside === 'more' ? [all] : [changed, all];
}

function ofItems(before: readonly Row[], now: readonly Row[], how: ToldNow): readonly Change[] {
  const { beside, item } = how;
  const [one, ...others] = now;
  if (beside === 'less' || one === undefined) return [];
  const added: Change = { does: 'adds', value: [...before, ...now] };
  if (beside === 'more' || (item !== undefined && item > before.length)) return [added];
  if (others.length > 0) return [beside === 'instead' ? { does: 'corrects', value: now } : added];
  const corrected = meantAmong(before, how).map((at): Change => {
    const value = before.map((row, i) => (i === at ? { ...row, ...one } : row));
    return { does: 'corrects', value, ...(before.length === 1 ? {} : { item: at + 1 }) };
  });
  return beside === 'instead' || item !== undefined ? corrected : [added, ...corrected];
}

/**
 * What is told of items of which it was not known yet: 一家两百万，一家三百万. Undefined where those are fewer, one is named or it is
 * told of more.
 */
function filledIn(
  before: readonly Row[],
  now: readonly Row[],
  { beside, item }: ToldNow,
): readonly Change[] | undefined {
  const columns = new Set(now.flatMap((row) => Object.keys(row)));
  const open = before.flatMap((row, at) =>
    [...columns].every((column) => (row[column] ?? '') === '') ? [at] : [],
  );
  if (beside === 'more' || item !== undefined || now.length > open.length) return undefined;
  const value = before.map((row, at) => ({ ...row, ...now[open.indexOf(at)] }));
  return [{ does: 'corrects', value }];
}

/** The items that may be meant: the one named by its place, those of which a sum was denied, else any. */
function meantAmong(before: readonly Row[], { item, denied = [] }: ToldNow): readonly number[] {
  if (item !== undefined) return [item - 1];
  const isDenied = (row: Row) => denied.some((sum) => Object.values(row).some((own) => isSame(own, sum)));
  const meant = before.flatMap((row, at) => (isDenied(row) ? [at] : []));
  return meant.length > 0 ? meant : before.map((_, at) => at);
}

/** Whether two sums or counts are one, however they are written. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [numberIn(one), numberIn(other)];
  return a === undefined || b === undefined ? one === other : a === b;
}

/** Two sums or counts as one; undefined where they are not exact, or not of one kind. */
export function reckoned(
  before: string,
  now: string,
  beside: Exclude<Beside, 'instead'>,
): string | undefined {
  const [one, other] = [numberIn(before), numberIn(now)];
  const unit = unitOf(before);
  if (one === undefined || other === undefined || unit !== unitOf(now)) return undefined;
  const all = beside === 'more' ? addDecimals(one, other) : subtractDecimals(one, other);
  if (all.startsWith('-')) return undefined;
  return unit === '' ? all : displayMoney(all).replace(/元$/u, unit);
}

/**
 * A sum as often as it was said to be; as it was said where it is not exact.
 * @example timesOf('30万元', 3) // → '90万元'
 */
export function timesOf(sum: string, times = 1): string {
  const one = numberIn(sum);
  return times === 1 || one === undefined
    ? sum
    : displayMoney(multiplyDecimals(one, String(times))).replace(/元$/u, unitOf(sum) || '元');
}

/** What words count in: 元, the money of another country, nothing where they only count. */
function unitOf(words: string): string {
  return foreignMoneyOf(words) ?? (/[万亿元]/u.test(words) ? '元' : '');
}

function numberIn(words: string): string | undefined {
  const unit = unitOf(words);
  return readNumeral(words.endsWith(unit) ? words.slice(0, words.length - unit.length) : words);
}

const ITEM =
  /第(?<place>[一二三四五六七八九十]|\d{1,2})(?:[家个项户笔场块]|$)|(?<first>头一[家个项户笔场块])/u;

/**
 * Which item words name by its place: 第二家, 头一家.
 * @example itemIn('第二家搞错了') // → 2
 */
export function itemIn(words: string): number | undefined {
  const { place, first } = ITEM.exec(words)?.groups ?? {};
  if (first !== undefined) return 1;
  return place === undefined ? undefined : Number(readNumeral(place));
}
