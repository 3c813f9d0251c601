import { isPromise, verdictTold } from './stance.ts';

/** A phrase of a text, at its place. */
interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const PHRASE = /(?:[^，,。；;！!？?\n]|(?<=\d),(?=\d{3}))+/gu;

/** The phrases of a text; what a colon or a table parts belongs together: 江铃：320万元的5%. */
export function phrasesOf(text: string): readonly Phrase[] {
  return Array.from(text.matchAll(PHRASE), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
}

/** The words of grammar by which a phrase asks something, takes in or leaves out, or says who does it and with what. */
const CLAIMING =
  /[须必凡]|需要|应[当该]|前提|只要|只有|除非|如果|若|[仅只]限|限于|包括|包含|计入|算[作进入在]|也|均|同样|一样|一并|另外|[由向凭经通]|\b(?:if|also|as well|includ\w+|must|only|should|need\w*)\b/iu;
const ASKER = /[您贵你咱我]/u;
const ADVICE = /^\s*(?:请您?)?(?:别|不要|记得|注意)/u;

/**
 * Whether a phrase claims something of a policy beside its figures: a condition, what is covered, who acts. Without a
 * figure it does, unless it only tells of who asks.
 * @example claimsBeside('江铃320万元的5%', true) // → false
 */
export function claimsBeside(words: string, hasFigure: boolean): boolean {
  if (CLAIMING.test(words)) return true;
  const isAside = ADVICE.test(words) || ASKER.test(words);
  return !hasFigure && !(isAside && !isPromise(words) && verdictTold(words) === undefined);
}
