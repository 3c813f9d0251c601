import { z } from 'zod';
import { awardDescription, describe } from '../../award/portfolio/index.ts';
import { choiceField } from '../choice-fields.ts';
import { chooseRule } from '../choose-rule.ts';
import { awardArgument, policyArgument } from '../fields.ts';
import { presentDescription } from '../present/index.ts';
import { defineTool } from '../tool.ts';

/** Worked cases shown; the rest are for the checks. */
const EXAMPLES = 2;

/** One award whole: what it asks, how the sum is made, what the text leaves open. */
export const describeAward = defineTool({
  name: 'describe_award',
  title: '看一项奖补的规则',
  description:
    '一项奖补的全部规则：条件（附原文）、测算需要的事实（JSON Schema，附要问的话）、怎么算、上限按什么计、哪里没说定、资金来源、算例。测算前先看它。',
  input: z.object({
    award: awardArgument,
    policy: policyArgument,
  }),
  output: awardDescription,
  card: true,
  run({ award, policy: policyId }, context) {
    const today = context.today();
    const when = { first: today, last: today };
    const { policy, rule, read, choice } = chooseRule(context, award, { policy: policyId, when });
    const description = describe(policy, rule);
    const examples = description.examples.slice(0, EXAMPLES);
    const data = { ...description, examples, ...choiceField(choice) };
    return { text: presentDescription(data), data, read, about: [policy] };
  },
});
