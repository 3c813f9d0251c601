import { halfWidth } from '../../text/half-width.ts';

/** The names that a word may mean: the name itself, or every one that has it as its Chinese label. */
export function namesFor(
  labels: readonly (readonly [name: string, label: string])[],
  word: string,
): readonly string[] {
  if (labels.some(([name]) => name === word)) return [word];
  const plain = folded(word);
  return [...new Set(labels.filter(([, label]) => folded(label) === plain).map(([name]) => name))];
}

/** Without width, blanks, quotes, the 是 that a label may begin with, and what a question ends with. */
function folded(text: string): string {
  return halfWidth(text)
    .replace(/[\s"“”()、,:?？吗]/gu, '')
    .replace(/^是否?/u, '')
    .replace(/[是有]多少$/u, '');
}
