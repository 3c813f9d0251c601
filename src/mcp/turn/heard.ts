import type { Policy } from '../../corpus/library.ts';
import { readQuestion } from '../../search/question/index.ts';
import { hanPairs } from '../../text/wording/index.ts';
import { rulesOf } from '../context.ts';
import type { Offered, Unassigned } from '../said.ts';
import { asksOf } from './asks.ts';
import { changing } from './changes.ts';
import { besideTitles, chosen, levelIn } from './choose.ts';
import { onItsDay } from './day.ts';
import type { Ears, FollowUp, Found, Request } from './ears.ts';
import { otherFirm } from './other-firm.ts';
import { toldBefore } from './told-before.ts';

/** What the call is about: its question, its clause and what that gives. */
interface Topic<F extends Found> {
  readonly question: string;
  readonly policy: Policy;
  readonly hit: F['hits'][number];
}

interface Heard<F> {
  readonly found: F;
  readonly follows: boolean;
}

/**
 * What the policy has on a sentence of an open call, and what it does to that call. What names no policy is asked of the one
 * that the call is about, and what leads nowhere by itself (财务查了，157万3) is heard with the question that it follows.
 * What was recorded and is told anew is offered as all that it may do to it.
 */
export async function heard<F extends Found>(
  request: Request,
  ears: Ears<F>,
): Promise<{ readonly found: F; readonly follow: FollowUp }> {
  const topic = topicOf(ears);
  const { found, follows } = await placed(request, ears, topic);
  const asks = topic === undefined ? undefined : asksOf(readQuestion(request.query));
  return {
    found: { ...found, ...offeredIn({ found, follows }, request.query, { ears, topic }) },
    follow: { follows, ...(asks === undefined ? {} : { asks }) },
  };
}

function topicOf<F extends Found>({ call, context, hitOn }: Ears<F>): Topic<F> | undefined {
  const { topic } = call;
  const policy = context.library.policies.find(({ id }) => id === topic?.policy);
  const clause = policy?.clauses.find(({ id }) => id === topic?.clause);
  return topic === undefined || policy === undefined || clause === undefined
    ? undefined
    : { question: topic.question, policy, hit: hitOn(policy, clause) };
}

/** What a sentence is heard as: by itself, or with the question that it follows. */
async function placed<F extends Found>(
  request: Request,
  ears: Ears<F>,
  topic: Topic<F> | undefined,
): Promise<Heard<F>> {
  const alone = await onItsDay(request, request.query, ears);
  if (topic === undefined)
    return (await heardAfter(request, ears, alone)) ?? { found: alone, follows: false };
  const isElse =
    request.policy !== undefined ||
    ears.context.library.policies.length < 2 ||
    alone.policy_choice.status === 'named';
  const found = isElse ? alone : await onItsDay({ ...request, policy: topic.policy.id }, request.query, ears);
  if (stands(found) && !goesOn(found, request.query, { ears, topic })) return { found, follows: false };
  return (await heardWith(request, found, { ears, topic })) ?? { found, follows: false };
}

/** What a question that leads nowhere says together with one that led nowhere either: 不是我个人，是公司. Undefined where both do not. */
async function heardAfter<F extends Found>(
  request: Request,
  ears: Ears<F>,
  alone: F,
): Promise<Heard<F> | undefined> {
  const { asked } = ears.call;
  if (asked === '' || stands(alone)) return undefined;
  const query = together(asked, request.query);
  const found = await onItsDay({ ...request, query }, request.query, ears);
  return found.coverage.status !== 'not_covered' && found.guide !== undefined
    ? { found, follows: false }
    : undefined;
}

/** As much as a search takes. */
const LONGEST = 500;

function together(before: string, now: string): string {
  return `${before.slice(0, Math.max(0, LONGEST - now.length - 1))}，${now}`;
}

interface About<F extends Found> {
  readonly ears: Ears<F>;
  readonly topic: Topic<F>;
}

/** What a question says together with the one that it follows; undefined where that leads elsewhere. */
async function heardWith<F extends Found>(
  request: Request,
  found: F,
  { ears, topic }: About<F>,
): Promise<Heard<F> | undefined> {
  const query = together(topic.question, request.query);
  const joined = await onItsDay({ ...request, query, policy: topic.policy.id }, request.query, ears);
  const same = joined.hits.find(({ clause }) => clause === topic.hit.clause);
  const isOurs = adds(found, request.query, { ears, topic }) || supposes(request.query, topic);
  const hit = same ?? (isOurs ? topic.hit : undefined);
  if (hit === undefined || joined.coverage.status === 'not_covered') return undefined;
  const hits = [hit, ...joined.hits.filter((each) => each !== same)];
  return { found: onlyNew(ofTopic({ ...joined, hits }, topic), topic.question), follows: true };
}

