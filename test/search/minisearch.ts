import MiniSearch from 'minisearch';
import {
  type ClauseDocument,
  type ClauseIndex,
  type ClauseMatch,
  longestFirst,
  passes,
  RANKING,
} from '../../src/search/index/clause-index.ts';
import { queryTerms } from '../../src/search/index/ranked-index.ts';
import { terms } from '../../src/text/terms.ts';

interface Entry {
  readonly id: number;
  readonly all: string;
  readonly head: string;
  readonly asked: string;
}

/** The port over MiniSearch: a second hand that must rank as the packed index does. */
export function miniSearchIndex(documents: readonly ClauseDocument[]): ClauseIndex {
  const engine = new MiniSearch<Entry>({
    fields: ['all', 'head', 'asked'],
    tokenize: (text) => terms(text).map((term) => term.text),
    processTerm: (term) => term,
  });
  engine.addAll(documents.map(({ head, body, asked }, id) => ({ id, all: `${head}\n${body}`, head, asked })));

  return {
    async search({ texts, filter, limit, bestOfEach = false }) {
      const weights = queryTerms(texts);
      const found = engine.search(' ', {
        // The terms are weighed already, so the engine is handed them instead of a text.
        tokenize: () => [...weights.keys()],
        boostTerm: (term) => weights.get(term) ?? 0,
        boost: { head: RANKING.head, asked: RANKING.asked },
        bm25: { k: RANKING.k, b: RANKING.b, d: RANKING.d },
      });
      return (
        found
          // MiniSearch multiplies a score by the number of terms matched, which favours long questions'
          // common words: taken out again.
          .map(({ id, score, queryTerms: hit, match }) => ({
            at: Number(id),
            score: score / hit.length,
            match,
          }))
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .flatMap(({ at, score, match }): ClauseMatch[] => {
            const document = documents[at];
            if (document === undefined || !passes(document, filter)) return [];
            return [
              {
                id: document.id,
                sha256: document.sha256,
                policy: document.policy,
                score,
                matched: ownTerms(match),
              },
            ];
          })
          .filter(
            ({ policy }, n, all) => !bestOfEach || all.findIndex((other) => other.policy === policy) === n,
          )
          .slice(0, limit)
      );
    },
  };
}

/** Terms found in the clause itself, not only in what people ask about it. */
function ownTerms(match: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.keys(match)
    .filter((term) => match[term]?.includes('all'))
    .sort(longestFirst);
}
