import { z } from 'zod';
import { isRecord } from '../../award/facts/index.ts';
import { InputError, shown } from '../../text/input-error.ts';
import { nearestNames } from '../../text/suggest.ts';
import { type ReadArgument, readArgument, withoutOptional } from './argument.ts';
import { type Forms, type Given, NO_FORMS } from './forms.ts';
import { placed } from './placed.ts';

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
 * named, and all of it may lie in an object or under another name. Arguments that the tool does not have are left aside
 * and named.
 * @throws InputError with one line for each that cannot be used: what was read, its legal form, one that works.
 */
export function readArguments<I extends z.ZodObject>(
  schema: I,
  given: unknown,
  forms: Forms = NO_FORMS,
): Arguments<z.output<I>> {
  const sent = isRecord(given) ? given : {};
  refuseTooMany(sent);
  refuseTooLong(sent, forms);
  const { args: all, read: moved, ignored } = placed(schema.shape, sent, forms);
  if (all !== sent) refuseTooLong(all, forms);
  const read = Object.entries(schema.shape)
    .filter(([name]) => Object.hasOwn(all, name))
    .map(([name, field]) => [name, readArgument({ name, field, nouns: forms.nouns }, all[name])] as const);
  const usable = Object.fromEntries(
    read.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  );
  const parsed = schema.safeParse({ ...nothingKnown(schema), ...usable });
  if (parsed.success) return { args: parsed.data, read: [...moved, ...read.flatMap(echo)], ignored };
  const issues = parsed.error.issues.map((issue) => issueLine(schema, issue, { given: all, forms }));
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
function refuseTooLong(args: Given, forms: Forms): void {
  const { facts } = args;
  const words = facts === undefined ? 0 : JSON.stringify(facts).length;
  if (words <= MOST_WORDS) return;
  throw new InputError(
    `参数 facts 共 ${words} 字；最多 ${MOST_WORDS} 字，请只给这一家、这一项要用的事实，名单用“批量测算”。例：${JSON.stringify({ facts: forms.example('facts', args) ?? {} })}`,
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
  { given, forms }: { readonly given: Given; readonly forms: Forms },
): string {
  const field = String(issue.path[0] ?? '');
  const { description, examples } = detailsOf(schema.shape[field] ?? schema);
  const read = Object.hasOwn(given, field) ? `读到 ${shown(given[field])}` : '没有给出';
  const works = forms.example(field, given) ?? (Array.isArray(examples) ? examples[0] : undefined);
  const isJson = typeof given[field] === 'string' && /^\s*[[{]/u.test(given[field]);
  const why = isJson ? '，这段 JSON 没有写完，或写错了' : '';
  const example = works === undefined ? '' : `例：${JSON.stringify({ [field]: works })}`;
  return `参数 ${field} ${read}${why}。应为：${description ?? issue.message}。${example}`;
}

function detailsOf(field: z.core.$ZodType): { description?: string | undefined; examples?: unknown } {
  return { ...z.globalRegistry.get(withoutOptional(field)), ...z.globalRegistry.get(field) };
}

/** Enough of what was read to recognise it. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