/** A number without a unit is meant as what was told before it. */
function tellsUnitless({ said = [], unassigned = [] }: Found): boolean {
  return [...said, ...unassigned].some(({ unit_unsaid: isUnsaid }) => isUnsaid);
}

function tellsFigure({ said = [], unassigned = [] }: Found): boolean {
  return unassigned.length > 0 || said.some(({ figure }) => figure !== undefined);
}

/** Whether a question tells figures and names nothing that another award has and the open clause has not: 里头有七百万是水泵的. */
function adds<F extends Found>(
  { hits: [best], said = [], guide, coverage, ...found }: F,
  question: string,
  { ears, topic: { hit, policy } }: About<F>,
): boolean {
  const figures = said.filter(({ figure }) => figure !== undefined);
  if (!tellsFigure({ ...found, hits: [], coverage, said })) return false;
  if (coverage.silences.length > 0 || best?.policy.id !== policy.id) return false;
  // Two figures that answer another award's questions are of that: 今年卖了5亿，去年4.6亿.
  const ofOthers = figures.filter(({ awards }) => !awards.some((award) => hit.awards.includes(award)));
  if (new Set(ofOthers.map(({ fact }) => fact)).size > 1) return false;
  const rules = rulesOf(ears.context, policy);
  const own = rules.filter(({ data }) => hit.awards.includes(data.id));
  const ours = `${hit.text}${hit.title}${JSON.stringify(own.map(({ data: { name, facts } }) => [name, facts]))}`;
  const others = new Set([guide?.award, ...best.awards, ...said.flatMap(({ awards }) => awards)]);
  const names = rules.filter(({ data }) => others.has(data.id)).map(({ data }) => data.name);
  const theirs = [best.title, ...names, ...said.map(({ label }) => label)];
  const asked = new Set(hanPairs(question));
  return !theirs.flatMap(hanPairs).some((pair) => asked.has(pair) && !ours.includes(pair));
}

/** What was said as far as the open clause asks for it; a figure that was read for another award is heard and used for nothing. */
function ofTopic<F extends Found>(found: F, { hit }: Topic<F>): F {
  const { said = [], unassigned = [] } = found;
  const own = said.filter(
    ({ awards }) => awards.length === 0 || awards.some((award) => hit.awards.includes(award)),
  );
  const others = said.flatMap(({ words, figure, unit_unsaid: isUnsaid, beside }): readonly Unassigned[] =>
    !figure?.endsWith('元') || own.some((each) => each.words === words)
      ? []
      : [
          {
            words,
            value: figure,
            ...(isUnsaid ? { unit_unsaid: isUnsaid } : {}),
            ...(beside === undefined ? {} : { beside }),
          },
        ],
  );
  return { ...found, said: own, unassigned: [...unassigned, ...others] };
}

/**
 * Whether a question that found something goes on with what the call is about: it tells more figures, supposes something of that, or
 * names another award or another level of the same clause: 全年呢, 那我们是市级的呢.
 */
function goesOn<F extends Found>(found: F, question: string, about: About<F>): boolean {
  const {
    hits: [best],
    guide,
    claimed = [],
  } = found;
  const { hit } = about.topic;
  // 能按二十万那档不 is about the clause that has the tier.
  if (isOnlyClaim(question) || claimed.some(({ value }) => hit.text.includes(value))) return true;
  if (best?.clause === hit.clause) return tellsUnitless(found) || namesOnlyLevel(found, question);
  if (adds(found, question, about) || supposes(question, about.topic)) return true;
  if (REFERS.test(question)) return best === undefined || best.awards.length > 0;
  if (guide !== undefined && !AND_THAT.test(question)) return false;
  return namesOther(best, question, about);
}

/** 省里批的 names a level and no title. */
function namesOnlyLevel({ said = [] }: Found, question: string): boolean {
  return levelIn(question) !== undefined && said.every(({ awards, figure }) => awards.length === 0 || figure);
}

/** Whether a question asks the same of another award of the clause, or supposes something of it that only a rule answers. */
function namesOther<F extends Found>(
  best: F['hits'][number] | undefined,
  question: string,
  { ears, topic: { hit, policy } }: About<F>,
): boolean {
  if (best?.awards.length === 0 && !AND_THAT.test(question)) return SUPPOSES.test(question);
  const own = rulesOf(ears.context, policy).filter(({ data }) => hit.awards.includes(data.id));
  return namedApart(
    own.map(({ data }) => data.name),
    question,
  );
}

