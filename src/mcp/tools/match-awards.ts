import { z } from 'zod';
import { type MatchResult, match, matchResult } from '../../award/portfolio/index.ts';
import { payeeType } from '../../award/rule/index.ts';
import { choosePolicy } from '../choose-policy.ts';
import { rulesOf } from '../context.ts';
import { dateArgument, policyArgument } from '../fields.ts';
import { section } from '../present/index.ts';
import { readDay } from '../read-day.ts';
import { defineTool } from '../tool.ts';

/** The whole policy for one profile. */
export const matchAwards = defineTool({
  name: 'match_awards',
  costly: true,
  title: '按企业情况匹配全部奖补',
  description:
    '把一家单位的情况对照整份政策：哪些能算出确数、哪些只有上限、哪些还缺事实、哪些原文没有数额、哪些不符合，以及最值得先问的问题。不合成一个总数；同一笔支出上的重叠单列。事实写法同 calculate_award，不知道的不填。',
  input: z.strictObject({
    facts: z
      .record(z.string(), z.unknown())
      .describe('已知的事实，名称同各项目；“3a.already_awarded”只给项目 3a')
      .meta({ examples: [{ planned_investment: '800万元', equipment_invoices: '800万元' }] }),
    as_of: dateArgument.optional().describe('事情发生的日期，2026-06-30 或 2026年6月30日；不填为今天'),
    policy: policyArgument,
    applicant_type: payeeType
      .optional()
      .describe(`谁来申请：${payeeType.options.join('、')}`)
      .meta({ examples: ['enterprise'] }),
  }),
  output: matchResult,
  card: true,
  run({ facts, as_of: day, policy: policyId, applicant_type: applicantType }, context) {
    const policy = choosePolicy(context.library, policyId);
    const asOf = day === undefined ? context.today() : readDay(day, 'as_of');
    const inquiry = { facts, asOf, asOfGiven: day !== undefined, applicantType };
    const result = match(policy, rulesOf(context, policy), inquiry);
    return { text: present(result), data: result };
  },
});

function present(result: MatchResult): string {
  const { totals } = result;
  return [
    result.answer,
    ...sums(result),
    section(
      '还缺事实',
      result.needs_facts.map(
        ({ award, name, missing, bounds }) =>
          `${award} ${name}：若符合，${told(bounds)}；缺 ${missing.join('、')}`,
      ),
    ),
    section(
      '原文没有数额或没有说定',
      result.not_determined.map(({ award, name, because }) => `${award} ${name}：${because}`),
    ),
    section(
      '不符合',
      result.not_eligible.map(
        ({ award, name, failed }) => `${award} ${name}：${failed.map(({ text }) => `“${text}”`).join('、')}`,
      ),
    ),
    section(
      '先问',
      result.next_questions
        .slice(0, 5)
        .map(({ ask, awards, fact }) => `${ask}（${fact}；关系到 ${awards.join('、')}）`),
    ),
    section(
      '重叠未定',
      totals.unresolved_overlaps.map(
        ({ awards, reason, readings }) =>
          `${awards.join('与')}：${reason}。${readings.map(({ reading, display }) => `${reading} → ${display}`).join('；')}`,
      ),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What can be told as a sum or a ceiling, the asker's own apart from what others are paid. */
function sums({ eligible, up_to }: MatchResult): readonly string[] {
  const others = [...eligible, ...up_to].filter((award) => !isOwn(award));
  return [
    section('可得确数', eligible.filter(isOwn).map(paying)),
    section('只有上限', up_to.filter(isOwn).map(paying)),
    section('付给申报人以外', others.map(paying)),
  ];
}

/** What an award comes to if its conditions are met; 不低于0元 says nothing to anybody. */
function told({ min, max, display }: MatchResult['needs_facts'][number]['bounds']): string {
  return min === '0' && max === null ? '金额要看所缺的事实' : display;
}

function isOwn({ is_applicant }: MatchResult['eligible'][number]): boolean {
  return is_applicant !== false;
}

function paying({ award, name, clause, amount, reading }: MatchResult['eligible'][number]): string {
  return `${award} ${name}（${clause}）：${amount.display}${reading === undefined ? '' : `（${reading}）`}`;
}
