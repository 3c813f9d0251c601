import { checkClauseRef } from './check-clause-ref.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { GroundClause } from './ground.ts';
import { pairsOf } from './likeness.ts';
import { aboutWhat, type Tied } from './tie.ts';
import { type Found, isTaken, type Work } from './work.ts';

function namedBy(work: Work, ref: ClauseRef): readonly GroundClause[] {
  return work.ground.clauses.filter(({ clause }) =>
    ref.clauses.some((named) => clause === named || clause.id.startsWith(`${named.id}.`)),
  );
}

/** The words that a reference is there for: its own stretch of the sentence, or what it heads or follows. */
function topicOf({ ties, ground }: Work, tied: Tied, ref: ClauseRef): ReadonlySet<string> {
  const { statement, refs } = tied;
  if (refs.length === 1) {
    const before = ties[ties.indexOf(tied) - 1];
    const own = pairsOf(aboutWhat(statement.text, ground));
    const follows = own.size < 6 && before?.statement.line === statement.line;
    return follows ? before.topic : own;
  }
  const at = refs.indexOf(ref);
  const bracketed = /[(【[]\s*(?:[^()【】[\]]{0,30})$/u.test(
    statement.text.slice(0, ref.start - statement.start),
  );
  const from = bracketed ? (refs[at - 1]?.end ?? statement.start) : ref.end;
  const to = bracketed ? ref.start : (refs[at + 1]?.start ?? statement.end);
  return pairsOf(aboutWhat(statement.text.slice(from - statement.start, to - statement.start), ground));
}

/** Checks the clause references of a draft. */
export function checkClauseRefs(work: Work): readonly Found[] {
  return work.ties.flatMap((tied) =>
    tied.refs
      .filter((ref) => !isTaken(work, ref))
      .map((ref) => {
        const named = namedBy(work, ref);
        const beside = tied.refs.filter((other) => other !== ref).flatMap((other) => namedBy(work, other));
        const resting = work.found
          .filter(
            ({ of }) =>
              of !== undefined && (of.cited.length > 0 ? of.cited : of.nearby).some((c) => named.includes(c)),
          )
          .filter(({ home }) => home === undefined || !beside.includes(home))
          .map((finding) => ({ finding, home: finding.home }));
        const finding = checkClauseRef(work.ground, {
          ref,
          named,
          beside,
          topic: topicOf(work, tied, ref),
          resting,
        });
        return {
          start: ref.start,
          end: ref.end,
          kind: 'clause_ref' as const,
          of: tied,
          home: undefined,
          ...finding,
        };
      }),
  );
}
