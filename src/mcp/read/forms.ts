import type { PayeeNouns } from '../../award/facts/index.ts';

/** Arguments, or facts, by name, as a caller gave them. */
export type Given = Readonly<Record<string, unknown>>;

/** What the library knows of arguments. */
export interface Forms {
  /** How its texts call those who may ask. */
  readonly nouns: () => PayeeNouns;
  /**
   * How surely a value is meant for an argument: 3 by its very form (a day, an award of the library), 2 as a word that
   * stands in the library, 1 as words where any words will do, 0 not at all. The other arguments say of which policy.
   */
  readonly fit: (argument: string, value: unknown, args: Given) => 0 | 1 | 2 | 3;
  /** Whether a name is that of a fact which the value answers. */
  readonly isFact: (name: string, value: unknown, args: Given) => boolean;
  /** A value of an argument that works beside the others; undefined where the one that its schema has does. */
  readonly example: (argument: string, args: Given) => unknown;
}

/** Of a library of which nothing is known. */
export const NO_FORMS: Forms = {
  nouns: () => [],
  fit: () => 0,
  isFact: () => false,
  example: () => undefined,
};
