import { type Decimal, plain } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import type { Anchor, Fact } from '../rule/index.ts';
import { point, UNKNOWN } from './interval.ts';
import { figureOf, lookUp, numberOf, questionFor, type Scope } from './scope.ts';
import { type Leaf, operation, type Question, type Term } from './term.ts';

/** A figure of the text, in the text's own writing. */
export function figure(scope: Scope, holder: Anchor & { readonly value: string }): Leaf {
  return {
    kind: 'leaf',
    text: () => holder.value,
    value: point(figureOf(scope, holder)),
    anchor: holder,
    asks: [],
  };
}

/** A number that the asker gave, or should give. */
export function numberGiven(scope: Scope, name: string): Leaf {
  const known = lookUp(scope, name);
  const { value, fact } = known;
  if (value?.type === 'between') {
    return { ...open(value.read, [questionFor(known)]), value: value.ends };
  }
  if (value?.type !== 'number') return open(`${fact.label}（未提供）`, [questionFor(known)]);
  return {
    kind: 'leaf',
    text: () => (value.about === undefined ? '' : '约') + withUnit(value.is, fact),
    value: numberOf(known),
    anchor: undefined,
    asks: [],
  };
}

/** A number of which nothing is known but that it is not negative. */
export function open(text: string, asks: readonly Question[] = []): Leaf {
  return { kind: 'leaf', text: () => text, value: UNKNOWN, anchor: undefined, asks };
}

/** A number with the unit of its fact. */
export function withUnit(value: Decimal, fact: Fact): string {
  if (fact.type === 'money') return displayYuan(value);
  return plain(value) + (fact.type === 'quantity' ? fact.unit : '');
}

/** What a rate applies to: a fact, less what the text does not count. */
export function baseOf(
  scope: Scope,
  base: Anchor & { readonly fact: string; readonly minus?: string | undefined },
): Term {
  const all = numberGiven(scope, base.fact);
  return base.minus === undefined
    ? all
    : operation('excess', [all, numberGiven(scope, base.minus)], { anchor: base });
}
