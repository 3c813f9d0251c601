/**
 * Whether a host's name for an argument says which it is: user_query has the words of query, asOf those of as_of, top_k
 * and max_results say how many.
 * @example isCalled('maxResults', 'limit') // → true
 */
export function isCalled(key: string, name: string): boolean {
  const words = wordsOf(key);
  return wordsOf(name).every((word) => words.includes(word)) || (name === COUNT && words.some(isHowMany));
}

/** The argument that is a number and nothing else: whatever a host numbers has its form, so its name must say how many. */
export const COUNT = 'limit';

function isHowMany(word: string): boolean {
  return /^(?:top|max|most|size|count|num|n|k)$|^(?:最多|条数|个数|数量|返回)/u.test(word);
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, '_')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
}
