import { groupedBy } from '../../text/grouped.ts';
import { InputError, shown } from '../../text/input-error.ts';
import { remembered } from '../../text/remembered.ts';
import { type Fact, paidFacts, type Rule } from '../rule/index.ts';
import { namesFor } from './fact-names.ts';
import type { Reading, Value } from './facts.ts';
import { isNotKnown } from './given.ts';
import { exampleValue, readFacts } from './read-facts.ts';

/** So many awards are named where a fact may be of any of them. */
const MOST_NAMED = 8;

/** Awards that have a fact of one name, and how each asks it. */
interface Owner {
  readonly id: string;
  readonly fact: Fact;
}

/** Names under which awards ask for different things, or offer different choices, with the awards. */
const sharedNames = remembered((rules: readonly Rule[]): ReadonlyMap<string, readonly Owner[]> => {
  const asked = rules.flatMap(({ data }) => {
    const paid = paidFacts(data);
    // What was already paid is told for one award, or as nothing for all of them.
    const own = Object.entries(data.facts).filter(([name]) => !paid.includes(name));
    return own.map(([name, fact]) => ({ name, id: data.id, fact }));
  });
  const owners = groupedBy(asked, ({ name }) => [name]);
  return new Map(
    [...owners].filter(([, all]) => new Set(all.map(({ fact }) => JSON.stringify(thingOf(fact)))).size > 1),
  );
});

/** What a fact is, and what may be answered; how it is asked for may differ. */
function thingOf(fact: Fact): unknown {
  return [fact.label, fact.type, 'options' in fact ? fact.options : null];
}

/** Whether a policy's awards ask for different things by one name: then it is asked for as `award.name`. */
export function isShared(rules: readonly Rule[], name: string): boolean {
  return sharedNames(rules).has(name);
}

/**
 * The names under which a value counts: its own where all awards that have it ask for one thing; else those of the
 * awards whose question it answers, each by its own choices.
 * @throws InputError where it answers none of them, or questions about different things.
 */
export function meantBy(
  rules: readonly Rule[],
  name: string,
  { value, word, ...how }: { readonly value: unknown; readonly word: string } & Reading,
): readonly string[] {
  const all = sharedNames(rules).get(name);
  if (all === undefined || isNotKnown(value)) return [name];
  const owners = word === name ? all : all.filter(({ fact }) => isCalled(fact, word));
  const answered = owners.flatMap((owner) => {
    const meaning = meaningFor(owner, value, how);
    return meaning === undefined ? [] : [{ owner, meaning }];
  });
  const meanings = new Set(answered.map(({ meaning }) => meaning));
  if (meanings.size !== 1)
    throw several(name, value, meanings.size === 0 ? owners : answered.map(({ owner }) => owner));
  return answered.map(({ owner: { id } }) => `${id}.${name}`);
}

/** Whether a fact's label, or its question, is what a word says. */
export function isCalled({ label, ask }: Fact, word: string): boolean {
  return (
    namesFor(
      [label, ask].map((words) => ['', words] as const),
      word,
    ).length > 0
  );
}

/** What a value says where one award asks; undefined where it cannot be read there. */
function meaningFor({ fact }: Owner, value: unknown, how?: Reading): string | undefined {
  const read = readOrNone(fact, value, how);
  if (read === undefined || fact.type !== 'enum') return read && fact.label;
  const choice = fact.options[read.type === 'choice' ? read.is : ''] ?? '';
  // What is none of some choices may be one of others.
  return /^(?:其[他它]|没有|以上都)/u.test(choice)
    ? JSON.stringify(thingOf(fact))
    : `${fact.label} ${choice}`;
}

/** A value as a fact reads it; undefined where it cannot. */
export function readOrNone(fact: Fact, value: unknown, how?: Reading): Value | undefined {
  try {
    return readFacts({ fact }, { fact: value }, how).values.get('fact');
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function several(name: string, value: unknown, owners: readonly Owner[]): InputError {
  const names = owners.slice(0, MOST_NAMED).map(({ id, fact }) => `${id}.${name}（${fact.label}）`);
  const more = owners.length > names.length ? ` 等 ${owners.length} 项` : '';
  const [first] = owners;
  const isRead = first !== undefined && meaningFor(first, value) !== undefined;
  const example =
    first === undefined ? {} : { [`${first.id}.${name}`]: isRead ? value : exampleValue(first.fact) };
  return new InputError(
    `facts.${name} 读到 ${shown(value)}，而几项奖补各有叫 ${name} 的事实，问法或选项不同：${names.join('、')}${more}；请写明是哪一项的。例：${JSON.stringify(example)}`,
    'facts',
  );
}

/** Whether a value can be read as an answer to a fact. */
export function readsFact(fact: Fact, value: unknown, how: Reading): boolean {
  return readOrNone(fact, value, how) !== undefined;
}
