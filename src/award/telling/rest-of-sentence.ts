import { givesMoney } from '../../corpus/gives-money.ts';
import type { PolicyClause } from '../../corpus/reference/index.ts';
import { type Home, isExcepted, labelOf, type Place, provisionAround } from '../../corpus/standing/index.ts';
import { type Around, type Figure, isSum, sameFigure, toldIn } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { withoutBounds } from '../../text/negation.ts';
import { mostRecent, remembered } from '../../text/remembered.ts';
import {
  hanPairs,
  narrowingDropped,
  officialNames,
  requirementsIn,
  verdictTold,
} from '../../text/wording/index.ts';
import { licencesFor } from '../check/index.ts';
import { tagsIn, whoByNoun, whoIsPaid } from '../payee/index.ts';
import type { Calculated } from '../recalculate.ts';
import { isAmong } from './in-short.ts';
import type { Telling } from './whose-sum.ts';

/** What an official sentence says beside the words that are quoted of it. */
interface Beside {
  readonly kind: 'payee' | 'condition';
  readonly text: string;
  /** The official words that a claim tells it by. */
  readonly words: string;
  /** It is told only where one of these is named, whatever is quoted. */
  readonly named?: (text: string) => boolean;
  /** The words are cut out of this one: it is to be said whatever else is known of the award. */
  readonly cut: boolean;
}

/** 其余条款, 除第1条外, 不含: without them the words say something else. */
const EXCEPTING = /除|其余|其他|其它|不|非|未|仅|只|另/u;
const NUMBERED = /第 ?[\d一二三四五六七八九十]+ ?[条款项]/u;

/** An aside of its own, that no phrase is cut by. */
const IN_BRACKETS = /^[(（][^)）]*[)）]$/u;

/** Whether a piece that is cut off a phrase says something else; clauses that the draft names itself are no news. */
function isMissed(piece: string, { clause }: Place, named: readonly PolicyClause[]): boolean {
  if (IN_BRACKETS.test(piece.trim())) return false;
  // 不低于0.7 bounds a figure and takes nothing out.
  const isExcepting = EXCEPTING.test(withoutBounds(piece));
  if (isExcepting || !NUMBERED.test(piece)) return isExcepting;
  // 第7条、 of 第7条、第8条: another one of a list.
  if (/[、和及]\s*$/u.test(piece)) return false;
  const ids = clause.references.filter(({ text }) => piece.includes(text)).map(({ clause: id }) => id);
  return !named.some((own) => ids.includes(own.clause.id));
}

/** Who is paid, what is excepted, and what is asked, in the sentence of a quote but not in the quote. */
export function besideQuote(place: Place, named: readonly PolicyClause[]): readonly Beside[] {
  const { before, behind } = provisionAround(place);
  const words = place.policy.source.slice(place.start, place.end);
  const [left = '', right = ''] = [before.split(/[，,]/u).at(-1), behind.split(/[，,]/u)[0]];
  const cut = [left, right].filter((piece) => isMissed(piece, place, named));
  const first = before.split(/[，,]/u)[0] ?? '';
  const own = /\p{Script=Han}{4}/u.test(left) ? left : first;
  // 投资要求: heads what follows, and says nobody.
  const isWhom = (own === left || /^对/u.test(own.trim())) && !/[:：]\s*$/u.test(own);
  const whom = cut.length === 0 && isWhom ? [own] : [];
  const sides = [before, behind].map((side) => cut.reduce((rest, piece) => rest.replace(piece, ''), side));
  const rest = halfWidth(sides.join('，'));
  return [
    ...cut.map((piece): Beside => {
      const text = `引文前后还有“${piece.trim()}”：原句是“${left.trim()}${words}${right.trim()}”`;
      return { kind: 'condition', text, words: piece, cut: true };
    }),
    ...whom.map((piece): Beside => {
      const text = `原文这一句说的是“${piece.trim()}”`;
      return { kind: 'condition', text, words: piece, cut: false };
    }),
    ...requirementsIn(rest).map((found): Beside => {
      return { kind: 'condition', text: `原文这一句还写着“${found}”`, words: found, cut: false };
    }),
    ...payeeOf(place, before + words + behind),
  ];
}

/** The firm that asks is paid unless the sentence names another. */
function payeeOf({ policy }: Place, sentence: string): readonly Beside[] {
  const licences = licencesFor([policy]);
  const payee = whoIsPaid(halfWidth(sentence), licences);
  if (payee === undefined || payee.value === 'enterprise') return [];
  const named = (text: string) =>
    tagsIn(text, whoByNoun(licences)).some(({ value }) => value === payee.value);
  return [{ kind: 'payee', text: `原文写的是“${payee.words}”`, words: payee.words, named, cut: false }];
}