/** 那要是国家级集群呢: another level of what the open clause speaks of, and nothing else. */
function supposes<F extends Found>(question: string, { hit }: Topic<F>): boolean {
  if (levelIn(question) === undefined) return false;
  const rest = question.replace(SUPPOSED, '').replace(LEVEL, ' ');
  return !/\p{N}/u.test(rest) && hanPairs(rest).every((pair) => hit.text.includes(pair));
}

const SUPPOSED = /^[那哦啊嗯]*(?:如果|要是|假如|假设|万一)?(?:我们?|咱们?)?是?|[呢吗啊吧了的]+$/gu;
const LEVEL = /(?:国家|全国|省|市)[级里]?(?:批|评)?的?/gu;

/** Whether words name one of several awards by what sets its name apart from the others': 全年呢. */
function namedApart(names: readonly string[], words: string): boolean {
  const said = new Set(hanPairs(words));
  const apart = names.filter((own) =>
    hanPairs(own).some(
      (pair) => said.has(pair) && !names.some((other) => other !== own && hanPairs(other).includes(pair)),
    ),
  );
  return apart.length === 1;
}

/** 那50万能拿吗 asks whether a sum is right, and names nothing else. */
function isOnlyClaim(question: string): boolean {
  const rest = question.replace(/[\d.一二两三四五六七八九十百千]*\d?[万亿]元?/u, '');
  return rest !== question && ONLY_ASKING.test(rest);
}

const ONLY_ASKING =
  /^[那么所以到底究竟总共一全部合起加来拢计最后大概下出数额多少几好我们你他能可拿得补奖给报算个有是不对行钱哦嗯吧呢啊呀嘛吗，,。？?！!\s]+$/u;
/** 要是先头那一百万是省里给的呢 supposes something of what was told before. */
const SUPPOSES = /^(?:那)?(?:如果|要是|假如|假设|万一)/u;
/** 剩下那个, 有一家, 那钱 speaks of what was told; a clause that gives nothing may still be what answers. */
const REFERS =
  /^(?:[哎噢哦嗯唉]|那|可|但|还)*(?:有[一两]?[个家项笔]|其中|剩下|[这那][个家项笔些]|[这那]钱|那笔)/u;
/** 全年呢 asks the same of something else. */
const AND_THAT = /^[^，,]{1,6}呢/u;

/** Whether a question leads somewhere by itself: to a clause that answers it, or to what is known not to be in the text. */
function stands({ coverage: { status, silences }, guide }: Found): boolean {
  return silences.length > 0 || status === 'covered' || (status === 'partly' && guide !== undefined);
}

/** What was said before is known or was declined: only what is said now is offered. */
function onlyNew<F extends Found>(found: F, before: string): F {
  // 再给200 is told with the 万 that it was meant in.
  const isOld = (words: string) =>
    before.includes(words) || before.includes(words.replace(/(?<=\d)万(?=\D?$)/u, ''));
  // The items of a list are told together, each in its own words.
  const isNew = ({ words }: { readonly words: string }) => !words.split('，').every(isOld);
  return {
    ...found,
    said: (found.said ?? []).filter(isNew),
    unassigned: (found.unassigned ?? []).filter(isNew),
    claimed: (found.claimed ?? []).filter(isNew),
  };
}

/** What was said as it changes what is recorded, a level that was named as it chooses, and the sums that are left. */
function offeredIn<F extends Found>(
  {
    found: {
      said = [],
      unassigned = [],
      hits: [best],
    },
    follows,
  }: Heard<F>,
  question: string,
  { ears: { call, context }, topic }: { readonly ears: Ears<F>; readonly topic: Topic<F> | undefined },
): { readonly said: Offered[]; readonly unassigned: Unassigned[] } {
  const firm = otherFirm(question, call);
  // What is said of another firm changes nothing that was recorded of the first.
  const own = best?.policy.id === topic?.policy.id && firm === undefined ? call : { ...call, answers: {} };
  const changed = said.flatMap((each) => changing(each, question, own));
  if (topic === undefined) return { said: [firm ?? [], changed].flat(), unassigned };
  const rules = rulesOf(context, topic.policy).filter(({ data }) => topic.hit.awards.includes(data.id));
  const titled = changed.flatMap((each) => besideTitles(each, question, { call: own, rules }));
  if (!follows) return { said: [firm ?? [], titled].flat(), unassigned };
  const isNamed = changed.some(({ figure, fact }) => figure === undefined && fact !== 'as_of');
  const level = isNamed ? [] : chosen(question, own, rules);
  const before = unassigned.map((sum) => toldBefore(sum, own, rules));
  const meant = before.flatMap((each) => (each ? changing(each, question, own) : []));
  return {
    said: [firm ?? [], titled, level, meant].flat(),
    unassigned: unassigned.filter((_, at) => before[at] === undefined),
  };
}
