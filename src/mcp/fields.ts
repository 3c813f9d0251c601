import { z } from 'zod';
import { PAYEE_LABEL, payeeType } from '../award/rule/index.ts';

/** Arguments and results that several tools share, described once. */
export const policyArgument = z
  .string()
  .max(100)
  .optional()
  .describe('政策 id、文号或标题；只有一份时可不填')
  .meta({ examples: ['nanchang-2025-9'] });

export const awardArgument = z
  .string()
  .max(100)
  .describe('项目编号、名称或条款号，list_awards 里有')
  .meta({ examples: ['5'] });

export const applicantArgument = payeeType
  .optional()
  .describe(`谁来申请：${payeeType.options.map((type) => `${type} ${PAYEE_LABEL[type]}`).join('、')}`)
  .meta({ examples: ['enterprise'] });

/** Open: each award has facts of its own. */
export function factsArgument(about: string) {
  return z
    .looseObject({ applicant_type: z.unknown().optional().meta({ type: 'string', description: '谁来申请' }) })
    .describe(about)
    .meta({ examples: [{ planned_investment: '800万元', equipment_invoices: '约800万元' }] });
}

export const dateArgument = z
  .string()
  .max(60)
  .describe('日期，2026-06-30 或 2026年6月30日；只知道月份、年份就写月份、年份')
  .meta({ examples: ['2026-06-30'] });

export const policyRef = z.object({ id: z.string(), title: z.string(), number: z.string() });

export const departments = z.object({
  lead: z.array(z.string()).describe('牵头（责任）单位'),
  also: z.array(z.string()).describe('同样须落实的单位'),
  basis: z.array(z.object({ clause: z.string(), quote: z.string() })).describe('依据的原文'),
});

export const citation = z.object({
  clause: z.string().nullable(),
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  label: z.string(),
});

/** Both ends of a month or a year that do not stand the same way. */
export const ends = z
  .array(z.object({ as_of: z.string(), in_force: z.string(), answer: z.string() }))
  .optional()
  .describe('月份、年份首尾两日情形不同时，两头各怎样');
