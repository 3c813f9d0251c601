import { z } from 'zod';

/** Something wrong in a library's files, for the person who keeps them: where, what was found, what to do. */
export interface Fault {
  /** The file, relative to the library: `nanchang-2025-9/awards/5.json`. */
  readonly file: string;
  /** The field inside it: `amount.rate.value`; empty when it is the whole file. */
  readonly field: string;
  readonly found: string;
  readonly fix: string;
}

/** One line a fault, for a terminal or a log. */
export function faultLine(fault: Fault): string {
  const where = fault.field === '' ? fault.file : `${fault.file} ${fault.field}`;
  return `${where}：${fault.found}；${fault.fix}`.replace(/\s+/gu, ' ');
}

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
