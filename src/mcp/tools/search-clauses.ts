import { z } from 'zod';
import { type Guide, guideData, guideFor } from '../../award/portfolio/index.ts';
import { periodValidity, repealedIn, validity } from '../../corpus/policy/index.ts';
import { hitOn, tellingWords } from '../../search/hit.ts';
import { periodOf, readQuestion } from '../../search/question/index.ts';
import { type SearchResult, search } from '../../search/search.ts';
import type { IsoDay, Period } from '../../text/date.ts';
import type { Answer } from '../answer.ts';
import { aboutAwards } from '../asked-awards.ts';
import { policyChoice, presentChoice } from '../choice-fields.ts';
import { type Context, rulesOf } from '../context.ts';
import { dateArgument, policyArgument } from '../fields.ts';
import { asManyAsFit } from '../many.ts';
import {
  type Manner,
  namedHit,
  onlyNamed,
  presentHit,
  presentSearch,
  presentSilence,
  searchHit,
  toldSilence,
} from '../present/index.ts';
import { readWhen } from '../read/index.ts';
import { asListed, claimedSum, offered, saidTo, unassignedSum } from '../said.ts';
import { defineTool } from '../tool.ts';
import { FOLLOW_UP, heard, openCallIn } from '../turn/index.ts';

const input = z.object({
  query: z
    .string()
    .describe('提问人的原话，1 到 500 字')
    .meta({ examples: ['设备花了八百万能补多少'] }),
  keywords: z
    .array(z.string())
    .optional()
    .describe('你认为公文原文会用的词，最多 10 个；补上它比什么都能提高命中')
    .meta({ examples: [['技术改造', '设备发票额']] }),
  policy: policyArgument,
  part: z
    .string()
    .max(100)
    .optional()
    .describe('只在这一部分找：编号或标题')
    .meta({ examples: ['支持政策'] }),
  department: z
    .string()
    .max(100)
    .optional()
    .describe('只找这个单位负责的条款')
    .meta({ examples: ['市科技局'] }),
  as_of: dateArgument.optional(),
  limit: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('最多返回几条，1 到 20 的整数，不填为 5')
    .meta({ examples: [5] }),
});

const output = z.object({
  query: z.string(),
  hits: z.array(searchHit),
  more: z.array(namedHit).optional().describe('一次放不下、只列出名称的'),
  coverage: z.object({
    status: z.enum(['covered', 'partly', 'not_covered']),
    unmatched_terms: z.array(z.string()).describe('问题里原文没有的词'),
    silences: z.array(toldSilence).describe('问到的、原文没有涉及的事项'),
    near: z.literal(true).optional().describe('列出的条款只是字面相近，不能当作答复'),
    note: z.string(),
  }),
  policy_choice: policyChoice,
  guide: guideData.optional().describe('最相关条款对应的奖补：怎么算、条件、要问清什么、原文没有写什么'),
  said: z.array(offered).optional().describe('问题里说到的情况，核实后才用'),
  unassigned: z.array(unassignedSum).optional().describe('说了数、没有说是哪一项的'),
  claimed: z.array(claimedSum).optional().describe('问的人自己算的得数：不是事实，先测算，再答对不对'),
  validity: z.array(z.object({ policy: z.string(), in_force: z.string(), text: z.string() })).optional(),
});

/** Finds the clauses that fit a question, and says whether the policy speaks of it at all. */
export const searchClauses = defineTool({
  name: 'search_clauses',
  title: '找条款',
  description:
    '用平常的话找政策条款，返回逐字原文、责任单位、可测算的奖补项目和出处。请把你认为公文会用的词放进 keywords（如“技改”→“技术改造”）。务必看 coverage：not_covered 表示政策没有涉及，照 note 回答，不要拿相近条款凑。',
  input,
  output,
  async run(request, context, { meta }) {
    const call = openCallIn(meta);
    if (call === undefined) return lookUp(request, context);
    let told: Answer<Found> | undefined;
    const { found, follow } = await heard(request, {
      call,
      context,
      async look(asked) {
        told = await lookUp({ ...request, as_of: undefined, ...asked }, context);
        return told.data;
      },
      hitOn: (policy, clause) => presentHit(hitOn(policy, clause), readQuestion(request.query).asks, context),
    });
    return { ...(told ?? { text: '' }), data: found, meta: { [FOLLOW_UP]: follow } };
  },
});

type Found = z.infer<typeof output>;

