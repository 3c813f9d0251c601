import { InputError, shown } from '../../text/input-error.ts';
import { remembered } from '../../text/remembered.ts';
import { nearest } from '../../text/suggest.ts';
import { type Fact, paidFacts, type Rule } from '../rule/index.ts';
import { inUnit, nameAndUnit, namesFor } from './fact-names.ts';
import type { Echo, Reading } from './facts.ts';
import { isNotKnown, isRecord } from './given.ts';
import { exampleValue } from './read-facts.ts';
import { isCalled, isShared, meantBy, readOrNone } from './shared-facts.ts';
import { paidAwardSpokenOf } from './spoken-of.ts';

/** Facts given for a whole policy, by name. */
export type Given = Readonly<Record<string, unknown>>;

/** A profile with its names read. */
export interface Profile {
  readonly given: Given;
  /** Labels that were read as names. */
  readonly echoes: readonly Echo[];
}

/**
 * The facts of a profile, checked for their names. A fact is named as its awards name it; for one award alone it
 * is written `3a.already_awarded`. What was already paid belongs to one award, so it is only taken that way,
 * unless it is nothing.
 * @param isOfOne whether the awards are of one policy; each of several says by itself which of its own are meant.
 * The rest of the last argument is what facts are read by.
 * @throws InputError for a name that no award has, or a sum already paid that names no award.
 */
export function readProfile(
  rules: readonly Rule[],
  facts: unknown,
  { isOfOne = true, ...how }: { readonly isOfOne?: boolean } & Reading = {},
): Profile {
  if (!isRecord(facts)) {
    throw new InputError(
      `facts 应为一个对象，读到 ${shown(facts)}。例：{"is_auto_parts_maker":true}`,
      'facts',
    );
  }
  const names = new Map(rules.flatMap(({ data }) => namesIn(data)));
  const about = () => paidAwardSpokenOf(rules, facts);
  const named = Object.entries(facts).map(([word, raw]) => {
    const { rest, unit } = nameAndUnit(word);
    const value = inUnit(raw, unit);
    const said = names.has(rest) ? rest : nameFor(rules, rest, { names, value, about });
    const name = paidName(rules, said, { value, about });
    const meant = isOfOne ? meantBy(rules, name, { value, word: rest, ...how }) : [name];
    const told = meant.join('、');
    return { word, name, meant, value, read: value === raw ? told : `${told} ${value}` };
  });
  // What is written for one award alone stands, whatever is written for all of them.
  const own = named.filter(({ name, meant }) => meant.includes(name));
  return {
    given: Object.fromEntries(
      [...named, ...own].flatMap(({ meant, value }) => meant.map((name) => [name, value])),
    ),
    echoes: named
      .filter(({ word, read }) => word !== read)
      .map(({ word, name, read }) => ({ fact: name, given: word, read })),
  };
}

/** A value whose name is read, and the one award that what was paid belongs to by the other facts. */
interface Naming {
  readonly value: unknown;
  readonly about: () => string | undefined;
}

/** The fact whose label a word is; what was already paid belongs to the award that labels it so. */
function nameFor(
  rules: readonly Rule[],
  word: string,
  { names, value, about }: Naming & { readonly names: ReadonlyMap<string, string> },
): string {
  const labels = rules.flatMap(({ data }) => {
    const paid = paidFacts(data);
    return Object.entries(data.facts).flatMap(([name, { label, ask }]) =>
      [label, ask].map((words) => [paid.includes(name) ? `${data.id}.${name}` : name, words] as const),
    );
  });
  const named = namesFor(labels, word);
  const [name, ...others] = named;
  if (name !== undefined && others.length === 0) return name;
  const own = named.find((each) => each.startsWith(`${about()}.`));
  if (own !== undefined) return own;
  if (name !== undefined) {
    const all = [name, ...others].join('、');
    throw new InputError(
      `facts 中“${word.slice(0, 40)}”可能是 ${all}，请写明是哪一个。例：${exampleFor(rules, name, { word, value })}`,
      'facts',
    );
  }
  const entries = [...names].map(([id, label]) => ({ id, label }));
  const near = nearest(entries, word, { n: 3 });
  const told = near.map(({ id, label }) => `${id}（${label}）`).join('、');
  const example = exampleFor(rules, near[0]?.id ?? '', { word, value });
  throw new InputError(`facts 中没有“${word.slice(0, 40)}”，最接近的是 ${told}。例：${example}`, 'facts');
}