/** Whether figures of a statement tell a sum of the words that stand there, and not only what they ask. */
function tellsSumOf(place: Place, said: readonly Around[]): boolean {
  const sums = said.filter(({ told }) => told !== 'floor' && told !== 'above' && told !== 'below');
  return sums.some(({ figure }) => sumsAt(place).some((each) => sameFigure(each, figure)));
}

const wordsAt = remembered(({ policy: { source }, start, end }: Place) =>
  halfWidth(source.slice(start, end)),
);

const sentenceAt = remembered((place: Place): string => {
  const { before, behind } = provisionAround(place);
  return halfWidth(before) + wordsAt(place) + halfWidth(behind);
});

const sumsAt = remembered((place: Place): readonly Figure[] => {
  // A rate where nothing is given is a target: 年均增长19%左右.
  const isGiven = givesMoney(sentenceAt(place));
  return toldIn(wordsAt(place)).flatMap(({ figure }) =>
    isSum(figure) && (isGiven || figure.unit !== '%') ? figure : [],
  );
});

/**
 * What quoted words bound a sum by, ask or take out, and no figure and no words of a draft tell.
 * @param whole whether the draft tells what is given there: then what the sentence asks before is to be told as well.
 */
export function limitsLeftOut(
  place: Place,
  { text, figures }: { readonly text: string; readonly figures: readonly Figure[] },
  whole: boolean,
): readonly string[] {
  const words = wordsAt(place);
  const { before } = provisionAround(place);
  const isLeftOut = ({ figure }: Around) => !figures.some((own) => sameFigure(own, figure));
  const bounds = toldIn(words).filter(({ told }) => told !== 'plain');
  const asking = whole ? toldIn(halfWidth(before)) : [];
  const thresholds = asking.filter(({ after }) => /^(?:\(含\))?[及或]?以上/u.test(after));
  const names = officialNames(text, place.policy.common);
  const pairs = pairsIn(text);
  const asked = requirementsIn(words).filter(
    (found) =>
      !hanPairs(found).some((pair) => pairs.has(pair)) && !names.some((name) => found.includes(name)),
  );
  const phrases = [...bounds, ...thresholds]
    .filter(isLeftOut)
    .map(({ figure, before, after }) => before + figure.text + after);
  return [...phrases, ...asked].map((found) => `${labelOf(place)}：原文还写着“${found}”`);
}

/** The pairs of a draft, read once for all that it quotes. */
const pairsIn = mostRecent(4, (text): ReadonlySet<string> => new Set(hanPairs(text)));

/** Whether what bounds the words quoted matters: to their sum, or to what is told without figures; not to who gets nothing. */
export function isLimited({ around, text }: Telling, place: Place): boolean {
  const told = around.length === 0 || tellsSumOf(place, around);
  return told && verdictTold(text) !== 'not_eligible';
}

/** Whether a stretch tells a sum that is given there, and no calculation of the clause says on what condition. */
export function isGiven({ around }: Telling, place: Place, calculations: readonly Calculated[]): boolean {
  return tellsSumOf(place, around) && !calculations.some((one) => isAmong(one, [place]));
}

/**
 * What narrows a word of the provision that a statement tells without it: 首次取得 told as 取得; 其余条款 not where the draft
 * speaks of one of them, and nothing that a calculation of the clause has asked.
 * @param others where else the words stand that the draft rests on.
 */
export function narrowingLeftOut(
  place: Place,
  said: Telling,
  {
    text,
    others,
    calculations,
  }: {
    readonly text: string;
    readonly others: readonly Home[];
    readonly calculations: readonly Calculated[];
  },
): readonly string[] {
  const says = said.text;
  const isOfRest = () => {
    const rest = others.filter(({ clause }) => clause !== place.clause);
    return rest.length > 0 && !isExcepted(place, { named: rest, words: says });
  };
  const whole = tellsSumOf(place, said.around);
  const dropped = [
    ...narrowingDropped(says, wordsAt(place), { reply: text, whole }),
    ...narrowingDropped(says, sentenceAt(place), { reply: text, whole: false }),
  ];
  const isAsked = calculations.some((one) => isAmong(one, [place]));
  return [...new Set(dropped)]
    .filter((found) => (/^其[余他它]/u.test(found) ? !isOfRest() : !isAsked))
    .map((found) => `${labelOf(place)}：原文这一句还写着“${found}”`);
}
