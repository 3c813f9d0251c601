import type { Policy } from '../../corpus/library.ts';
import { repealedIn, validity as validityOn } from '../../corpus/policy/index.ts';
import { daysOf } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { touch, withoutSpans } from '../../text/spans.ts';
import type { ClauseQuery } from '../index/index.ts';
import type { Asks } from './asks.ts';
import type { EverydayWord } from './everyday.ts';
import { type Extent, type KnownWord, wraps } from './known-word.ts';
import type { Lexicon } from './lexicon.ts';
import type { PolicyText } from './policy-text.ts';
import type { Question } from './question.ts';

/** What a keyword weighs beside the question's own words; measured on statutes, where 1 to 2 serve alike. */
export const KEYWORD_WEIGHT = 2;
/** What the text's word for something weighs beside the asker's own word for it. */
const MEANING_WEIGHT = 0.5;
/** What is only told before the question weighs beside what is asked. */
const TOLD_WEIGHT = 0.4;
/** How to get an award leads to the rules yet to be made, behind the clause of the award that is named. */
const PROCEDURE_WEIGHT = 0.3;
/** The same where the word says what is asked: it decides between clauses on one subject. */
const ASKING_WEIGHT = 2;

/** What to look for before any policy's own words are known. */
export function plainTexts({ query, folded, figures, sums, keywords, asks }: Question): ClauseQuery['texts'] {
  const rates = figures.filter(({ text }) => text.endsWith('%'));
  const bare = asks.money ? bareSums(folded) : [];
  // 五千 stands in a text as 5000.
  const spelled = sums.filter((sum) => !folded.includes(sum));
  return [
    { text: withoutQuestionWords(query), weight: 1 },
    // A rate once more: few clauses name one, so one that is named decides between them.
    ...rates.map(({ text }) => ({ text, weight: ASKING_WEIGHT })),
    ...[...bare, ...spelled].map((text) => ({ text, weight: ASKING_WEIGHT })),
    ...keywords.map((text) => ({ text, weight: KEYWORD_WEIGHT })),
  ];
}

/** Sums in ten thousands as people say them, without the word for it: 上限是50还是100. */
function bareSums(folded: string): readonly string[] {
  return [...folded.matchAll(/(?<![\d.a-z])\d{2,4}(?=还是|或|跟|吗|呢|[,，、。?？\s]|$)/gu)].map(
    ([sum]) => `${sum}万元`,
  );
}

/** What one policy makes of a question. */
interface Made {
  readonly lexicon: Lexicon | undefined;
  readonly text: PolicyText;
  readonly known: readonly KnownWord[];
  readonly everyday: readonly EverydayWord[];
  /** Where the longest stretches are that stand in the text. */
  readonly runs: readonly Extent[];
  /** The places of which the text has no word. */
  readonly unwrittenPlaces: Question['places'];
  /** The parts that are only told before it is asked. */
  readonly told: readonly Extent[];
}

/** What to look for in one policy, beside what is asked of it as a whole. */
export function lookedFor(question: Question, made: Made): ClauseQuery['texts'] {
  const { text, told, runs, everyday } = made;
  const share = (word: Extent) => (told.some((part) => touch(part, word)) ? TOLD_WEIGHT : 1);
  return [
    ...ownWords(question, made),
    ...Array.from(meaningsOf(question, made, share), ([meant, weight]) => ({ text: meant, weight })),
    // Of several names one is meant.
    ...everyday.flatMap((word) =>
      word.means.map((meant) => ({ text: meant, weight: share(word) / word.means.length })),
    ),
    ...runs.map((run) => {
      const words = question.folded.slice(run.start, run.end);
      return { text: words, weight: runWeight(words, text) * share(run) };
    }),
  ];
}

/** The question's own words, without the places that the text does not have. */
function ownWords(question: Question, { text, told, unwrittenPlaces }: Made): ClauseQuery['texts'] {
  const ofSubject = (words: string) =>
    text.withoutPlace(
      unwrittenPlaces.reduce(
        (rest, place) => rest.replaceAll(place.text, ' '.repeat(place.text.length)),
        words,
      ),
    );
  const asked = told.length === 0 ? question.query : withoutSpans(question.folded, told);
  return [
    ...plainTexts({ ...question, query: ofSubject(asked) }),
    ...told.map(({ start, end }) => ({
      text: ofSubject(withoutQuestionWords(question.folded.slice(start, end))),
      weight: TOLD_WEIGHT,
    })),
  ];
}

function meaningsOf(
  { keywords }: Question,
  { lexicon, known }: Made,
  share: (word: Extent) => number,
): ReadonlyMap<string, number> {
  const meanings = new Map<string, number>();
  const expected = keywords.flatMap((each) => lexicon?.(fold(each).text) ?? []);
  const words = [
    ...known.map((word) => ({ word, share: share(word) })),
    ...expected.map((word) => ({ word, share: 1 })),
  ];
  for (const { word, share: part } of words) {
    for (const meant of word.means) {
      const weight = weightOf(word, meant, known) * part;
      const before = meanings.get(meant) ?? 0;
      // What is nearest to two subjects at once is what both are about.
      meanings.set(meant, word.silence?.kind === 'subject' ? weight + before : Math.max(weight, before));
    }
  }
  return meanings;
}

