import { z } from 'zod';
import { cite } from '../../corpus/cite.ts';
import { IN_FORCE, validity } from '../../corpus/policy/index.ts';
import { choosePolicy } from '../choose-policy.ts';
import { citation, dateArgument, policyArgument } from '../fields.ts';
import { readDay } from '../read-day.ts';
import { defineTool } from '../tool.ts';

/** Whether a policy governs a day, and by which words. */
export const checkValidity = defineTool({
  name: 'check_validity',
  title: '查某一天适用哪份政策',
  description:
    '判断某一天是否在政策有效期内、适用哪份文件；施行前的空档、原政策、已过期分别说明，附原文依据。',
  input: z.strictObject({ on: dateArgument, policy: policyArgument }),
  output: z.object({
    on: z.string(),
    in_force: z.enum(IN_FORCE),
    governed_by: z.string().nullable().describe('适用文件的文号；原文没有写明时为 null'),
    text: z.string(),
    citations: z.array(citation),
  }),
  run({ on, policy }, { library }) {
    const chosen = choosePolicy(library, policy);
    const day = readDay(on, 'on');
    const { state, governedBy, say, anchors } = validity(chosen.data, day);
    const citations = anchors.map((anchor) => cite(chosen, anchor));
    const quotes = citations.map(({ quote, label }) => `“${quote}”（${label}）`).join('\n');
    return {
      text: `${say}\n依据：\n${quotes}`,
      data: { on: day, in_force: state, governed_by: governedBy, text: say, citations },
    };
  },
});
