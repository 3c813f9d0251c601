/** `words` as a pattern that matches just them: whatever a regular expression reads otherwise is escaped. */
export function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
