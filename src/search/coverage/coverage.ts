import { clauseLabel } from '../../corpus/clause.ts';
import { givesFigure, givesMoney, givesRate, namesSum } from '../../corpus/gives-money.ts';
import type { Silence } from '../../corpus/policy.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { terms } from '../../text/terms.ts';
import type { SearchHit } from '../hit.ts';
import type { Reading, Words } from '../question/index.ts';
import { heardIn } from './heard.ts';
import { type OnlyTask, onlyTask } from './only-task.ts';
import type { Silent } from './silence.ts';

/** Whether the policies searched speak of what is asked. */
export interface Coverage {
  readonly status: 'covered' | 'partly' | 'not_covered';
  /** Words of the question that stand in no clause. */
  readonly unmatchedTerms: readonly string[];
  /** The declared silences that the question runs into. */
  readonly silences: readonly Silence[];
  /**
   * What the clauses found are to the question where they are not its answer: only near it, since the text may well speak
   * of it in other words, or listed beside the note that answers.
   */
  readonly tells?: 'near' | 'list';
  /** One or two Chinese sentences that can be read out. */
  readonly note: string;
}

/** What the words of a question have to do with the texts. */
export interface Understood {
  readonly words: Words;
  readonly silent: Silent;
  /** A place outside the policy's own whose firms are asked for. */
  readonly outsider?: string | undefined;
}

/** A question, and whether it names a clause by its number, or asks for all that a department does. */
type Named = Reading & { readonly named: boolean };

/** A hit that scores at least this share of the best fits as well as it does. */
const FITS = 0.92;

/**
 * Says whether the text speaks of what is asked, by four rules that can be explained: a declared silence is
 * asked about; no word of the question that means anything stands in the text; the clauses that fit have next to
 * none of its words; or money is asked for and they name no figure.
 * @param question with whether it names a clause by its number, or asks for all that a department does.
 * @example (await search(searchable(library), { query: '第100条' })).coverage.status // → 'not_covered'
 */
export function coverage(
  question: Named,
  hits: readonly SearchHit[],
  { words, silent: { silences, besides, task }, outsider }: Understood,
): Coverage {
  const { absent } = words;
  const result = { unmatchedTerms: absent, silences };
  if (silences.length > 0) {
    const say = silences.map((silence) => silence.say).join('');
    if (!besides && !task) return { ...result, status: 'not_covered', note: say };
    return {
      ...result,
      status: 'partly',
      note: `${say}${besides ? '其余部分' : '原文写到的'}${seeClause(hits[0])}`,
    };
  }
  if (hits.length === 0 || (isEmpty(question, words) && !question.named)) {
    return { ...result, status: 'not_covered', note: notSpoken(absent) };
  }
  if (outsider !== undefined) return { ...result, status: 'partly', note: ofOutsiders(outsider, hits) };
  return { ...result, ...spoken(question, hits, words) };
}

/** Whether no word of a question leads into the text, or none says of what it asks. */
function isEmpty(question: Named, words: Words): boolean {
  const { absent, present } = words;
  return (present.length === 0 && (absent.length > 0 || saysNothing(question))) || isGeneral(question, words);
}

function ofOutsiders(place: string, hits: readonly SearchHit[]): string {
  return `原文没有写${place}的企业能否享受，请向牵头单位确认；条款本身${seeClause(hits[0])}`;
}

function ofTask(found: OnlyTask | undefined): string | undefined {
  if (found === undefined) return undefined;
  const { subject, task, best } = found;
  return `“${subject}”只写在${label(task)}，那里只提出任务和要求，没有写给多少奖补；${label(best)}没有写到它，是否适用以原文为准。`;
}

function spoken(question: Named, hits: readonly SearchHit[], words: Words) {
  const task = ofTask(onlyTask(question, hits, words));
  if (task !== undefined) return { status: 'partly', note: task } as const;
  const { absent } = words;
  const best = hits[0]?.score ?? 0;
  const fitting = hits.filter(({ score }) => score >= best * FITS);
  const heard = heardIn(fitting, question, words);
  if (heard === 'not' && absent.length > 0 && question.folded.length <= GENERAL)
    return { status: 'not_covered', note: notSpoken(absent) } as const;
  const lacking = lacks(question, hits[0]);
  if (lacking !== undefined) {
    return { status: 'partly', note: `最相关的条款${label(hits[0])}${lacking}。` } as const;
  }
  if (heard !== 'well') {
    const besides = absent.length === 0 ? '' : `，原文没有${quoted(absent)}这样的字样`;
    return {
      status: 'partly',
      note: `${label(hits[0])}只与所问有个别字词相同${besides}；所问的事是否包括在内，以原文为准。`,
    } as const;
  }
  const { unspoken } = words;
  if (unspoken.length > 0)
    return {
      status: 'partly',
      note: `${seeClause(hits[0])}问到的${quoted(unspoken)}，原文没有写。`,
    } as const;
  const unread = absent.length === 0 ? '' : `原文没有${quoted(absent)}这样的字样，是否适用以原文为准。`;
  return { status: 'covered', note: `${seeClause(hits[0])}${unread}` } as const;
}

/** What is asked for and the best clause does not have, in words; undefined when it has it. */
function lacks({ asks, asksAround }: Reading, best: SearchHit | undefined): string | undefined {
  const text = best?.clause.text ?? '';
  if (asks.rate && !givesRate(text)) return '没有写明比例';
  if (
    asksAround ||
    !asks.money ||
    asks.threshold !== undefined ||
    (asks.price ? namesSum : givesFigure)(text)
  )
    return undefined;
  if (!givesMoney(text)) return '只提出任务和要求，没有写给多少奖补';
  // Whether there is something to be had is answered: there is.
  return asks.howMuch ? '写了支持，但没有写明金额或比例' : undefined;
}

/** Longer questions say something, if only in words that nothing here knows. */
const GENERAL = 18;

/** 我们最多能拿多少补贴, 补助找哪个部门问: asks for the sum or for who is in charge, and does not say of what. */
function isGeneral({ folded, asks }: Reading, { absent, present, meant, telling }: Words): boolean {
  const nothing = absent.length + telling.length === 0 && present.every((word) => meant.includes(word));
  return nothing && folded.length <= GENERAL && (asks.money || asks.who);
}

/** 你好，在吗: nothing is left to look for but single characters. */
function saysNothing({ query, known }: Reading): boolean {
  return known.length === 0 && terms(withoutQuestionWords(query)).every(({ text }) => text.length < 2);
}

function notSpoken(absent: readonly string[]): string {
  if (absent.length === 0)
    return '问题里没有说到具体事项，请问要查的是哪一项；各项的条件、上限和牵头单位分别写在各条。';
  return `原文没有出现${quoted(absent)}，没有找到对这一问题的规定；列出的条款只是字面相近，不能当作答复。`;
}

function seeClause(hit: SearchHit | undefined): string {
  return hit === undefined ? '没有找到条款。' : `见${label(hit)}。`;
}

function label(hit: SearchHit | undefined): string {
  if (hit === undefined) return '';
  const title = hit.clause.title === '' ? '' : `“${hit.clause.title}”`;
  return `${hit.policy.data.number.value}${clauseLabel(hit.clause.id)}${title}`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}
