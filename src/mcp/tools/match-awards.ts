import { z } from 'zod';
import { atEnds } from '../../award/at-ends.ts';
import type { Inquiry } from '../../award/calculate.ts';
import { wayToAnswer } from '../../award/facts/index.ts';
import { matchOne, matchResult, matchSeveral } from '../../award/portfolio/index.ts';
import type { Rule } from '../../award/rule/index.ts';
import { InputError } from '../../text/input-error.ts';
import { besideToday } from '../answer.ts';
import { choiceField, presentChoice } from '../choice-fields.ts';
import { type ChosenPolicies, choosePolicies } from '../choose-policy.ts';
import { type Context, rulesOf } from '../context.ts';
import { applicantArgument, dateArgument, ends, factsArgument, policyArgument } from '../fields.ts';
import { asManyAsFit, isFew, whichOf } from '../many.ts';
import { presentMatch, presentQuestions } from '../present/index.ts';
import { readWhen, type When } from '../read/index.ts';
import { defineTool } from '../tool.ts';

/** The whole policy for one profile. */
export const matchAwards = defineTool({
  name: 'match_awards',
  costly: true,
  title: '按企业情况匹配全部奖补',
  description:
    '把一家单位的情况对照整份政策：哪些能算出确数、哪些只有上限、哪些还缺事实、哪些原文没有数额、哪些不符合，以及最值得先问的问题。不合成一个总数；同一笔支出上的重叠单列。事实写法同 calculate_award，不知道的不填。',
  input: z.object({
    facts: factsArgument(
      '已知的事实，对象或 JSON 文字，名称同各项目；“3a.already_awarded”只给项目 3a；约数照说的写，不知道的不填',
    ),
    as_of: dateArgument.optional().describe('事情发生的日期，2026-06-30；只知道月份、年份也行；不填为今天'),
    policy: policyArgument,
    applicant_type: applicantArgument,
  }),
  output: matchResult.extend({ as_of_ends: ends }),
  card: true,
  run({ facts, as_of: day, policy: policyId, applicant_type: applicantType }, context) {
    const today = context.today();
    const when = readWhen(day ?? today, { field: 'as_of', today });
    const { policies, choice } = choosePolicies(context.library, { policy: policyId, when });
    const asked = { facts, asOfGiven: day !== undefined, applicantType, today };
    const [policy, ...others] = policies;
    if (policy === undefined || others.length > 0)
      return several(context, { policies, choice }, { ...asked, when });
    const rules = rulesOf(context, policy);
    const on = (asOf: When['first']) => matchOne({ policy, rules }, { ...asked, asOf });
    const first = on(when.first);
    const last = when.last === when.first ? first : on(when.last);
    return asManyAsFit(rules.length, (listed) => {
      const { result, ends: both } = atEnds(
        when,
        (asOf) => (asOf === when.first ? first : last)(listed),
        'in_force',
      );
      const told = { ...result, ...choiceField(choice) };
      const data = both === undefined ? told : { ...told, as_of_ends: [...both] };
      return {
        text: presentMatch(result, ways(rules)),
        data,
        read: [...when.read, ...result.read],
        ...besideToday([policy], when, today),
      };
    });
  },
});

/** One firm over several policies, each told under its title; of too many it is asked which are meant. */
function several(
  context: Context,
  { policies, choice }: ChosenPolicies,
  { when, ...asked }: Omit<Inquiry, 'asOf'> & { readonly when: When },
) {
  if (!isFew(policies)) throw new InputError(whichOf(policies), 'policy');
  const all = policies.map((policy) => ({ policy, rules: rulesOf(context, policy) }));
  const wayTo = ways(all.flatMap(({ rules }) => rules));
  const region = choice.by === undefined ? {} : { status: 'chosen' as const, ask: null };
  const held = { ...presentChoice(choice), ...region };
  const awards = all.reduce((sum, { rules }) => sum + rules.length, 0);
  const matched = matchSeveral(all, { ...asked, asOf: when.first });
  return asManyAsFit(awards, (listed) => {
    const { each, whole, unread } = matched(listed);
    const texts = each.map(
      ({ policy, result }) => `《${policy.data.title.value}》\n${presentMatch(result, wayTo)}`,
    );
    const more = each.length > 1 ? presentQuestions(whole, wayTo) : '';
    const left = unread.map(({ policy, because }) => `${policy} 没有对照：${because}`);
    return {
      text: [...texts, ...left, more].filter((part) => part !== '').join('\n\n'),
      data: { ...whole, policy_choice: held, ...(unread.length > 0 ? { unread: [...unread] } : {}) },
      read: [...when.read, ...whole.read],
      about: each.map(({ policy }) => policy),
    };
  });
}

/** How each fact that is asked for may be answered; awards that share a fact take it alike, others by their own name. */
function ways(rules: readonly Rule[]): (fact: string) => string {
  const shared = Object.fromEntries(rules.flatMap(({ data }) => Object.entries(data.facts)));
  const own = new Map(rules.map(({ data }) => [data.id, data.facts]));
  return (fact) => wayToAnswer(own.get(/^[^.[]+(?=\.)/u.exec(fact)?.[0] ?? '') ?? shared, fact);
}
