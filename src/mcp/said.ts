import { z } from 'zod';
import { saidIn } from '../award/facts/index.ts';
import { periodOf, readFor, readQuestion } from '../search/question/index.ts';
import type { SearchResult } from '../search/search.ts';
import { phrasesIn } from '../text/figure/index.ts';
import { type Context, rulesOf } from './context.ts';

/** What a question says that an award asks for: the fact, the asker's words, the value as `calculate_award` takes it. */
export const offered = z.object({
  fact: z.string(),
  label: z.string(),
  words: z.string(),
  value: z.unknown(),
  awards: z.array(z.string()),
});
type Offered = z.infer<typeof offered>;

/** What the question says that the policy's awards ask for, and of when; offered, never used. */
export function saidTo(
  { question, hits: [best], coverage }: SearchResult,
  context: Context,
): { said?: Offered[] } {
  if (best === undefined || coverage.status === 'not_covered') return {};
  const vocabulary = context.searchable.vocabularyOf(best.policy);
  const phrases = phrasesIn(question.query).map((text) => ({
    text,
    official: readFor(vocabulary, readQuestion(text)).known.flatMap(({ means }) => means),
  }));
  const said = saidIn(rulesOf(context, best.policy), phrases);
  const all = [...said.map((each) => ({ ...each, awards: [...each.awards] })), ...daySaid(question, context)];
  return all.length === 0 ? {} : { said: all };
}

/** The one day, month or year that a question speaks of, as the day of the event. */
function daySaid({ time }: SearchResult['question'], context: Context): readonly Offered[] {
  if (time === undefined) return [];
  const { words, first, last } = periodOf(time, context.today());
  const shared = first === last ? first : first.slice(0, first.slice(0, 7) === last.slice(0, 7) ? 7 : 4);
  return [{ fact: 'as_of', label: '事项发生日', words, value: shared, awards: [] }];
}
