import { UNPAID } from '../../award/facts/index.ts';
import { besideIn, itemIn, tellsPaid, toldAs } from '../../award/said/index.ts';
import type { Question } from '../../search/question/index.ts';
import { putsRight, type Told } from '../../text/figure/index.ts';
import { saysNo } from '../../text/negation.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { Offered } from '../said.ts';
import { type AsksOf, asksOf } from './asks.ts';
import { type Party, partyIn } from './other-firm.ts';

/** What one sentence may be to an open call, read once and of its words alone; what is open decides which of it holds. */
export interface Sentence {
  readonly words: string;
  readonly question: Question;
  /** It asks something of what is open, and nothing else. */
  readonly asks: AsksOf | undefined;
  /** It speaks of somebody else than what was told before is of. */
  readonly party: Party | undefined;
  /** All the sums that it tells are what the caller takes to be due, what he was paid, be it nothing, what is to be taken off, or parts of which he asks whether they count. */
  readonly tells: 'claims' | 'paid' | 'less' | 'parts' | undefined;
  /** Which of the items that were told before it speaks of: one by its place, all of them, or one that it does not say. */
  readonly item: number | 'all' | 'one' | undefined;
  /** A number of things without a sum. */
  readonly count: Count | undefined;
}

/** So many things, and how they stand to those that were told before: 还漏了两家, 有一家还没上规; 七家，每家都是这个数. */
export interface Count {
  readonly words: string;
  readonly value: string;
  readonly unit: string;
  readonly beside: Offered['beside'];
  /** Each of them is as what was told before. */
  readonly alike: boolean;
}

/** @example sentenceIn(readQuestion('还漏了两家')).count?.beside // → 'more' */
export function sentenceIn(question: Question): Sentence {
  const words = question.query;
  return {
    words,
    question,
    asks: asksOf(question),
    party: partyIn(words),
    tells: toldIn(question.phrases),
    item: itemMeant(words),
    count: countIn(question),
  };
}

function toldIn(phrases: readonly Told[]): Sentence['tells'] {
  const sums = phrases.flatMap((phrase, at) =>
    tellsSum(phrase) ? [{ phrase, at, as: toldAs(phrase, phrases[at + 1]) }] : [],
  );
  if (sums.length === 0) return phrases.some(({ text }) => UNPAID.test(text)) ? 'paid' : undefined;
  if (sums.every(({ as }) => as === 'claim')) return 'claims';
  if (sums.every(({ as }) => as === 'asked')) return 'parts';
  if (sums.every(({ phrase }) => tellsPaid(phrase))) return 'paid';
  return sums.every(({ at }) => besideIn(phrases, at, false) === 'less') ? 'less' : undefined;
}

/** Whether a phrase tells money. */
export function tellsSum({ figures }: Pick<Told, 'figures'>): boolean {
  return figures.some(({ unit }) => unit === '元');
}

const ALL = /(?:[两三四五六七八九十几]|\d{1,2})[家个项户][^，,]{0,3}[都全]|^[都全]是/u;
const ONE = /[那这]一?[家个户]|对方|客户/u;

function itemMeant(words: string): Sentence['item'] {
  const place = itemIn(words);
  if (place !== undefined) return place;
  if (ALL.test(words)) return 'all';
  return ONE.test(words) ? 'one' : undefined;
}

const COUNT =
  /(?<![第\d一两俩三四五六七八九十百千每哪])(?<number>\d{1,3}|[一两俩三四五六七八九十]{1,3})(?<unit>[家个项户场台样])(?!月|季度|亿|点|人|以)/gu;
/** What was left out is one more: 漏了两家, 有一家没算进去. */
const LEFT_OUT = /漏|没[算报说提写加记]/u;
const MORE = /还(?!没|未|是)|[再又也]|另[有外]/u;
const ASKING = /[吗么几]|多少|(?<verb>\p{Script=Han})[不没]\k<verb>/u;
const WHOLE = /一共|总共|全部|加起来/u;
/** 都是这个数, 都一样, 也都这么多: what was told of one holds of each. */
const ALIKE =
  /(?:[都各]|每\p{Script=Han})\p{Script=Han}{0,2}?(?:[这那]个?(?:数|价|金额)|[这那]么多|一样|差不多)/u;

function countIn({ query, phrases }: Question): Count | undefined {
  if (phrases.some(tellsSum) || ASKING.test(query)) return undefined;
  const alike = ALIKE.test(query);
  // 都一样 counts nothing.
  const all = Array.from(query.replace(ALIKE, '').matchAll(COUNT));
  const isDenied = /(?:不是|并非)$/u.test(query.slice(0, all[0]?.index));
  const [one, ...others] = isDenied ? all.slice(1) : all;
  const value = readNumeral((one?.groups?.number ?? '').replace('俩', '两'));
  if (one === undefined || value === undefined || others.length > 0) return undefined;
  const beside = besideOf(query, isDenied) ?? (alike ? 'instead' : undefined);
  return { words: query, value, unit: one.groups?.unit ?? '', beside, alike };
}

function besideOf(words: string, isDenied: boolean): Count['beside'] {
  if (isDenied || putsRight(words) || WHOLE.test(words)) return 'instead';
  if (LEFT_OUT.test(words)) return 'more';
  if (saysNo(words)) return 'less';
  return MORE.test(words) ? 'more' : undefined;
}
