import type { AwardResult, Claim } from './contract.ts';
import type { Told } from './draft.ts';
import { inSentences } from './speech.ts';

/**
 * What each piece of a reply rests on that the desk put together itself: results, quotations, the words of a clause.
 */
export function claimsOf({ sentences, hit, results }: Told): readonly Claim[] {
  const quoted = [
    ...results.flatMap(({ citations }) => citations.map(({ quote }) => quote)),
    ...sentences.flatMap((sentence) => /写的是：“(.+)”$/su.exec(sentence)?.[1] ?? []),
    ...(hit === undefined ? [] : [hit.text.trim()]),
  ];
  return [
    ...results.flatMap(({ answer }, calculation) =>
      inSentences(answer).map((says) => ({ says, basis: 'calculation', calculation }) as const),
    ),
    ...[...new Set(quoted)].map((says) => ({ says, basis: 'text', quotes: [says] }) as const),
  ];
}

/** The calls that a reply rests on, to be done again by the server. */
export function calculationsOf(results: readonly AwardResult[]): readonly object[] {
  return results.map(({ award, policy, as_of, receipt: { facts, applicant_type } }) => ({
    award,
    policy,
    as_of,
    facts,
    ...(applicant_type === null ? {} : { applicant_type }),
  }));
}
