import { z } from 'zod';

/** Arguments and results that several tools share, described once. */
export const policyArgument = z
  .string()
  .max(100)
  .optional()
  .describe('政策 id（政策库文件夹名）；只有一份政策时可不填')
  .meta({ examples: ['nanchang-2025-9'] });

export const awardArgument = z
  .string()
  .max(20)
  .describe('项目编号，list_awards 里有')
  .meta({ examples: ['5'] });

export const dateArgument = z
  .string()
  .describe('日期，2026-06-30 或 2026年6月30日')
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
