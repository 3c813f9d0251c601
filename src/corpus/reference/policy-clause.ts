import { remembered } from '../../text/remembered.ts';
import { nearest } from '../../text/suggest.ts';
import { policyFinderOf, policyOfId } from '../choice/index.ts';
import type { Clause } from '../clause.ts';
import type { Policy } from '../library.ts';
import { findReferences, resolveReference, spokenWritings } from './reference.ts';
import { plainReference } from './reference-steps.ts';

/** A clause that is referred to, and the policy it belongs to. */
export interface PolicyClause {
  readonly policy: Policy;
  readonly clause: Clause;
}

/**
 * The clauses of several policies that a reference names (三、(二)5, policy://…/clause/3.2.5): all of them where it fits
 * several, none where it fits none; those that stand among other words where the whole is none (三(二)5这一条). An address, a document number or a 《title》 in it leaves only its own policy.
 * @example resolveIn('洪府办规发〔2025〕9号 三、(二)5', policies).map(({ clause }) => clause.id) // → ['三.(二).5']
 */
export function resolveIn(ref: string, policies: readonly Policy[]): readonly PolicyClause[] {
  const meant = named(ref, policies);
  const words = withoutPolicy(ref);
  const read = (clausesOf: (policy: Policy) => readonly Clause[]) =>
    meant.flatMap((policy) => clausesOf(policy).map((clause) => ({ policy, clause })));
  const whole = read(({ clauses }) => resolveReference(words, clauses));
  if (whole.length > 0) return whole;
  return read(({ clauses }) => [
    ...new Set(findReferences(words, clauses).flatMap((found) => found.clauses)),
  ]);
}

/** The clauses that may be meant by a reference that named nothing, by number or by title, best first: at most `n`. */
export function nearestIn(ref: string, policies: readonly Policy[], n: number): readonly PolicyClause[] {
  const own = new Set(named(ref, policies));
  const wanted = { n, only: ({ policy }: PolicyClause) => own.has(policy) };
  return nearest(entriesOf(policies), plainReference(withoutPolicy(ref)), wanted).map(
    ({ policy, clause }) => ({
      policy,
      clause,
    }),
  );
}

const entriesOf = remembered((policies: readonly Policy[]) =>
  policies.flatMap((policy) =>
    policy.clauses.map((clause) => ({
      id: clause.id,
      label: clause.title,
      words: spokenWritings(clause).join('\n'),
      policy,
      clause,
    })),
  ),
);

/** The policies that the words name by address, number or title; all of them where they name none. */
function named(ref: string, policies: readonly Policy[]): readonly Policy[] {
  const address = /^\s*policy:\/\/([^/]+)\//u.exec(ref)?.[1];
  if (address !== undefined) return [policyOfId(policies, address) ?? []].flat();
  if (policies.length < 2) return policies;
  const { by, policies: meant } = policyFinderOf(policies)(ref);
  return by === 'number' || by === 'title' ? meant : policies;
}

/** What stands behind the title or the number of the document. */
function withoutPolicy(ref: string): string {
  return ref.replace(/^.*(?:《[^》]*》|[〔[【(［（]\d{4}[〕\]】)］）]\d+号)(?:的|中的?)?/u, '');
}
