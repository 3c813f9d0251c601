import { InputError, shown } from '../../text/input-error.ts';
import { remembered } from '../../text/remembered.ts';
import { nearest } from '../../text/suggest.ts';
import type { Fact } from '../rule/index.ts';
import { inUnit, nameAndUnit, namesFor } from './fact-names.ts';
import type { Echo, Facts, Reading, Values } from './facts.ts';
import { isNotKnown, isRecord, unwrapped } from './given.ts';
import { itemsOf, type Listing, onlyField } from './items.ts';
import { fromJsonText } from './json-text.ts';
import { exampleQuantity } from './read-number.ts';
import { type Fault, type Place, type Read, type ReadValue, readValue } from './read-value.ts';

/** More items than anybody lists by hand; refused before any work is done. */
const MOST_ITEMS = 100;
/** More faults than anybody mends in one go. */
const MOST_FAULTS = 5;

/** The facts that may be given, by name. */
export type Questions = Readonly<Record<string, Fact>>;

/**
 * Reads the facts that a caller gave: names or their labels, values as people write them. `null`, `""` and words like
 * 不清楚 say that a fact is not known.
 * @param how the day from which 去年8月 is counted, so that what is kept of such a fact says the same on any other day; and
 *   what official texts call what people say.
 * @throws InputError naming each field at fault, what was read, what is legal and an example that works.
 * @example
 * readFacts(rule('5').data.facts, { planned_investment: '8百万' }).echoes[0].read // → '800万元'
 * readFacts(rule('5').data.facts, { planned_investment: '800' }) // → throws 缺少单位
 */
export function readFacts(questions: Questions, given: unknown, how: Reading = {}): Facts {
  if (!isRecord(given)) {
    throw new InputError(
      `facts 应为一个对象，读到 ${shown(given)}。例：${exampleOf(questions, Object.keys(questions)[0] ?? '')}`,
      'facts',
    );
  }
  const read = readFields(questions, given, { at: '', ...how });
  if (read.faults.length > 0) throw new InputError(read.faults.slice(0, MOST_FAULTS).join('\n'), 'facts');
  return { given: { ...given, ...read.lasting }, values: read.values, echoes: read.echoes };
}

/** Where facts stand, as their names begin there, and what they are read by. */
interface At extends Reading {
  readonly at: string;
}

interface ReadFields {
  readonly values: Values;
  /** Those that count from today, as they say the same on any other day. */
  readonly lasting?: Readonly<Record<string, unknown>>;
  readonly echoes: readonly Echo[];
  readonly faults: readonly string[];
}

const NOTHING_READ: ReadFields = { values: new Map(), echoes: [], faults: [] };

function readFields(questions: Questions, given: Readonly<Record<string, unknown>>, place: At): ReadFields {
  const reads = new Map<string, Told>();
  const faults: string[] = [];
  for (const [word, raw] of Object.entries(given)) {
    if (faults.length >= MOST_FAULTS) break;
    const read = readNamed(questions, word, { raw, ...place });
    if (read === undefined) continue;
    if ('fault' in read) faults.push(read.fault);
    else if (reads.has(read.name)) faults.push(givenTwice(questions, read.name, { given, at: place.at }));
    else reads.set(read.name, { ...read, word });
  }
  const all = [...reads.values()];
  return {
    values: new Map(all.map(({ name, value }) => [name, value])),
    echoes: all.flatMap(({ echoes }) => echoes),
    faults,
    ...lastingOf(all),
  };
}

function lastingOf(all: readonly Told[]): Pick<ReadFields, 'lasting'> {
  const counted = all.filter(({ lasting }) => lasting !== undefined);
  if (counted.length === 0) return {};
  return { lasting: Object.fromEntries(counted.map(({ word, lasting }) => [word, lasting])) };
}

/** A fact that was read, and the word it was given by. */
type Told = Read & { readonly name: string; readonly word: string };

/** One fact, whatever it was called; undefined when it says that it is not known. */
function readNamed(
  questions: Questions,
  word: string,
  { raw, ...place }: At & { readonly raw: unknown },
): (Read & { readonly name: string }) | Fault | undefined {
  const { rest, unit } = nameAndUnit(word);
  const { at } = place;
  const named = readName(questions, rest, at);
  if ('fault' in named) return named;
  const value = inUnit(raw, unit);
  const read = readField(named, value, place);
  if (read === undefined || 'fault' in read) return read;
  const measured =
    value === raw ? [] : [{ fact: at + named.name, given: `${word} ${String(raw)}`, read: String(value) }];
  return { ...read, name: named.name, echoes: [...named.echoes, ...measured, ...read.echoes] };
}

interface Named {
  readonly name: string;
  readonly fact: Fact;
  readonly echoes: readonly Echo[];
}

/** The fact that a name, or the label of one, means. */
function readName(questions: Questions, word: string, at: string): Named | Fault {
  const [name, ...others] = namesFor(labelsOf(questions), word);
  const fact = name !== undefined && Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (name === undefined || fact === undefined) return { fault: unknownName(questions, word, at) };
  if (others.length > 0) return { fault: severalNames(questions, [name, ...others], { word, at }) };
  return { name, fact, echoes: name === word ? [] : [{ fact: at + name, given: word, read: name }] };
}

const labelsOf = remembered((questions: Questions) =>
  Object.entries(questions).flatMap(([name, { label, ask }]) =>
    [label, ask].map((words) => [name, words] as const),
  ),
);

