import { type Decimal, plain, ZERO } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import type { Anchor, Base, Fact, Most } from '../rule/index.ts';
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

/** Nothing, with the reason for it. */
export function nothing(text: string): Leaf {
  return { kind: 'leaf', text: () => text, value: point(ZERO), anchor: undefined, asks: [] };
}

/** A sum of the text, or so much of a fact: 300万元, 税前年收入的5%. */
export function partOf(scope: Scope, most: Most): Term {
  const own = figure(scope, most);
  return most.of === undefined ? own : operation('times', [numberGiven(scope, most.of), own]);
}

/** A cap, less what was already paid under it. */
export function remaining(
  scope: Scope,
  limit: Anchor & {
    readonly value: string;
    readonly of?: string | undefined;
    readonly used?: string | undefined;
  },
): Term {
  const cap = partOf(scope, limit);
  return limit.used === undefined ? cap : operation('excess', [cap, numberGiven(scope, limit.used)]);
}

/** A length of time in the unit in which a fact is counted: 3年 is 36个月. */
export function monthsIn(scope: Scope, length: Anchor & { readonly value: string }, counted: string): Leaf {
  const { fact } = lookUp(scope, counted);
  const own = figure(scope, length);
  const inMonths =
    length.value.endsWith('年') && (fact.type === 'quantity' ? fact.unit : fact.label).includes('月');
  if (!inMonths) return own;
  const months = figureOf(scope, length).times(12);
  return { ...own, text: () => `${length.value}（${plain(months)}个月）`, value: point(months) };
}

/** A number with the unit of its fact. */
export function withUnit(value: Decimal, fact: Fact): string {
  if (fact.type === 'money') return displayYuan(value);
  return plain(value) + (fact.type === 'quantity' ? fact.unit : '');
}

/** 实际投资额与合同投资额孰低: of two numbers the one that the words take. */
function lowerOrHigher(scope: Scope, { fact, lower, higher }: Base): Term {
  const own = numberGiven(scope, fact);
  const least =
    lower === undefined ? own : operation('least', [own, numberGiven(scope, lower.fact)], { anchor: lower });
  return higher === undefined
    ? least
    : operation('greatest', [least, numberGiven(scope, higher.fact)], { anchor: higher });
}

/** What a rate applies to: a fact, less what the text does not count, or what lies above a figure of the text, up to the most that counts. */
export function baseOf(scope: Scope, base: Base): Term {
  const all = lowerOrHigher(scope, base);
  const rest =
    base.minus === undefined
      ? all
      : operation('excess', [all, numberGiven(scope, base.minus)], { anchor: base });
  const beyond =
    base.above === undefined
      ? rest
      : operation('excess', [rest, figure(scope, base.above)], { anchor: base });
  return base.most === undefined
    ? beyond
    : operation('least', [beyond, figure(scope, base.most)], { anchor: base.most });
}
