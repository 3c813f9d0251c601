import type { Span } from '../corpus/clause.ts';
import type { Fault } from '../corpus/fault.ts';
import type { Anchor } from './anchor.ts';
import { anchorsIn } from './anchors-in.ts';
import { phraseAround } from './phrase.ts';
import type { Rule, RuleData } from './rule.ts';

/** A fault of an award whose file is known elsewhere. */
export type RuleFault = Omit<Fault, 'file'>;

/** What the checks need of an award: its data, and where its quotes stand. */
export type CitedRule = Pick<Rule, 'data' | 'citations'>;

/** An award beside the text it was read from. */
export interface Wording {
  readonly data: RuleData;
  /** Where an anchored object stands in its file: `amount.caps.0`. */
  readonly field: (holder: object) => string;
  /** Where its quote stands in the source. */
  readonly place: (holder: object) => Span;
  /** Its quote with the whole phrases that it touches. */
  readonly phrase: (holder: Anchor) => Span;
  /** The words of a span. */
  readonly words: (span: Span) => string;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The award with its places in the text at hand. */
export function wordingOf(source: string, { data, citations }: CitedRule): Wording {
  const fields = new Map<object, string>(anchorsIn(data).map(({ field, holder }) => [holder, field]));
  const place = (holder: object) => citations.get(holder) ?? NOWHERE;
  return {
    data,
    place,
    field: (holder) => fields.get(holder) ?? '',
    phrase: (holder) => phraseAround(source, place(holder)),
    words: ({ start, end }) => source.slice(start, end),
  };
}
