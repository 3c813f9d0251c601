import { longerWordIn } from '../../corpus/policy/index.ts';
import type { Silence } from '../../corpus/silence.ts';
import { fold } from '../../text/fold.ts';
import { touch } from '../../text/spans.ts';
import {
  type Extent,
  type KnownWord,
  meantBy,
  type PolicyText,
  type Reading,
  type Words,
  withoutAsking,
} from '../question/index.ts';
import { isOfName } from './name-goes-on.ts';

/** The silences that a question runs into, and whether it asks for something else besides. */
export interface Silent {
  readonly silences: readonly Silence[];
  readonly besides: boolean;
  /** Whether the text speaks of the subject all the same, as a task. */
  readonly task: boolean;
  /** Whether what asks in the question touches one of them. */
  readonly isAsked: boolean;
}

/**
 * The silences of a question. Beside a procedure, a part of the question that asks without touching it asks
 * for something else: 补多少 after 要什么材料. Beside a subject on which the text has nothing, what is asked is
 * something else when a word of the question leads to a clause: 展品运费 speaks of exhibitions. Of a partial silence
 * the text says something, only not all that is asked. Of a text that has no word of what is asked for (学区怎么划) nothing
 * else is asked.
 * @param declared the silences of the policy.
 * @param words what the words of the question, silences apart, have to do with the text.
 */
export function silencesOf(
  { folded, known, asks, parts }: Reading,
  { text, declared }: { readonly text: PolicyText; readonly declared: readonly Silence[] },
  { telling, present, head }: Pick<Words, 'telling' | 'present' | 'head'>,
): Silent {
  const sum = withoutAsking(folded);
  const touched = known.filter((word) => {
    const isInText = isOfText(word, folded, text);
    // 个税能退回来几成: what is asked for is a sum.
    const isSum = word.silence?.kind === 'procedure' && sum.slice(word.start, word.end).trim() === '';
    // 几号开始，到哪年为止, of the policy itself and nothing that is applied for.
    const isOfPolicy = word.silence?.id === WINDOW && asks.validity && !asks.applying;
    const isBeside =
      isSum ||
      isOfPolicy ||
      isDone(word, { folded, parts, asks }) ||
      isMentioned(word, { folded, known, parts }, telling) ||
      (asks.money && isOfBusiness(word, { folded, known, parts }, telling));
    return word.silence !== undefined && !isInText && !isBeside && !isRuledOut(word, folded);
  });
  const named = [...new Set(touched.flatMap(({ silence }) => silence ?? []))];
  const silences = withDeadline(named, asks, declared);
  const asking = parts.filter((part) => part.asks);
  const isAsked = asking.length === 0 || asking.some((part) => touched.some((word) => touch(word, part)));
  // 资料交给谁: of a question of which the text has no word nothing else is answered.
  const asksMore =
    present.length > 0 &&
    asking.some(
      (part) =>
        !(silences.length > named.length && asks.deadlines.some((each) => touch(each, part))) &&
        !touched.some((word) => touch(word, part)),
    );
  const kinds = new Set(silences.map(({ kind }) => kind));
  const task = touched.some((word) => isTask(word, named, { folded, text }));
  if (kinds.size === 1 && kinds.has('partial')) return { silences, besides: true, task, isAsked };
  if (kinds.has('elsewhere')) return { silences, besides: false, task: false, isAsked };
  // Where all that is asked touches a silence, what is only told beside it asks for nothing else.
  const isTold = (word: string) => !asking.some((part) => isSaidIn(part, word, { folded, known }));
  const asksOfIt = asksOf(touched, { folded, known, parts });
  const elsewise =
    head === undefined &&
    telling
      .filter((word) => !touched.some((subject) => isOfName(word, subject, { folded, text })))
      .filter((word) => (asksMore || asking.length === 0 || !isTold(word)) && !asksOfIt(word))
      // Nor does the level of something: 国家级绿色工厂.
      .some((word) => !asks.level?.includes(word) && !silences.some((silence) => belongsTo(word, silence)));
  if (kinds.has('subject')) return { silences, besides: elsewise, task, isAsked };
  // 批下来有多少钱: what is asked is the sum, of something that the text names.
  return { silences, besides: asksMore || (elsewise && asks.howMuch && asks.money), task: false, isAsked };
}