/** What the policies have on one question. */
async function lookUp(
  { as_of: asOf, ...request }: z.output<typeof input>,
  context: Context,
): Promise<Answer<Found>> {
  const today = context.today();
  const when = asOf === undefined ? undefined : readWhen(asOf, { field: 'as_of', today });
  const at = when === undefined ? { today } : { during: when };
  const result = await aboutAwards(await search(context.searchable, { ...request, ...at }), request, context);
  const { time, asks } = result.question;
  const guide = guideTo(result, context);
  const heard = await saidTo(result, context, guide?.award);
  const day = when === undefined ? dayOf(result, today) : oneDay(when);
  const period = when ?? (time && periodOf(time, today));
  const coverage = {
    status: result.coverage.status,
    unmatched_terms: [...result.coverage.unmatchedTerms],
    silences: result.coverage.silences.map((silence) => presentSilence(silence, today)),
    ...(result.coverage.tells === 'near' ? ({ near: true } as const) : {}),
    note: result.coverage.note,
  };
  const found = result.hits.map((hit) => presentHit(hit, asks, context));
  const manner = {
    tells: tellsOf(result),
    ...(guide === undefined ? { unassigned: [], claimed: [] } : heard),
  };
  return asManyAsFit(wholeOf(found), (listed) => {
    const hits = result.hits.slice(0, listed);
    const more = found.slice(listed).map(onlyNamed);
    const data = {
      query: request.query,
      hits: found.slice(0, listed),
      ...(more.length === 0 ? {} : { more }),
      coverage,
      policy_choice: presentChoice(result.choice),
      ...(guide === undefined ? {} : { guide }),
      ...asListed(heard),
      ...validityOf({ ...result, hits }, { day, period }),
    };
    const told = { ...data, coverage: { ...coverage, note: coverage.note + wayOn(result) } };
    const text = [presentSearch(told, manner), notEncoded(result)].filter((part) => part !== '').join('\n');
    const about = [...new Set(hits.map(({ policy }) => policy))];
    return { text, data, about, ...(when === undefined ? {} : { read: when.read }) };
  });
}

/** Characters for clauses that are told whole, each in text and as data beside what it is called. */
const [ROOM, BESIDE] = [8_000, 550];

/** How many clauses are told whole: by their own words, so that no name of a folder decides it. */
function wholeOf(found: readonly { readonly text: string }[]): number {
  let left = ROOM;
  const whole = found.findIndex(({ text }) => {
    left -= 2 * text.length + BESIDE;
    return left < 0;
  });
  return whole < 0 ? found.length : Math.max(1, whole);
}

/** What the clauses are to the question. */
function tellsOf({ coverage: { tells, status } }: SearchResult): Manner['tells'] {
  return tells ?? (status === 'not_covered' ? 'near' : 'answer');
}

/** Support in the best clauses that nobody can calculate yet: told, so that it is no silence. */
function notEncoded({ hits, coverage }: SearchResult): string {
  if (coverage.status === 'not_covered') return '';
  const found = hits
    .slice(0, 2)
    .flatMap(({ policy, clause }) =>
      (policy.data.unencoded ?? [])
        .filter((each) => each.clause === clause.id)
        .map(({ quote }) => `“${quote}”`),
    );
  return found.length === 0 ? '' : `有支持、未录入测算，以原文为准：${found.join('；')}`;
}

/** How an assistant goes on where several awards may fit. */
function wayOn({ coverage: { tells }, question: { asks } }: SearchResult): string {
  return tells === 'list' && asks.portfolio !== undefined ? '知道的事实交给 match_awards 逐项比对。' : '';
}

/** What is offered of an award; nothing where the caller's place has no policy here, or is still to be asked. */
function guideTo(result: SearchResult, context: Context): Guide | undefined {
  const {
    question,
    hits: [best],
    choice,
    elsewhere,
  } = result;
  if (best === undefined || tellsOf(result) !== 'answer') return undefined;
  if (choice.status === 'ask' || elsewhere.length > 0) return undefined;
  const { text } = context.searchable.vocabularyOf(best.policy);
  return guideFor(
    { clause: best.clause, telling: tellingWords(best, text) },
    rulesOf(context, best.policy),
    question.asks.level,
  );
}

/** Whether a policy is in force is asked of today where no time is named; not where it is asked of what it put an end to. */
function dayOf({ question, hits: [best] }: SearchResult, today: IsoDay): IsoDay | undefined {
  const { asks, time, folded } = question;
  const isOfRepealed = best !== undefined && repealedIn(folded, best.policy).length > 0;
  return asks.validity && time === undefined && !isOfRepealed ? today : undefined;
}

function oneDay({ first, last }: Period): IsoDay | undefined {
  return first === last ? first : undefined;
}

interface Told {
  /** The day that was given. */
  readonly day: IsoDay | undefined;
  /** The year or month that was given, or the year, month or day that the question speaks of. */
  readonly period: Period | undefined;
}

/** Where the day given stands to the policies found; without one, what is to be said of the period that is spoken of. */
function validityOf(
  { hits, coverage, during, otherVersions }: SearchResult,
  { day, period }: Told,
): { validity?: { policy: string; in_force: string; text: string }[] } {
  const others = otherVersions.flatMap(({ id, data }) => {
    if (during === undefined) return [];
    const { state, say } = validity(data, during.first);
    return { policy: id, in_force: state, text: `《${data.title.value}》（${id}）：${say}` };
  });
  if (day === undefined && (period === undefined || coverage.status === 'not_covered'))
    return others.length > 0 ? { validity: others } : {};
  const entries = [...new Set(hits.map((found) => found.policy))].flatMap(({ id, data }) => {
    const stands = day === undefined ? period && periodValidity(data, period) : validity(data, day);
    return stands === undefined ? [] : [{ policy: id, in_force: stands.state, text: stands.say }];
  });
  const all = [...entries, ...others];
  return all.length === 0 && day === undefined ? {} : { validity: all };
}
