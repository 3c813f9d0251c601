import { z } from 'zod';
import type { PayeeNouns } from '../../award/facts/index.ts';
import { isRecord } from '../../award/facts/index.ts';
import { InputError, shown } from '../../text/input-error.ts';
import { nearestNames } from '../../text/nearest.ts';
import { type ReadArgument, readArgument, withoutOptional } from './argument.ts';

/** Something written that was read as something else. */
export interface Echo {
  readonly fact: string;
  readonly given: string;
  readonly read: string;
}

/** A tool's arguments as its schema has them, what was read otherwise than written, and what has no place in it. */
export interface Arguments<T> {
  readonly args: T;
  readonly read: readonly Echo[];
  readonly ignored: readonly string[];
}

/**
 * A tool's arguments as hosts send them: null and "" are not given, numbers and lists may be texts, choices may be
 * named. Arguments that the tool does not have are left aside and named.
 * @throws InputError with one line for each that cannot be used: what was read, its legal form, one that works.
 */
export function readArguments<I extends z.ZodObject>(
  schema: I,
  given: unknown,
  nouns: () => PayeeNouns = () => [],
): Arguments<z.output<I>> {
  const all = isRecord(given) ? given : {};
  refuseTooMany(all);
  refuseTooLong(all.facts);
  const ignored = Object.keys(all).filter((key) => !Object.hasOwn(schema.shape, key));
  const read = Object.entries(schema.shape)
    .filter(([name]) => Object.hasOwn(all, name))
    .map(([name, field]) => [name, readArgument({ name, field, nouns }, all[name])] as const);
  const usable = Object.fromEntries(
    read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  );
  const parsed = schema.safeParse({ ...nothingKnown(schema), ...usable });
  if (parsed.success) return { args: parsed.data, read: read.flatMap(echo), ignored };
  const issues = parsed.error.issues.map((issue) => issueLine(schema, issue, all));
  const unknown = ignored.slice(0, NAMED).map((key) => noSuch(schema, key));
  throw new InputError([...new Set(issues), ...unknown].join('\n'));
}

/** So many arguments that a tool does not have are named where others cannot be used. */
const NAMED = 3;

/** More list items and object members than any honest call has. */
const MOST = 2000;

/** Refused before any work is done; counting stops where it is too much. */
function refuseTooMany(given: unknown): void {
  const open: unknown[] = [given];
  let count = 0;
  for (let next = open.pop(); next !== undefined || open.length > 0; next = open.pop()) {
    const members = typeof next === 'object' && next !== null ? Object.values(next) : [];
    count += members.length;
    if (count > MOST) {
      throw new InputError(
        `参数里的列表项和字段加起来超过 ${MOST} 个；请分几次调用，例如一次只给一家企业的事实。`,
      );
    }
    for (const member of members) open.push(member);
  }
}

/** Characters of all facts of one firm: seventy contracts, each told whole. */
const MOST_WORDS = 6000;

/** What is told of a calculation holds its facts, so that it can be done again. */
function refuseTooLong(facts: unknown): void {
  const words = facts === undefined ? 0 : JSON.stringify(facts).length;
  if (words <= MOST_WORDS) return;
  throw new InputError(
    `参数 facts 共 ${words} 字；最多 ${MOST_WORDS} 字，请只给这一家、这一项要用的事实，名单用“批量测算”。例：{"facts":{"planned_investment":"800万元"}}`,
    'facts',
  );
}

/** Facts that are not given at all are facts of which none is known. */
function nothingKnown(schema: z.ZodObject): Readonly<Record<string, unknown>> {
  return Object.hasOwn(schema.shape, 'facts') ? { facts: {} } : {};
}

function echo([name, { echo: read, raw }]: readonly [string, ReadArgument]): readonly Echo[] {
  return read === undefined ? [] : [{ fact: name, given: String(raw), read }];
}

function noSuch(schema: z.ZodObject, key: string): string {
  return `没有参数“${short(key)}”；可用的参数：${nearestNames(Object.keys(schema.shape), key, 9).join('、')}。`;
}

function issueLine(
  schema: z.ZodObject,
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
): string {
  const field = String(issue.path[0] ?? '');
  const { description, examples } = detailsOf(schema.shape[field] ?? schema);
  const read = Object.hasOwn(given, field) ? `读到 ${shown(given[field])}` : '没有给出';
  const example = Array.isArray(examples) ? `例：${JSON.stringify({ [field]: examples[0] })}` : '';
  return `参数 ${field} ${read}。应为：${description ?? issue.message}。${example}`;
}

function detailsOf(field: z.core.$ZodType): { description?: string | undefined; examples?: unknown } {
  return { ...z.globalRegistry.get(withoutOptional(field)), ...z.globalRegistry.get(field) };
}

/** Enough of what was read to recognise it. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
