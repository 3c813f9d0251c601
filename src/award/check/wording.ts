import type { Fault } from '../../corpus/fault.ts';
import type { Policy } from '../../corpus/library.ts';
import type { Span } from '../../text/spans.ts';
import { type Anchor, anchorsIn, type Rule, type RuleData, type SimpleFact } from '../rule/index.ts';
import { type Licences, licencesOf } from './licence.ts';

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
  /** The text of a clause without what stands below it; empty where there is none. */
  readonly clauseText: (id: string) => string;
  /** Which words license what is counted and who is paid. */
  readonly licences: Licences;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The award with its places in the text at hand. */
export function wordingOf(
  { source, common, clauses }: Pick<Policy, 'source' | 'common' | 'clauses'>,
  { data, citations }: CitedRule,
): Wording {
  const fields = new Map<object, string>(anchorsIn(data).map(({ field, holder }) => [holder, field]));
  const place = (holder: object) => citations.get(holder) ?? NOWHERE;
  return {
    data,
    place,
    field: (holder) => fields.get(holder) ?? '',
    phrase: (holder) => phraseAround(source, place(holder)),
    words: ({ start, end }) => source.slice(start, end),
    clauseText: (id) => clauses.find((clause) => clause.id === id)?.text ?? '',
    licences: licencesOf(common.licences),
  };
}

/** Where a phrase ends; a comma between digits groups them. */
const BREAK = /[，;；。:：!？?！\n]|(?<!\d),|,(?!\d)/gu;

/**
 * A span of the source widened to the whole phrases it touches: what stands next to the words, up to the
 * nearest punctuation on either side (、 and brackets do not end a phrase).
 */
export function phraseAround(source: string, { start, end }: Span): Span {
  const before = source.slice(Math.max(0, start - REACH), start);
  const last = Array.from(before.matchAll(BREAK)).at(-1);
  const from = start - before.length + (last === undefined ? 0 : last.index + 1);
  const after = source.slice(end, end + REACH);
  const next = Array.from(after.matchAll(BREAK))[0];
  return { start: from, end: next === undefined ? end + after.length : end + next.index };
}

/** No phrase is longer, and no search for its edge slower. */
const REACH = 200;

/** A fact with one value by its name, among the award's own and those of its list, and where it stands in the file. */
export function factOf(
  { facts, items }: RuleData,
  name: string,
): { readonly fact: SimpleFact; readonly field: string } | undefined {
  const list = items === undefined ? undefined : facts[items.list];
  const field = `facts.${items?.list}`;
  if (list?.type === 'enum_list' && name === 'value') return { fact: { ...list, type: 'enum' }, field };
  const inner = list?.type === 'list' ? list.fields[name] : undefined;
  if (inner !== undefined) return { fact: inner, field: `${field}.fields.${name}` };
  const own = facts[name];
  return own === undefined || own.type === 'list' || own.type === 'enum_list'
    ? undefined
    : { fact: own, field: `facts.${name}` };
}
