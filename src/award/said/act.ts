import { plain } from './value.ts';

/** So many characters in a row say what is meant, and so much of a name. */
const TELLING = 4;
const MOST = 0.7;

/**
 * Whether a phrase tells of something by its name, or by one of those it goes by: most of it in a row.
 * @param said the phrase without blanks and marks.
 * @example
 * isDoneIn('召开全国经销商大会、供应商大会', '开供应商大会花了八十万') // → true
 * isDoneIn('获批组建市级创新平台', '获批了省级创新平台') // → false
 */
export function isDoneIn(label: string, said: string): boolean {
  const heard = said.replace(/[了过]/gu, '');
  return label.split('、').some((part) => {
    const name = plain(part);
    const least = Math.max(TELLING, Math.ceil(name.length * MOST));
    const starts = Array.from({ length: Math.max(0, name.length - least + 1) }, (_, at) => at);
    return starts.some((at) => heard.includes(name.slice(at, at + least)));
  });
}
