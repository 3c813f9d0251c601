import { z } from 'zod';
import { list, narrowed } from '../../award/portfolio/index.ts';
import { PAYEE_LABEL, paidType, payeeType } from '../../award/rule/index.ts';
import { choiceField } from '../choice-fields.ts';
import { choosePolicies } from '../choose-policy.ts';
import { rulesOf } from '../context.ts';
import { policyArgument } from '../fields.ts';
import { isFew, MOST } from '../many.ts';
import { defineTool } from '../tool.ts';

const entry = z.object({
  award: z.string(),
  name: z.string(),
  policy: z.string(),
  clause: z.string(),
  payee: z.object({ type: paidType, label: z.string() }),
  sum: z.string(),
  kind: z.string(),
  lead: z.array(z.string()),
  funds: z.array(z.string()),
});
type Entry = z.input<typeof entry>;

/** The catalogue of awards, narrowed by who is paid, who is in charge, or a word. */
export const listAwards = defineTool({
  name: 'list_awards',
  title: '奖补项目目录',
  description: '列出可测算的奖补项目：编号、名称、条款、给谁、一句话说清怎么算、牵头单位、资金来源。',
  input: z.object({
    policy: policyArgument,
    payee: payeeType
      .optional()
      .describe(
        `只列付给这一类的：${payeeType.options.map((type) => `${type} ${PAYEE_LABEL[type]}`).join('、')}`,
      )
      .meta({ examples: ['enterprise'] }),
    department: z
      .string()
      .max(100)
      .optional()
      .describe('只列这个单位牵头的')
      .meta({ examples: ['市科技局'] }),
    keyword: z
      .string()
      .max(100)
      .optional()
      .describe('名称或条款里的词')
      .meta({ examples: ['智能工厂'] }),
  }),
  output: z.object({ awards: z.array(entry) }),
  run({ policy, ...filter }, context) {
    const today = context.today();
    const { policies, choice } = choosePolicies(context.library, {
      policy,
      when: { first: today, last: today },
    });
    const found = isFew(policies)
      ? policies.flatMap((chosen) => list(chosen, rulesOf(context, chosen), filter))
      : narrowed(context.listed(), filter);
    const shown = policies.length === 1 ? found : found.slice(0, MOST);
    const awards = shown.map((listed) => ({
      ...listed,
      payee: { ...listed.payee },
      lead: [...listed.lead],
      funds: [...listed.funds],
    }));
    const ids = new Set(awards.map((award) => award.policy));
    const about = policies.filter(({ id }) => ids.has(id));
    const chosen = choice.ask === undefined ? choiceField(choice) : {};
    const data = { awards, total: found.length, ...chosen };
    return { text: present(awards, found.length), data, about };
  },
});

function present(awards: readonly Entry[], total: number): string {
  if (awards.length === 0) return '没有符合这些条件的奖补项目；去掉一个条件再查。';
  const several = new Set(awards.map(({ policy }) => policy)).size > 1;
  const lines = awards.map(
    ({ award, name, policy, clause, payee, sum, lead }) =>
      `- ${award} ${name}（${several ? `${policy} ` : ''}${clause}）：${sum}；付给${payee.label}；牵头：${lead.join('、')}`,
  );
  const rest = `只列出前 ${awards.length} 项；请用 policy、payee、department 或 keyword 缩小范围。`;
  return [`共 ${total} 项。`, ...lines, ...(awards.length < total ? [rest] : [])].join('\n');
}
