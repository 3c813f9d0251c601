import { remembered } from '../text/remembered.ts';
import type { Statement } from './draft.ts';
import type { Ground, GroundClause } from './ground.ts';
import { shared } from './likeness.ts';
import type { Tied } from './tie.ts';
import type { Found, Work } from './work.ts';

/** The least weight of common words for which a statement is about a clause. */
const ABOUT = 8;
/** Clauses whose words fit nearly as well as the best. */
const NEARLY = 0.85;

/** The clauses that a statement is about by its words alone; none when nothing much fits. */
function likeliest(ground: Ground, topic: ReadonlySet<string>): readonly GroundClause[] {
  const candidates = new Set(Array.from(topic).flatMap((pair) => ground.byPair.get(pair) ?? []));
  const sums = Array.from(candidates, (clause) => ({
    clause,
    sum: shared(topic, clause.words, ground.weights),
  }));
  const most = Math.max(0, ...sums.map(({ sum }) => sum));
  return most < ABOUT ? [] : sums.filter(({ sum }) => sum >= NEARLY * most).map(({ clause }) => clause);
}

/** How statements stand together, the closest first: the same one, one block, one section. */
const TOGETHER = ['start', 'block', 'section'] as const;
type Homes = Readonly<Record<(typeof TOGETHER)[number], Map<number, Set<GroundClause>>>>;

/** Where the claims of each statement, block and section stand. Read once for what was found so far. */
const homesBy = remembered((found: readonly Found[]): Homes => {
  const homes: Homes = { start: new Map(), block: new Map(), section: new Map() };
  for (const { of, home, status } of found) {
    if (of !== undefined && home !== undefined && status === 'supported') note(homes, of.statement, home);
  }
  return homes;
});

function note(homes: Homes, statement: Statement, home: GroundClause): void {
  for (const same of TOGETHER) {
    const those = homes[same].get(statement[same]) ?? new Set();
    homes[same].set(statement[same], those.add(home));
  }
}

/**
 * What a statement rests on: the clauses it cites; else those cited around it; else those that its own
 * figures, or the ones beside it, stand in; else those it is about.
 */
export function homesOf({ ground, found }: Work, tied: Tied): readonly GroundClause[] {
  const { cited, nearby, topic, statement, refs } = tied;
  const homes = TOGETHER.map((same) => [...(homesBy(found)[same].get(statement[same]) ?? [])]);
  // 第7条 may be one of two: what else the statement says stands in only one of them.
  const unsure = refs.some(({ clauses }) => clauses.length > 1);
  const sure = unsure ? (homes[0] ?? []).filter((home) => cited.includes(home)) : [];
  return [sure, cited, nearby, ...homes].find((those) => those.length > 0) ?? likeliest(ground, topic);
}
