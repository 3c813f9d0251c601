import type { Anchor } from '../rule/index.ts';
import { type Interval, type Operation, operate } from './interval.ts';

/** A fact that is not known, and how to ask for it. */
export interface Question {
  /** As the caller names it: `prior_year_revenue`, `new_customers[0].first_supply`. */
  readonly fact: string;
  readonly ask: string;
  readonly state: 'not_provided' | 'needs_authority';
}

/** A number that the working starts from: given by the asker, or a figure of the text. */
export interface Leaf {
  readonly kind: 'leaf';
  /** As it is written in the working; only made when a working is shown. */
  readonly text: () => string;
  readonly value: Interval;
  /** The words that give a figure; none for what the asker gave. */
  readonly anchor: Anchor | undefined;
  readonly asks: readonly Question[];
}

/** An operation, with what it works on: the working as a tree, from which trace, citations and questions are read. */
export interface Working {
  readonly kind: 'working';
  readonly op: Operation;
  readonly args: readonly Term[];
  readonly value: Interval;
  /** Words that order the operation where its figures do not say so themselves (晋档补差). */
  readonly anchor: Anchor | undefined;
  /** What must be known before the operation itself is certain (whether an item counts). */
  readonly asks: readonly Question[];
  /** What it counts, `个月`, or nothing for a bare number; undefined where it comes to yuan. */
  readonly unit: string | undefined;
}

export type Term = Leaf | Working;

/** An operation carried out. */
export function operation(
  op: Operation,
  args: readonly Term[],
  why?: Partial<Pick<Working, 'anchor' | 'asks' | 'unit'>>,
): Term {
  const value = operate(
    op,
    args.map((arg) => arg.value),
  );
  return { kind: 'working', op, args, value, anchor: why?.anchor, asks: why?.asks ?? [], unit: why?.unit };
}
