import { z } from 'zod';
import type { Rule } from '../award/rule/index.ts';
import {
  fromIncrease,
  isOfAsker,
  type Phrase,
  restOf,
  saidIn,
  withTitlesMended,
} from '../award/said/index.ts';
import type { Policy } from '../corpus/library.ts';
import { validity } from '../corpus/policy/index.ts';
import { knownIn, periodOf } from '../search/question/index.ts';
import type { SearchResult } from '../search/search.ts';
import { daysOf } from '../text/date.ts';
import { type Told, toldYears } from '../text/figure/index.ts';
import { fold } from '../text/fold.ts';
import { type Context, rulesOf } from './context.ts';

/** How something is told that was told of before, and what its unit rests on. */
const toldWith = {
  beside: z
    .enum(['more', 'less', 'instead'])
    .optional()
    .describe('与先前所说的同一项：more 是再加上的，less 是要减去的，instead 是改成的'),
  unit_unsaid: z.literal(true).optional().describe('没有说单位，按万元听的，要核实'),
};

/** What is done to what an open call has recorded, and what it is called where one of several is chosen. */
const doneToCall = {
  does: z.enum(['answers', 'corrects', 'adds', 'takes_off', 'chooses']).optional(),
  as: z.string().optional(),
  sets: z.record(z.string(), z.string()).optional().describe('同时改的，空的是不再算'),
};

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
  ...toldWith,
  figure: z.string().optional().describe('话里的那个数'),
  increase: z.string().optional().describe('是由说的增加数推出的：那个增加数'),
  ...doneToCall,
});
export type Offered = z.infer<typeof offered>;

/** A sum that a question tells, and not what of: 投六百来万. */
export const unassignedSum = z.object({
  words: z.string(),
  value: z.string(),
  cannot_be: z.array(z.string()).optional().describe('按说法不会是的那几项事实'),
  supposed: z.literal(true).optional(),
  times: z.number().optional().describe('几项各是这个数'),
  together: z.number().optional().describe('几项合起来是这个数，每项多少没有说'),
  rise: z.literal(true).optional().describe('是多出来的数，不是总数'),
  currency: z.string().optional().describe('是外币：按元问的不能直接用'),
  ...toldWith,
});

export type Unassigned = z.infer<typeof unassignedSum>;

/** A sum that the asker takes to be due, or asks whether it is: 是不是930万. */
export const claimedSum = z.object({ words: z.string(), value: z.string() });

/** What a question says that may be needed to calculate. */
interface SaidTo {
  /** What the policy's awards ask for, and of when; offered, never used. */
  readonly said: Offered[];
  readonly unassigned: z.infer<typeof unassignedSum>[];
  readonly claimed: z.infer<typeof claimedSum>[];
}

/**
 * Reads what a question says by the awards of the policy that answers it.
 * @param meant the award that the question points to.
 */
export async function saidTo(
  { question, hits: [best], coverage }: SearchResult,
  context: Context,
  meant?: string,
): Promise<SaidTo> {
  if (best === undefined || coverage.status === 'not_covered')
    return { said: [], unassigned: [], claimed: [] };
  const expired = validity(best.policy.data, context.today()).state === 'expired';
  const phrases = await phrasesOf(question, best.policy, context);
  const near = rulesOf(context, best.policy).filter(({ data }) => data.clause === best.clause.id);
  const told = saidOf(phrases, rulesOf(context, best.policy), { meant, near });
  const days = expired && question.time === undefined ? endSaid(phrases) : daySaid(question, context);
  return { ...told, said: [...told.said, ...days] };
}

/** A phrase in the asker's own words, whatever title they were taken to name. */
export type PhraseTold = Phrase & { readonly asSaid: string };

/** The phrases of a question, with the official words of a policy for what they say. */
export async function phrasesOf(
  question: SearchResult['question'],
  policy: Policy,
  context: Context,
): Promise<readonly PhraseTold[]> {
  const vocabulary = context.searchable.vocabularyOf(policy);
  const asWritten = await withTitlesMended(question.phrases, rulesOf(context, policy));
  return asWritten.map((phrase, at) => {
    const folded = fold(phrase.text).text;
    const known = knownIn(vocabulary, folded);
    // MES、AGV、机器人: a word by itself in the middle of a question is one of a list.
    const isAlone = ({ start, end }: { start: number; end: number }) =>
      at > 0 && end - start === folded.length;
    const own = known.filter(
      (word) => !isAlone(word) && isOfAsker(folded.slice(0, word.start), folded.slice(word.end)),
    );
    return {
      ...phrase,
      asSaid: question.phrases[at]?.text ?? phrase.text,
      official: known.flatMap(({ means }) => means),
      own: own.flatMap(({ means }) => means),
    };
  });
}