/** 不是我个人，是公司: what one says that he is not is nothing that he asks about; 是不是个人 leaves it open. */
const RULED_OUT = /(?<!是)(?:不是|并非|不算)(?:我们?|咱们?|给)?$/u;

function isRuledOut({ start }: Extent, asked: string): boolean {
  return RULED_OUT.test(asked.slice(0, start).trimEnd());
}

/** Whether a word stands in the text as it does in the question: 材料 of 新材料 is no 材料. */
function isOfText({ start, end }: Extent, asked: string, { folded }: PolicyText): boolean {
  const word = asked.slice(start, end);
  if (!folded.includes(word)) return false;
  const longer = longerWordIn(word, folded);
  return longer === undefined || asked.charAt(start - 1) === longer;
}

type Said = Pick<Reading, 'folded' | 'known' | 'parts'>;

/** Whether a stretch of a question has a word, or people's word for it. */
function isSaidIn(stretch: Extent, word: string, { folded, known }: Pick<Said, 'folded' | 'known'>): boolean {
  return (
    folded.slice(stretch.start, stretch.end).includes(word) ||
    known.some((each) => touch(each, stretch) && meantBy(each).includes(word))
  );
}

/**
 * Whether a procedure is only told of as something done, while another part of the question asks: 打了三个电话没人接，这个归谁
 * 管 does not ask for the number.
 */
function isDone(
  { silence, start, end }: KnownWord,
  { folded, parts, asks }: Pick<Reading, 'folded' | 'parts' | 'asks'>,
): boolean {
  const part = parts.find((each) => each.start <= start && end <= each.end);
  if (silence?.kind !== 'procedure' || part === undefined || part.asks) return false;
  if (!parts.some((each) => each.asks)) return false;
  // 办了营业执照开店，给多少: money is asked for, and the part goes on behind the word.
  const goesOn = asks.money && part.end - end >= 2;
  return goesOn || /[了过没]/u.test(folded.slice(part.start, end)) || /^[过完]/u.test(folded.slice(end));
}

/**
 * Tells whether a word of the text is meant only by what asks something of one of these subjects: 涨多少 in 养老金涨多少 leads
 * to what the text says of growth.
 */
function asksOf(subjects: readonly KnownWord[], { folded, known, parts }: Said): (word: string) => boolean {
  const asking = known.filter(({ start, end }) => /多少|几/u.test(folded.slice(start, end)));
  const isOfIt = ({ start }: KnownWord) =>
    parts.some(
      (part) =>
        part.start <= start &&
        start < part.end &&
        subjects.some((subject) => part.start <= subject.start && subject.end <= start),
    );
  return (word) => {
    const from = known.filter((each) => meantBy(each).includes(word));
    return from.length > 0 && from.every((each) => asking.includes(each) && isOfIt(each));
  };
}

/**
 * Whether a subject is only mentioned: another part of the question asks and says itself of what (机票酒店花了二十万，展位费能报
 * 多少), or what was done is told of something that the text has (招了两家外地企业落地).
 */
function isMentioned(
  { silence, start, end }: KnownWord,
  { folded, known, parts }: Said,
  telling: readonly string[],
): boolean {
  const part = parts.find((each) => each.start <= start && end <= each.end);
  if (silence?.kind !== 'subject' || part === undefined || part.asks) return false;
  const names = (each: Extent) => telling.some((word) => isSaidIn(each, word, { folded, known }));
  const asking = parts.filter(({ asks }) => asks);
  return asking.some(names) || (asking.length > 0 && names({ start: end, end: part.end }));
}

