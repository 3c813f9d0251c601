import { decimal } from '../../text/decimal.ts';
import { groupedBy } from '../../text/grouped.ts';
import type { MatchResult } from './match-result.ts';
import { byRank, type Ranked, sum } from './next-questions.ts';

type Question = MatchResult['next_questions'][number];

/** As many as one turn asks. */
const MOST = 5;

/** The questions of several policies that decide most, and how many more they have. */
export interface QuestionsOfAll {
  readonly questions: readonly Question[];
  readonly unlisted: number;
}

/** What to ask first of several policies: a question that several ask in the same words is one. */
export function questionsOfAll(results: readonly MatchResult[]): QuestionsOfAll {
  const asked = results.flatMap((result) =>
    result.next_questions.map((told) => ({ told, ...rankIn(result, told) })),
  );
  const alike = groupedBy(asked, ({ told }) => [`${told.fact} ${told.ask}`]);
  const all = [...alike.values()].flatMap(asOne).toSorted(byRank);
  const questions = all.slice(0, MOST).map(({ told }) => told);
  return { questions, unlisted: all.length - questions.length };
}

function rankIn({ needs_facts }: MatchResult, { awards, settles, at_stake }: Question) {
  const begun = needs_facts.some((one) => one.begun && awards.includes(one.award));
  return { rank: settles.length > 0 ? 0 : begun ? 1 : 2, stake: decimal(at_stake ?? '0') };
}

/** One question of several policies: the money of those that it settles an award of, of all where it settles none. */
function asOne(all: readonly Ranked[]): readonly Ranked[] {
  const [first] = all;
  if (first === undefined) return [];
  const rank = Math.min(...all.map((each) => each.rank));
  const counted = rank === 0 ? all.filter((each) => each.rank === 0) : all;
  const at_stake = counted.map(({ told }) => told.at_stake).reduce(sum, null);
  const told = {
    ...first.told,
    awards: [...new Set(all.flatMap((each) => each.told.awards))],
    settles: [...new Set(all.flatMap((each) => each.told.settles))],
    at_stake,
    ...(counted.some((each) => each.told.unbounded) ? { unbounded: true as const } : {}),
  };
  return [{ told, rank, stake: decimal(at_stake ?? '0') }];
}
