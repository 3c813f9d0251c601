import type { ClauseRef } from './clause-refs.ts';
import type { Statement } from './draft.ts';
import type { Ground, GroundClause } from './ground.ts';
import { type Tied, withBelow } from './tie.ts';

const JOINED = /^[\s;、,和及与]*$/u;

function between({ text, start }: Statement, left: ClauseRef, right: ClauseRef): string {
  return text.slice(left.end - start, right.start - start);
}

/**
 * Whether a stretch stands before a semicolon behind which the first reference comes, and more words after it: 每年3-5项是
 * 另一回事;第7条的每项100-200万元. A reference at the very end is there for all of it.
 */
function standsApart(
  { text, start }: Statement,
  refs: readonly ClauseRef[],
  run: { readonly end: number },
): boolean {
  const [first] = refs;
  if (first === undefined) return false;
  const between = text.slice(run.end - 1, Math.max(0, first.start - start));
  return between.includes(';') && /[\u4e00-\u9fff]{2}/u.test(text.slice(first.end - start));
}

/** What a stretch of a statement cites: references in its own words, else whatever the statement cites. */
export function citedBy(
  ground: Ground,
  { statement, refs, cited }: Tied,
  run: { readonly start: number; readonly end: number },
): readonly GroundClause[] {
  const inRun = ({ start }: ClauseRef) =>
    start >= statement.start + run.start && start < statement.start + run.end;
  // (三、(三)8;三、(四)10) is cited as a whole.
  const own: ClauseRef[] = [];
  for (const [i, ref] of refs.entries()) {
    const last = refs[i - 1];
    const joined = last !== undefined && own.includes(last) && JOINED.test(between(statement, last, ref));
    if (joined || inRun(ref)) own.push(ref);
  }
  const named = own.length < refs.length ? withBelow(ground, own) : [];
  if (named.length > 0) return named;
  return standsApart(statement, refs, run) ? [] : cited;
}
