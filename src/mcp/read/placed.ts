import { z } from 'zod';
import { type Echo, fromJsonText, isNotKnown, isRecord } from '../../award/facts/index.ts';
import { InputError } from '../../text/input-error.ts';
import { readArgument, withoutOptional } from './argument.ts';
import { COUNT, isCalled } from './called.ts';
import type { Forms, Given } from './forms.ts';

/** Arguments under the names that the tool has, what was read under another or one level too deep, and what is left. */
export interface Placed {
  readonly args: Given;
  readonly read: readonly Echo[];
  readonly ignored: readonly string[];
}

/** What is told to have been read where an argument lay elsewhere or had another name. */
export const MOVED = '参数';

/** A tool's arguments by name. */
export type Shape = z.ZodObject['shape'];

/** Wrappers in wrappers are opened so far. */
const DEEPEST = 3;

/**
 * The arguments of a call by the tool's own names: out of what a host has wrapped them in (input, params …), and what
 * it calls otherwise (question, id, date). A value is taken for an argument where it can be no other: by its form, or
 * because that argument must be given. What a host adds of its own is left where it is.
 * @throws InputError where two could be meant, with one that works.
 */
export function placed(shape: Shape, given: Given, forms: Forms): Placed {
  const isInPlace = (key: string) =>
    Object.hasOwn(shape, key) && (!isRecord(given[key]) || isObject(shape[key]));
  if (Object.keys(given).every(isInPlace)) return { args: given, read: [], ignored: [] };
  const { args: opened, read } = withoutWrappers(shape, given, forms);
  const apart = withOthersApart(shape, opened);
  const renamed = withOwnNames(shape, apart.args, forms);
  return { ...renamed, read: [...read, ...apart.read, ...renamed.read] };
}

function isObject(field: z.core.$ZodType | undefined): boolean {
  return field !== undefined && withoutOptional(field) instanceof z.ZodObject;
}

/** Arguments that lie in another that wants a text ({"award": {"id": "5", "policy": "…"}}), beside it. */
function withOthersApart(shape: Shape, args: Given): Opened {
  const inside = Object.entries(args).flatMap(([key, value]) => {
    const own = shape[key];
    const isText = own !== undefined && withoutOptional(own) instanceof z.ZodString;
    const names = isText ? givenIn(shape, recordIn(value)).filter((name) => !isGiven(args, name)) : [];
    return names.map((name) => ({ key, name }));
  });
  return inside.reduce<Opened>(
    (done, { key, name }) => {
      const { [name]: value, ...rest } = recordIn(done.args[key]);
      return {
        args: { ...done.args, [key]: rest, [name]: value },
        read: [...done.read, { fact: MOVED, given: key, read: `其中的 ${name}` }],
      };
    },
    { args, read: [] },
  );
}

type Opened = Pick<Placed, 'args' | 'read'>;

function withoutWrappers(shape: Shape, given: Given, forms: Forms): Opened {
  let opened: Opened = { args: given, read: [] };
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const { args, read } = opened;
    const wrapper = namesOf(args).find((key) => isWrapper(shape, args, { key, forms }));
    if (wrapper === undefined) break;
    const { [wrapper]: wrapped, ...beside } = args;
    const inside = recordIn(wrapped);
    const names = Object.keys(inside).join('、');
    opened = {
      args: { ...beside, ...inside },
      read: [...read, { fact: MOVED, given: wrapper, read: `其中的 ${names}` }],
    };
  }
  return opened;
}

/**
 * Whether arguments lie in an object: under a name that the tool does not have, or that wants a text, some that it has,
 * none of which is given beside it; or one that must be given and is not.
 */
