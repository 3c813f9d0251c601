import { z } from 'zod';
import { atEnds } from '../../award/at-ends.ts';
import { calculate } from '../../award/calculate.ts';
import { wayToAnswer } from '../../award/facts/index.ts';
import { type AwardResult, awardResult } from '../../award/result/index.ts';
import type { Rule } from '../../award/rule/index.ts';
import { besideToday } from '../answer.ts';
import { choiceField } from '../choice-fields.ts';
import { chooseRule } from '../choose-rule.ts';
import { factsForm } from '../facts-form.ts';
import {
  applicantArgument,
  awardArgument,
  dateArgument,
  ends,
  factsArgument,
  policyArgument,
} from '../fields.ts';
import { asManyAsFit } from '../many.ts';
import { presentAward } from '../present/index.ts';
import { readWhen } from '../read/index.ts';
import { defineTool } from '../tool.ts';

/** Calculates one award from the facts given, and says what is still to be asked. */
export const calculateAward = defineTool({
  name: 'calculate_award',
  title: '测算一项奖补',
  description:
    '按给出的事实测算一项奖补：是否符合、多少、依据哪句原文、还要问什么、原文哪里没说定。不替人假设任何事实，不知道的就不要填。金额写文字并带单位（“3000万元”）。先用 describe_award 看需要哪些事实。',
  input: z.object({
    award: awardArgument,
    facts: factsArgument(
      '已知的事实，对象或 JSON 文字；名称和写法见 describe_award，约数照说的写（“八百多万”），不知道的不填',
    ),
    as_of: dateArgument.optional().describe('事情发生的日期，2026-06-30；只知道月份、年份也行；不填为今天'),
    applicant_type: applicantArgument,
    policy: policyArgument,
  }),
  output: awardResult.extend({ as_of_ends: ends }),
  card: true,
  run({ award, facts, as_of: day, applicant_type, policy: policyId }, context, dialogue) {
    const today = context.today();
    const when = readWhen(day ?? today, { field: 'as_of', today });
    const { policy, rule, read, choice } = chooseRule(context, award, { policy: policyId, when });
    const known = { ...facts, ...dialogue.reply };
    const asked = { facts: known, asOfGiven: day !== undefined, applicantType: applicant_type, today };
    const { result, ends: both } = atEnds(when, (asOf) => calculate(policy, rule, { ...asked, asOf }));
    const form = dialogue.canAsk ? factsForm(rule, result.missing) : undefined;
    if (form !== undefined) return form;
    const ofDay = both === undefined ? {} : { as_of_ends: [...both] };
    return asManyAsFit(result.trace.length, (listed) => {
      const { shown, left } = steps(result.trace, listed);
      const told = { ...result, trace: shown };
      const text = presentAward(policy, told, {
        day: both === undefined ? result.as_of : when.words,
        ways: ways(rule),
        left,
      });
      return {
        text,
        data: { ...told, ...(left > 0 ? { unlisted_steps: left } : {}), ...choiceField(choice), ...ofDay },
        read: [...read, ...when.read, ...result.read],
        ...besideToday([policy], when, today),
      };
    });
  },
});

/** Steps of each item stand first, what they come to last: of too many the first of each are left out behind the first. */
function steps(trace: AwardResult['trace'], most: number) {
  const left = Math.max(0, trace.length - most);
  return { left, shown: trace.filter((_, at) => at === 0 || at > left) };
}

/** How each fact that is asked for may be answered. */
function ways({ data }: Rule): (fact: string) => string {
  return (fact) => wayToAnswer(data.facts, fact);
}
