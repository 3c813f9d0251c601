import { clauseLabel } from '../../corpus/clause.ts';
import { lasts } from '../../corpus/demands.ts';
import { givesFigure, givesMoney, givesOtherwise, givesRate, namesPrice } from '../../corpus/gives-money.ts';
import type { SearchHit } from '../hit.ts';
import type { Reading, Words } from '../question/index.ts';
import type { Heard } from './heard.ts';
import { label, quoted, seeClause } from './say.ts';
import type { OnlyTask } from './task-elsewhere.ts';
import type { Unsaid } from './unsaid.ts';

/** A question beside the clause that fits it best. */
interface Asked {
  readonly question: Reading;
  readonly words: Words;
  /** What money is asked for, where a task alone names it. */
  readonly task: OnlyTask | undefined;
  readonly heard: Heard;
  readonly unsaid: Unsaid;
  /** What the best clause tells of what is asked (`toldPart`). */
  readonly told: string;
}

/** What is lacking, in words that can be read out, and whether the clause is only near what is asked. */
interface Lacking {
  readonly note: string;
  readonly tells?: 'near';
}

/** What is asked for and the best clause does not have; undefined when it has it all. */
export function lackingIn(best: SearchHit | undefined, asked: Asked): Lacking | undefined {
  const { question, words, task, heard, unsaid, told } = asked;
  if (task !== undefined) return { note: ofTask(task) };
  const lacking = best && lacks(question, best, told);
  const isPriceless = question.asks.price && lacking !== undefined;
  if ((heard === 'not' || heard === 'slightly') && !isPriceless)
    return { note: ofFewWords(best, words), tells: 'near' };
  if (unsaid.topics.length > 0) return { note: `${seeClause(best)}${ofTopics(unsaid)}` };
  if (lacking !== undefined) return ofLacking(lacking, best, asked);
  const { unspoken } = words;
  if (unspoken.length === 0) return undefined;
  return { note: `${seeClause(best)}问到的${quoted(unspoken)}，原文没有写。` };
}

function ofTopics({ topics, clauses }: Unsaid): string {
  const where = clauses.length === 0 ? '' : `（${clauses.map(({ id }) => clauseLabel(id)).join('、')}）`;
  return `这一条没有写${topics.join('、')}；别处${where}写到的是否适用，以原文为准。`;
}

function ofLacking(lacking: string, best: SearchHit | undefined, { question, heard }: Asked): Lacking {
  const note = `最相关的条款${label(best)}${lacking}。`;
  // 注册一家公司要几天: a single word, and not the kind of answer that is asked for; a task is some support.
  const isNear = heard === 'not' || (heard === 'barely' && lacking !== NO_SUM && !question.asks.support);
  return isNear ? { note, tells: 'near' } : { note };
}

function ofFewWords(best: SearchHit | undefined, { absent }: Words): string {
  const besides = absent.length === 0 ? '' : `，原文没有${quoted(absent)}这样的字样`;
  return `${label(best)}只与所问有个别字词相同${besides}；所问的事是否包括在内，以原文为准。`;
}

function ofTask({ subject, task, best }: OnlyTask): string {
  return `“${subject}”只写在${label(task)}，那里只提出任务和要求，没有写给多少奖补；${label(best)}没有写到它，是否适用以原文为准。`;
}

/** A share that is given in words, or as so many times something. */
const SHARE = /全额|减半|一半|免费|免收|免征|\d倍/u;

/** That something is given, and not how much. */
const NO_SUM = '写了支持，但没有写明金额或比例';

function lacks(question: Reading, best: SearchHit, told: string): string | undefined {
  const { asks, asksAround } = question;
  if (asks.duration && !asksAround && !lasts(told)) return '没有写多长时间';
  if (asks.rate && !givesRate(told) && !SHARE.test(told)) return '没有写明比例';
  if (!givesNoSum(question, best, told)) return undefined;
  if (asks.price) return '没有写所问的金额';
  const { text } = best.clause;
  if (!givesMoney(text) && !givesOtherwise(text)) return '只提出任务和要求，没有写给多少奖补';
  // Whether there is something to be had is answered: there is.
  return asks.howMuch ? NO_SUM : undefined;
}

/**
 * Whether money is asked for and a clause names no sum.
 * @param told what it tells of what is asked.
 */
export function givesNoSum({ asks, asksAround }: Reading, { clause }: SearchHit, told: string): boolean {
  if (asksAround || !asks.money || asks.threshold !== undefined) return false;
  const { per } = asks;
  const isOfEach = per !== undefined && told.includes(`每${per}`);
  return asks.price && !isOfEach ? !namesPrice(clause.text) : !givesFigure(told) && !SHARE.test(told);
}
