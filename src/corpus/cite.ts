import type { Span } from '../text/spans.ts';
import { type Clause, type ClauseId, clauseLabel } from './clause.ts';
import type { Policy } from './library.ts';

/** Words of the policy, where they stand, and how to name the place. */
export interface Citation extends Span {
  /** Clause id; null for the notice around the clauses (title, number, date of issue). */
  readonly clause: ClauseId | null;
  readonly quote: string;
  /** `洪府办规发〔2025〕9号 三、(二)5` */
  readonly label: string;
}

/** Words to be found: in the clause named, or in the whole source when none is. */
export interface Anchor {
  readonly clause?: ClauseId | undefined;
  readonly quote: string;
  /** Words right before the quote, where the quote alone stands more than once. */
  readonly prefix?: string | undefined;
}

/** What `cite` needs of a policy. */
export type Citable = Pick<Policy, 'source' | 'clauses' | 'data'>;

/** A quote that is not there, or not there exactly once. The message is for whoever keeps the data. */
export class CitationError extends Error {
  override readonly name = 'CitationError';
}

/**
 * The one maker of citations: the quote, found exactly once, with its offsets into `policy.source`.
 * @throws CitationError when the clause does not exist or the words stand there never or more than once.
 * @example
 * cite(policy, { clause: '三.(二).5', quote: '技术改造' }) // → throws 不止一处
 * cite(policy, { clause: '四.(四)', quote: '自2025年8月16日起施行' }).label // → '洪府办规发〔2025〕9号 四、(四)'
 * cite(policy, { clause: '四.(四)', quote: '无此语' }) // → throws 没有“无此语”
 */
export function cite(policy: Citable, anchor: Anchor): Citation {
  const clause = clauseOf(policy, anchor);
  const prefix = anchor.prefix ?? '';
  const start = (clause?.start ?? 0) + find(policy, clause, prefix + anchor.quote) + prefix.length;
  return {
    clause: clause?.id ?? null,
    quote: anchor.quote,
    start,
    end: start + anchor.quote.length,
    label: citationLabel(policy, clause?.id ?? null),
  };
}

function clauseOf(policy: Citable, { clause: id }: Anchor): Clause | undefined {
  if (id === undefined) return undefined;
  const clause = policy.clauses.find((each) => each.id === id);
  if (clause === undefined) throw new CitationError(`没有条款 ${id}`);
  return clause;
}

/** Where the words stand in the clause, or in the whole source when none is named. */
function find({ source }: Citable, clause: Clause | undefined, words: string): number {
  const within = clause?.text ?? source;
  const at = within.indexOf(words);
  if (at < 0) throw new CitationError(`${clause?.id ?? '全文'} 中没有“${words}”`);
  // A notice repeats its title, so only quotes that name a clause must be unique.
  if (clause !== undefined && within.includes(words, at + 1)) {
    throw new CitationError(`“${words}”在 ${clause.id} 中不止一处，请用 prefix 指明`);
  }
  return at;
}

/** Words with the names of their places, each once: `“自2025年8月16日起施行”（洪府办规发〔2025〕9号 四、(四)）`. */
export function quotesWithPlaces(citations: readonly Pick<Citation, 'quote' | 'label'>[]): readonly string[] {
  return [...new Set(citations.map(({ quote, label }) => `“${quote}”（${label}）`))];
}

/** How a place in a policy is named: `洪府办规发〔2025〕9号 三、(二)5`. */
export function citationLabel(policy: Pick<Citable, 'data'>, clause: ClauseId | null): string {
  const number = policy.data.number.value;
  return clause === null ? number : `${number} ${clauseLabel(clause)}`;
}
