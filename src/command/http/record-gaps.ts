import { openSync } from 'node:fs';
import { z } from 'zod';
import type { ToolCall } from '../../mcp/host.ts';
import { maskNumbers, withoutCaller } from '../../text/caller/index.ts';
import { createLog, fileSink, type LogFields, type Metrics } from '../../transport/watch/index.ts';
import { orUsageError } from '../usage-error.ts';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';

/** Keeps the questions that the text does not answer, or only in part. */
export type GapRecorder = (call: ToolCall) => void;

/** What is read of a search's answer. */
const searched = z.object({
  query: z.string(),
  hits: z.array(z.object({ policy: z.object({ id: z.string() }) })),
  coverage: z.object({
    status: z.enum(['partly', 'not_covered']),
    unmatched_terms: z.array(z.string()),
    silences: z.array(z.object({ topic: z.string() })),
  }),
});

const MOST_OF_A_QUESTION = 200;

/**
 * Adds such questions to the file of the settings, one JSON object a line, numbers masked; who asked is not kept.
 * @throws UsageError when the file cannot be written.
 */
export function openGaps({ gaps: file }: HttpSettings, metrics: Metrics): GapRecorder | undefined {
  if (file === undefined) return undefined;
  const descriptor = orUsageError(
    () => openSync(file, 'a', 0o600),
    `没有答上的问题记不到“${file}”；例：--gaps ${HTTP_SETTINGS.gaps.example}`,
  );
  const sink = fileSink(descriptor, () => metrics.lineLost('gaps'));
  const log = createLog('problems', sink);
  return (call) => {
    const fields = gapIn(call);
    if (fields !== undefined) log.info('gap', fields);
  };
}

/** What is kept of a call; undefined for any that the text answers. */
function gapIn({ tool, outcome, data }: ToolCall): LogFields | undefined {
  if (tool !== 'search_clauses' || outcome !== 'answered') return undefined;
  const read = searched.safeParse(data);
  if (!read.success) return undefined;
  const { query, hits, coverage } = read.data;
  return {
    status: coverage.status,
    policy: hits[0]?.policy.id,
    question: covered(query).slice(0, MOST_OF_A_QUESTION),
    words: coverage.unmatched_terms.map(covered).join('、'),
    silences: coverage.silences.map(({ topic }) => topic).join('、'),
  };
}

/** What is kept of a question: not who asks, and no number. */
function covered(words: string): string {
  return withoutCaller(maskNumbers(words));
}
