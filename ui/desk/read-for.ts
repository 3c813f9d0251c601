import type { Hit, Said, Unassigned } from './contract.ts';
import type { Desk } from './state.ts';

/**
 * What was said as a clause asks for it that was opened instead of the one that was found: a sum that was read for another award
 * answers nothing so far. What was taken or declined stays so.
 */
export function readFor(
  { awards: own }: Pick<Hit, 'awards'>,
  { found, said, heard }: Pick<Desk, 'found' | 'said' | 'heard'>,
): Pick<Desk, 'said' | 'heard'> {
  if (own.length === 0) return { said, heard };
  const standing = new Set([...said, ...heard].map(({ words }) => words));
  const isOpen = ({ words }: Pick<Said, 'words'>) => standing.has(words);
  const all = (found?.said ?? []).filter(isOpen);
  const isOwn = ({ awards, figure }: Said) =>
    awards.some((award) => own.includes(award)) || !figure?.endsWith('元');
  const mine = all.filter(isOwn);
  // What may be several things is heard once.
  const others = all.filter(
    (each, at) =>
      !isOwn(each) &&
      !mine.some(({ words, figure }) => figure !== undefined && words === each.words) &&
      all.findIndex(({ words }) => words === each.words) === at,
  );
  return { said: mine, heard: [...(found?.unassigned ?? []).filter(isOpen), ...others.flatMap(asHeard)] };
}

function asHeard({ words, figure, beside, supposed, unit_unsaid: isUnsaid }: Said): readonly Unassigned[] {
  if (figure === undefined) return [];
  const more = { ...(beside && { beside }), ...(supposed && { supposed }) };
  return [{ words, value: figure, ...more, ...(isUnsaid && { unit_unsaid: isUnsaid }) }];
}
