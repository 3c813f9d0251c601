import type { KnownWord, PolicyText } from '../question/index.ts';

/**
 * Whether a word goes on the name of something that the text has nothing on: 交易 in 碳排放交易, where the text speaks of
 * other ones.
 */
export function isOfName(
  word: string,
  { silence, hole, end }: KnownWord,
  { folded, text }: { readonly folded: string; readonly text: PolicyText },
): boolean {
  if (silence?.kind !== 'subject' || hole !== undefined || word.length > 2) return false;
  const goesOn = text.folded.includes(folded.slice(end, end + word.length + 1));
  return !goesOn && folded.indexOf(word) === end && folded.lastIndexOf(word) === end;
}
