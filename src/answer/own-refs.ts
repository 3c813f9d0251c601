import { findQuantities } from '../text/quantity.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { Draft, Statement } from './draft.ts';
import type { Ground } from './ground.ts';

/** A statement with the references in its own words. */
export interface Own {
  readonly statement: Statement;
  readonly refs: readonly ClauseRef[];
  /** Whether it does nothing but cite. */
  readonly only: boolean;
}

const CITING =
  /《[^》]*》|\S{2,8}[〔[(]\d{4}[〕\])]\d+号|依据|根据|出处|来源|参见|详见|见|条款|政策|原文|文件|引用|同上|对应|编号|注|[^\u4e00-\u9fff]/gu;

/** A statement that does nothing but cite: (三、(二)5), 依据:四、(四)。 */
function onlyCites({ text, start }: Statement, refs: readonly ClauseRef[]): boolean {
  if (refs.length === 0 || findQuantities(text).length > 0) return false;
  let rest = text;
  for (const ref of [...refs].reverse())
    rest = rest.slice(0, ref.start - start) + rest.slice(ref.end - start);
  return rest.replace(CITING, '').length <= 2;
}

/** 条, 条款, 第几条: what numbers at the head of a row count. */
const NUMBERED_HEAD = /^(?:第几)?条(?:款|目|号|文)?(?:号|序号)?$|^(?:支持)?政策(?:条款|条)$/u;

/** The clauses that a row of a table is about, by the number at its head: | 9 | 市工业和信息化局… |. */
function rowRefs({ cells, start: from }: Statement, ground: Ground): readonly ClauseRef[] {
  const cell = cells.find(({ text }) => text !== '');
  if (cell === undefined || !NUMBERED_HEAD.test(cell.head) || !/^\d{1,2}(?:[、,]\d{1,2})*$/u.test(cell.text))
    return [];
  const numbers = cell.text.split(/[、,]/u);
  const clauses = numbers.flatMap((n) => ground.findClauseRefs(`第${n}条`).flatMap((ref) => ref.clauses));
  return [
    {
      start: Math.max(from, cell.start),
      end: cell.end,
      text: `第${numbers[0]}条`,
      clauses: [...new Set(clauses)],
    },
  ];
}

/** 该条, 本条: the one clause cited last before it. */
const SAME = /(?<![一二三四五六七八九十\d])(?:该|本|此|这一?)条(?!件|例|目)(?:款|政策|规定)?/gu;

/** 该条 in a statement that names no clause itself, as references to the one clause named last. */
function pointedBack({ statement, refs }: Own, last: ClauseRef | undefined): readonly ClauseRef[] {
  // 这一条的目标是……，奖励在三、(二)4: it may open a statement that names another.
  const first = refs[0]?.start ?? Number.POSITIVE_INFINITY;
  const opens = /^\s*(?:该|本|此|这一?)条/u.test(statement.text);
  if (last === undefined || (refs.length > 0 && !opens)) return refs;
  const pointing = Array.from(statement.text.matchAll(SAME), ({ 0: text, index }) => {
    const start = statement.start + index;
    return { start, end: start + text.length, text, clauses: last.clauses };
  });
  return [...pointing.filter(({ start }) => start < first), ...refs];
}

function withBackPointers(own: readonly Own[]): readonly Own[] {
  let last: ClauseRef | undefined;
  return own.map((here) => {
    const [only, ...more] = here.refs;
    const refs = pointedBack(here, last);
    if (only !== undefined) last = more.length === 0 && only.clauses.length === 1 ? only : undefined;
    return { ...here, refs };
  });
}

/** The statements of a draft with what each cites in its own words: by number, at the head of its row, or pointing back. */
export function ownRefs(draft: Draft, ground: Ground): readonly Own[] {
  const all = ground.findClauseRefs(draft.plain.text);
  const refs = all.filter(
    (ref, i) =>
      all.findIndex((other) => other.start === ref.start && other.clauses.length >= ref.clauses.length) === i,
  );
  return withBackPointers(
    draft.statements.map((statement) => {
      const named = refs.filter((ref) => ref.start >= statement.start && ref.start < statement.end);
      const inside = named.length > 0 ? named : rowRefs(statement, ground);
      return { statement, refs: inside, only: onlyCites(statement, inside) };
    }),
  );
}
