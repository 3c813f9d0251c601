import { readNumeral } from '../../src/text/numeral.ts';
import { hanPairs } from '../../src/text/wording/told-alike.ts';
import { namedApart } from './branches.ts';
import type { Found, Said, Server } from './contract.ts';
import { lookUp, type Request } from './look-up.ts';
import { type Desk, given, type Topic } from './state.ts';

/**
 * What the policy has on what was typed. In a call that is about something already, what names no policy is asked of the same
 * one, and what leads nowhere by itself (财务查了，157万3) is heard with the question that it follows.
 */
export async function hear(server: Server, desk: Desk): Promise<Found> {
  const { question, policy, policyCount, topic } = desk;
  const alone = await onItsDay(server, desk, { query: question, ...given('policy', policy) });
  if (alone.choice !== undefined) return alone;
  if (topic === undefined) return (await heardAfter(server, desk, alone)) ?? alone;
  const own = topic.hit.policy.id;
  const isElse = policy !== '' || policyCount < 2 || alone.policy_choice?.status === 'named';
  const found = isElse ? alone : await onItsDay(server, desk, { query: question, policy: own });
  if (stands(found) && !goesOn(found, desk, topic)) return found;
  return (await heardWith(server, desk, { topic, found })) ?? found;
}

/** What a question that leads nowhere says together with one that led nowhere either: 不是我个人，是公司. Undefined where both do not. */
async function heardAfter(server: Server, desk: Desk, alone: Found): Promise<Found | undefined> {
  const { asked, question, policy } = desk;
  if (asked === '' || stands(alone)) return undefined;
  const query = `${asked}，${question}`;
  const joined = await onItsDay(server, desk, { query, ...given('policy', policy) });
  return joined.coverage.status !== 'not_covered' && joined.guide !== undefined ? joined : undefined;
}

/** What a question says together with the one that it follows; undefined where that leads elsewhere. */
async function heardWith(
  server: Server,
  desk: Desk,
  { topic, found }: { readonly topic: Topic; readonly found: Found },
): Promise<Found | undefined> {
  const { question } = desk;
  const request = { query: `${topic.question}，${question}`, policy: topic.hit.policy.id };
  const joined = await onItsDay(server, desk, request);
  const same = joined.hits.find(({ clause }) => clause === topic.hit.clause);
  const hit = same ?? (adds(found, desk, topic) ? topic.hit : undefined);
  if (hit === undefined || joined.coverage.status === 'not_covered') return undefined;
  const hits = [hit, ...joined.hits.filter((each) => each !== same)];
  return onlyNew(ofTopic({ ...joined, hits }, topic), topic.question);
}

/** A number without a unit is meant as what was told before it. */
function tellsUnitless({ said = [], unassigned = [] }: Found): boolean {
  return [...said, ...unassigned].some(({ unit_unsaid: isUnsaid }) => isUnsaid);
}

function tellsFigure({ said = [], unassigned = [] }: Found): boolean {
  return unassigned.length > 0 || said.some(({ figure }) => figure !== undefined);
}

/** Whether a question tells figures and names nothing that another award has and the open clause has not: 里头有七百万是水泵的. */
function adds(found: Found, { question, known, catalogue }: Desk, { hit }: Topic): boolean {
  const {
    hits: [best],
    said = [],
    guide,
    coverage,
  } = found;
  const figures = said.filter(({ figure }) => figure !== undefined);
  if (!tellsFigure(found) || (coverage.silences ?? []).length > 0 || best?.policy.id !== hit.policy.id)
    return false;
  // Two figures that answer another award's questions are of that: 今年卖了5亿，去年4.6亿.
  const ofOthers = figures.filter(({ awards }) => !awards.some((award) => hit.awards.includes(award)));
  if (new Set(ofOthers.map(({ fact }) => fact)).size > 1) return false;
  const own = hit.awards.flatMap((award) => known[`${hit.policy.id}/${award}`] ?? []);
  const ours = `${hit.text}${hit.title}${JSON.stringify(own.map(({ name, facts }) => [name, facts]))}`;
  const others = new Set([guide?.award, ...best.awards, ...said.flatMap(({ awards }) => awards)]);
  const names = catalogue.filter(({ policy, award }) => policy === hit.policy.id && others.has(award));
  const theirs = [best.title, ...names.map(({ name }) => name), ...said.map(({ label }) => label)];
  const asked = new Set(hanPairs(question));
  return !theirs.flatMap(hanPairs).some((pair) => asked.has(pair) && !ours.includes(pair));
}