/** What a question asks of the policy as a whole: whether it holds, and what it says of what is had twice. */
export function askedAround(
  { folded, dates, asks }: Question,
  policy: Policy,
  known: readonly KnownWord[],
): ClauseQuery['texts'] {
  const days = dates.filter(({ precision }) => precision !== 'month_day');
  return [
    ...days.flatMap(({ value }) => validityWords(value, policy)),
    ...(asks.validity ? wordsOnValidity(folded, policy) : []),
    ...(asks.falls ? wordsSaying(ON_SCOPE, policy.clauses).map((text) => ({ text, weight: 1 })) : []),
    ...(known.some((word) => word.asks) ? [] : wordsOnMoney(asks, policy)),
  ];
}

/** A long phrase of the text does not outweigh the short word that it stands for by its length alone. */
const LENGTH = 0.25;
/** Nor does what is asked around it by the length of the sentence that answers. */
const ASKED_LENGTH = 0.5;

function weightOf(word: KnownWord, text: string, known: readonly KnownWord[]): number {
  const { asks, silence, start, end } = word;
  if (asks) return ASKING_WEIGHT * Math.min(1, (end - start) / text.length) ** ASKED_LENGTH;
  if (silence?.kind === 'procedure') return PROCEDURE_WEIGHT;
  // Beside what the text has, what comes nearest to a silence stands back.
  const named = known.some((other) => other.silence === undefined && !other.asks);
  if (known.some((other) => wraps(word, other)) || (silence?.kind === 'partial' && named))
    return PROCEDURE_WEIGHT;
  // What comes nearest to a silence is named for it, however long it is.
  return silence === undefined
    ? MEANING_WEIGHT * Math.min(1, (end - start) / text.length) ** LENGTH
    : MEANING_WEIGHT;
}

/** How official texts say from when and how long they are in force. */
const ON_VALIDITY = '起施行 有效期至 试行 暂定 废止';

/** The words that say when a policy is in force, and those around them; of a document that it put an end to, those that say so. */
function wordsOnValidity(folded: string, policy: Policy): ClauseQuery['texts'] {
  const { from, to } = policy.data.in_force;
  const repealed = repealedIn(folded, policy).map(({ quote }) => quote);
  const own = [from, to].flatMap(({ clause, quote }) => (clause === undefined ? [] : quote));
  const words = repealed.length > 0 ? repealed : [ON_VALIDITY, ...own];
  return words.map((text) => ({ text, weight: ASKING_WEIGHT }));
}

/** A sentence on whom the whole policy is for: 本优惠政策所涉及的企业是指…，不适用于…. */
const ON_SCOPE =
  /(?:本|以上|上述)[^。;；]{0,16}(?:优惠|政策|措施|办法|方案|规定)[^。;；]{0,12}(?:适用|是指)|(?:本|以上|上述)[^。;；]*不适用于/u;

/** A sentence on which treasury or fund pays: 资金由市、区财政分担, 从…基金中给予扶持. */
const ON_PAYER =
  /(?:资金|扶持|奖励|补贴|优惠政策)[^。;；]{0,12}(?:由|从|在)[^。;；]{0,12}(?:财政|基金|专项资金)[^。;；]{0,14}(?:分担|承担|安排|列支|给予|支出)/u;

/** The policy's words on what is had twice or of several awards, and on the funds that bear the cost. */
function wordsOnMoney(
  { again, together, payer, share, money }: Asks,
  { clauses, data: { overlap, stacking = [], split, funds } }: Policy,
): ClauseQuery['texts'] {
  const several = together ? new Set(stacking.map(({ quote }) => quote)) : [];
  const twice = again && overlap !== undefined ? [overlap.quote] : [];
  const paid = payer && !money ? Object.values(funds).map(({ quote }) => quote) : [];
  const shared =
    payer && share === undefined && split !== undefined ? [split.city.quote, split.shared.quote] : [];
  const told = payer && share === undefined && split === undefined ? wordsSaying(ON_PAYER, clauses) : [];
  return [...twice, ...several, ...paid, ...shared, ...told].map((text) => ({ text, weight: 1 }));
}

/** The words of a policy that say something so. */
function wordsSaying(pattern: RegExp, clauses: Policy['clauses']): readonly string[] {
  return clauses.flatMap(({ leaf, text }) => (leaf ? (pattern.exec(text)?.[0] ?? []) : []));
}

/**
 * A date outside a policy's validity asks for the words on validity, whatever else is asked.
 * @param date as much of it as is said: `2028`, `2028-01`, `2028-01-01`.
 */
function validityWords(date: string, { data }: Policy): ClauseQuery['texts'] {
  const { from, to } = data.in_force;
  const { first, last } = daysOf(date);
  if (last >= from.value && first <= to.value) return [];
  return validityOn(data, first).anchors.map(({ quote }) => ({ text: quote, weight: ASKING_WEIGHT }));
}

/** What such a name weighs beside its pairs: it decides between clauses that fit alike. */
const RUN_WEIGHT = 0.1;
/** The same where a single clause has it: it says which clause is spoken of. */
const NAME_WEIGHT = 0.6;

function runWeight(run: string, { clauses }: PolicyText): number {
  return clauses.filter((clause) => clause.includes(run)).length === 1 ? NAME_WEIGHT : RUN_WEIGHT;
}
