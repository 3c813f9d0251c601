/**
 * @typedef {import('./contract.d.ts').Hit} Hit
 * @typedef {import('./contract.d.ts').AwardResult} AwardResult
 * @typedef {import('./contract.d.ts').Claim} Claim
 */

/**
 * What each piece of a reply rests on that the desk put together itself: results, quotations, the words of a clause.
 * @param {{ sentences: readonly string[], hit?: Hit, result?: AwardResult }} of
 * @returns {readonly Claim[]}
 */
export function claimsOf({ sentences, hit, result }) {
  const answer = result === undefined ? [] : inSentences(result.answer);
  const quoted = [
    ...(result?.citations.map(({ quote }) => quote) ?? []),
    ...sentences.flatMap((sentence) => /写的是：“(.+)”$/su.exec(sentence)?.[1] ?? []),
    ...(hit === undefined ? [] : [hit.text.trim()]),
  ];
  return [
    ...answer.map((says) => /** @type {const} */ ({ says, basis: 'calculation', calculation: 0 })),
    ...[...new Set(quoted)].map((says) => /** @type {const} */ ({ says, basis: 'text', quotes: [says] })),
  ];
}

/**
 * The calls that a reply rests on, to be done again by the server.
 * @param {AwardResult | undefined} result
 */
export function calculationsOf(result) {
  if (result === undefined) return [];
  const { award, policy, as_of, receipt } = result;
  const { facts, applicant_type } = receipt;
  return [{ award, policy, as_of, facts, ...(applicant_type !== null && { applicant_type }) }];
}

/** @param {string} words */
function inSentences(words) {
  return words.match(/[^。]+。?/gu) ?? [];
}
