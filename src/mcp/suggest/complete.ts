import { policyOfId } from '../../corpus/choice/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { namesOfPolicies } from '../../corpus/named.ts';
import { type Suggestible, suggest } from '../../text/suggest.ts';
import type { Context } from '../context.ts';
import { isFew } from '../many.ts';
import { type Entry, suggestionsOf } from './entries.ts';

/** The other arguments of the prompt or the address that is being filled in. */
export type Beside = Readonly<Record<string, string>> | undefined;

/** As many as a list under a field shows without scrolling. */
const SHOWN = 8;
/** As many as the protocol lets through. */
const MOST = 100;
/** Longer than what anybody looks for by a list. */
const TOO_LONG = 100;

/**
 * The ids of the policies that are meant, by id, title, document number or issuer.
 * @example completePolicy({ library }, '南昌') // → ['nanchang-2025-9']
 */
export function completePolicy({ library: { policies } }: Context, typed: string): string[] {
  return codes(namesOfPolicies(policies), typed);
}

/** The ids of the awards that are meant, by id or name; of one policy when one is chosen. */
export function completeAward(context: Context, typed: string, beside: Beside): string[] {
  return codes(named(context, beside), typed, ({ kind }) => kind === 'award');
}

/** The keys of the clauses that are meant, by key, number or title. */
export function completeClause(context: Context, typed: string, beside: Beside): string[] {
  const policies = chosen(context, beside);
  if (!isFew(policies)) return [];
  const keys = policies.flatMap(({ clauses }) => clauses.map(({ key }) => key));
  const begins = first(keys.filter((key) => key.startsWith(typed)));
  return begins.length > 0 ? begins : codes(named(context, beside), typed, ({ kind }) => kind === 'clause');
}

/** What can be asked: questions people ask, titles, awards, departments; of all policies only what tells them apart. */
export function completeQuestion(context: Context, typed: string, beside: Beside): string[] {
  if (typed.length > TOO_LONG) return [];
  const asked = suggest(named(context, beside), typed, { n: 2 * SHOWN, only: ({ kind }) => kind !== 'fact' });
  return [...new Set(asked.map(({ label }) => label))].slice(0, SHOWN);
}

/** A profile whose last words are completed to the name of a fact: `投了1亿元，计划投` to `投了1亿元，计划投资额`. */
export function completeProfile(context: Context, typed: string, beside: Beside): string[] {
  const words = /[^，、；。,;\n]*$/u.exec(typed)?.[0] ?? '';
  if (words.length > TOO_LONG) return [];
  const before = typed.slice(0, typed.length - words.length);
  const facts = suggest(named(context, beside), words, { n: SHOWN, only: ({ kind }) => kind === 'fact' });
  return facts.map(({ label }) => before + label);
}

/** What there is to suggest: of the policy that is chosen, or is the only one, all; else the catalogue. */
function named(context: Context, beside: Beside): readonly Entry[] {
  const [policy, ...others] = chosen(context, beside);
  const { catalogue, of } = suggestionsOf(context);
  return policy === undefined || others.length > 0 ? catalogue : of(policy);
}

function chosen({ library: { policies } }: Context, beside: Beside): readonly Policy[] {
  const id = beside?.policy ?? '';
  if (id === '') return policies;
  const policy = policyOfId(policies, id);
  return policy === undefined ? [] : [policy];
}

/** The codes that begin with what was typed; where none does, those that may be meant by it. */
function codes<E extends Suggestible>(
  entries: readonly E[],
  typed: string,
  only: (entry: E) => boolean = () => true,
): string[] {
  const begins = first(
    entries
      .filter(only)
      .map(({ id }) => id)
      .filter((id) => id.startsWith(typed)),
  );
  if (begins.length > 0 || typed.length > TOO_LONG) return begins;
  return first(suggest(entries, typed, { n: SHOWN, only }).map(({ id }) => id));
}

function first(values: readonly string[]): string[] {
  return [...new Set(values)].slice(0, MOST);
}
