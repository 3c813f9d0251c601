import { InputError, shown } from '../../text/input-error.ts';
import { nearest } from '../../text/nearest.ts';
import type { Fact } from '../rule/index.ts';
import type { Echo, Facts, Value, Values } from './facts.ts';
import { type ReadValue, readValue } from './read-value.ts';

/** More items than anybody lists by hand; refused before any work is done. */
const MOST_ITEMS = 100;
/** More faults than anybody mends in one go. */
const MOST_FAULTS = 5;

/** The facts that may be given, by name. */
export type Questions = Readonly<Record<string, Fact>>;

/**
 * Reads the facts that a caller gave: names, types, units. `null` says that a fact is not known.
 * @throws InputError naming each field at fault, what was read, what is legal and an example that works.
 * @example
 * readFacts(rule('5').data.facts, { planned_investment: '8百万' }).echoes[0].read // → '800万元'
 * readFacts(rule('5').data.facts, { planned_investment: '800' }) // → throws 缺少单位
 */
export function readFacts(questions: Questions, given: unknown): Facts {
  if (!isRecord(given)) {
    throw new InputError(
      `facts 应为一个对象，读到 ${shown(given)}。例：${exampleOf(questions, Object.keys(questions)[0] ?? '')}`,
      'facts',
    );
  }
  const read = readFields(questions, given, '');
  if (read.faults.length > 0) throw new InputError(read.faults.slice(0, MOST_FAULTS).join('\n'), 'facts');
  return { given, values: read.values, echoes: read.echoes };
}

interface ReadFields {
  readonly values: Values;
  readonly echoes: readonly Echo[];
  readonly faults: readonly string[];
}

function readFields(questions: Questions, given: Readonly<Record<string, unknown>>, at: string): ReadFields {
  const values = new Map<string, Value>();
  const echoes: Echo[] = [];
  const faults: string[] = [];
  for (const [name, raw] of Object.entries(given)) {
    if (faults.length >= MOST_FAULTS) break;
    const read = readField(questions, name, { raw, at });
    if (read === undefined) continue;
    if ('fault' in read) faults.push(read.fault);
    else {
      values.set(name, read.value);
      echoes.push(...read.echoes);
    }
  }
  return { values, echoes, faults };
}

/** One field; undefined when it says that the fact is not known. */
function readField(
  questions: Questions,
  name: string,
  { raw, at }: { readonly raw: unknown; readonly at: string },
): ReadValue | undefined {
  const fact = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (fact === undefined) return { fault: unknownName(questions, name, at) };
  if (raw === null) return undefined;
  const read = readFact(fact, raw, at + name);
  return 'fault' in read ? { fault: `${read.fault}例：${exampleOf(questions, name)}` } : read;
}

function readFact(fact: Fact, raw: unknown, path: string): ReadValue {
  if (fact.type !== 'list' && fact.type !== 'enum_list') return readValue(fact, raw, path);
  if (!Array.isArray(raw)) return { fault: `facts.${path} 应为列表，读到 ${shown(raw)}。` };
  if (raw.length > MOST_ITEMS) {
    return { fault: `facts.${path} 最多 ${MOST_ITEMS} 项，读到 ${raw.length} 项。` };
  }
  const items: Values[] = [];
  const echoes: Echo[] = [];
  for (const [i, item] of raw.entries()) {
    const read = readItem(fact, item, `${path}[${i}]`);
    if (read.faults[0] !== undefined) return { fault: read.faults[0] };
    items.push(read.values);
    echoes.push(...read.echoes);
  }
  return { value: { type: 'items', are: items }, echoes };
}

function readItem(
  fact: Extract<Fact, { type: 'list' | 'enum_list' }>,
  item: unknown,
  path: string,
): ReadFields {
  if (fact.type === 'list') {
    if (isRecord(item)) return readFields(fact.fields, item, `${path}.`);
    return none(`facts.${path} 应为一个对象，读到 ${shown(item)}。`);
  }
  const read = readValue({ ...fact, type: 'enum' }, item, path);
  if ('fault' in read) return none(read.fault);
  return { values: new Map([['value', read.value]]), echoes: [], faults: [] };
}

function none(fault: string): ReadFields {
  return { values: new Map(), echoes: [], faults: [fault] };
}

function unknownName(questions: Questions, name: string, at: string): string {
  const names = Object.keys(questions);
  const entries = Object.entries(questions).map(([id, { label, ask }]) => ({ id, label, words: ask }));
  const best = nearest(entries, name, { n: 1 })[0]?.id ?? '';
  return `facts 中没有“${at}${name.slice(0, 40)}”，最接近的是 ${best}；可用的：${names.join('、')}。例：${exampleOf(questions, best)}`;
}

function exampleOf(questions: Questions, name: string): string {
  const fact = Object.hasOwn(questions, name) ? questions[name] : undefined;
  return JSON.stringify(fact === undefined ? {} : { [name]: exampleValue(fact) });
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
      return `12.5${fact.unit}`;
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
