import type { Branded } from '../text/branded.ts';
import type { Span } from '../text/spans.ts';

/** A clause's own numbering within its policy, outside in: `三.(二).5`, `第二章.第十一条.(二)`, `前言`, `尾-1`, `三.(五).尾-1`. */
export type ClauseId = Branded<'ClauseId'>;

/** Whether a text can be a clause's number. */
export function isClauseId(text: string): text is ClauseId {
  return text !== '' && !/\s/u.test(text);
}

/** The same in ASCII, for addresses: `3.2.5`, `c2.a11.2`, `pre`, `tail-1`, `3.5.tail-1`. */
export type ClauseKey = Branded<'ClauseKey'>;

/** Whether a text can be a clause's key. */
export function isClauseKey(text: string): text is ClauseKey {
  return /^[a-z0-9.-]+$/u.test(text);
}

/** One sentence of a clause, numbered from 1. */
export interface Sentence extends Span {
  readonly n: number;
  readonly text: string;
}

/** Who is named in charge of a clause, and the words that name them. */
export interface Departments {
  /** Bodies named first in charge (牵头单位), or the responsible ones (责任单位) where the text knows no lead. */
  readonly lead: readonly string[];
  /** Bodies that must act as well, by the clause's own words or by a blanket duty laid down elsewhere. */
  readonly also: readonly string[];
  /** The words this rests on; empty when the text names nobody. */
  readonly basis: readonly { readonly clause: ClauseId; readonly quote: string }[];
}

/** A reference that the clause's own words make to another clause of the same document. */
export interface Reference extends Span {
  readonly text: string;
  readonly clause: ClauseId;
}

/**
 * A clause (条款) of a policy: a numbered node of its outline, or an unnumbered paragraph that carries law.
 * The span is the node's own text, up to where its first child (or the next node) begins.
 */
export interface Clause extends Span {
  readonly id: ClauseId;
  readonly key: ClauseKey;
  /** For a closing paragraph, the clause whose children it sums up; null for one of the whole document. */
  readonly parent: ClauseId | null;
  /** False for 前言 and closing paragraphs (尾-n), which are no nodes of the numbered outline. */
  readonly numbered: boolean;
  /** True when no numbered node lies below. */
  readonly leaf: boolean;
  /** Line of the marker in the source, from 1. */
  readonly line: number;
  /** Titles of the clauses above, outside in, without their markers. */
  readonly heading: readonly string[];
  /** The clause's own title without its marker; empty when it has none. */
  readonly title: string;
  /** `source.slice(start, end)`, verbatim, marker included. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly departments: Departments;
  readonly references: readonly Reference[];
}

/** Whether a clause is another one or lies below it, by their ids. */
export function isBelow(inner: Pick<Clause, 'id'>, outer: Pick<Clause, 'id'>): boolean {
  return inner.id === outer.id || inner.id.startsWith(`${outer.id}.`);
}

/**
 * A clause id as it is written in official Chinese: `三.(二).5` → `三、(二)5`, `第二章.第十一条.(二)` →
 * `第二章第十一条(二)`. What stands outside the numbering (`前言`, `尾-1`) is named in words.
 * @example clauseLabel('第二章.第十一条.(二)') // → '第二章第十一条(二)'
 */
export function clauseLabel(id: ClauseId): string {
  return labelOf(id);
}

function labelOf(id: string): string {
  const closing = /^(?:(.+)\.)?尾-(\d+)$/u.exec(id);
  if (closing !== null) {
    return `${closing[1] === undefined ? '' : labelOf(closing[1])}结尾部分第${closing[2]}段`;
  }
  const [first = '', ...rest] = id.split('.');
  const head = rest.length > 0 && /^[一二三四五六七八九十百千]+$/u.test(first) ? `${first}、` : first;
  return head + rest.join('');
}
