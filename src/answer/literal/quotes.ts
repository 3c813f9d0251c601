import type { Policy } from '../../corpus/library.ts';
import { labelOf, nearestWords, standingsOfQuote } from '../../corpus/standing/index.ts';
import { isToldAbsent } from '../../text/negation.ts';
import { cut } from '../../text/spans.ts';
import { likeness, pairsOf } from '../../text/wording/index.ts';
import { type Found, foundAs } from './found.ts';

/** One level of “…“…”…” is read; every alternative takes other characters, so no length makes it slow. */
const MARKED =
  /“((?:[^“”\n]|“[^“”\n]{0,80}”){1,800})”|「([^「」\n]{1,800})」|『([^『』\n]{1,800})』|"([^"\n]{1,800})"/gu;
/** From here on marked words are a sentence of somebody; what is shorter may be a term, or set apart in irony. */
const SENTENCE = 8;
const SAID_TO_BE_OFFICIAL =
  /(?:原文|原话|原句|条文|文件|规定|条款|政策|文中|明文)[^。;,“”]{0,8}(?:是|为|写的?|写着|写明|规定|说|载明|表述)?[：:]?$|(?:规定|写明|写的是|载明|明确)[：:]?$/u;
/** So much of the words must be the official sentence's before they are taken for it. */
const NEARLY = 0.75;

/** Words set in quotation marks: those of the text stand there to the character; near misses and invented ones do not. */
export function checkQuotes(text: string, policies: readonly Policy[]): readonly Found[] {
  return Array.from(text.matchAll(MARKED)).flatMap((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    const places = standingsOfQuote(words, policies);
    if (places.length > 0) return [foundAs('quote', span, ['holds', '', places.map(labelOf)])];
    const note = misquoted(words, text.slice(Math.max(0, span.start - 24), span.start), policies);
    return note === undefined ? [] : [foundAs('quote', span, ['contradicted', note])];
  });
}

/** What is wrong with words that stand nowhere; undefined where they need not stand in the text. */
function misquoted(words: string, before: string, policies: readonly Policy[]): string | undefined {
  if (isToldAbsent(before) || words.length < SENTENCE || !/\p{Script=Han}/u.test(words)) return undefined;
  const near = nearestWords(policies, words);
  // A name made of official words is no quotation.
  const alike = /[,、;\d]/u.test(words) && likeness(pairsOf(words), pairsOf(near)) >= NEARLY;
  if (!alike && !SAID_TO_BE_OFFICIAL.test(before)) return undefined;
  return `与原文不是逐字一致${near === '' ? '' : `；原文是${cut(near, 160)}`}`;
}
