import { joinedSpans, mergedSpans, touch } from '../text/spans.ts';
import { type SearchHit, wordsOfClause } from './hit.ts';
import { type Extent, meantBy, type PolicyText, type Reading, type Words } from './question/index.ts';

/** What a question names, as far as one policy has it. */
export interface ThingsNamed {
  /** Whether something in the question says which of its clauses is spoken of. */
  readonly isTold: boolean;
  /** What is named and stands in its best clause, by the text's own words or by what people call it. */
  readonly named: readonly Extent[];
  /** All of the question that stands in that clause, what is named with it, in order. */
  readonly heard: readonly Extent[];
  /** The same of the whole text. */
  readonly written: readonly Extent[];
}

/**
 * What a question names: its own pairs of characters and rates that the text has, and what people call something. No sums:
 * they are what the caller has or did. Nor what is asked of any policy.
 */
export function thingsNamed(
  { known, everyday, pairs, figures }: Reading,
  { present, telling }: Words,
  { best, having }: Pick<PolicyText, 'having'> & { readonly best: SearchHit | undefined },
): ThingsNamed {
  const rates = figures.filter(({ text }) => text.endsWith('%'));
  const isKnown = (each: Extent) => known.some((word) => touch(word, each));
  const own = [...pairs, ...rates].filter((each) => present.includes(each.text) && !isKnown(each));
  const led = known
    .filter(({ asks, silence }) => !asks && silence === undefined)
    .map((each) => ({ ...each, words: meantBy(each).filter((word) => present.includes(word)) }));
  const things = [
    ...own.map((each) => ({ ...each, words: [each.text] })),
    ...led.filter(({ words }) => words.length > 0),
  ];
  // What people call 批下来 is heard, and names nothing: another text says it in other words.
  const called = everyday.map((each) => ({ ...each, words: each.means }));
  // 高新技术企业 stands in a text that is silent on awards for them.
  const verbatim = pairs.filter(isKnown);
  const text = best === undefined ? '' : wordsOfClause(best.clause);
  const stands = ({ words }: { readonly words: readonly string[] }) =>
    words.some((word) => text.includes(word));
  const named = joinedSpans(things.filter(stands));
  return {
    isTold: things.some(({ words }) => words.some((word) => telling.includes(word))),
    named,
    heard: mergedSpans([
      ...named,
      ...called.filter(stands),
      ...verbatim.filter((pair) => text.includes(pair.text)),
    ]),
    written: mergedSpans([...things, ...called, ...verbatim.filter((pair) => having(pair.text) > 0)]),
  };
}
