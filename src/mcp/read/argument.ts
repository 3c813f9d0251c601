import { z } from 'zod';
import {
  choicesFor,
  fromJsonText,
  fromPairs,
  isNotKnown,
  listed,
  readNumber,
  readYesNo,
} from '../../award/facts/index.ts';
import { PAYEE_LABEL } from '../../award/rule/index.ts';
import { plain } from '../../text/decimal.ts';
import { isRecord } from '../advertised.ts';

/** One argument as it was read: undefined when nothing was given; `echo` where that is not what was written. */
export interface ReadArgument {
  readonly raw: unknown;
  readonly value: unknown;
  readonly echo?: string;
}

/** Reads one argument towards its schema; what cannot be read is left as it is, for the schema to refuse. */
export function readArgument(field: z.core.$ZodType, raw: unknown): ReadArgument {
  const wanted = withoutOptional(field);
  if (isNothing(field, raw)) return { raw, value: undefined };
  const value = readAs(wanted, raw);
  return isEchoed(raw, value) ? { raw, value, echo: String(value) } : { raw, value };
}

/** The schema of a field when it is given. */
export function withoutOptional(field: z.core.$ZodType): z.core.$ZodType {
  return field instanceof z.ZodOptional ? field.unwrap() : field;
}

/** A text that must be given (a question, an answer) may itself say 不知道; an empty one is for the tool to refuse. */
function isNothing(field: z.core.$ZodType, raw: unknown): boolean {
  return raw === null || (isNotKnown(raw) && !(field instanceof z.ZodString));
}

function readAs(wanted: z.core.$ZodType, raw: unknown): unknown {
  if (wanted instanceof z.ZodArray) return readList(wanted, raw);
  if (wanted instanceof z.ZodObject) return Array.isArray(raw) ? (fromPairs(raw) ?? raw) : fromJsonText(raw);
  if (wanted instanceof z.ZodString) return typeof raw === 'number' ? String(raw) : raw;
  return typeof raw === 'string' ? (readText(wanted, raw) ?? raw) : raw;
}

/** What a text says where something else is wanted; undefined when it does not say it. */
function readText(wanted: z.core.$ZodType, text: string): unknown {
  if (wanted instanceof z.ZodBoolean) return readYesNo(text, '');
  if (wanted instanceof z.ZodNumber) return countIn(text);
  if (wanted instanceof z.ZodEnum) return payeeIn(wanted, text);
  return fromJsonText(text);
}

/** 5, "5", 5条. */
function countIn(text: string): number | undefined {
  const fact = { type: 'int', label: '', ask: '', settled_by: 'applicant' } as const;
  const value = readNumber(fact, text)?.value;
  return value?.type === 'number' && value.about === undefined ? Number(plain(value.is)) : undefined;
}

/** The one applicant that a Chinese name means. The only choices that tools take are applicants. */
function payeeIn(wanted: z.ZodEnum, text: string): string | undefined {
  const [is, ...others] = choicesFor(PAYEE_LABEL, text);
  return is !== undefined && others.length === 0 && wanted.options.includes(is) ? is : undefined;
}

function readList(wanted: z.ZodArray, raw: unknown): unknown {
  const given = fromJsonText(raw);
  const all = typeof given === 'string' ? listed(given) : given;
  if (!Array.isArray(all)) return isRecord(all) ? [all] : all;
  return all.filter((item) => !isNotKnown(item)).map((item) => readAs(wanted.element, item));
}

function isEchoed(raw: unknown, value: unknown): boolean {
  return (
    typeof raw !== 'object' &&
    String(raw) !== String(value) &&
    (typeof value !== 'object' || Array.isArray(value))
  );
}
