import type { Silence } from '../../corpus/silence.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { terms } from '../../text/terms.ts';
import type { SearchHit } from '../hit.ts';
import type { PolicyText, Reading, Words } from '../question/index.ts';
import { heardIn } from './heard.ts';
import { givesNoSum, lackingIn } from './lacking.ts';
import { label, quoted, seeClause } from './say.ts';
import type { Silent } from './silence.ts';
import { onlyTask } from './task-elsewhere.ts';
import { toldPart } from './told-part.ts';
import type { Unsaid } from './unsaid.ts';

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
  /** The text of the policy that they were read with. */
  readonly text: PolicyText;
  readonly silent: Silent;
  /** What is asked of any policy and the best clause says nothing of, though the text does somewhere. */
  readonly unsaid: Unsaid;
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
  { words, text, silent, unsaid, outsider }: Understood,
): Coverage {
  const { absent } = words;
  const result = { unmatchedTerms: absent, silences: silent.silences };
  if (silent.silences.length > 0) {
    return isOfElse(words, silent)
      ? { ...result, silences: [], status: 'not_covered', note: notSpoken(absent) }
      : { ...result, ...ofSilences(silent, hits) };
  }
  const whoOutside =
    outsider === undefined ? undefined : `原文没有写${outsider}的企业能否享受，请向牵头单位确认`;
  if (hits.length === 0 || (isEmpty(question, words) && !question.named)) {
    const note = whoOutside === undefined ? notSpoken(absent) : `${whoOutside}。`;
    return { ...result, status: 'not_covered', note };
  }
  if (whoOutside !== undefined)
    return { ...result, status: 'partly', note: `${whoOutside}；条款本身${seeClause(hits[0])}` };
  return { ...result, ...spoken(question, hits, { words, text, unsaid }) };
}

/** What any policy is asked and this one's text speaks of, where nothing else is asked. */
function ofTopics({ topics, clauses, isQuoted }: Unsaid, hits: readonly SearchHit[]) {
  const told = hits.filter(({ clause }) => clauses.includes(clause));
  if (isQuoted) return { status: 'covered', note: told.map(seeClause).join('') } as const;
  const note = `原文写到${topics.join('、')}的是${told.map(label).join('、')}；是否适用于要问的事项，以原文为准。`;
  return { status: 'partly', note } as const;
}

/**
 * Whether what is asked for is something that the text has no word of: 生育津贴怎么领 asks how to apply for it, and of 户口在外地，
 * 学区怎么划 the silence is only told of.
 */
function isOfElse({ head, present }: Words, { silences, besides, isAsked }: Silent): boolean {
  if (head === undefined || besides) return false;
  return !isAsked || (present.length === 0 && silences.every(({ kind }) => kind === 'procedure'));
}

function ofSilences({ silences, besides, task }: Silent, hits: readonly SearchHit[]) {
  const say = silences.map((silence) => silence.say).join('');
  if (!besides && !task) return { status: 'not_covered', note: say } as const;
  const rest = besides ? '其余部分' : '原文写到的';
  return { status: 'partly', note: `${say}${rest}${seeClause(hits[0])}` } as const;
}

/** Whether no word of a question leads into the text, which says of itself what holds and who pays, or none says of what it asks. */
function isEmpty(question: Named, words: Words): boolean {
  const { head, absent, unheard, present, meant, called, telling } = words;
  // 技校学费谁出: who pays for what the text has no word of, it does not say of itself.
  const isPaidElsewhere = question.asks.payer && head !== undefined;
  const isSaidOfItself = (question.asksAround && !isPaidElsewhere) || question.time?.counted === false;
  // 小区电梯坏了谁管: what it has is only people's word for what all clauses have, and what it is of is in none.
  const isElse = absent.length > 0 || unheard.some((said) => said.length > 1);
  const isOfAll =
    telling.length === 0 && isElse && present.every((word) => [...meant, ...called].includes(word));
  return (
    ((present.length === 0 || isOfAll) &&
      !isSaidOfItself &&
      (isElse || question.unwrittenPlaces.length > 0 || saysNothing(question))) ||
    isGeneral(question, words)
  );
}

function spoken(
  question: Named,
  hits: readonly SearchHit[],
  { words, text, unsaid }: Pick<Understood, 'words' | 'text' | 'unsaid'>,
) {
  if (unsaid.alone) return ofTopics(unsaid, hits);
  const { absent } = words;
  const [first] = hits;
  const task = onlyTask(question, hits, words);
  const best = first?.score ?? 0;
  const fitting = hits.filter(({ score }) => score >= best * FITS);
  const heard = heardIn(fitting, question, { words, text });
  const without = task === undefined && withoutIt(question, heard, { words, unsaid });
  if (without) return { status: 'not_covered', note: without } as const;
  const told = first === undefined ? '' : toldPart(first, words.present);
  const lacking = lackingIn(first, { question, words, task, heard, unsaid, told });
  if (lacking !== undefined) return { status: 'partly', ...lacking } as const;
  const sum = first && givesNoSum(question, first, told) ? '写了支持，没有写明金额或比例。' : '';
  const unread = absent.length === 0 ? '' : `原文没有${quoted(absent)}这样的字样，是否适用以原文为准。`;
  return { status: 'covered', note: `${seeClause(first)}${sum}${unread}` } as const;
}

/**
 * That a text has nothing on what is asked, where its clauses have little of the question: what any policy may be asked
 * (申报材料) and nothing else; what is asked for by a word that the text does not have; or none of a question's words.
 */
function withoutIt(
  { folded, asks }: Reading,
  heard: ReturnType<typeof heardIn>,
  { words: { absent, head, unheard }, unsaid: { topics } }: Pick<Understood, 'words' | 'unsaid'>,
): string | undefined {
  if (heard === 'well') return undefined;
  if (topics.length > 0)
    return `没有找到对${topics.join('、')}的规定；列出的条款只是字面相近，不能当作答复。`;
  if (heard === 'barely') return undefined;
  // 火化费用谁出钱: who pays for other things is no answer.
  const lacked = absent.length > 0 ? absent : unheard.filter((word) => word.length > 1);
  if (asks.payer && lacked.length > 0) return notSpoken(lacked);
  const isStory = folded.length > GENERAL;
  const says = head !== undefined || (heard === 'not' && absent.length > 0 && !isStory);
  return says ? notSpoken(absent) : undefined;
}

/** Longer questions say something, if only in words that nothing here knows. */
const GENERAL = 18;

/** 我们最多能拿多少补贴, 补助找哪个部门问: asks for the sum or for who is in charge, and does not say of what. */
function isGeneral(
  { folded, asks, asksAround }: Reading,
  { absent, present, meant, telling }: Words,
): boolean {
  const nothing = absent.length + telling.length === 0 && present.every((word) => meant.includes(word));
  return nothing && !asksAround && folded.length <= GENERAL && (asks.money || asks.who);
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
