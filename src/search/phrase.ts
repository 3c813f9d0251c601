/** How many characters a blank inside a phrase may stand for. */
const GAP = 6;

/** A pattern that finds a phrase as data has it: folded, a blank standing for up to six characters. */
export function phrasePattern(phrase: string): string {
  const parts = phrase.split(' ').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return parts.join(`[^，。；？！,;?!]{0,${GAP}}`);
}