function isWrapper(
  shape: Shape,
  args: Given,
  { key, forms }: { readonly key: string; readonly forms: Forms },
): boolean {
  const inside = recordIn(args[key]);
  const own = shape[key];
  if (own !== undefined && !(withoutOptional(own) instanceof z.ZodString && Object.hasOwn(inside, key))) {
    return false;
  }
  const { [key]: _, ...beside } = args;
  const names = givenIn(shape, inside);
  if (names.length > 0) return names.every((name) => !isGiven(beside, name));
  const wanted = required(shape, beside);
  if (wanted === undefined || Object.keys(inside).length === 0) return false;
  if (takersOf(shape, beside, { wanted, forms }).length > 0 || forms.fit(wanted, args[key], args) > 0) {
    return false;
  }
  return (
    takersOf(shape, { ...beside, ...inside }, { wanted, forms }).length > 0 ||
    namesOf(inside).some((name) => givenIn(shape, recordIn(inside[name])).length > 0)
  );
}

/** The names of a call without those that a protocol keeps for itself (_meta), as many as one may have. */
function namesOf(args: Given): readonly string[] {
  const names = Object.keys(args).filter((key) => !key.startsWith('_'));
  return names.length > MOST_NAMES ? [] : names;
}

/** More than any host sends: what is beyond is no slip of a name. */
const MOST_NAMES = 30;

/** An object, or one written as JSON or alone in a list; else one without members. */
function recordIn(raw: unknown): Given {
  const value = fromJsonText(raw);
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return isRecord(only) ? only : {};
}

function isGiven(args: Given, name: string): boolean {
  return Object.hasOwn(args, name) && !isNotKnown(args[name]);
}

function givenIn(shape: Shape, args: Given): readonly string[] {
  return Object.keys(shape).filter((name) => isGiven(args, name));
}

/** The argument that must be given and is not. Facts that are not given are facts of which none is known. */
function required(shape: Shape, args: Given): string | undefined {
  return Object.keys(shape).find(
    (name) => name !== 'facts' && !(shape[name] instanceof z.ZodOptional) && !Object.hasOwn(args, name),
  );
}

function strangeIn(shape: Shape, args: Given): readonly string[] {
  return namesOf(args).filter((key) => !Object.hasOwn(shape, key) && !isNotKnown(args[key]));
}

interface Taking {
  readonly wanted: string;
  readonly forms: Forms;
}

/** Whether a value can be read as an argument at all. */
function isReadable(shape: Shape, name: string, { raw, forms }: { raw: unknown; forms: Forms }): boolean {
  const field = shape[name];
  if (field === undefined) return false;
  return z.safeParse(field, readArgument({ name, field, nouns: forms.nouns }, raw).value).success;
}

/** Under which strange names the argument that is wanted may stand: those of its form, else those that it can be read from. */
function takersOf(shape: Shape, args: Given, { wanted, forms }: Taking): readonly string[] {
  const all = strangeIn(shape, args).filter((key) => isReadable(shape, wanted, { raw: args[key], forms }));
  const fit = new Map(all.map((key) => [key, forms.fit(wanted, args[key], args)]));
  const best = Math.max(0, ...fit.values());
  const fitting = all.filter((key) => best > 0 && fit.get(key) === best);
  const called = (fitting.length > 0 ? fitting : all).filter((key) => isCalled(key, wanted));
  if (called.length > 0) return called;
  // What is of the very form of another argument is that one.
  const open = openIn(shape, args).filter((name) => name !== wanted);
  const others = (key: string) => open.some((name) => forms.fit(name, args[key], args) > best);
  const own = fitting.filter((key) => !others(key));
  return own.length > 0 ? own : fitting;
}

function openIn(shape: Shape, args: Given): readonly string[] {
  return Object.keys(shape).filter((name) => !isGiven(args, name));
}

function withOwnNames(shape: Shape, given: Given, forms: Forms): Placed {
  const whole = asWhole(shape, given, forms);
  const { args, read } =
    whole ?? withRequired(shape, withFacts(shape, { args: given, read: [] }, forms), forms);
  const named = withOptional(shape, { args, read }, forms);
  return {
    ...named,
    ignored: Object.keys(named.args).filter((key) => !Object.hasOwn(shape, key)),
  };
}

/** The argument that must be given, given itself where all arguments should be: a receipt. */
function asWhole(shape: Shape, given: Given, forms: Forms): Opened | undefined {
  const wanted = required(shape, given);
  const field = wanted === undefined ? undefined : shape[wanted];
  if (wanted === undefined || !(field instanceof z.ZodObject) || forms.fit(wanted, given, {}) < FORM) {
    return undefined;
  }
  return {
    args: { [wanted]: given },
    read: [{ fact: MOVED, given: Object.keys(given).join('、'), read: `${wanted} 中的` }],
  };
}

