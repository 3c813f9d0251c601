import { z } from 'zod';
import { calculate } from '../../award/calculate.ts';
import { awardResult } from '../../award/result/index.ts';
import { payeeType } from '../../award/rule/index.ts';
import { chooseRule } from '../choose-rule.ts';
import { factsForm } from '../facts-form.ts';
import { awardArgument, dateArgument, policyArgument } from '../fields.ts';
import { presentAward } from '../present/index.ts';
import { readDay } from '../read-day.ts';
import { defineTool } from '../tool.ts';

/** Calculates one award from the facts given, and says what is still to be asked. */
export const calculateAward = defineTool({
  name: 'calculate_award',
  title: '测算一项奖补',
  description:
    '按给出的事实测算一项奖补：是否符合、多少、依据哪句原文、还要问什么、原文哪里没说定。不替人假设任何事实，不知道的就不要填。金额写文字并带单位（“3000万元”）。先用 describe_award 看需要哪些事实。',
  input: z.strictObject({
    award: awardArgument,
    facts: z
      .record(z.string(), z.unknown())
      .describe('已知的事实；名称和写法见 describe_award，不知道的不填')
      .meta({ examples: [{ planned_investment: '800万元', equipment_invoices: '800万元' }] }),
    as_of: dateArgument.optional().describe('事情发生的日期，2026-06-30 或 2026年6月30日；不填为今天'),
    applicant_type: payeeType
      .optional()
      .describe(`谁来申请：${payeeType.options.join('、')}`)
      .meta({ examples: ['enterprise'] }),
    policy: policyArgument,
  }),
  output: awardResult,
  card: true,
  run({ award, facts, as_of: day, applicant_type: applicantType, policy: policyId }, context, dialogue) {
    const { policy, rule } = chooseRule(context, award, policyId);
    const asOf = day === undefined ? context.today() : readDay(day, 'as_of');
    const known = { ...facts, ...dialogue.reply };
    const result = calculate(policy, rule, {
      facts: known,
      asOf,
      asOfGiven: day !== undefined,
      applicantType,
    });
    const form = dialogue.canAsk ? factsForm(rule, result.missing) : undefined;
    return form ?? { text: presentAward(policy, result), data: result };
  },
});
