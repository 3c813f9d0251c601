import { z } from 'zod';
import { citationLabel } from '../../corpus/cite.ts';
import { validity } from '../../corpus/validity.ts';
import type { SearchHit } from '../../search/hit.ts';
import { type SearchResult, search } from '../../search/search.ts';
import type { Context } from '../context.ts';
import { dateArgument, departments, policyArgument, policyRef } from '../fields.ts';
import { departmentsLine } from '../present.ts';
import { readDay } from '../read-day.ts';
import { defineTool } from '../tool.ts';
import { clauseUri } from '../uri.ts';

const hit = z.object({
  clause: z.string(),
  uri: z.string(),
  policy: policyRef,
  heading: z.array(z.string()),
  title: z.string(),
  text: z.string().describe('条款原文，逐字'),
  highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  score: z.number(),
  matched_terms: z.array(z.string()),
  awards: z.array(z.string()),
  departments: departments.omit({ basis: true }),
  citation: z.string(),
});
type Hit = z.input<typeof hit>;

const input = z.strictObject({
  query: z
    .string()
    .describe('提问人的原话，1 到 500 字')
    .meta({ examples: ['设备花了八百万能补多少'] }),
  keywords: z
    .array(z.string())
    .optional()
    .describe('你认为公文原文会用的词，最多 10 个；补上它比什么都能提高命中')
    .meta({ examples: [['技术改造', '设备发票额']] }),
  policy: policyArgument,
  part: z
    .string()
    .optional()
    .describe('只在这一部分找：编号或标题')
    .meta({ examples: ['支持政策'] }),
  department: z
    .string()
    .optional()
    .describe('只找这个单位负责的条款')
    .meta({ examples: ['市科技局'] }),
  as_of: dateArgument.optional(),
  limit: z
    .number()
    .int()
    .optional()
    .describe('最多返回几条，1 到 20 的整数，不填为 5')
    .meta({ examples: [5] }),
});

/** Finds the clauses that fit a question, and says whether the policy speaks of it at all. */
export const searchClauses = defineTool({
  name: 'search_clauses',
  title: '找条款',
  description:
    '用平常的话找政策条款，返回逐字原文、责任单位、可测算的奖补项目和出处。请把你认为公文会用的词放进 keywords（如“技改”→“技术改造”）。务必看 coverage：not_covered 表示政策没有涉及，照 note 回答，不要拿相近条款凑。',
  input,
  output: z.object({
    query: z.string(),
    hits: z.array(hit),
    coverage: z.object({
      status: z.enum(['covered', 'partly', 'not_covered']),
      unmatched_terms: z.array(z.string()).describe('问题里原文没有的词'),
      note: z.string(),
    }),
    validity: z.array(z.object({ policy: z.string(), in_force: z.string(), text: z.string() })).optional(),
  }),
  async run({ as_of: asOf, ...request }, context) {
    const day = asOf === undefined ? undefined : readDay(asOf, 'as_of');
    const result = await search(context.searchable, request);
    const data = {
      query: result.query,
      hits: result.hits.map((found) => toHit(found, context)),
      coverage: {
        status: result.coverage.status,
        unmatched_terms: [...result.coverage.unmatchedTerms],
        note: result.coverage.note,
      },
      ...(day === undefined ? {} : { validity: validityOf(result, day) }),
    };
    return { text: present(data), data };
  },
});

function toHit({ policy, clause, score, matched, highlights }: SearchHit, { rules }: Context): Hit {
  const { lead, also } = clause.departments;
  return {
    clause: clause.id,
    uri: clauseUri(policy.id, clause.key),
    policy: { id: policy.id, title: policy.data.title.value, number: policy.data.number.value },
    heading: [...clause.heading],
    title: clause.title,
    text: clause.text,
    highlights: highlights.map(({ start, end }) => ({ start, end })),
    score,
    matched_terms: [...matched],
    awards: (rules.get(policy.id) ?? [])
      .filter((rule) => rule.data.clause === clause.id)
      .map((rule) => rule.data.id),
    departments: { lead: [...lead], also: [...also] },
    citation: citationLabel(policy, clause.id),
  };
}

function validityOf(
  { hits }: SearchResult,
  day: string,
): { policy: string; in_force: string; text: string }[] {
  const policies = [...new Set(hits.map((found) => found.policy))];
  return policies.map((policy) => {
    const { state, say } = validity(policy.data, day);
    return { policy: policy.id, in_force: state, text: say };
  });
}

function present(data: { hits: Hit[]; coverage: { note: string }; validity?: { text: string }[] }): string {
  const first = [data.coverage.note, ...(data.validity ?? []).map(({ text }) => text)].join('\n');
  const clauses = data.hits.map(({ citation, clause, text, departments: bodies, awards }, i) => {
    const award = awards.length > 0 ? `\n可测算：${awards.join('、')}` : '';
    return `${i + 1}. ${citation}（${clause}）\n${text.trim()}\n${departmentsLine(bodies)}${award}`;
  });
  return [first, ...clauses].join('\n\n');
}
