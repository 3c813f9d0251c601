import type { Standing } from '../../corpus/standing/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { excludedIn } from '../../text/negation.ts';
import { remembered } from '../../text/remembered.ts';
import { phrasesOf } from '../../text/spans.ts';
import { type Account, accountOf, isOpenTold, isUnderCondition, takesIn } from '../../text/wording/index.ts';
import type { Calculated } from '../recalculate.ts';
import type { Rule } from '../rule/index.ts';
import { isAmong, ruleWords } from './in-short.ts';

/**
 * The words that bear out what a stretch tells of a calculation; those that are only asked of it, where the stretch
 * asks, supposes or takes out something.
 */
export function accountsOf(
  calculated: Calculated,
  { text, sentence }: { readonly text: string; readonly sentence: string },
): readonly Account[] {
  // Another phrase's condition does not suppose what this one takes in.
  const isTaken = phrasesOf(text).some(
    ({ words }) => takesIn(words) && !isUnderCondition(words) && !isOpenTold(words) && !/的$/u.test(words),
  );
  const open = isUnderCondition(sentence) || isOpenTold(text) || excludedIn(text) !== undefined;
  return [accountOfAll(calculated), ...(open && !isTaken ? [accountOfOpen(calculated.rule)] : [])];
}

const accountOfAll = remembered((calculated: Calculated) =>
  accountOf(describedIn(calculated).map(halfWidth)),
);
const accountOfOpen = remembered((rule: Rule) => accountOf(openIn(rule).map(halfWidth)));

/**
 * What a calculation has in words: the rule with its facts, the sentences that it rests on, and the answer. What the
 * clause says of others is no part of it; what is only asked, or taken out, is told apart.
 */
function describedIn(calculated: Calculated): readonly string[] {
  const { policy, rule, result } = calculated;
  const clause = policy.clauses.find(({ id }) => id === rule.data.clause);
  const titles = clause === undefined ? [] : [...clause.heading, clause.title];
  const { title, number, issuer } = policy.data;
  return [
    ...ofRule(rule).filter((phrase) => !isTakenOut(phrase)),
    ...titles,
    ruleWords(calculated),
    result.answer,
    result.amount.display,
    title.value,
    number.value,
    issuer.value,
  ];
}

/** What is asked of an award and the text leaves open, its readings, what is not stated, and what is taken out. */
const openIn = remembered((rule: Rule): readonly string[] => [
  ...stringsOf([rule.data.open, rule.data.not_stated]),
  ...ofRule(rule).filter(isTakenOut),
]);

/** The readings that calculations of some clauses took: 晋档补差 as 减去已兑现的金额. */
export function readingsTaken(
  calculations: readonly Calculated[],
  places: readonly Standing[],
): readonly string[] {
  const own = calculations.filter((calculated) => isAmong(calculated, places));
  return own.flatMap(({ result }) => result.open_readings.map(({ taken }) => taken));
}

const ofRule = remembered(({ data: { open, not_stated: _, ...data } }: Rule): readonly string[] =>
  [...stringsOf(data), ...open.map(({ taken }) => taken)].flatMap((words) =>
    phrasesOf(words, 'asides').map((phrase) => phrase.words),
  ),
);

function isTakenOut(phrase: string): boolean {
  return excludedIn(phrase) !== undefined;
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
