import type { Around } from './around.ts';

/** What stands right before a rate, and what it is of: 年研发投入的10%. */
const BASE = /(?<base>[\u4e00-\u9fff]{2})的\s*$/u;

/**
 * What a rate is told to be of where the official words say it of something else: 年营业收入的10% for 年研发投入的10%.
 * @param quote the official words.
 * @returns the words; undefined where both may be of the same.
 */
export function otherBase(own: Around, official: Around, quote: string): string | undefined {
  if (own.figure.unit !== '%') return undefined;
  const [said, stands] = [BASE.exec(own.before)?.groups?.base, BASE.exec(official.before)?.groups?.base];
  if (said === undefined || stands === undefined || said === stands) return undefined;
  const near = official.before.slice(-12) + official.after;
  return near.includes(said) || !quote.includes(said) || own.before.includes(stands) ? undefined : said;
}
