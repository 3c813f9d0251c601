import type { Draft } from './draft.ts';

/** Words that a draft sets in quotation marks or in a block quotation. Offsets are into the plain text. */
export interface Quote {
  /** Of the words with their marks. */
  readonly start: number;
  readonly end: number;
  /** The words alone, half-width. */
  readonly words: string;
  /** Where the words begin. */
  readonly at: number;
}

/** One level of “…“…”…” is read; every alternative takes other characters, so no length makes it slow. */
const MARKED =
  /“((?:[^“”\n]|“[^“”\n]{0,80}”){1,800})”|「([^「」\n]{1,800})」|『([^『』\n]{1,800})』|"([^"\n]{1,800})"/gu;
/** A note set off like a quotation: it speaks of the text instead of giving it. */
const COMMENT = /没有?写|没有?说|未(?:写|作|明确|规定)|原文|注意|提示|说明|为准|仅供|按文本|您|：$/u;
const SOURCE_BEHIND =
  /(?:(?:——|--)[^—]{0,80}|[(【[][^()【】[\]]{0,80}(?:[(][^()]{0,9}[)][^()]{0,20})?[)】\]]\s*[。.]?)$/u;

/** The quotations of a draft, in its order. */
export function findQuotes({ plain, lines }: Draft): readonly Quote[] {
  const blocks = lines
    .filter(({ kind }) => kind === 'quote')
    .map((line) => {
      const words = plain.text
        .slice(line.body, line.end)
        .replace(SOURCE_BEHIND, '')
        .trim()
        .replace(/^“(.*)”$/u, '$1');
      return { start: line.body, end: line.end, words, at: plain.text.indexOf(words, line.body) };
    })
    .filter(({ words }) => words !== '' && !COMMENT.test(words));
  const marked = Array.from(plain.text.matchAll(MARKED), (match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    return { start: match.index, end: match.index + match[0].length, words, at: match.index + 1 };
  });
  return [...blocks, ...marked.filter((q) => !blocks.some((b) => b.start <= q.start && q.end <= b.end))].sort(
    (a, b) => a.start - b.start,
  );
}
