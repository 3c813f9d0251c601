import type { Decimal } from '../../text/decimal.ts';
import type { Value, Values } from '../facts/index.ts';
import type { Fact, Rule, Terms } from '../rule/index.ts';
import { type Interval, point, UNKNOWN } from './interval.ts';
import type { Question } from './term.ts';

/** Where facts are looked up: the award's own, and those of one listed item when its turn has come. */
export interface Scope {
  readonly rule: Rule;
  /** The award's terms, or those under another reading. */
  readonly terms: Terms;
  readonly values: Values;
  readonly item?: Item;
}

/** One item of a list. */
interface Item {
  readonly values: Values;
  readonly fields: Readonly<Record<string, Fact>>;
  /** `new_customers` */
  readonly list: string;
  /** From 0, as callers index. */
  readonly index: number;
}

/** A fact as it stands in a scope. */
export interface Known {
  readonly name: string;
  readonly fact: Fact;
  readonly value: Value | undefined;
  /** The item that the fact is one of, if it is. */
  readonly item: Item | undefined;
}

/** A fact by name, the item's before the award's. @throws Error for a name that `readRules` should have refused. */
export function lookUp({ rule, terms, values, item }: Scope, name: string): Known {
  const own = item !== undefined && Object.hasOwn(item.fields, name) ? item.fields[name] : undefined;
  if (item !== undefined && own !== undefined) return { name, fact: own, value: item.values.get(name), item };
  const fact = terms.facts[name];
  if (fact === undefined) throw new Error(`award ${rule.data.id} has no fact ${name}`);
  return { name, fact, value: values.get(name), item: undefined };
}

/** How to ask for a fact: `new_customers[0].first_supply`, 第1项：… */
export function questionFor({ name, fact, item, value }: Known): Question {
  const state = fact.settled_by === 'authority' ? 'needs_authority' : 'not_provided';
  const ask =
    value?.type === 'between'
      ? `${fact.label}的确数是多少（所报“${value.given}”还定不下来）？`
      : value?.type === 'days'
        ? `${fact.label}具体是哪一天（所报“${value.given}”还定不下来）？`
        : fact.ask;
  if (item === undefined) return { fact: name, ask, state };
  const path = `${item.list}[${item.index}]${name === 'value' ? '' : `.${name}`}`;
  return { fact: path, ask: `第${item.index + 1}项：${ask}`, state };
}

/** A number as far as it is known; `[0, ∞)` when nothing was given. */
export function numberOf({ value }: Known): Interval {
  if (value?.type === 'between') return value.ends;
  return value?.type === 'number' ? point(value.is) : UNKNOWN;
}

/** The scopes of a list's items; undefined when the list was not given. */
export function itemScopes(scope: Scope): readonly Scope[] | undefined {
  const list = scope.terms.items?.list;
  if (list === undefined) return undefined;
  const { fact, value } = lookUp(scope, list);
  if (value?.type !== 'items') return undefined;
  const fields = fieldsOf(fact);
  return value.are.map((values, index) => ({ ...scope, item: { values, fields, list, index } }));
}

function fieldsOf(fact: Fact): Readonly<Record<string, Fact>> {
  if (fact.type === 'list') return fact.fields;
  return fact.type === 'enum_list' ? { value: { ...fact, type: 'enum' } } : {};
}

/** The exact value of a figure of the text. @throws Error for an object that `readRules` did not read. */
export function figureOf({ rule }: Scope, holder: object): Decimal {
  const figure = rule.figures.get(holder);
  if (figure === undefined) throw new Error(`award ${rule.data.id}: a figure was not read`);
  return figure;
}
