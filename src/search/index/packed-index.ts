import { terms } from '../../text/terms.ts';
import {
  type ClauseDocument,
  type ClauseIndex,
  type ClauseMatch,
  type ClauseQuery,
  passes,
  RANKING,
} from './clause-index.ts';
import { postings } from './postings.ts';

/**
 * An index in this process for a library of up to some hundred thousand clauses. It ranks exactly as the
 * MiniSearch in the tests does, from typed arrays instead of maps of objects.
 * @example
 * const document = { id: 'p/1', policy: 'p', parts: ['1'], departments: [], head: '', body: '技术改造', asked: '' };
 * const query = { texts: [{ text: '技改改造', weight: 1 }], limit: 5 };
 * (await packedIndex([document]).search(query)).map(({ id }) => id) // → ['p/1']
 */
export function packedIndex(documents: readonly ClauseDocument[]): ClauseIndex {
  const vocabulary = new Map<string, number>();
  const counted = (text: (document: ClauseDocument) => string) =>
    documents.map((document) => count(text(document), vocabulary));
  const counts = [
    counted(({ head, body }) => `${head}\n${body}`),
    counted(({ head }) => head),
    counted(({ asked }) => asked),
  ];
  const [all, head, asked] = counts.map((field) =>
    postings({ documents: field, vocabulary: vocabulary.size }),
  );
  const scores = new Float64Array(documents.length);

  return {
    async search({ texts, filter, limit }) {
      scores.fill(0);
      const wanted = [...queryTerms(texts)].flatMap(([text, weight]) => {
        const term = vocabulary.get(text);
        return term === undefined ? [] : [{ text, term, weight }];
      });
      for (const { term, weight } of wanted) {
        all?.addScores(term, weight, scores);
        head?.addScores(term, weight * RANKING.head, scores);
        asked?.addScores(term, weight * RANKING.asked, scores);
      }
      // The engine tells scores in single precision too: what is equal there is equal here.
      for (let at = 0; at < scores.length; at += 1) scores[at] = Math.fround(scores[at] ?? 0);
      const may = filter === undefined ? () => true : allowed(documents, filter);
      return best(scores, limit, may).flatMap((at): ClauseMatch[] => {
        const document = documents[at];
        if (document === undefined) return [];
        const matched = wanted
          .filter(({ term }) => all?.has(term, at))
          .map(({ text }) => text)
          .sort((a, b) => b.length - a.length);
        return [
          {
            id: document.id,
            sha256: document.sha256,
            policy: document.policy,
            score: scores[at] ?? 0,
            matched,
          },
        ];
      });
    },
  };
}

function allowed(documents: readonly ClauseDocument[], filter: Parameters<typeof passes>[1]) {
  return (at: number) => {
    const document = documents[at];
    return document !== undefined && passes(document, filter);
  };
}

function count(text: string, vocabulary: Map<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms(text)) {
    const id = vocabulary.get(term.text) ?? vocabulary.size;
    if (id === vocabulary.size) vocabulary.set(term.text, id);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The documents with the highest scores above zero, best first, equal ones in document order. */
function best(scores: Float64Array, limit: number, may: (at: number) => boolean): readonly number[] {
  const top: number[] = [];
  const score = (at: number | undefined) => (at === undefined ? 0 : (scores[at] ?? 0));
  for (let at = 0; at < scores.length; at += 1) {
    if (score(at) <= (top.length < limit ? 0 : score(top.at(-1))) || !may(at)) continue;
    let place = top.length;
    while (place > 0 && score(top[place - 1]) < score(at)) place -= 1;
    top.splice(place, 0, at);
    top.length = Math.min(top.length, limit);
  }
  return top;
}

/** Each distinct term of a query with the sum of its weights: twice asked counts twice. */
export function queryTerms(texts: ClauseQuery['texts']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const term of terms(text)) {
      weights.set(term.text, (weights.get(term.text) ?? 0) + term.weight * weight);
    }
  }
  return weights;
}
