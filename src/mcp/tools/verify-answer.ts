import { z } from 'zod';
import { BASES, type Claim } from '../../answer/claim.ts';
import { verifyAnswer as verify } from '../../answer/verify-answer.ts';
import { awardsNamed } from '../../award/awards-named.ts';
import { type Asked, policiesOf } from '../../award/recalculate.ts';
import type { Policy } from '../../corpus/library.ts';
import { findDates, isIsoDay } from '../../text/date.ts';
import { InputError } from '../../text/input-error.ts';
import { choiceField } from '../choice-fields.ts';
import { type ChosenPolicies, choosePolicies, settledOn } from '../choose-policy.ts';
import type { Context } from '../context.ts';
import { policyArgument } from '../fields.ts';
import { asManyAsFit, isFew, policiesMeant } from '../many.ts';
import {
  listedFindings,
  longestList,
  presentVerification,
  withNotesTold,
  withOthersNamed,
} from '../present/index.ts';
import { defineTool } from '../tool.ts';
import { readCalculations, readClaims } from '../verify-arguments.ts';

const MOST = { answer: 20_000, claims: 200, calculations: 30 } as const;

const status = z.enum(['holds', 'contradicted', 'omitted', 'unchecked']);
const span = { start: z.number().int(), end: z.number().int() };

/** What is told of a claim and a calculation; they are read, and refused in their own words, by `readClaims`. */
const text = z.unknown().optional().meta({ type: 'string' });
const facts = z
  .unknown()
  .optional()
  .meta({ type: 'object', properties: { applicant_type: { type: 'string' } } });

/** Holds a draft against the text before it is sent or said. */
export const verifyAnswer = defineTool({
  name: 'verify_answer',
  costly: true,
  title: '核对答复草稿',
  description:
    '答复发出之前核对：逐段声明依据（claims），逐段与原文或重算的结果并排对照；数字、上限、每年还是一次性、给谁、条件是否已定，不一致就指出。没有声明的数字、日期和承诺列为未标，不算通过。用到测算的，把调用 calculate_award 时的参数放进 calculations。',
  input: z.object({
    answer: z
      .string()
      .describe(`答复草稿，最多 ${MOST.answer} 字`)
      .meta({ examples: ['最高不超过500万元（第五条）。'] }),
    claims: z
      .array(
        z.looseObject({
          says: text,
          basis: z
            .unknown()
            .optional()
            .meta({ type: 'string', enum: [...BASES] }),
          quotes: z
            .unknown()
            .optional()
            .meta({ type: 'array', items: { type: 'string' } }),
          calculation: z.unknown().optional().meta({ type: 'integer' }),
          award: text,
          sum: text,
          topic: text,
        }),
      )
      .max(MOST.claims)
      .optional()
      .describe(
        `按草稿次序，每段一项：says 照抄草稿；basis 为 text（带 quotes，照抄原文）、calculation（带 calculation 序号或 award）、asker（来电人所报）、arithmetic（带 sum 算式）、silence（带 topic，原文没写什么）、own（自己的建议）、none；最多 ${MOST.claims} 项`,
      )
      .meta({ examples: [[{ says: '最高不超过500万元', basis: 'text', quotes: ['最高不超过500万元'] }]] }),
    calculations: z
      .array(z.looseObject({ award: text, facts, as_of: text }))
      .max(MOST.calculations)
      .optional()
      .describe(
        `草稿所依据的 calculate_award 调用：award、facts、as_of、applicant_type，原样；最多 ${MOST.calculations} 次`,
      )
      .meta({ examples: [[{ award: '5', facts: { planned_investment: '800万元' }, as_of: '2026-06-30' }]] }),
    receipts: z
      .array(z.looseObject({ award: text }))
      .max(MOST.calculations)
      .optional()
      .describe('旧写法：测算的 receipt，当作 calculations 重算')
      .meta({ examples: [[]] }),
    policy: policyArgument,
  }),
  output: z.object({
    verdict: z.enum(['contradicted', 'supported', 'incomplete', 'nothing_to_check']),
    pairs: z.array(
      z.object({
        draft: z.string(),
        ...span,
        basis: z.enum(BASES),
        official: z.string(),
        place: z.string(),
        status,
        note: z.string(),
      }),
    ),
    literal: z.array(
      z.object({
        text: z.string(),
        ...span,
        kind: z.enum(['quote', 'clause_ref', 'department', 'date', 'document_number']),
        status: status.exclude(['omitted']),
        where: z.array(z.string()),
        note: z.string(),
      }),
    ),
    unmarked: z.array(
      z.object({ text: z.string(), ...span, nearest: z.string(), note: z.string().optional() }),
    ),
    still_to_say: z.array(z.object({ award: z.string(), text: z.string(), kind: z.string() })),
    unlisted: z.record(z.string(), z.number()).optional().describe('太长时没有列出的各有多少'),
  }),
  run({ answer, claims: given = [], calculations = [], receipts = [], policy }, context) {
    if (answer.trim() === '' || answer.length > MOST.answer) {
      throw new InputError(
        `参数 answer 有 ${answer.length} 字；应为 1 到 ${MOST.answer} 字的答复草稿。例：{"answer":"最高不超过500万元。"}`,
        'answer',
      );
    }
    const claims = readClaims(given);
    const calls = [...calculations, ...receipts];
    const { asked, read, ignored } = readCalculations(calls, { policy, today: context.today() });
    const many = policy === undefined && !isFew(context.library.policies);
    const { policies, choice } = many
      ? { policies: spokenOf(context, answer, asked), choice: undefined }
      : aboutOf(context, { policy, answer, claims, asked });
    const shelf = {
      policies: withCalculated(context, policies, asked),
      rules: context.rules,
      today: context.today(),
    };
    const checked = verify({ answer, claims, calculations: asked }, shelf);
    const noted = withNotesTold(checked, { answer, policies, day: context.today() });
    const found =
      policy === undefined ? noted : withOthersNamed(noted, { answer, policies, meant: namedIn(context) });
    const chosen = choice !== undefined && choice.ask === undefined ? choiceField(choice) : {};
    const about = policies.length === 1 ? policies : [];
    return asManyAsFit(longestList(found), (most) => ({
      text: presentVerification(found, { claims: claims.length, most }),
      data: { ...listedFindings(found, most), ...chosen },
      about,
      read,
      ignored,
    }));
  },
});

