import { aboutWhat } from './about-what.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { Draft, Statement } from './draft.ts';
import { footnotes } from './footnotes.ts';
import type { Ground, GroundClause } from './ground.ts';
import { pairsOf } from './likeness.ts';
import { ownRefs } from './own-refs.ts';
import { refsAround } from './refs-around.ts';

/** A statement with the clauses it rests on. */
export interface Tied {
  readonly statement: Statement;
  /** References in its own words. */
  readonly refs: readonly ClauseRef[];
  /** What it cites itself, in its own words, in brackets right behind it or by a footnote: it must stand there. */
  readonly cited: readonly GroundClause[];
  /** What is cited around it (heading, paragraph, list): it should stand there. */
  readonly nearby: readonly GroundClause[];
  /** The references behind `cited` and `nearby`: its own where it has some. */
  readonly restsOn: readonly ClauseRef[];
  /** Whether it does nothing but cite: what stands beside it rests on it. */
  readonly only: boolean;
  /** Whether what is cited around it is cited elsewhere in its section, not in its line, list or heading. */
  readonly loose: boolean;
  /** Pairs of what it stands below: headings, the lead of its list, the items it is nested in. */
  readonly below: ReadonlySet<string>;
  /** Pairs of the statement, of the sentence before it and of what it stands below: what it is about. */
  readonly topic: ReadonlySet<string>;
}

/** A clause with everything below it. */
export function withBelow(ground: Ground, refs: readonly ClauseRef[]): readonly GroundClause[] {
  const named = refs.flatMap((ref) => ref.clauses);
  return ground.clauses.filter(({ policy, clause }) =>
    named.some((n) => policy.clauses.includes(n) && (clause === n || clause.id.startsWith(`${n.id}.`))),
  );
}

/** Ties each statement of a draft to the clauses it cites and to those cited around it. */
export function tieDraft(draft: Draft, ground: Ground): readonly Tied[] {
  const own = ownRefs(draft, ground);
  const notedFor = footnotes(own);
  // Most statements of a long draft cite nothing; looking at the others only keeps ten thousand of them affordable.
  const citing = own.filter(({ refs: inside }) => inside.length > 0);
  return own.map(({ statement, refs: inside, only }, at) => {
    const next = own[at + 1];
    const behind = next?.only === true && next.statement.line === statement.line ? next.refs : [];
    const above = statement.context.map((line) => draft.lines[line]?.text ?? '');
    const before = own[at - 1]?.statement.line === statement.line ? (own[at - 1]?.statement.text ?? '') : '';
    const heads = statement.cells.map((cell) => cell.head);
    const near = refsAround(citing, statement);
    const bound = [...inside, ...behind, ...notedFor(statement)];
    return {
      statement,
      refs: inside,
      cited: withBelow(ground, bound),
      restsOn: bound.length > 0 ? bound : near.refs,
      nearby: withBelow(ground, near.refs),
      only,
      loose: near.loose,
      below: pairsOf(above.map((words) => aboutWhat(words, ground)).join('。')),
      topic: pairsOf(
        [statement.text, ...heads, before, ...above].map((words) => aboutWhat(words, ground)).join('。'),
      ),
    };
  });
}
