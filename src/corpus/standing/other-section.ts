import type { Clause } from '../clause.ts';
import type { Policy } from '../library.ts';
import type { Standing } from './standings.ts';

/**
 * Of words that one of several sections has under a title that the others have too (投资要求 of each zone): that a draft
 * speaks of another section and never of theirs. What holds for one zone holds for no other.
 * @param said what the draft says, as far as it rests on something.
 * @returns in Chinese; undefined where no other section is meant.
 */
export function ofOtherSection({ policy, clause }: Standing, said: () => string): string | undefined {
  if (clause === undefined || clause.title === '') return undefined;
  const own = sectionOf(policy, clause);
  if (own === undefined) return undefined;
  const others = policy.clauses.filter(({ title, id }) => title === clause.title && id !== clause.id);
  const sections = others.flatMap((other) => sectionOf(policy, other) ?? []);
  const beside = sections.filter(({ parent, id }) => parent === own.parent && id !== own.id);
  if (beside.length === 0 || said().includes(own.title)) return undefined;
  const meant = beside.find(({ title }) => said().includes(title));
  return meant && `引的是“${own.title}”的“${clause.title}”，稿中说的是“${meant.title}”`;
}

function sectionOf({ clauses }: Policy, { parent }: Clause): Clause | undefined {
  return clauses.find(({ id, title }) => id === parent && title !== '');
}
