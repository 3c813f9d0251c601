import { z } from 'zod';
import { type Filter, list } from '../../award/portfolio/index.ts';
import { PAYEE_LABEL, paidTo, paidType, payeeType } from '../../award/rule/index.ts';
import { policyOfId } from '../../corpus/choice/index.ts';
import { departmentFinder } from '../../corpus/department/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { choiceField } from '../choice-fields.ts';
import { choosePolicies } from '../choose-policy.ts';
import { type Context, rulesOf } from '../context.ts';
import { policyArgument } from '../fields.ts';
import { asManyAsFit, isFew, MOST } from '../many.ts';
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
  run({ policy, ...asked }, context) {
    const today = context.today();
    const { policies, choice } = choosePolicies(context.library, {
      policy,
      when: { first: today, last: today },
    });
    const named = bodyNamed(asked.department, policies);
    const filter = { ...asked, department: named ?? asked.department };
    const { lines, total } = isFew(policies)
      ? inFew(context, policies, filter)
      : inMany(context, policies, filter);
    const chosen = choice.ask === undefined ? choiceField(choice) : {};
    const read =
      named === undefined ? [] : [{ fact: 'department', given: `${asked.department}`, read: named }];
    return asManyAsFit(lines.length, (listed) => {
      const awards = lines.slice(0, listed).map((line) => ({
        ...line,
        payee: { ...line.payee },
        lead: [...line.lead],
        funds: [...line.funds],
      }));
      const ids = [...new Set(awards.map((award) => award.policy))];
      const about = ids.flatMap((id) => policyOfId(policies, id) ?? []);
      return { text: present(awards, total), data: { awards, total, ...chosen }, about, read };
    });
  },
});

/** 工信局 is the bureau that it is short for; undefined for its whole name, and for words that are part of a name. */
function bodyNamed(words: string | undefined, policies: readonly Policy[]): string | undefined {
  if (words === undefined || !isFew(policies)) return undefined;
  const [only, ...others] = new Set(departmentFinder(policies)(words).map(({ name }) => name));
  return others.length > 0 || only === words ? undefined : only;
}

/** Of one policy all that fit. */
function inFew(context: Context, policies: readonly Policy[], filter: Filter) {
  const found = policies.flatMap((policy) => list(policy, rulesOf(context, policy), filter));
  return { lines: policies.length === 1 ? found : found.slice(0, MOST), total: found.length };
}

/** Of many policies, without reading any of them. */
function inMany({ library, catalogue }: Context, policies: readonly Policy[], filter: Filter) {
  const among = policies === library.policies ? undefined : policies.map(({ id }) => id);
  return catalogue().find({ ...filter, policies: among }, MOST);
}

function present(awards: readonly Entry[], total: number): string {
  if (awards.length === 0) return '没有符合这些条件的奖补项目；去掉一个条件再查。';
  const several = new Set(awards.map(({ policy }) => policy)).size > 1;
  const lines = awards.map(
    ({ award, name, policy, clause, payee, sum, lead }) =>
      `- ${award} ${name}（${several ? `${policy} ` : ''}${clause}）：${sum}；${paidTo(payee.label)}${lead.length === 0 ? '' : `；牵头：${lead.join('、')}`}`,
  );
  const rest = `只列出前 ${awards.length} 项；请用 policy、payee、department 或 keyword 缩小范围。`;
  return [`共 ${total} 项。`, ...lines, ...(awards.length < total ? [rest] : [])].join('\n');
}
