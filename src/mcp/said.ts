import { z } from 'zod';
import { isOfAsker, saidIn } from '../award/facts/index.ts';
import { knownIn, periodOf } from '../search/question/index.ts';
import type { SearchResult } from '../search/search.ts';
import { isSum, type Told } from '../text/figure/index.ts';
import { fold } from '../text/fold.ts';
import { type Context, rulesOf } from './context.ts';

/** What a question says that an award asks for: the fact, the asker's words, the value as `calculate_award` takes it. */
export const offered = z.object({
  fact: z.string(),
  label: z.string(),
  words: z.string(),
  value: z.unknown(),
  told: z.string(),
  awards: z.array(z.string()),
  supposed: z.literal(true).optional().describe('还不是这样，是假设或打算'),
  one_of: z.literal(true).optional().describe('同样的话可能是几项中的一项，问清是哪一项，只取一项'),
});
type Offered = z.infer<typeof offered>;

/** What a question says that may be needed to calculate. */
interface SaidTo {
  /** What the policy's awards ask for, and of when; offered, never used. */
  readonly said: Offered[];
  /** Where it tells a sum and not what of: 投六百来万. */
  readonly unassigned: readonly string[];
}

/**
 * Reads what a question says by the awards of the policy that answers it.
 * @param meant the award that the question points to.
 */
export function saidTo(
  { question, hits: [best], coverage }: SearchResult,
  context: Context,
  meant?: string,
): SaidTo {
  if (best === undefined || coverage.status === 'not_covered') return { said: [], unassigned: [] };
  const vocabulary = context.searchable.vocabularyOf(best.policy);
  const phrases = question.phrases.map((phrase) => {
    const folded = fold(phrase.text).text;
    const known = knownIn(vocabulary, folded);
    const own = known.filter(({ start, end }) => isOfAsker(folded.slice(0, start), folded.slice(end)));
    return {
      ...phrase,
      official: known.flatMap(({ means }) => means),
      own: own.flatMap(({ means }) => means),
    };
  });
  const said = saidIn(rulesOf(context, best.policy), phrases, meant);
  const told = phrases.filter(tellsSum).map(({ text }) => text);
  return {
    said: [...said.map((each) => ({ ...each, awards: [...each.awards] })), ...daySaid(question, context)],
    unassigned: told.filter((text) => !said.some(({ words }) => words === text)),
  };
}

/** The one day, month or year that a question speaks of, as the day of the event. */
function daySaid({ time }: SearchResult['question'], context: Context): readonly Offered[] {
  if (time === undefined) return [];
  const { words, first, last } = periodOf(time, context.today());
  const shared = first === last ? first : first.slice(0, first.slice(0, 7) === last.slice(0, 7) ? 7 : 4);
  return [{ fact: 'as_of', label: '事项发生日', words, value: shared, told: shared, awards: [] }];
}

/** Whether a phrase tells one sum: 从4.7亿到5亿 tells of two. */
function tellsSum({ text, figures }: Told): boolean {
  return figures.some(
    (figure) => isSum(figure) && figure.unit !== '%' && !/[从由]\s*$/u.test(text.slice(0, figure.start)),
  );
}
