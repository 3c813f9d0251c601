import type { Policy } from '../corpus/library.ts';
import type { Coverage } from './coverage/index.ts';
import type { Question } from './question/index.ts';

/**
 * What is not covered only because nothing knows its words is said with less certainty where it may have been misheard
 * (技该 for 技改). Of a topic that the text is known to be silent on nothing is softened.
 */
export async function softenMisheard(coverage: Coverage, policy: Policy): Promise<Coverage> {
  if (!isForWords(coverage)) return coverage;
  const { misheard } = await import('./misheard.ts');
  const heard = misheard(coverage.unmatchedTerms, policy);
  if (heard === undefined) return coverage;
  const { word, meant } = heard;
  return unsure(
    coverage,
    `原文没有“${word}”，读音相近的有“${meant}”，请问是不是指它；是的话用“${meant}”再查一次。`,
  );
}

/**
 * Where nobody has yet written down how people put what this one policy says, other words are asked for, in a sentence that
 * can be read out: that none of the caller's stands in the text may only be for what he calls it.
 */
export function askedForWords(
  coverage: Coverage,
  policy: Policy,
  { keywords }: Pick<Question, 'keywords'>,
): Coverage {
  const { note } = coverage;
  if (!isForWords(coverage) || policy.lexicon !== undefined || keywords.length > 0) return coverage;
  return { ...coverage, note: `${note}也可能只是叫法不同，请换个说法再问。` };
}

/** Whether something is not covered for nothing but its words. */
function isForWords({ status, silences, unmatchedTerms }: Coverage): boolean {
  return status === 'not_covered' && silences.length === 0 && unmatchedTerms.length > 0;
}

function unsure(coverage: Coverage, note: string): Coverage {
  return {
    ...coverage,
    status: 'partly',
    tells: 'near',
    note: `${note}列出的条款只是字面相近，不能当作答复。`,
  };
}