/** What has the very form of an argument. */
const FORM = 3;

/**
 * Facts beside the other arguments, with those that are given in their place.
 * @throws InputError where one stands in both places with two values.
 */
function withFacts(shape: Shape, { args, read }: Opened, forms: Forms): Opened {
  if (!Object.hasOwn(shape, 'facts')) return { args, read };
  if (isGiven(args, 'facts') && !isRecord(fromJsonText(args.facts))) return { args, read };
  const names = strangeIn(shape, args).filter((key) => forms.isFact(key, args[key], args));
  if (names.length === 0) return { args, read };
  const rest = Object.entries(args).filter(([key]) => !names.includes(key));
  const beside = Object.fromEntries(names.map((name) => [name, args[name]]));
  const given = recordIn(args.facts);
  // What says nothing there, or cannot be read, is no second value.
  const twice = names.find(
    (name) => forms.isFact(name, given[name], args) && `${given[name]}` !== `${args[name]}`,
  );
  if (twice !== undefined) throw twiceTold(twice, given[twice], args[twice]);
  const facts = { ...given, ...beside };
  return {
    args: { ...Object.fromEntries(rest), facts },
    read: [...read, { fact: MOVED, given: names.join('、'), read: 'facts 中的事实' }],
  };
}

function twiceTold(name: string, inside: unknown, beside: unknown): InputError {
  return new InputError(
    `事实 ${name} 读到两个值：facts 里是“${inside}”，旁边又写着“${beside}”；请只留一个。例：${JSON.stringify({ facts: { [name]: inside } })}`,
    `facts.${name}`,
  );
}

function withRequired(shape: Shape, { args, read }: Opened, forms: Forms): Opened {
  const wanted = required(shape, args);
  if (wanted === undefined) return { args, read };
  const [key, ...others] = takersOf(shape, args, { wanted, forms });
  if (key === undefined) return { args, read };
  if (others.length > 0) throw anyOf(wanted, [key, ...others], args[key]);
  return renamed({ args, read }, key, wanted);
}

function renamed({ args, read }: Opened, key: string, name: string): Opened {
  const { [key]: value, ...rest } = args;
  return { args: { ...rest, [name]: value }, read: [...read, { fact: MOVED, given: key, read: name }] };
}

function anyOf(wanted: string, keys: readonly string[], value: unknown): InputError {
  return new InputError(
    `参数 ${wanted} 没有给出；${keys.map((key) => `“${key}”`).join('、')}都可能是它，请写明是哪一个。例：${JSON.stringify({ [wanted]: value })}`,
    wanted,
  );
}

/** What may be left out is read under another name only where the value has its very form, or the name its words. */
function withOptional(shape: Shape, given: Opened, forms: Forms): Opened {
  const { args } = given;
  const open = openIn(shape, args);
  const meant = strangeIn(shape, args).map((key) => {
    const names = open.filter((name) => isReadable(shape, name, { raw: args[key], forms }));
    const called = names.filter((name) => isCalled(key, name));
    const fit = new Map(names.map((name) => [name, forms.fit(name, args[key], args)]));
    const best = Math.max(FORM - 1, ...fit.values());
    const formed = names.filter((name) => name !== COUNT && fit.get(name) === best);
    return { key, names: called.length > 0 ? called : formed };
  });
  for (const { key, names } of meant) if (names.length > 1) throw eitherOf(key, names, args[key]);
  return meant.reduce((done, { key, names: [name] }) => {
    const isAlone = meant.filter((other) => other.names[0] === name).length === 1;
    return name === undefined || !isAlone ? done : renamed(done, key, name);
  }, given);
}

function eitherOf(key: string, names: readonly string[], value: unknown): InputError {
  const [first = ''] = names;
  return new InputError(
    `没有参数“${key}”；它可能是 ${names.join('，也可能是 ')}，请写明。例：${JSON.stringify({ [first]: value })}`,
    first,
  );
}
