import { readNumeral } from '../../text/numeral.ts';
import { measureWords } from '../../text/unit.ts';
import type { Fact } from '../rule/index.ts';
import { isRecord, listed } from './given.ts';
import { fromJsonText } from './json-text.ts';
import { choicesFor, type Options } from './read-choice.ts';

/** A fact that has items. */
export type Listing = Extract<Fact, { type: 'list' | 'enum_list' }>;

/**
 * The items of a list; of one written as JSON, or as a text where each item is one value; of one item alone. What may be
 * chosen several times may be counted: 发明专利2件. Undefined for what is no list.
 * @example itemsOf({ type: 'enum_list', options: { a: '发明专利' }, label: '', ask: '', settled_by: 'applicant' }, '发明专利2件').length // → 2
 */
export function itemsOf(fact: Listing, raw: unknown): readonly unknown[] | undefined {
  const given = fromJsonText(raw);
  if (fact.type === 'enum_list') return chosenIn(fact.options, given);
  if (Array.isArray(given)) return given;
  if (isRecord(given)) return Object.keys(given).length === 0 ? undefined : [given];
  if (typeof given !== 'string') return undefined;
  return onlyField(fact) === undefined ? undefined : listed(given);
}

/** What was chosen: listed in a text or a list, ticked or counted in an object; of one wrapped value that one. */
function chosenIn(options: Options, given: unknown): readonly unknown[] | undefined {
  if (isRecord(given)) {
    const entries = Object.entries(given);
    if (entries.length === 0) return undefined;
    const times = entries.map(([, value]) => (typeof value === 'boolean' ? Number(value) : timesIn(value)));
    const areTicked = times.every((n) => n !== undefined);
    return areTicked ? entries.flatMap(([key], i) => repeated(key, times[i] ?? 0)) : [given];
  }
  if (typeof given === 'string') {
    return listed(given)
      .flatMap((part) => joined(options, part))
      .flatMap((part) => counted(options, part));
  }
  return Array.isArray(given)
    ? given.flatMap((item: unknown): readonly unknown[] =>
        typeof item === 'string' ? counted(options, item) : [item],
      )
    : undefined;
}

/** More than anybody has of one thing. */
const MOST = 100;

function repeated<T>(value: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => value);
}

/** 2, "2件". */
function timesIn(value: unknown): number | undefined {
  const text = typeof value === 'number' ? `${value}个` : typeof value === 'string' ? value : '';
  return timesOf(COUNTED.exec(text)?.groups?.n);
}

function timesOf(numeral = ''): number | undefined {
  const times = Number(readNumeral(numeral) ?? Number.NaN);
  return Number.isInteger(times) && times <= MOST ? times : undefined;
}

const COUNT = `(?<n>[\\d一二两三四五六七八九十]{1,3})(?:${measureWords('bodies', 'others')})`;
const COUNTED = new RegExp(`^${COUNT}$`, 'u');
const COUNTED_BEHIND = new RegExp(`^(?<name>.+?)[ x×*]?${COUNT}$`, 'u');
const COUNTED_BEFORE = new RegExp(`^${COUNT} ?(?<name>.+)$`, 'u');

/** 发明专利2件, 2件发明专利: one that may be chosen, as often as it is counted. */
function counted(options: Options, part: string): readonly string[] {
  const { name, n } = (COUNTED_BEHIND.exec(part) ?? COUNTED_BEFORE.exec(part))?.groups ?? {};
  const times = timesOf(n);
  if (name === undefined || times === undefined || choicesFor(options, part).length > 0) return [part];
  return choicesFor(options, name).length > 0 ? repeated(name, times) : [part];
}

/** 甲和乙 where each of them may be chosen; 和 stands in names as well. */
function joined(options: Options, part: string): readonly string[] {
  const named = (words: string) => choicesFor(options, words.trim()).length > 0;
  const parts = part.split(/[和与及]/u);
  return !named(part) && parts.every(named) ? parts : [part];
}

/** The name of an item's field when it has but one. */
export function onlyField({ fields }: Extract<Fact, { type: 'list' }>): string | undefined {
  const [name, ...others] = Object.keys(fields);
  return others.length === 0 ? name : undefined;
}
