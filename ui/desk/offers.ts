import type { Said } from './contract.ts';
import type { Desk } from './state.ts';

/** What the caller said for one question; several where the same words may be meant for one of several. */
export type Offer = readonly [Said, ...Said[]];

/** Keys for the first thing said that may be meant for several questions. */
export const CHOOSING = ['a', 'b', 'd'] as const;

/** What was said, those apart that are one of several. */
export function offersOf(said: readonly Said[]): readonly Offer[] {
  return said.flatMap((each, at): readonly Offer[] => {
    const isBeside = (other: Said) => other !== each && isOneOf(each, other);
    return said.slice(0, at).some(isBeside) ? [] : [[each, ...said.filter(isBeside)]];
  });
}

/** The first thing said that may be meant for several questions. */
export function firstChoice({ said }: Pick<Desk, 'said'>): Offer | undefined {
  return offersOf(said).find((offer) => offer.length > 1);
}

/**
 * What one key takes: what was said of one thing, what stands beside it of the same award, and the day, without which
 * nothing of it may be told as today's.
 */
export function takenNext({ said }: Pick<Desk, 'said'>): readonly Said[] {
  const sure = offersOf(said).flatMap(([each, ...others]) => (others.length === 0 ? [each] : []));
  const isDay = ({ fact }: Said) => fact === 'as_of';
  const first = sure.find((each) => !isDay(each));
  return sure.filter((each) => isDay(each) || each.awards[0] === first?.awards[0]);
}

/** What is still to be asked once some of it was taken: what those words might have been besides is not. */
export function leftOf(said: readonly Said[], taken: readonly Said[]): readonly Said[] {
  return said.filter((each) => !taken.some((other) => other === each || isOneOf(each, other)));
}

function isOneOf(one: Said, other: Said): boolean {
  return one.one_of === true && other.one_of === true && one.words === other.words;
}
