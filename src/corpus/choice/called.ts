import { fold } from '../../text/fold.ts';
import { InputError } from '../../text/input-error.ts';
import { remembered } from '../../text/remembered.ts';
import { nearest } from '../../text/suggest.ts';
import type { Policy } from '../library.ts';
import { namesOfPolicies } from '../named.ts';
import { findPlaces, liesIn, regionOf } from '../place/index.ts';
import { directoryOf } from './directory.ts';
import { type PolicyFinder, policyFinder } from './policy-finder.ts';

/** The finder of a library's policies, made once a library. */
export const policyFinderOf: (policies: readonly Policy[]) => PolicyFinder = remembered(policyFinder);

/**
 * The policies that somebody means by one word (an argument `policy`). Tried in this order, the first that finds any counts:
 * the id; the whole number or title; a part of them that one policy alone has; the issuer or place named in the word; the
 * places that lie in the place named; the beginning of ids.
 * @throws {InputError} for a word that names none, with the nearest three.
 * @example policiesCalled(library.policies, '洪府办规发〔2025〕9号').map(({ id }) => id) // → ['nanchang-2025-9']
 */
export function policiesCalled(policies: readonly Policy[], word: string): readonly Policy[] {
  const own = policyOfId(policies, word);
  if (own !== undefined) return [own];
  const { whole, part } = directoryOf(policies).called(word);
  if (whole.length > 0) return whole;
  if (part.length === 1) return part;
  const { by, policies: spoken } = policyFinderOf(policies)(word);
  if (by !== undefined) return spoken;
  const within = policiesWithin(policies, word);
  if (within.length > 0) return within;
  const begun = policiesBegun(policies, word);
  if (begun.length > 0) return begun;
  const known = nearest(namesOfPolicies(policies), word, { n: 3 });
  const names = known.map(({ id, label }) => `${id}（${label}）`);
  throw new InputError(
    `没有政策“${word}”。最接近的是：${names.join('、')}。例：{"policy":"${known[0]?.id}"}`,
    'policy',
  );
}

/** The policies of what lies in the place that a word names. */
function policiesWithin(policies: readonly Policy[], word: string): readonly Policy[] {
  const places = findPlaces(fold(word).text, new Set()).at(-1)?.places ?? [];
  return policies.filter(({ data }) => {
    const own = regionOf(data)?.code;
    return own !== undefined && places.some(({ code }) => liesIn(own, code));
  });
}

/** nanchang, Nanchang 2025: words of ids from their beginning on, however they are joined. */
function policiesBegun(policies: readonly Policy[], word: string): readonly Policy[] {
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}\d]+/u);
  const wanted = words(word.trim());
  return policies.filter(({ id }) => wanted.every((each, at) => each === words(id)[at]));
}

/** The one policy of that id. */
export function policyOfId(policies: readonly Policy[], id: string): Policy | undefined {
  return byId(policies).get(id);
}

const byId = remembered(
  (policies: readonly Policy[]): ReadonlyMap<string, Policy> =>
    new Map(policies.map((policy) => [policy.id, policy])),
);
