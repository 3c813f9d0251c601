import { inSentences } from '../../src/corpus/speakable.ts';
import { likeness, pairsOf } from '../../src/text/wording/likeness.ts';
import type { AwardResult, Claim } from './contract.ts';
import { reply, type Told, textOf } from './reply-text.ts';
import { SUPPOSED } from './speech.ts';

/** As much of a sentence must stand in another for one to be the other rewritten. */
const REWRITTEN = 0.6;
/** Words of a clause as they are told of it. */
const VERBATIM = /(?:写的是：|还写有：|，还有)“((?:[^“”]|“[^“”]*”)+)”/gu;

/**
 * What each sentence of a reply rests on as it stands on the screen. What the desk put together rests on what it was put
 * together from, rewritten or not; a figure that was written beside it is meant of the calculations, or of the open clause;
 * what else was written is the writer's own.
 */
export function claimsOf(told: Told, text: string): readonly Claim[] {
  const [composed, claims] = [textOf(reply(told)), ownClaims(told)];
  const gone = claims.filter(({ says }) => !text.includes(says));
  const written = text
    .split('\n')
    .flatMap((line) => inSentences(line).map((sentence) => sentence.trim()))
    .filter((sentence) => sentence !== '' && !composed.includes(sentence));
  return [
    ...claims.filter(({ says }) => text.includes(says)),
    ...written.map((says) => ({ ...(before(says, gone) ?? meantOf(says, told)), says })),
  ];
}

/** What a sentence was before it was rewritten. */
function before(says: string, gone: readonly Claim[]): Claim | undefined {
  const pairs = pairsOf(says);
  const [best] = gone
    .map((claim) => ({ claim, alike: likeness(pairs, pairsOf(claim.says)) }))
    .toSorted((a, b) => b.alike - a.alike);
  return best !== undefined && best.alike >= REWRITTEN ? best.claim : undefined;
}

function meantOf(says: string, { hit, results }: Told): Omit<Claim, 'says'> {
  if (!/\d|[一二两三四五六七八九十百千]+[万亿]/u.test(says)) return { basis: 'own' };
  if (results.length > 0)
    return { basis: 'calculation', ...(results.length === 1 ? { calculation: 0 } : {}) };
  return hit === undefined ? { basis: 'own' } : { basis: 'text', quotes: [hit.text.trim()] };
}

/** The pieces of a reply that the desk put together: results, quotations, the words of a clause. */
function ownClaims({ sentences, hit, results }: Told): readonly Claim[] {
  const quoted = [
    ...results.flatMap(({ citations }) => citations.map(({ quote }) => quote)),
    ...sentences.flatMap((sentence) => Array.from(sentence.matchAll(VERBATIM), ([, words = '']) => words)),
    ...(hit === undefined ? [] : [hit.text.trim()]),
  ];
  const supposed = sentences.filter((sentence) => sentence.startsWith(SUPPOSED));
  return [
    ...supposed.map((says) => ({ says, basis: 'asker' }) as const),
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
