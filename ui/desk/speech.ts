import { speakable } from '../../src/corpus/speakable.ts';
import type { AwardResult, Found, Hit } from './contract.ts';
import { standingTexts } from './standing.ts';

/**
 * One to three sentences that can be read out: what the policy does not speak of, or the words that answer best,
 * verbatim with their place, and who is in charge. What is said of the whole policy and of the day goes first.
 */
export function spokenClause(hit: Hit | undefined, found: Found): readonly string[] {
  const { coverage, hits, validity = [] } = found;
  if (coverage.status === 'not_covered' || hit === undefined) return [coverage.note];
  const words = `${hit.citation}写的是：“${telling(hit)}”`;
  const { lead } = hit.departments;
  return [
    coverage.status === 'partly' && hit === hits[0] ? coverage.note : '',
    ...standingTexts(found, validity),
    ...validity.filter(({ in_force: state }) => state !== 'in_force').map(({ text }) => text),
    words,
    lead.length > 0 ? `牵头（责任）单位是${lead.join('、')}。` : '',
  ].filter((sentence) => sentence !== '');
}

/** What is read out of a calculation; who is in charge is added once there is nothing left to ask. */
export function spokenResult(result: AwardResult, hit: Hit | undefined): readonly string[] {
  const { answer, missing } = result;
  const lead = hit?.departments.lead ?? [];
  const charge = missing.length > 0 || lead.length === 0 ? [] : [`牵头（责任）单位是${lead.join('、')}。`];
  return [...standingTexts(result), answer, ...charge];
}

/** The same as it is spoken: places by their names, one short sentence a line. */
export function aloud(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => inSentences(speakable(sentence)));
}

/** Sentences, each with its stop; what stands in quotation marks is not cut, nor where others stand within them. */
export function inSentences(words: string): readonly string[] {
  return words.match(/(?:“(?:[^“”]|“[^“”]*”)*”|[^。“])+。?/gu) ?? [];
}

/** The sentence of a clause that carries most of what was asked; the first after the title when none does. */
function telling({ text, highlights }: Hit): string {
  const sentences = bodyOf(text);
  const weight = (sentence: Stretch) => highlights.reduce((sum, mark) => sum + overlap(sentence, mark), 0);
  const [best] = sentences.toSorted((a, b) => weight(b) - weight(a));
  return (best?.words ?? text.trim()).replace(/[；;]$/u, '。');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a clause without its title and the brackets that name the departments. */
function bodyOf(text: string): readonly (Stretch & { readonly words: string })[] {
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

function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
