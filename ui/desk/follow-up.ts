import { readNumeral } from '../../src/text/numeral.ts';
import { namedApart } from './branches.ts';
import { scopeOf } from './context.ts';
import type { Found, Said, Server } from './contract.ts';
import { lookUp } from './look-up.ts';
import { type Desk, given, type Topic } from './state.ts';

/**
 * What the policy has on what was typed. In a call that is about something already, what names no policy is asked of the same
 * one, and what leads nowhere by itself (财务查了，157万3) is heard with the question that it follows.
 */
export async function hear(server: Server, desk: Desk): Promise<Found> {
  const { question, policy, policyCount, topic } = desk;
  const alone = await lookUp(server, { query: question, ...scopeOf(desk, policy) });
  if (topic === undefined || alone.choice !== undefined) return alone;
  const own = topic.hit.policy.id;
  const isElse = policy !== '' || policyCount < 2 || alone.policy_choice?.status === 'named';
  const found = isElse ? alone : await lookUp(server, { query: question, ...scopeOf(desk, own) });
  if (stands(found) && !goesOn(found, desk, topic)) return withMonth(found, desk);
  const query = `${topic.question}，${question}`;
  const joined = await lookUp(server, { query, ...given('as_of', desk.day.trim()), policy: own });
  const hit = joined.hits.find(({ clause }) => clause === topic.hit.clause);
  if (hit === undefined || joined.coverage.status === 'not_covered') return found;
  return onlyNew({ ...joined, hits: [hit, ...joined.hits.filter((each) => each !== hit)] }, topic.question);
}

/**
 * Whether a question that found something goes on with what the call is about: it supposes something of that, or names another
 * award of the same clause: 全年呢.
 */
function goesOn({ hits: [best], guide }: Found, { question, known }: Desk, { hit }: Topic): boolean {
  if (best?.clause === hit.clause || (guide !== undefined && !AND_THAT.test(question))) return false;
  const own = hit.awards.flatMap((award) => known[`${hit.policy.id}/${award}`] ?? []);
  return (SUPPOSES.test(question) && best?.awards.length === 0) || namedApart(own, question) !== undefined;
}

/** 要是先头那一百万是省里给的呢 supposes something of what was told before. */
const SUPPOSES = /^(?:那)?(?:如果|要是|假如|假设|万一)/u;
/** 全年呢 asks the same of something else. */
const AND_THAT = /^[^，,]{1,6}呢/u;
const MONTH = /(?<![年\d一二三四五六七八九十])(\d{1,2}|十?[一二三四五六七八九十])月/u;

/** 9月份又去了: of a month told without its year, in a call about a day, the year is that day's. */
function withMonth(found: Found, { question, day }: Desk): Found {
  const [words = '', numeral = ''] = MONTH.exec(question) ?? [];
  const month = readNumeral(numeral);
  const year = /^\d{4}/u.exec(day)?.[0];
  const isDay = ({ fact }: Said) => fact === 'as_of';
  if (month === undefined || Number(month) > 12 || year === undefined || found.said?.some(isDay))
    return found;
  const value = `${year}-${month.padStart(2, '0')}`;
  const said: Said = { fact: 'as_of', label: '事项发生日', words, value, told: value, awards: [] };
  return { ...found, said: [...(found.said ?? []), said] };
}

/** Whether a question leads somewhere by itself: to a clause that answers it, or to what is known not to be in the text. */
function stands({ coverage: { status, silences = [] }, guide }: Found): boolean {
  return silences.length > 0 || status === 'covered' || (status === 'partly' && guide !== undefined);
}

/** What was said before is known or was declined: only what is said now is offered. */
function onlyNew(found: Found, before: string): Found {
  const isNew = ({ words }: { readonly words: string }) => !before.includes(words);
  return {
    ...found,
    follows: true,
    said: (found.said ?? []).filter(isNew),
    unassigned: (found.unassigned ?? []).filter(isNew),
  };
}