/** One field; undefined when it says that the fact is not known. */
function readField({ name, fact }: Named, raw: unknown, { at, ...how }: At): ReadValue | undefined {
  if (isNotKnown(raw) && !isChoice(fact, raw)) return undefined;
  const read = readFact(fact, raw, { path: at + name, ...how });
  return 'fault' in read ? { fault: read.fault + exampleAt(at, exampleFor(name, fact)) } : read;
}

/** 没有 and `none` may be among the choices. */
function isChoice(fact: Fact, raw: unknown): boolean {
  return fact.type === 'enum' && typeof raw === 'string' && Object.hasOwn(fact.options, raw);
}

function readFact(fact: Fact, raw: unknown, place: Place): ReadValue {
  const { path, ...how } = place;
  if (fact.type !== 'list' && fact.type !== 'enum_list') return readValue(fact, unwrapped(raw), place);
  const all = itemsOf(fact, raw);
  if (all === undefined) return { fault: `facts.${path} 应为列表，读到 ${shown(raw)}。` };
  if (all.length > MOST_ITEMS) {
    return { fault: `facts.${path} 最多 ${MOST_ITEMS} 项，读到 ${all.length} 项。` };
  }
  const items: Values[] = [];
  const echoes: Echo[] = [];
  const lasting = new Map<number, unknown>();
  for (const [i, item] of all.entries()) {
    const read = readItem(fact, item, { path: `${path}[${i}]`, ...how });
    if (read.faults[0] !== undefined) return { fault: read.faults[0] };
    items.push(read.values);
    echoes.push(...read.echoes);
    if (read.lasting !== undefined) lasting.set(i, { ...recordOf(item), ...read.lasting });
  }
  const value = { type: 'items', are: items } as const;
  return lasting.size === 0
    ? { value, echoes }
    : { value, echoes, lasting: all.map((item, i) => lasting.get(i) ?? item) };
}

function recordOf(item: unknown): object {
  const known = fromJsonText(item);
  return isRecord(known) ? known : {};
}

function readItem(fact: Listing, raw: unknown, { path, ...how }: Place): ReadFields {
  const within = { at: `${path}.`, ...how };
  if (isNotKnown(raw)) return NOTHING_READ;
  if (fact.type === 'list') {
    const item = fromJsonText(raw);
    if (isRecord(item)) return readFields(fact.fields, item, within);
    const only = onlyField(fact);
    if (only !== undefined && !Array.isArray(item)) return readFields(fact.fields, { [only]: item }, within);
    return { ...NOTHING_READ, faults: [`facts.${path} 应为一个对象，读到 ${shown(item)}。`] };
  }
  const read = readValue({ ...fact, type: 'enum' }, unwrapped(raw), { path, ...how });
  if ('fault' in read) return { ...NOTHING_READ, faults: [read.fault] };
  return { values: new Map([['value', read.value]]), echoes: read.echoes, faults: [] };
}

function givenTwice(
  questions: Questions,
  name: string,
  { given, at }: { readonly given: Readonly<Record<string, unknown>>; readonly at: string },
): string {
  const twice = Object.entries(given).filter(([word]) => {
    const named = readName(questions, nameAndUnit(word).rest, at);
    return 'name' in named && named.name === name;
  });
  const said = twice.map(([word, raw]) => `“${word.slice(0, 40)}”为 ${shown(raw)}`).join('，');
  return `facts 中 ${at}${name} 给了两次：${said}；请只留一个。${exampleAt(at, exampleOf(questions, name))}`;
}

function severalNames(
  questions: Questions,
  names: readonly string[],
  { word, at }: { readonly word: string; readonly at: string },
): string {
  return `facts 中“${at}${word.slice(0, 40)}”可能是 ${names.join('、')}，请写明是哪一个。${exampleAt(at, exampleOf(questions, names[0] ?? ''))}`;
}

function unknownName(questions: Questions, name: string, at: string): string {
  const names = Object.keys(questions);
  const entries = Object.entries(questions).map(([id, { label, ask }]) => ({ id, label, words: ask }));
  const best = nearest(entries, name, { n: 1 })[0]?.id ?? '';
  const listing = names.map((own) => `${own}（${questions[own]?.label ?? ''}）`).join('、');
  return `facts 中没有“${at}${name.slice(0, 40)}”，最接近的是 ${best}；可用的：${listing}。${exampleAt(at, exampleOf(questions, best))}`;
}

/** One that works stands for a whole fact; of a fault within an item of a list that is the list's. */
function exampleAt(at: string, example: string): string {
  return at === '' ? `例：${example}` : '';
}

function exampleOf(questions: Questions, name: string): string {
  const fact = Object.hasOwn(questions, name) ? questions[name] : undefined;
  return fact === undefined ? '{}' : exampleFor(name, fact);
}

function exampleFor(name: string, fact: Fact): string {
  return JSON.stringify({ [name]: exampleValue(fact) });
}

/** One legal value of a fact, for error messages and schemas. */
export function exampleValue(fact: Fact): unknown {
  switch (fact.type) {
    case 'bool':
      return true;
    case 'money':
      return '3000万元';
    case 'int':
      return 2;
    case 'quantity':
      return exampleQuantity(fact.unit);
    case 'date':
      return '2026-06-30';
    case 'enum':
      return Object.keys(fact.options)[0];
    case 'enum_list':
      return Object.keys(fact.options).slice(0, 1);
    case 'list':
      return [
        Object.fromEntries(Object.entries(fact.fields).map(([name, field]) => [name, exampleValue(field)])),
      ];
  }
}
