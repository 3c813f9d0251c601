import type { Policy } from '../../corpus/library.ts';
import { cut } from '../claim.ts';
import { likeness, nearestWords, pairsOf } from '../nearest.ts';
import { labelOf, standingsOf } from '../official.ts';
import { type Found, foundAs } from './found.ts';

/** One level of “…“…”…” is read; every alternative takes other characters, so no length makes it slow. */
const MARKED =
  /“((?:[^“”\n]|“[^“”\n]{0,80}”){1,800})”|「([^「」\n]{1,800})」|『([^『』\n]{1,800})』|"([^"\n]{1,800})"/gu;
/** From here on marked words are a sentence of somebody; what is shorter may be a term, or set apart in irony. */
const SENTENCE = 8;
const SAID_TO_BE_OFFICIAL =
  /(?:原文|原话|原句|条文|文件|规定|条款|政策|文中|明文)[^。;,“”]{0,8}(?:是|为|写的?|写着|写明|规定|说|载明|表述)?[：:]?$|(?:规定|写明|写的是|载明|明确)[：:]?$/u;
const DENIED = /(?:没有?|未|无|不含|并无|不是|并非)[^。;,“”]{0,8}$/u;
/** So much of the words must be the official sentence's before they are taken for it. */
const NEARLY = 0.75;

/** Words set in quotation marks: those of the text stand there to the character; near misses and invented ones do not. */
export function checkQuotes(text: string, policies: readonly Policy[]): readonly Found[] {
  return Array.from(text.matchAll(MARKED)).flatMap((match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, span.start - 24), span.start);
    const [found, ...more] =
      standingsOf(policies, words).length > 0 ? standingsOf(policies, words) : titlesIn(words, policies);
    if (found !== undefined) return [foundAs('quote', span, ['holds', '', [found, ...more].map(labelOf)])];
    if (DENIED.test(before) || words.length < SENTENCE || !/\p{Script=Han}/u.test(words)) return [];
    const near = nearestWords(policies, words);
    const official = SAID_TO_BE_OFFICIAL.test(before);
    if (!official && likeness(pairsOf(words), pairsOf(near)) < NEARLY) return [];
    const note = `与原文不是逐字一致${near === '' ? '' : `；原文是${cut(near, 160)}`}`;
    return [foundAs('quote', span, ['contradicted', note])];
  });
}

const NUMBER = /^[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|(?<!\d)\d{1,2}[.、](?!\d)/u;

/** “三、支持政策（二）支持产业优化提升”: titles one below the other, each with its number. */
function titlesIn(words: string, policies: readonly Policy[]) {
  const titles = words.split(NUMBER).filter((title) => title.trim() !== '');
  const found = titles.map((title) => standingsOf(policies, title));
  return NUMBER.test(words) && found.every(({ length }) => length > 0) ? (found.at(-1) ?? []) : [];
}
