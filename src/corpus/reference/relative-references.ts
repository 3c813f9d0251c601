import type { Clause, Reference } from '../clause.ts';

const RELATIVE = /(?<![以之目年日月提此])前(?<count>[两二三四五]?)(?<unit>条|项)(?![件例目])/gu;
const COUNTS = ' 一二三四五';

/**
 * 前条, 前两条, 前项: the clauses just before the one that holds `text`, in the same list. 前款 and 本条 stay
 * inside the clause and are no reference. Offsets into `text`.
 */
export function relativeReferences(
  text: string,
  clause: Clause,
  clauses: readonly Clause[],
): readonly Reference[] {
  return Array.from(text.matchAll(RELATIVE)).flatMap(({ index, 0: words, groups }) => {
    const count = groups?.count === '两' ? 2 : Math.max(1, COUNTS.indexOf(groups?.count ?? ''));
    const from = groups?.unit === '条' ? articleAround(clause, clauses) : clause;
    const like = clauses.filter((other) => isLike(other, from, groups?.unit === '条'));
    const at = from === undefined ? -1 : like.indexOf(from);
    const targets = at < count ? [] : like.slice(at - count, at);
    return targets.map(({ id }) => ({ text: words, start: index, end: index + words.length, clause: id }));
  });
}

/** The article that a clause is or lies in. */
function articleAround(clause: Clause, clauses: readonly Clause[]): Clause | undefined {
  if (isArticle(clause)) return clause;
  const above = clauses.find(({ id }) => id === clause.parent);
  return above === undefined ? undefined : articleAround(above, clauses);
}

function isArticle({ key }: Clause): boolean {
  return /(?:^|\.)a\d+(?:z\d+)?$/u.test(key);
}

function isLike(other: Clause, from: Clause | undefined, articles: boolean): boolean {
  return articles ? isArticle(other) : other.parent === from?.parent && other.numbered;
}
