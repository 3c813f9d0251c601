interface Marked {
  readonly text: string;
  readonly title: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** The sentence of a clause that carries most of what was asked; the first after the title where none does. */
export function tellingSentence({ text, title, highlights }: Marked): string {
  const sentences = [...text.matchAll(/[^。；;\n]+[。；;]?/gu)]
    .map(({ 0: words, index }) => ({ words: words.trim(), start: index, end: index + words.length }))
    .filter(({ words }) => words !== '' && !words.includes('单位:') && !isTitle(words, title));
  const weight = ({ start, end }: { readonly start: number; readonly end: number }) =>
    highlights.reduce(
      (sum, mark) => sum + Math.max(0, Math.min(end, mark.end) - Math.max(start, mark.start)),
      0,
    );
  const [best] = sentences.toSorted((a, b) => weight(b) - weight(a));
  return best?.words ?? text.trim();
}

function isTitle(words: string, title: string): boolean {
  return title !== '' && words.endsWith(`${title}。`) && words.length < title.length + 8;
}