/** A fact under a name that counts for one award, with what was given for it where that can be read. */
function exampleFor(
  rules: readonly Rule[],
  path: string,
  { word, value }: { readonly word: string; readonly value: unknown },
): string {
  const name = path.replace(/^[^.]+\./u, '');
  const having = rules.filter(({ data }) => Object.hasOwn(data.facts, name));
  const rule =
    having.find(({ data }) => path.startsWith(`${data.id}.`)) ??
    having.find(({ data }) => Object.values(data.facts).some((fact) => isCalled(fact, word))) ??
    having[0];
  const fact = rule?.data.facts[name];
  if (rule === undefined || fact === undefined) return '{}';
  const isOne = path === name && !isShared(rules, name) && !paidFacts(rule.data).includes(name);
  const own = readOrNone(fact, value) === undefined ? exampleValue(fact) : value;
  return JSON.stringify({ [isOne ? name : `${rule.data.id}.${name}`]: own });
}

/** The part of a profile that one award asks for; what is written for it alone goes before. */
export function factsFor({ data }: Rule, given: Given): Given {
  const own = Object.keys(data.facts).flatMap((name): [string, unknown][] => {
    const key = [`${data.id}.${name}`, name].find((candidate) => Object.hasOwn(given, candidate));
    return key === undefined ? [] : [[name, given[key]]];
  });
  return Object.fromEntries(own);
}

/** The part of a profile that some awards ask for, by name or label. */
export function knownTo(rules: readonly Rule[], facts: unknown): unknown {
  if (!isRecord(facts)) return facts;
  const words = namesOf(rules);
  const own = ([word]: [string, unknown]) => word === 'applicant_type' || words.has(word);
  return Object.fromEntries(Object.entries(facts).filter(own));
}

/** The names that an award's facts may be given by, each with what people call it. */
const namesIn = remembered(({ id, facts }: Rule['data']): readonly (readonly [string, string])[] => {
  const own = Object.entries(facts).map(([name, { label }]) => [name, label] as const);
  return [...own, ...own.map(([name, label]) => [`${id}.${name}`, label] as const)];
});

const namesOf = remembered(
  (rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.flatMap(({ data }) => namesIn(data)).flat()),
);

/** Facts for one award, where a name may be written for it alone: `3a.already_awarded`. */
export function withoutId({ data }: Rule, facts: unknown): unknown {
  if (!isRecord(facts)) return facts;
  const own = `${data.id}.`;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name.startsWith(own) ? name.slice(own.length) : name,
      value,
    ]),
  );
}

/**
 * The name of a fact; of what was paid with the award that it was paid under, unless it is nothing.
 * @throws InputError where it may have been paid under several.
 */
function paidName(rules: readonly Rule[], name: string, { value, about }: Naming): string {
  const owners = rules.filter(({ data }) => paidFacts(data).includes(name)).map(({ data }) => data.id);
  if (owners.length < 2 || isNotKnown(value)) return name;
  if (rules.some(({ data }) => tellsNothing(data.facts[name], value))) return name;
  const own = about();
  if (own !== undefined && owners.includes(own)) return `${own}.${name}`;
  const names = owners.map((id) => `${id}.${name}`);
  throw new InputError(
    `facts.${name} 读到 ${shown(value)}，但已兑现的金额分属各项奖励，请写明是哪一项：${names.join('、')}。例：${exampleFor(rules, names[0] ?? '', { word: name, value })}`,
    'facts',
  );
}

function tellsNothing(fact: Fact | undefined, value: unknown): boolean {
  const read = fact?.type === 'money' ? readOrNone(fact, value) : undefined;
  return read?.type === 'number' && read.is.isZero();
}
