import { z } from 'zod';
import type { Policy } from '../../corpus/library.ts';
import { findPlaces, liesIn, type Place, placesSpelt, regionOf } from '../../corpus/place/index.ts';
import { endsTold, IN_FORCE, validity } from '../../corpus/policy/index.ts';
import { textsWith, wordPlaces } from '../../corpus/word-places.ts';
import type { IsoDay } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import { InputError } from '../../text/input-error.ts';
import { remembered } from '../../text/remembered.ts';
import { type Context, rulesOf } from '../context.ts';
import { dateArgument } from '../fields.ts';
import { asManyAsFit, MOST } from '../many.ts';
import { type Echo, readWhen } from '../read/index.ts';
import { defineTool } from '../tool.ts';

const entry = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  region: z.string().nullable(),
  in_force: z.object({ from: z.string(), to: z.string(), today: z.enum(IN_FORCE) }),
  clauses: z.number().int(),
  awards: z.number().int(),
});
type Entry = z.input<typeof entry>;

/** What the library holds: each policy with its validity, narrowed by a word, a place or a day. */
export const listPolicies = defineTool({
  name: 'list_policies',
  title: '政策目录',
  description: '库里有哪些政策：标题、文号、发文机关、地区、有效期和今天是否有效、条款数、可测算的奖补数。',
  input: z.object({
    keyword: z
      .string()
      .max(100)
      .optional()
      .describe('标题、文号或发文机关里的词')
      .meta({ examples: ['人才'] }),
    region: z
      .string()
      .max(100)
      .optional()
      .describe('地区；所辖和所属地区的政策也列出')
      .meta({ examples: ['浙江省杭州市'] }),
    on: dateArgument.optional(),
  }),
  output: z.object({
    policies: z.array(entry),
    total: z.number().int(),
    aside: z.array(z.string()).describe('文件有错、暂不提供的政策'),
  }),
  run({ keyword, region, on }, context) {
    const today = context.today();
    const { first, last, read } = readWhen(on ?? today, { field: 'on', today });
    const { policies: all } = context.library;
    const called = keyword === undefined ? all : named(all, keyword);
    const { places, echo } = region === undefined ? ANYWHERE : regionRead(region);
    const there = region === undefined ? called : called.filter(inOneOf(places));
    const found =
      on === undefined ? there : there.filter(({ data }) => [first, last].some((day) => mayHold(data, day)));
    const entries = found.slice(0, MOST).map((policy) => entryOf(policy, { context, today }));
    const aside = context.aside.slice(0, MOST).map(({ policy }) => policy);
    return asManyAsFit(entries.length, (listed) => {
      const policies = entries.slice(0, listed);
      const data = { policies, total: found.length, aside };
      return { text: present(policies, found.length, aside), data, read: [...read, ...echo] };
    });
  },
});

/** The policies in whose names every word stands. */
function named(policies: readonly Policy[], keyword: string): readonly Policy[] {
  const places = namesOf(policies);
  const [first = [], ...others] = fold(keyword)
    .text.split(/\s+/u)
    .map((word) => textsWith(places, word));
  const rest = others.map((each) => new Set(each));
  return first.filter((n) => rest.every((each) => each.has(n))).flatMap((n) => policies[n] ?? []);
}

/** Where the words of the policies' names stand. */
const namesOf = remembered((policies: readonly Policy[]) =>
  wordPlaces(
    policies.map(
      ({ id, data: { title, number, issuer } }) =>
        fold([id, title.value, number.value, issuer.value].join('\n')).text,
    ),
  ),
);

/** Where policies are looked for, and how that was read where it is named otherwise than in full. */
interface Region {
  readonly places: readonly Place[];
  readonly echo: readonly Echo[];
}

const ANYWHERE: Region = { places: [], echo: [] };

/** @throws InputError for what names no place. */
function regionRead(region: string): Region {
  const named = findPlaces(fold(region).text, new Set()).at(-1)?.places;
  const places = named ?? otherwiseNamed(region);
  if (places.length === 0) {
    throw new InputError(
      `没有读出地区“${region}”；请写省、市、县（区）的名称，例如“浙江省杭州市”。`,
      'region',
    );
  }
  const read = places.map(({ name }) => name).join('、');
  return { places, echo: named === undefined ? [{ fact: 'region', given: region, read }] : [] };
}

/** Policies of a place, of what lies in it and of what it lies in. */
function inOneOf(places: readonly Place[]): (policy: Policy) => boolean {
  return ({ data }) => {
    const own = regionOf(data)?.code;
    return own !== undefined && places.some(({ code }) => liesIn(code, own) || liesIn(own, code));
  };
}

/** 修水, Nanchang: here a place is asked for, so a county's short name is read too, and how a place is spelt. */
function otherwiseNamed(region: string): readonly Place[] {
  if (/^[a-z][a-z' -]*$/iu.test(region)) return placesSpelt(region);
  const names = ['县', '区', '市'].map((level) => `${fold(region).text}${level}`);
  return names.flatMap((name) => findPlaces(name, new Set()).find(({ text }) => text === name)?.places ?? []);
}

/** Whether a policy holds on a day, or its text does not say that it does not. */
function mayHold(data: Policy['data'], day: IsoDay): boolean {
  const { state, unknown } = validity(data, day);
  return state === 'in_force' || unknown !== undefined;
}

function entryOf(
  policy: Policy,
  { context, today }: { readonly context: Context; readonly today: IsoDay },
): Entry {
  const { id, data, listing } = policy;
  return {
    id,
    title: data.title.value,
    number: data.number.absent === true ? '原文没有文号' : data.number.value,
    issuer: data.issuer.value,
    region: regionOf(data)?.name ?? null,
    in_force: {
      ...endsTold(data),
      today: validity(data, today).state,
    },
    clauses: listing?.clauses ?? policy.clauses.length,
    awards: listing?.awards ?? rulesOf(context, policy).length,
  };
}

const TODAY: Readonly<Record<Entry['in_force']['today'], string>> = {
  in_force: '今天有效',
  not_yet: '今天尚未施行',
  expired: '今天已失效',
  previous_policy: '今天仍适用原政策',
  not_addressed: '今天是否适用原文没有写',
};

function present(policies: readonly Entry[], total: number, aside: readonly string[]): string {
  const lines = policies.map(
    ({ id, title, number, region, in_force: { from, to, today }, clauses, awards }) =>
      `- ${id}：《${title}》${number === title ? '' : number}，${region ?? '地区未写'}，${from} 至 ${to}，${TODAY[today]}；${clauses} 条，可测算奖补 ${awards} 项`,
  );
  return [
    total === 0 ? '没有符合这些条件的政策；去掉一个条件再查。' : `共 ${total} 份政策。`,
    ...lines,
    ...(total > policies.length
      ? [`只列出前 ${policies.length} 份；请用 keyword、region 或 on 缩小范围。`]
      : []),
    ...(aside.length > 0 ? [`文件有错、暂不提供：${aside.join('、')}。`] : []),
  ].join('\n');
}