/** The policies that words name; where nothing names one, none. */
function namedIn({ searchable, library }: Context) {
  return (words: string): readonly Policy[] => {
    if (library.policies.length === 1) return [];
    const { by, policies } = searchable.policiesIn(words);
    return by === undefined ? [] : policies;
  };
}

/** The policies of a draft with those of its calculations, whatever they are called. */
function withCalculated(
  context: Context,
  policies: readonly Policy[],
  asked: readonly Asked[],
): readonly Policy[] {
  const more = calculatedOf(context, asked).filter((policy) => !policies.includes(policy));
  return more.length === 0 ? policies : [...policies, ...more].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The policies that calculations name. */
function calculatedOf({ library, today }: Context, asked: readonly Asked[]): readonly Policy[] {
  const named = asked.flatMap((each, n) =>
    each.policy === undefined ? [] : policiesOf(library.policies, each, { n, today: today() }),
  );
  return [...new Set(named)];
}

/** The policies that a draft or its calculations name. */
function spokenOf(context: Context, answer: string, asked: readonly Asked[]): readonly Policy[] {
  const named = new Set(calculatedOf(context, asked));
  return named.size > 0 && context.searchable.policiesIn(answer).by === undefined
    ? [...named]
    : [...new Set([...named, ...policiesMeant(context, answer)])];
}

interface Draft {
  readonly policy: string | undefined;
  readonly answer: string;
  readonly claims: readonly Claim[];
  readonly asked: readonly Asked[];
}

/**
 * The policies a draft is held against: those that it names, as far as they have all that it quotes and calculates; of
 * versions of one those that were followed on any day that it speaks of.
 */
function aboutOf(
  { library, rules, today }: Context,
  { policy, answer, claims, asked }: Draft,
): ChosenPolicies {
  const spoken = findDates(answer).flatMap(({ value }) => (isIsoDay(value) ? [value] : []));
  const days = [
    today(),
    ...spoken,
    ...asked.flatMap(({ when }) => (when === undefined ? [] : [when.first, when.last])),
  ].toSorted();
  const when = { first: days[0] ?? today(), last: days.at(-1) ?? today() };
  const named = choosePolicies(library, { policy, text: answer, when });
  const hasAll = restsOn(claims, asked, rules);
  if (policy !== undefined || hasAll(named.policies)) return narrowed(named, hasAll);
  return narrowed(choosePolicies(library, { policy, when }), hasAll);
}

/** The one policy that has all that a draft quotes and calculates, where nothing names one. */
function narrowed(about: ChosenPolicies, hasAll: (policies: readonly Policy[]) => boolean): ChosenPolicies {
  if (about.choice.ask === undefined || hasAll([])) return about;
  const [only, ...more] = about.policies.filter((policy) => hasAll([policy]));
  if (only === undefined || more.length > 0) return about;
  return { policies: [only], choice: settledOn(only, about.choice) };
}

/** Whether policies have all that a draft quotes and calculates. */
function restsOn(claims: readonly Claim[], asked: readonly Asked[], rules: Context['rules']) {
  const quotes = claims.flatMap((claim) => claim.quotes ?? []);
  return (policies: readonly Policy[]): boolean =>
    quotes.every((quote) => policies.some(({ source }) => source.includes(quote))) &&
    asked.every(({ award }) =>
      policies.some((policy) => awardsNamed(policy, rules.get(policy.id) ?? [], award).length > 0),
    );
}