/** What is asked of a word behind which one is to apply: 哪个网上报. */
const OF_APPLYING = /哪|什么|啥|谁|怎|如何/u;
const APPLYING = /^[^,，。;；?？]{0,2}(?:申|报|领|填|交|办|提|查|登)/u;

/**
 * Whether money is asked for something that goes on behind the word of a procedure, which only says how it is done: 网上 in
 * 网上开旗舰店给多少.
 */
function isOfBusiness(
  { silence, start, end }: KnownWord,
  { folded, known, parts }: Said,
  telling: readonly string[],
): boolean {
  const part = parts.find((each) => each.start <= start && end <= each.end);
  if (silence?.kind !== 'procedure' || part === undefined) return false;
  const asked = OF_APPLYING.test(folded.slice(part.start, end)) || APPLYING.test(folded.slice(end, part.end));
  const behind = { start: end, end: part.end };
  return !asked && telling.some((word) => isSaidIn(behind, word, { folded, known }));
}

/**
 * Whether the text sets a task on the subject itself, though it has not what is asked of it: it has the very word
 * (充电桩补多少), or two subjects meet in the one word that is nearest to both (贷款 and 买车 in 汽车消费信贷).
 */
function isTask(
  word: KnownWord,
  named: readonly Silence[],
  { folded, text }: { readonly folded: string; readonly text: PolicyText },
): boolean {
  const { silence, inside } = word;
  if (silence?.kind !== 'subject') return false;
  const tasks = (silence.near ?? []).filter((near) =>
    text.tasks().some((task) => task.includes(fold(near).text)),
  );
  const said = [...inside, ...subjectsOf(word, folded, text)];
  const meets = (near: string) =>
    [...text.withoutEmptyWords(near)].some((each) => each !== ' ' && folded.includes(each));
  return tasks.some(
    (near) =>
      inside.some((meant) => isBeside(fold(meant).text, near, text)) ||
      said.some((subject) => near.includes(subject) || subject.includes(near)) ||
      (meets(near) && named.some((other) => other !== silence && other.near?.includes(near))),
  );
}

/** Whether a word stands in a single clause, and what is near a silence beside it: 充换电设施 with 充电基础设施. */
function isBeside(word: string, near: string, { clauses }: PolicyText): boolean {
  const [only = '', ...others] = clauses.filter((clause) => clause.includes(word));
  return others.length === 0 && only.includes(near);
}

/** A silence's words without those by which money is asked for: 出口 of 出口一台车补多少. */
function subjectsOf({ start, end, hole }: KnownWord, folded: string, text: PolicyText): readonly string[] {
  const words =
    hole === undefined
      ? [folded.slice(start, end)]
      : [folded.slice(start, hole.start), folded.slice(hole.end, end)];
  return words
    .flatMap((word) => text.withoutEmptyWords(withoutAsking(word)).split(/[\s补奖贴给钱拿助]+/u))
    .filter((part) => part.length > 1);
}

/** When to apply. A day by which something has to be done is of the policy itself, unless how to apply is asked beside it. */
export const WINDOW = 'window';

/** Beside channel and materials a deadline is the one for applying: 怎么申报，要什么材料，什么时候截止. */
function withDeadline(
  named: readonly Silence[],
  { deadlines }: Reading['asks'],
  declared: readonly Silence[],
): readonly Silence[] {
  const applies = named.some(({ kind, id }) => kind === 'procedure' && id !== WINDOW);
  const window = declared.find(({ id }) => id === WINDOW);
  if (!applies || window === undefined || named.includes(window) || deadlines.length === 0) return named;
  return [...named, window];
}

/** Whether a word only names the topic again: 物流 in 物流运费. */
function belongsTo(word: string, { topic, near = [] }: Silence): boolean {
  return [topic, ...near].some((words) => words.includes(word));
}