/**
 * What phrases say that the awards of a policy ask for.
 * @param about the award that they are about, and those of its clause.
 */
export function saidOf(
  phrases: readonly PhraseTold[],
  rules: readonly Rule[],
  { meant, near }: { readonly meant: string | undefined; readonly near: readonly Rule[] },
): SaidTo {
  const said = saidIn(rules, phrases, meant);
  const asSaid = (words: string) => phrases.find(({ text }) => text === words)?.asSaid ?? words;
  const own = said.map((each) => ({ ...each, words: asSaid(each.words), awards: [...each.awards] }));
  const { unassigned, claimed } = restOf(phrases, said, near);
  const rule = near.find(({ data }) => data.id === meant);
  const known = Object.fromEntries(
    own.flatMap(({ fact, awards, value }) =>
      awards.includes(meant ?? '') && typeof value === 'string' ? [[fact, value]] : [],
    ),
  );
  // Of two years that are told both the increase makes nothing.
  const derived = unassigned
    .map((sum) => (rule === undefined ? [] : increased(sum, rule, known)))
    .flatMap((made) => (made.length === 1 ? made : []));
  const left = unassigned.filter(({ words }) => !derived.some((each) => each.words === words));
  return { said: [...own, ...derived], unassigned: left, claimed };
}

/** What follows of one year's sum from the other's and an increase that was told; nothing of another sum. */
export function increased(
  { words, value, rise, supposed }: Unassigned,
  rule: Rule,
  known: Readonly<Record<string, string | undefined>>,
): readonly Offered[] {
  const all = rise ? fromIncrease(value, rule, known) : [];
  return all.map(({ fact, value: own, told }) => {
    const label = rule.data.facts[fact]?.label ?? fact;
    return {
      ...{ fact, label, words, value: own, told, awards: [rule.data.id], figure: own, increase: value },
      ...(supposed ? { supposed } : {}),
      ...(all.length > 1 ? { one_of: true as const, as: `${label}，${told}` } : {}),
    };
  });
}

/** What was said without the lists that are empty. */
export function asListed({ said, unassigned, claimed }: SaidTo): Partial<SaidTo> {
  return {
    ...(said.length === 0 ? {} : { said }),
    ...(unassigned.length === 0 ? {} : { unassigned }),
    ...(claimed.length === 0 ? {} : { claimed }),
  };
}

/** The one day, month or year that a question speaks of, as the day of the event. */
function daySaid({ time }: SearchResult['question'], context: Context): readonly Offered[] {
  const period = time && periodOf(time, context.today());
  if (period === undefined) return [];
  const { words, first, last } = period;
  const shared =
    [first, first.slice(0, 7), first.slice(0, 4)].find((name) => {
      const days = daysOf(name);
      return days.first === first && days.last === last;
    }) ?? `${first}至${last}`;
  return [{ fact: 'as_of', label: '事项发生日', words, value: shared, told: shared, awards: [] }];
}

/** The part of a year that sums are told of, and its last month. */
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/[一1]季度/u, '-03'],
  [/[二2]季度|上半年/u, '-06'],
  [/[三3]季度/u, '-09'],
];

/** Of sums of two years that are told by number (22年5.6亿，23年6.9亿) the end of the later: by then it is so. */
function endSaid(phrases: readonly Told[]): readonly Offered[] {
  const years = toldYears(phrases).filter((year) => year !== undefined && year > 0);
  const latest = Math.max(...years.map(Number));
  if (years.length === 0) return [];
  const month = PERIODS.find(([name]) => phrases.some(({ text }) => name.test(text)))?.[1] ?? '-12';
  const value = `${latest}${month}`;
  return [{ fact: 'as_of', label: '事项发生日', words: `${latest}年`, value, told: value, awards: [] }];
}
