import { z } from 'zod';
import { atEnds } from '../../award/at-ends.ts';
import { cite } from '../../corpus/cite.ts';
import type { Policy } from '../../corpus/library.ts';
import { IN_FORCE, validity } from '../../corpus/policy/index.ts';
import type { IsoDay } from '../../text/date.ts';
import { choiceField } from '../choice-fields.ts';
import { choosePolicy } from '../choose-policy.ts';
import { citation, dateArgument, ends, policyArgument } from '../fields.ts';
import { readWhen } from '../read/index.ts';
import { defineTool } from '../tool.ts';

/** Whether a policy governs a day, and by which words. */
export const checkValidity = defineTool({
  name: 'check_validity',
  title: '查某一天适用哪份政策',
  description:
    '判断某一天是否在政策有效期内、适用哪份文件；施行前的空档、原政策、已过期分别说明，附原文依据。',
  input: z.object({ on: dateArgument, policy: policyArgument }),
  output: z.object({
    on: z.string(),
    in_force: z.enum(IN_FORCE),
    governed_by: z.string().nullable().describe('适用文件的文号；原文没有写明时为 null'),
    text: z.string(),
    citations: z.array(citation),
    as_of_ends: ends,
  }),
  run({ on, policy }, { library, today }) {
    const when = readWhen(on, { field: 'on', today: today() });
    const { policy: chosen, choice } = choosePolicy(library, { policy, when });
    const { result, ends: both } = atEnds(when, (day) => standing(chosen, day));
    const { as_of, in_force, governedBy, answer, citations } = result;
    const quotes = citations.map(({ quote, label }) => `“${quote}”（${label}）`).join('\n');
    const data = {
      on: as_of,
      in_force,
      governed_by: governedBy,
      text: answer,
      citations: [...citations],
      ...choiceField(choice),
    };
    return {
      text: `${answer}\n依据：\n${quotes}`,
      data: both === undefined ? data : { ...data, as_of_ends: [...both] },
      read: when.read,
    };
  },
});

function standing(policy: Policy, day: IsoDay) {
  const { state, governedBy, say, anchors } = validity(policy.data, day);
  const citations = anchors.map((anchor) => cite(policy, anchor));
  return { as_of: day, in_force: state, answer: say, governedBy, citations };
}
