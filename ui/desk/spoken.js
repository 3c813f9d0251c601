/** @typedef {import('./contract.d.ts').Hit} Hit */

/**
 * One to three sentences that can be read out: what the policy does not speak of, or the words that answer
 * best, verbatim with their place, and who is in charge. What is said of the whole policy goes with the best clause.
 * @param {Hit | undefined} hit the clause that is open
 * @param {import('./contract.d.ts').Found} found what it was found with
 * @returns {readonly string[]}
 */
export function spoken(hit, { coverage, hits }) {
  if (coverage.status === 'not_covered' || hit === undefined) return [coverage.note];
  const words = `${hit.citation}写的是：“${telling(hit)}”`;
  const { lead } = hit.departments;
  return [
    coverage.status === 'partly' && hit === hits[0] ? coverage.note : '',
    words,
    lead.length > 0 ? `牵头（责任）单位是${lead.join('、')}。` : '',
  ].filter((sentence) => sentence !== '');
}

/**
 * The sentence of a clause that carries most of what was asked; the first after the title when none does.
 * @param {Hit} hit
 */
function telling({ text, highlights }) {
  const sentences = bodyOf(text);
  const weight = (/** @type {{ start: number, end: number }} */ sentence) =>
    highlights.reduce((sum, mark) => sum + overlap(sentence, mark), 0);
  const [best] = sentences.toSorted((a, b) => weight(b) - weight(a));
  return (best?.words ?? text.trim()).replace(/[；;]$/u, '。');
}

/**
 * The sentences of a clause without its title and the brackets that name the departments.
 * @param {string} text
 */
function bodyOf(text) {
  const pieces = [...text.matchAll(/[^。；;]+[。；;]?/gu)].map(({ 0: words, index }) => ({
    words: words.trim(),
    start: index,
    end: index + words.length,
  }));
  const speaking = pieces.filter(
    ({ words }) => words !== '' && !/^[（([［【](?:牵头|责任|配合)单位/u.test(words),
  );
  return speaking.length > 1 ? speaking.slice(1) : speaking;
}

/**
 * @param {{ start: number, end: number }} a
 * @param {{ start: number, end: number }} b
 */
function overlap(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
