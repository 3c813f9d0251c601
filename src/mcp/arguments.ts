import { z } from 'zod';
import { InputError } from '../text/input-error.ts';
import { nearestNames } from '../text/nearest.ts';
import { isRecord } from './advertised.ts';

/**
 * A tool's arguments as its schema has them.
 * @throws InputError with one line for each that cannot be used: what was read, its legal form, one that works.
 */
export function parseArguments<I extends z.ZodObject>(schema: I, args: unknown): z.output<I> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw new InputError(parsed.error.issues.map((issue) => issueLine(schema, issue, args)).join('\n'));
}

function issueLine(schema: z.ZodObject, issue: z.core.$ZodIssue, args: unknown): string {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const names = Object.keys(schema.shape);
    return issue.keys
      .map((key) => `没有参数“${short(key)}”；可用的参数：${nearestNames(names, key, 9).join('、')}。`)
      .join('\n');
  }
  const field = String(issue.path[0] ?? '');
  const { description, examples } = z.globalRegistry.get(schema.shape[field] ?? schema) ?? {};
  const read =
    isRecord(args) && Object.hasOwn(args, field)
      ? `读到 ${short(JSON.stringify(args[field]) ?? '')}`
      : '没有给出';
  const example = Array.isArray(examples) ? `例：${JSON.stringify({ [field]: examples[0] })}` : '';
  return `参数 ${field} ${read}。应为：${description ?? issue.message}。${example}`;
}

/** Enough of what was read to recognise it. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
