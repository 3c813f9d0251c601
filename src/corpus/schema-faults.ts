import { z } from 'zod';
import type { Fault } from './fault.ts';

/** For a schema to say in Chinese what it refuses. */
export const IN_CHINESE = { error: z.locales.zhCN().localeError };

/** What a schema refused, one fault an issue, with the field as a path. */
export function schemaFaults(file: string, error: z.ZodError): readonly Fault[] {
  return error.issues.map((issue) => ({
    file,
    field: issue.path.join('.'),
    found: issue.message,
    fix: '按 corpus/schema 中的结构改正',
  }));
}
