import { findQuantities } from '../text/quantity.ts';
import type { ClauseRef } from './clause-refs.ts';
import type { Draft, Statement } from './draft.ts';
import type { Ground, GroundClause } from './ground.ts';
import { pairsOf } from './likeness.ts';

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

const FOOTNOTE = /\[\^?(\d{1,2})\]|([①-⑳])|【(\d{1,2})】/gu;
const CITING =
  /《[^》]*》|\S{2,8}[〔[(]\d{4}[〕\])]\d+号|依据|根据|出处|来源|参见|详见|见|条款|政策|原文|文件|引用|同上|对应|编号|注|[^\u4e00-\u9fff]/gu;

/** A clause with everything below it. */
function withBelow(ground: Ground, refs: readonly ClauseRef[]): readonly GroundClause[] {
  const named = refs.flatMap((ref) => ref.clauses);
  return ground.clauses.filter(({ policy, clause }) =>
    named.some((n) => policy.clauses.includes(n) && (clause === n || clause.id.startsWith(`${n.id}.`))),
  );
}

/** A statement that does nothing but cite: (三、(二)5), 依据:四、(四)。 */
function onlyCites({ text, start }: Statement, refs: readonly ClauseRef[]): boolean {
  if (refs.length === 0 || findQuantities(text).length > 0) return false;
  let rest = text;
  for (const ref of [...refs].reverse())
    rest = rest.slice(0, ref.start - start) + rest.slice(ref.end - start);
  return rest.replace(CITING, '').length <= 2;
}

interface Own {
  readonly statement: Statement;
  readonly refs: readonly ClauseRef[];
  readonly only: boolean;
}

const mark = (match: RegExpMatchArray) => match[1] ?? match[2] ?? match[3] ?? '';

/** References by footnote: [1] in a sentence, [1] 三、(二)5 at the head of a line below. */
function footnotes(own: readonly Own[]): ReadonlyMap<string, readonly ClauseRef[]> {
  const notes = new Map<string, readonly ClauseRef[]>();
  for (const { statement, refs } of own) {
    const head = /^\s*(?:\[\^?(\d{1,2})\]|([①-⑳])|【(\d{1,2})】)/u.exec(statement.text);
    if (head !== null && refs.length > 0) notes.set(mark(head), refs);
  }
  return notes;
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
  if (last === undefined || refs.length > 0) return refs;
  return Array.from(statement.text.matchAll(SAME), ({ 0: text, index }) => {
    const start = statement.start + index;
    return { start, end: start + text.length, text, clauses: last.clauses };
  });
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

/** The references around a statement, nearest kind first: its paragraph, what it stands below, its list. */
function around(
  citing: readonly Own[],
  here: Statement,
): { readonly refs: readonly ClauseRef[]; readonly loose: boolean } {
  const inLine = citing.filter(({ statement }) => statement.line === here.line);
  const before = inLine.filter(({ statement }) => statement.start < here.start).at(-1);
  const behind = inLine.find(({ statement }) => statement.start > here.start);
  const near = before ?? behind;
  if (near !== undefined) return { refs: near.refs, loose: false };
  for (const line of here.context) {
    const those = citing.filter(({ statement }) => statement.line === line);
    const refs = those.flatMap((o) => o.refs);
    // A paragraph leads a list below it, and only comes before another paragraph.
    const loose = here.kind === 'text' && those.some(({ statement }) => statement.kind === 'text');
    if (refs.length > 0) return { refs, loose };
  }
  return { refs: beside(citing, here), loose: true };
}

/** References in the same block, then in the same section, then the only one of the whole draft. */
function beside(citing: readonly Own[], here: Statement): readonly ClauseRef[] {
  for (const same of ['block', 'section'] as const) {
    const peers = citing.filter(({ statement }) => statement[same] === here[same]);
    const refs = (peers.filter(({ statement }) => statement.start < here.start).at(-1) ?? peers[0])?.refs;
    if (refs !== undefined) return refs;
  }
  const all = citing.flatMap(({ refs }) => refs);
  const clauses = new Set(all.flatMap((ref) => ref.clauses));
  return clauses.size === 1 ? all : [];
}

/** What names documents and parts of them rather than what they say. */
const PAPERS =
  /《[^》]*》|\S{2,8}[〔[(]\d{4}[〕\])]\d+号|(?:本|该|此)?(?:行动方案|方案|政策|文件)|(?:责任|牵头|主管)(?:单位|部门)/gu;

/** Words without the titles and numbers of documents and the names of bodies, which are about nothing. */
export function aboutWhat(words: string, ground: Ground): string {
  let rest = words;
  for (const { start, end } of [...ground.findDepartments(words)].reverse())
    rest = `${rest.slice(0, start)},${rest.slice(end)}`;
  return rest.replace(PAPERS, ',');
}

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

/** Ties each statement of a draft to the clauses it cites and to those cited around it. */
export function tieDraft(draft: Draft, ground: Ground): readonly Tied[] {
  const all = ground.findClauseRefs(draft.plain.text);
  const refs = all.filter(
    (ref, i) =>
      all.findIndex((other) => other.start === ref.start && other.clauses.length >= ref.clauses.length) === i,
  );
  const own = withBackPointers(
    draft.statements.map((statement) => {
      const named = refs.filter((ref) => ref.start >= statement.start && ref.start < statement.end);
      const inside = named.length > 0 ? named : rowRefs(statement, ground);
      return { statement, refs: inside, only: onlyCites(statement, inside) };
    }),
  );
  const notes = footnotes(own);
  // Most statements of a long draft cite nothing; looking at the others only keeps ten thousand of them affordable.
  const citing = own.filter(({ refs: inside }) => inside.length > 0);
  return own.map(({ statement, refs: inside, only }, at) => {
    const next = own[at + 1];
    const behind = next?.only === true && next.statement.line === statement.line ? next.refs : [];
    const noted = Array.from(statement.text.matchAll(FOOTNOTE)).flatMap(
      (match) => notes.get(mark(match)) ?? [],
    );
    const above = statement.context.map((line) => draft.lines[line]?.text ?? '');
    const before = own[at - 1]?.statement.line === statement.line ? (own[at - 1]?.statement.text ?? '') : '';
    const heads = statement.cells.map((cell) => cell.head);
    const near = around(citing, statement);
    const bound = [...inside, ...behind, ...noted];
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
