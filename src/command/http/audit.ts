import { openSync } from 'node:fs';
import { policyOfId } from '../../corpus/choice/index.ts';
import type { Context } from '../../mcp/context.ts';
import type { ToolCall } from '../../mcp/host.ts';
import { maskNumbers } from '../../text/caller/index.ts';
import { createLog, fileSink, type Log, type LogFields, type Metrics } from '../../transport/watch/index.ts';
import { orUsageError } from '../usage-error.ts';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';

const MOST_OF_A_QUESTION = 2000;

/**
 * The audit stream of the settings: one JSON object a line, added to a file that nobody else may read.
 * @throws UsageError when the file cannot be written.
 */
export function openAudit({ audit: file }: HttpSettings, metrics: Metrics): Log | undefined {
  if (file === undefined) return undefined;
  const descriptor = orUsageError(
    () => openSync(file, 'a', 0o600),
    `审计文件“${file}”不能写；例：--audit ${HTTP_SETTINGS.audit.example}`,
  );
  const sink = fileSink(descriptor, () => metrics.lineLost('audit'));
  return createLog('problems', sink);
}

/** What is kept of a tool call: the policy and award that it was about, if there are such, and never a word of its own. */
export function callRecord(
  { library, rules }: Context,
  { tool, args, outcome, data }: ToolCall,
  questions: HttpSettings['auditQuestions'],
): LogFields {
  const [only, ...others] = library.policies;
  const chosen = policyOf(library.policies, named('policy', [data, args]));
  const policy = chosen ?? (others.length === 0 ? only?.id : undefined);
  const award = named('award', [data, args]).find((id) => isAward(rules, policy, id));
  const question = questions === 'off' ? undefined : maskNumbers(JSON.stringify(args) ?? '');
  return {
    tool,
    policy,
    award,
    outcome,
    question: question?.slice(0, MOST_OF_A_QUESTION),
  };
}

/** The one of these words that is the id of a policy. */
function policyOf(policies: Context['library']['policies'], words: readonly string[]): string | undefined {
  return words.find((word) => policyOfId(policies, word) !== undefined);
}

/** Whether an award is meant that there is: the policy's, where it is known which. */
function isAward(rules: Context['rules'], policy: string | undefined, word: string): boolean {
  const own = policy === undefined ? [] : (rules.get(policy) ?? []);
  return own.some(({ data }) => data.id === word);
}

/** What these objects have under that key, as far as it is words. */
function named(key: string, objects: readonly unknown[]): readonly string[] {
  return objects.flatMap((each) => {
    const value = Object.entries(Object(each)).find(([name]) => name === key)?.[1];
    return typeof value === 'string' ? [value] : [];
  });
}
