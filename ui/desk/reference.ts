const NUMBER = '[0-9０-９一二三四五六七八九十百]+';
const SEPARATORS = '[.．、，,()（）\\s]';
const WHOLE = new RegExp(
  `^(?:.{0,12}第)?${SEPARATORS}*${NUMBER}(?:${SEPARATORS}+${NUMBER})*${SEPARATORS}*(?:条|款|项|点|部分|章|节)?$`,
  'u',
);

/**
 * Whether what was typed is nothing but the number of a clause (第7条, 三、(二)5, 支持政策第5条): it is then also
 * read as one, since it may fit several. What it names is for the server to say.
 */
export function isReference(question: string): boolean {
  return WHOLE.test(question.trim());
}