/** What was said as far as the open clause asks for it; a figure that was read for another award is heard and used for nothing. */
function ofTopic(found: Found, { hit }: Topic): Found {
  const { said = [], unassigned = [] } = found;
  const own = said.filter(
    ({ awards }) => awards.length === 0 || awards.some((award) => hit.awards.includes(award)),
  );
  const others = said.flatMap(({ words, figure, unit_unsaid: isUnsaid, beside }) =>
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
 * names another award of the same clause: 全年呢.
 */
function goesOn(found: Found, desk: Desk, topic: Topic): boolean {
  const {
    hits: [best],
    guide,
  } = found;
  const { question, known } = desk;
  const { hit } = topic;
  const { claimed = [] } = found;
  // 能按二十万那档不 is about the clause that has the tier.
  if (isOnlyClaim(question) || claimed.some(({ value }) => hit.text.includes(value))) return true;
  if (best?.clause === hit.clause) return tellsUnitless(found);
  if (adds(found, desk, topic)) return true;
  if (REFERS.test(question)) return best === undefined || best.awards.length > 0;
  if (guide !== undefined && !AND_THAT.test(question)) return false;
  const own = hit.awards.flatMap((award) => known[`${hit.policy.id}/${award}`] ?? []);
  const isRule = best?.awards.length === 0;
  if (isRule && !AND_THAT.test(question)) return SUPPOSES.test(question);
  return namedApart(own, question) !== undefined;
}

/** 那50万能拿吗 asks whether a sum is right, and names nothing else. */
function isOnlyClaim(question: string): boolean {
  const rest = question.replace(/[\d.一二两三四五六七八九十百千]*\d?[万亿]元?/u, '');
  return rest !== question && ONLY_ASKING.test(rest);
}

/** 要是先头那一百万是省里给的呢 supposes something of what was told before. */
const SUPPOSES = /^(?:那)?(?:如果|要是|假如|假设|万一)/u;
/** 剩下那个, 有一家, 那钱 speaks of what was told; a clause that gives nothing may still be what answers. */
const REFERS =
  /^(?:[哎噢哦嗯唉]|那|可|但|还)*(?:有[一两]?[个家项笔]|其中|剩下|[这那][个家项笔些]|[这那]钱|那笔)/u;
/** 全年呢 asks the same of something else. */
const AND_THAT = /^[^，,]{1,6}呢/u;
const MONTH = /(?<![年\d一二三四五六七八九十])(\d{1,2}|十?[一二三四五六七八九十])月/u;

/**
 * What the policy has on a question, on the day that it tells: the day of the call is of what was asked before. Of a month
 * told without its year, in a call about a day, the year is that day's: 9月份又去了.
 */
async function onItsDay(server: Server, { question, day }: Desk, request: Request): Promise<Found> {
  const found = await lookUp(server, { ...request, ...given('as_of', day.trim()) });
  const said = found.said ?? [];
  const told = said.find(({ fact }) => fact === 'as_of');
  if (day === '') return found;
  if (told !== undefined) return day.startsWith(String(told.value)) ? found : lookUp(server, request);
  const month = monthIn(question, day);
  if (month === undefined) return found;
  const { value } = month;
  const then = await lookUp(server, { ...request, as_of: value });
  const ofDay: Said = { fact: 'as_of', label: '事项发生日', told: value, awards: [], ...month };
  return { ...then, said: [...(then.said ?? []), ofDay] };
}

function monthIn(
  question: string,
  day: string,
): { readonly words: string; readonly value: string } | undefined {
  const [words = '', numeral = ''] = MONTH.exec(question) ?? [];
  const month = readNumeral(numeral);
  const year = /^\d{4}/u.exec(day)?.[0];
  if (month === undefined || Number(month) > 12 || year === undefined) return undefined;
  return { words, value: `${year}-${month.padStart(2, '0')}` };
}

/** Whether a question leads somewhere by itself: to a clause that answers it, or to what is known not to be in the text. */
function stands({ coverage: { status, silences = [] }, guide }: Found): boolean {
  return silences.length > 0 || status === 'covered' || (status === 'partly' && guide !== undefined);
}

/** Words that ask for a sum, and what they are asked with. */
const SUM = /多少|几多|好多|总数|总额|合计/u;
const ONLY_ASKING =
  /^[那么所以到底究竟总共一全部合起加来拢计最后大概下出数额多少几好我们你他能可拿得补奖给报算个有是不对行钱哦嗯吧呢啊呀嘛吗，,。？?！!\s]+$/u;

/** 那到底多少, 加起来报个总数给我: asks for what is on the desk already, and names nothing else. */
export function asksForSum(question: string): boolean {
  return SUM.test(question) && ONLY_ASKING.test(question);
}

/** What was said before is known or was declined: only what is said now is offered. */
function onlyNew(found: Found, before: string): Found {
  // 再给200 is told with the 万 that it was meant in.
  const isOld = (words: string) =>
    before.includes(words) || before.includes(words.replace(/(?<=\d)万(?=\D?$)/u, ''));
  // The items of a list are told together, each in its own words.
  const isNew = ({ words }: { readonly words: string }) => !words.split('，').every(isOld);
  return {
    ...found,
    follows: true,
    said: (found.said ?? []).filter(isNew),
    unassigned: (found.unassigned ?? []).filter(isNew),
    claimed: (found.claimed ?? []).filter(isNew),
  };
}
