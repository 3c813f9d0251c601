import { halfWidth } from '../text/half-width.ts';
import type { Finding } from './claim.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { Ground, GroundClause } from './ground.ts';
import { shared } from './likeness.ts';
import { contradicted, notFound, placeOf, supported } from './place.ts';

/** A reference of a draft with what the words around it are about. */
export interface Referred {
  readonly ref: ClauseRef;
  /** The clauses it names, with everything below them. */
  readonly named: readonly GroundClause[];
  /** Other clauses that the same sentence cites: what they refer to themselves needs no more proof. */
  readonly beside: readonly GroundClause[];
  /** Pairs of the words that this reference is there for. */
  readonly topic: ReadonlySet<string>;
  /** What was found about the figures and quotations that rest on this reference, and where they stand. */
  readonly resting: readonly { readonly finding: Finding; readonly home: GroundClause | undefined }[];
}

/** The words must fit another clause this many times better, and by this much, before the number is wrong. */
const TIMES = 2;
const MUCH = 9;

function place(clause: GroundClause) {
  const { start, text } = clause.clause;
  const [title = ''] = text.split(/[。\n]/u);
  return placeOf(clause.policy, clause.clause.id, { start, end: start + title.length });
}

function best(clauses: readonly GroundClause[], topic: ReadonlySet<string>, ground: Ground) {
  return clauses.reduce<{ clause: GroundClause; sum: number } | undefined>((top, clause) => {
    const sum = shared(topic, clause.words, ground.weights);
    return top === undefined || sum > top.sum ? { clause, sum } : top;
  }, undefined);
}

/** Whether there is such a clause, and whether it is the one that the words around the reference are about. */
export function checkClauseRef(ground: Ground, { ref, named, beside, topic, resting }: Referred): Finding {
  const saidBy = beside.find(({ clause }) => halfWidth(clause.text).includes(ref.text));
  if (saidBy !== undefined) return supported([place(saidBy)]);
  const here = best(named, topic, ground);
  if (here === undefined)
    return ref.clauses.length === 0 ? contradicted([], `没有“${ref.text}”这一条`) : notFound('没有这一条');
  const homes = resting.flatMap(({ finding, home }) =>
    finding.status === 'supported' && home !== undefined ? [home] : [],
  );
  const inside = homes.filter((home) => named.includes(home));
  const [outside] = homes.filter((home) => !named.includes(home));
  const other = best(ground.clauses, topic, ground);
  const lead = other === undefined ? 0 : other.sum - here.sum;
  const better =
    other !== undefined && other.sum > here.sum * TIMES && lead > (inside.length > 0 ? 2 * MUCH : MUCH);
  const moved = homes.filter((home) => home === outside).length > inside.length ? outside : undefined;
  const wrong = better ? other.clause : moved;
  if (wrong === undefined) return supported([place(here.clause)]);
  return contradicted([place(wrong)], `所说内容见${place(wrong).label}“${wrong.clause.title}”`);
}
