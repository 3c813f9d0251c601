import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import type { PolicyData } from '../policy.ts';
import type { Place } from './divisions.ts';
import { findPlaces } from './find-places.ts';

/**
 * The place that a policy is of: the innermost that its issuer names, else its title; undefined for a policy of the
 * whole country or of a body that bears no place's name.
 */
export const regionOf = remembered(
  ({ issuer, title }: Pick<PolicyData, 'issuer' | 'title'>): Place | undefined =>
    innermost(issuer.value) ?? innermost(title.value),
);

function innermost(name: string): Place | undefined {
  const [place, ...others] = findPlaces(fold(name).text, new Set()).at(-1)?.places ?? [];
  return others.length === 0 ? place : undefined;
}
