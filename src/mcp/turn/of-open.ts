import { recordedAs } from '../../award/said/index.ts';
import { foreignMoneyOf } from '../../text/unit.ts';
import type { Offered, Unassigned } from '../said.ts';
import type { Found } from './ears.ts';
import type { About } from './topic.ts';

/**
 * With what the sentence says by its own words, where the question before it tells of something else in its place: what a sum is
 * of, another title.
 */
export function withOwn<F extends Found>(found: F, own: Pick<Found, 'said'>): F {
  const { said = [], unassigned = [] } = found;
  const isNamed = ({ words, figure, fact, label }: Offered) =>
    figure === undefined
      ? !said.some((other) => other.fact === fact && other.label === label)
      : unassigned.some((other) => other.words === words);
  const named = (own.said ?? []).filter(isNamed);
  const left = unassigned.filter(({ words }) => !named.some((each) => each.words === words));
  return { ...found, said: [...said, ...named], unassigned: left };
}

/**
 * What was said as far as the open clause asks for it, or it was recorded in this call; a figure that was read for another award is
 * heard and used for nothing.
 */
export function ofTopic<F extends Found>(found: F, { ears: { call }, topic: { hit } }: About<F>): F {
  const { said = [], unassigned = [] } = found;
  const own = said.filter(
    ({ awards, fact, label }) =>
      awards.length === 0 ||
      awards.some((award) => hit.awards.includes(award) || recordedAs(award, fact, label) in call.answers),
  );
  const others = said.flatMap(({ words, figure, unit_unsaid: isUnsaid, beside }): readonly Unassigned[] => {
    if (!figure?.endsWith('元') || own.some((each) => each.words === words)) return [];
    const currency = foreignMoneyOf(figure);
    return [
      {
        words,
        value: figure,
        ...(currency === undefined ? {} : { currency }),
        ...(isUnsaid ? { unit_unsaid: isUnsaid } : {}),
        ...(beside === undefined ? {} : { beside }),
      },
    ];
  });
  return { ...found, said: own, unassigned: [...unassigned, ...others] };
}

/** What was said before is known or was declined: only what is said now is offered. */
export function onlyNew<F extends Found>(found: F, before: string): F {
  // 再给200 is told with the 万 that it was meant in.
  const isOld = (words: string) =>
    before.includes(words) || before.includes(words.replace(/(?<=\d)万(?=\D?$)/u, ''));
  // The items of a list are told together, each in its own words.
  const isNew = ({ words }: { readonly words: string }) => !words.split('，').every(isOld);
  return {
    ...found,
    said: (found.said ?? []).filter(isNew),
    unassigned: (found.unassigned ?? []).filter(isNew),
    claimed: (found.claimed ?? []).filter(isNew),
  };
}
