import { z } from 'zod';
import { type AtEnds, atEnds } from '../../award/at-ends.ts';
import { cite } from '../../corpus/cite.ts';
import type { Policy } from '../../corpus/library.ts';
import { IN_FORCE, validity } from '../../corpus/policy/index.ts';
import type { IsoDay } from '../../text/date.ts';
import { InputError } from '../../text/input-error.ts';
import { besideToday } from '../answer.ts';
import { choiceField } from '../choice-fields.ts';
import { choosePolicies } from '../choose-policy.ts';
import { citation, dateArgument, ends, policyArgument } from '../fields.ts';
import { asManyAsFit, isFew, whichOf } from '../many.ts';
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
    in_force: z.enum(IN_FORCE).optional(),
    governed_by: z.string().nullable().describe('适用文件的文号；原文没有写明时为 null'),
    text: z.string(),
    citations: z.array(citation),
    as_of_ends: ends,
  }),
  run({ on, policy }, { library, today }) {
    const when = readWhen(on, { field: 'on', today: today() });
    const { policies, choice } = choosePolicies(library, { policy, when });
    if (!isFew(policies)) throw new InputError(whichOf(policies), 'policy');
    const each = inForceFirst(
      policies.map((chosen) => ({ ...atEnds(when, (day) => standing(chosen, day)), policy: chosen })),
    );
    const [first, ...others] = each;
    if (first === undefined) throw new InputError(whichOf(policies), 'policy');
    // Each is named above with its id.
    const ask = choice.ask === undefined ? '' : '\n库中有多份政策，请用 policy 指明一份。';
    return asManyAsFit(each.length, (listed) => {
      const data = others.length > 0 ? together(each, listed) : alone(first);
      const quotes = data.citations.map(({ quote, label }) => `“${quote}”（${label}）`).join('\n');
      return {
        text: `${data.text}\n依据：\n${quotes}${ask}`,
        data: { ...data, ...choiceField(choice) },
        read: when.read,
        ...besideToday(listedAmong(policies, each.slice(0, listed)), when, today()),
      };
    });
  },
});

function standing(policy: Policy, day: IsoDay) {
  const { state, governedBy, say, anchors } = validity(policy.data, day);
  const citations = anchors.map((anchor) => cite(policy, anchor));
  return { as_of: day, in_force: state, answer: say, governedBy, citations };
}

type Standing = AtEnds<ReturnType<typeof standing>> & { readonly policy: Policy };

function alone({ result: { as_of, in_force, governedBy, answer, citations }, ends: both }: Standing) {
  const data = { on: as_of, in_force, governed_by: governedBy, text: answer, citations: [...citations] };
  return both === undefined ? data : { ...data, as_of_ends: [...both] };
}

function inForceFirst(all: readonly Standing[]): readonly Standing[] {
  const isIn = ({ result }: Standing) => result.in_force === 'in_force';
  return [...all.filter(isIn), ...all.filter((one) => !isIn(one))];
}

function listedAmong(policies: readonly Policy[], listed: readonly Standing[]): readonly Policy[] {
  return policies.filter((policy) => listed.some((one) => one.policy === policy));
}

/** Several policies, each under its title, the first of them; a state of all only where they agree. */
function together(all: readonly Standing[], listed: number) {
  const states = new Set(all.map(({ result }) => result.in_force));
  const policies = all.slice(0, listed).map((one) => ({
    policy: one.policy.id,
    title: one.policy.data.title.value,
    ...alone(one),
  }));
  const [first] = policies;
  const rest = all.length - policies.length;
  return {
    on: first?.on ?? '',
    ...(states.size === 1 ? { in_force: first?.in_force } : {}),
    governed_by: null,
    text: [
      ...policies.map(({ policy, title, text }) => `《${title}》（${policy}）：${text}`),
      ...(rest > 0 ? [`另有 ${rest} 份没有列出，用 policy 指明。`] : []),
    ].join('\n'),
    citations: policies.flatMap(({ policy, citations }) => citations.map((each) => ({ ...each, policy }))),
    // What each says stands above, all of it once.
    policies: policies.map(({ text: _, citations: __, ...rest }) => rest),
  };
}
