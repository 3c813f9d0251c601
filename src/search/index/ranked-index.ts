import { mostRecent } from '../../text/remembered.ts';
import { terms } from '../../text/terms.ts';
import {
  type ClauseDocument,
  type ClauseFilter,
  type ClauseIndex,
  type ClauseMatch,
  type ClauseQuery,
  longestFirst,
  passes,
  RANKING,
} from './clause-index.ts';
import { type Field, has, type List, type Postings, postings, type Range, type Scores } from './postings.ts';
import { type Ranges, rangesIn } from './ranges.ts';

/** What of a document is asked for when its clause has been found. */
export type Kept = Pick<ClauseDocument, 'id' | 'sha256' | 'policy' | 'parts' | 'departments'>;

/** Documents made ready for ranking, wherever they are kept. */
export interface Store {
  readonly size: number;
  readonly termOf: (text: string) => number | undefined;
  /** The whole of each document, its head, and the questions that people ask of it. */
  readonly fields: readonly Field[];
  readonly documentAt: (at: number) => Kept | undefined;
  /** Where the documents of each policy lie. */
  readonly ranges: Ranges;
}

/** So many documents are kept as they were read: of one question some forty are told. */
const KEPT = 400;
const WEIGHTS = [1, RANKING.head, RANKING.asked];

/**
 * Ranks what a store holds. A question about some policies costs no more than these policies do: nothing is done for
 * documents outside their ranges.
 */
export function rankedIndex(store: Store): ClauseIndex {
  const fields = store.fields.map(postings);
  const scores = new Float64Array(store.size);
  const documentAt = mostRecent(KEPT, store.documentAt);
  return {
    async search({ texts, filter, limit, bestOfEach = false }) {
      const wanted = [...queryTerms(texts)].flatMap(([text, weight]) => {
        const term = store.termOf(text);
        return term === undefined ? [] : [{ text, weight, lists: fields.map(({ listOf }) => listOf(term)) }];
      });
      const ranges =
        filter?.policies === undefined ? [WHOLE(store)] : rangesIn(store.ranges, filter.policies);
      for (const range of ranges) addUp(wanted, fields, { scores, range });
      const may = allowed(store, filter);
      const found = bestOfEach
        ? bestOf(firsts(scores, store, { policies: filter?.policies, may }), limit, scores)
        : best(scores, limit, { ranges, may });
      const asTold = wanted.toSorted((a, b) => longestFirst(a.text, b.text));
      return found.flatMap((at) => matchAt(documentAt(at), at, { score: scores[at] ?? 0, asTold }));
    },
  };
}

interface Wanted {
  readonly text: string;
  readonly weight: number;
  /** The documents that have it, field by field; the first is the whole of each. */
  readonly lists: readonly List[];
}

function addUp(wanted: readonly Wanted[], fields: readonly Postings[], into: Scores): void {
  const {
    scores,
    range: [from, to],
  } = into;
  scores.fill(0, from, to);
  for (const { lists, weight } of wanted) {
    lists.forEach((list, n) => {
      if (list.from < list.to) fields[n]?.addScores(list, weight * (WEIGHTS[n] ?? 0), into);
    });
  }
  // The engine tells scores in single precision too: what is equal there is equal here.
  for (let at = from; at < to; at += 1) scores[at] = Math.fround(scores[at] ?? 0);
}

interface Ranked {
  readonly score: number;
  readonly asTold: readonly Wanted[];
}

function matchAt(document: Kept | undefined, at: number, { score, asTold }: Ranked): readonly ClauseMatch[] {
  if (document === undefined) return [];
  const { id, sha256, policy } = document;
  const matched = asTold
    .filter(({ lists: [whole] }) => whole !== undefined && has(whole, at))
    .map(({ text }) => text);
  return [{ id, sha256, policy, score, matched }];
}

const WHOLE = ({ size }: Store): Range => [0, size];

function allowed(store: Store, filter: ClauseFilter | undefined): (at: number) => boolean {
  if (filter?.parts === undefined && filter?.departments === undefined) return () => true;
  return (at) => {
    const document = store.documentAt(at);
    return document !== undefined && passes(document, filter);
  };
}

interface Among {
  readonly ranges: readonly Range[];
  readonly may: (at: number) => boolean;
}

/** The documents with the highest scores above zero, best first, equal ones in document order. */
function best(scores: Float64Array, limit: number, { ranges, may }: Among): readonly number[] {
  const top: number[] = [];
  let least = 0;
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at += 1) {
      const score = scores[at] ?? 0;
      if (score > least && may(at)) least = enter(top, at, { scores, limit });
    }
  }
  return top;
}

/** The best document of each policy, in the order of the documents. */
function firsts(
  scores: Float64Array,
  { ranges }: Store,
  {
    policies,
    may,
  }: { readonly policies: readonly string[] | undefined; readonly may: (at: number) => boolean },
): readonly number[] {
  const among =
    policies === undefined ? ranges.values() : [...new Set(policies)].map((id) => ranges.get(id) ?? []);
  const found: number[] = [];
  for (const own of among) {
    const first = bestOne(scores, { ranges: own, may });
    if (first !== undefined) found.push(first);
  }
  return found.sort((a, b) => a - b);
}

/** The document with the highest score above zero, of equal ones the first. */
function bestOne(scores: Float64Array, { ranges, may }: Among): number | undefined {
  let found: number | undefined;
  let most = 0;
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at += 1) {
      const score = scores[at] ?? 0;
      if (score > most && may(at)) {
        found = at;
        most = score;
      }
    }
  }
  return found;
}

/** Of documents in their order those with the highest scores, best first. */
function bestOf(among: readonly number[], limit: number, scores: Float64Array): readonly number[] {
  const top: number[] = [];
  let least = 0;
  for (const at of among) if ((scores[at] ?? 0) > least) least = enter(top, at, { scores, limit });
  return top;
}

/** Puts a document behind those that score as well, and tells above what another one has to be to come in. */
function enter(
  top: number[],
  at: number,
  { scores, limit }: { readonly scores: Float64Array; readonly limit: number },
): number {
  const scoreAt = (place: number) => scores[top[place] ?? at] ?? 0;
  let place = top.length;
  while (place > 0 && scoreAt(place - 1) < (scores[at] ?? 0)) place -= 1;
  top.splice(place, 0, at);
  if (top.length > limit) top.pop();
  return top.length < limit ? 0 : scoreAt(limit - 1);
}

/** More texts than these no call has that it asks of each of twenty policies; most of them are the same for all. */
const ASKED = 100;
const askedTerms = mostRecent(ASKED, terms);

/** Each distinct term of a query with the sum of its weights: twice asked counts twice. */
export function queryTerms(texts: ClauseQuery['texts']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const term of askedTerms(text)) {
      weights.set(term.text, (weights.get(term.text) ?? 0) + term.weight * weight);
    }
  }
  return weights;
}
