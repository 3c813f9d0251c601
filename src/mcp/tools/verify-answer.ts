import { z } from 'zod';
import type { Verification } from '../../answer/claim.ts';
import { verifyAnswer as verify } from '../../answer/verify-answer.ts';
import { InputError } from '../../text/input-error.ts';
import { choosePolicies } from '../choose-policy.ts';
import { citation, policyArgument } from '../fields.ts';
import { presentVerification } from '../present/index.ts';
import { defineTool } from '../tool.ts';

const MAX_ANSWER = 20_000;
const MAX_RECEIPTS = 30;

const place = z.union([citation, z.object({ receipt: z.string() })]);
const claim = z.object({
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum([
    'quote',
    'amount',
    'rate',
    'quantity',
    'date',
    'clause_ref',
    'department',
    'document_number',
  ]),
  status: z.enum(['supported', 'contradicted', 'not_found', 'unchecked']),
  where: z.array(place),
  note: z.string(),
});

/** Holds a draft against the text before it is sent or said. */
export const verifyAnswer = defineTool({
  name: 'verify_answer',
  costly: true,
  title: '核对答复草稿',
  description:
    '答复发出之前逐项核对：引文、金额、比例、数量、日期、条款号、单位、文号，是否与原文（或测算凭证）一致，错了指出原文怎么写、在哪条。没有核对的会列出，不会当作通过。草稿里有测算出来的数，请把 calculate_award 的 receipt 一并给出。',
  input: z.strictObject({
    answer: z
      .string()
      .describe(`答复草稿，最多 ${MAX_ANSWER} 字`)
      .meta({ examples: ['最高不超过500万元（洪府办规发〔2025〕9号 三、(二)5）。'] }),
    receipts: z
      .array(z.record(z.string(), z.unknown()))
      .max(MAX_RECEIPTS)
      .optional()
      .describe(`草稿所依据的 receipt，最多 ${MAX_RECEIPTS} 个`)
      .meta({ examples: [[]] }),
    policy: policyArgument,
  }),
  output: z.object({
    verdict: z.enum(['supported', 'contradicted', 'partly_supported', 'nothing_to_check']),
    claims: z.array(claim),
    unchecked: z.array(claim.pick({ text: true, start: true, end: true, note: true })),
  }),
  run({ answer, receipts = [], policy }, { library }) {
    if (answer.trim() === '' || answer.length > MAX_ANSWER) {
      throw new InputError(
        `参数 answer 有 ${answer.length} 字；应为 1 到 ${MAX_ANSWER} 字的答复草稿。例：{"answer":"最高不超过500万元。"}`,
        'answer',
      );
    }
    const found = verify(answer, choosePolicies(library, policy), receipts);
    return { text: presentVerification(found), data: copy(found) };
  },
});

function copy({ verdict, claims, unchecked }: Verification) {
  return {
    verdict,
    claims: claims.map((each) => ({ ...each, where: [...each.where] })),
    unchecked: [...unchecked],
  };
}
