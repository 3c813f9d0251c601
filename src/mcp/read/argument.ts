import { z } from 'zod';
import {
  fromJsonText,
  fromNamedText,
  fromPairs,
  isNotKnown,
  isRecord,
  jsonText,
  listed,
  type PayeeNouns,
  partsOf,
  payeesNamed,
  readNumber,
  readYesNo,
  unwrapped,
} from '../../award/facts/index.ts';
import { plain } from '../../text/decimal.ts';
import { shown } from '../../text/input-error.ts';

/** One argument as it was read: undefined when nothing was given; `echo` where that is not what was written. */
export interface ReadArgument {
  readonly raw: unknown;
  readonly value: unknown;
  readonly echo?: string;
}

/** An argument's name and schema, and how the library's texts call those who may ask. */
export interface Wanted {
  readonly name: string;
  readonly field: z.core.$ZodType;
  readonly nouns: () => PayeeNouns;
}

/** Reads one argument towards its schema; what cannot be read is left as it is, for the schema to refuse. */
export function readArgument({ name, field, nouns }: Wanted, raw: unknown): ReadArgument {
  if (isNothing(field, raw)) return { raw, value: undefined };
  if (isAny(name, field, raw)) return { raw, value: undefined, echo: '不限' };
  const value = readAs(withoutOptional(field), isRecord(raw) && isOnly(name, raw) ? raw[name] : raw, nouns);
  const cut = jsonText(raw)?.cut === true && isRecord(value);
  if (cut) return { raw, value, echo: `只读到 ${Object.keys(value).join('、')}，后面没有写完` };
  return isEchoed(raw, value) ? { raw, value, echo: inShort(value) } : { raw, value };
}

/** The schema of a field when it is given. */
export function withoutOptional(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodOptional ? field.unwrap() : field;
}

/** A text that must be given (a question, an answer) may itself say 不知道; an empty one is for the tool to refuse. */
function isNothing(field: z.core.$ZodType, raw: unknown): boolean {
  return raw === null || (isNotKnown(raw) && !(field instanceof z.ZodString));
}

/** Words that narrow nothing down, where an argument only does that. A day that is left out is today, and not any. */
const ANY = /^(?:all|any|\*|不限定?|全部|所有|任意)$/iu;
const OF_A_DAY = 'as_of';

function isAny(name: string, field: z.core.$ZodType, raw: unknown): boolean {
  const wanted = field instanceof z.ZodOptional && name !== OF_A_DAY ? field.unwrap() : undefined;
  const isNarrowing = wanted instanceof z.ZodString || wanted instanceof z.ZodEnum;
  return isNarrowing && typeof raw === 'string' && ANY.test(raw.trim());
}

/** {"facts": {"facts": {…}}}: an argument inside itself. */
function isOnly(name: string, raw: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(raw, name) && Object.keys(raw).length === 1;
}

function readAs(wanted: z.core.$ZodType, raw: unknown, nouns: Wanted['nouns']): unknown {
  if (wanted instanceof z.ZodArray) return readList(wanted, raw, nouns);
  if (wanted instanceof z.ZodObject) return readObject(raw);
  if (wanted instanceof z.ZodString) return readString(raw);
  const one = unwrapped(raw);
  const only = wanted instanceof z.ZodBoolean && typeof one === 'number' ? String(one) : one;
  return typeof only === 'string' ? (readText(wanted, only, nouns) ?? raw) : only;
}

/** An object; one written as JSON, as names with their values in a text or a list, or alone in a list. */
function readObject(raw: unknown): unknown {
  const given = jsonText(raw)?.value ?? (typeof raw === 'string' ? fromNamedText(raw) : undefined) ?? raw;
  if (!Array.isArray(given)) return given;
  const [only, ...others] = given;
  return fromPairs(given) ?? (isRecord(only) && others.length === 0 ? only : given);
}

/** A text; one alone in a list, or an object that tells a number with its name: {"id": "5", "name": "…"}. */
function readString(raw: unknown): unknown {
  if (isRecord(raw) && isKnownDay(raw)) return [raw.year, raw.month, raw.day].filter(isTold).join('-');
  const parts = Array.isArray(raw) && raw.length > 1 ? [] : partsOf(raw);
  if (parts.length > 0) return parts.join(' ');
  return typeof raw === 'number' ? String(raw) : raw;
}

/** {"year": 2026, "month": 6, "day": 30}, in any order. */
function isKnownDay(raw: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(raw);
  const ofDay = names.every((name) => name === 'year' || name === 'month' || name === 'day');
  return ofDay && isTold(raw.year) && (isTold(raw.month) || !isTold(raw.day));
}

function isTold(part: unknown): boolean {
  return part !== undefined && !isNotKnown(part);
}

/** What a text says where something else is wanted; undefined when it does not say it. */
function readText(wanted: z.core.$ZodType, text: string, nouns: Wanted['nouns']): unknown {
  if (wanted instanceof z.ZodBoolean) return readYesNo(text, '');
  if (wanted instanceof z.ZodNumber) return countIn(text);
  if (wanted instanceof z.ZodEnum) return payeeIn(wanted, text, nouns);
  return fromJsonText(text);
}

/**
 * The count that a text is: 5, "5", 5条.
 * @example countIn('5条') // → 5
 */
export function countIn(text: string): number | undefined {
  const fact = { type: 'int', label: '', ask: '', settled_by: 'applicant' } as const;
  const value = readNumber(fact, text)?.value;
  return value?.type === 'number' && value.about === undefined ? Number(plain(value.is)) : undefined;
}

/** The one applicant that a word means. The only choices that tools take are applicants. */
function payeeIn(wanted: z.ZodEnum, text: string, nouns: Wanted['nouns']): string | undefined {
  const [is, ...others] = wanted.options.includes(text) ? [text] : payeesNamed(text, nouns());
  return is !== undefined && others.length === 0 && wanted.options.includes(is) ? is : undefined;
}

function readList(wanted: z.ZodArray, raw: unknown, nouns: Wanted['nouns']): unknown {
  const given = fromJsonText(raw);
  const all = typeof given === 'string' ? listed(given) : given;
  if (!Array.isArray(all)) return isRecord(all) ? [all] : all;
  return all.filter((item) => !isNotKnown(item)).map((item) => readAs(wanted.element, item, nouns));
}

function isEchoed(raw: unknown, value: unknown): boolean {
  return (
    typeof raw !== 'object' &&
    String(raw) !== String(value) &&
    (typeof value !== 'object' || Array.isArray(value))
  );
}

/** A value as it is told; of objects only how many they are, since they are told as they were given. */
function inShort(value: unknown): string {
  const isPlain = !Array.isArray(value) || value.every((each) => typeof each !== 'object');
  return isPlain ? String(value) : shown(value);
}
