import type { Library, Policy } from '../corpus/library.ts';
import { namesOfPolicies } from '../corpus/named.ts';
import { halfWidth } from '../text/half-width.ts';
import { InputError } from '../text/input-error.ts';
import { nearest } from '../text/nearest.ts';
import { remembered } from '../text/remembered.ts';
import { whichOf } from './many.ts';

/**
 * The policies a call is about: the one named by its id, number or title, or all that are loaded.
 * @throws InputError for a policy that is not in the library, naming the nearest three that are.
 */
export function choosePolicies(library: Library, id: string | undefined): readonly Policy[] {
  if (id === undefined) return library.policies;
  const policy = byId(library.policies).get(id) ?? named(library, id);
  if (policy !== undefined) return [policy];
  const known = nearest(namesOfPolicies(library.policies), id, { n: 3 });
  const names = known.map((policy) => `${policy.id}（${policy.label}）`);
  throw new InputError(
    `没有政策“${id}”。最接近的是：${names.join('、')}。例：{"policy":"${known[0]?.id}"}`,
    'policy',
  );
}

/** The one policy whose number or title is meant. */
function named({ policies }: Library, word: string): Policy | undefined {
  const plain = folded(word);
  const fits = foldedNames(policies).filter(
    ({ names }) => names.includes(plain) || (plain.length > 3 && names.some((name) => name.includes(plain))),
  );
  return fits.length === 1 ? fits[0]?.policy : undefined;
}

/** The policies of a library by their ids. */
export const byId = remembered(
  (policies: readonly Policy[]): ReadonlyMap<string, Policy> =>
    new Map(policies.map((policy) => [policy.id, policy])),
);

const foldedNames = remembered((policies: readonly Policy[]) =>
  policies.map((policy) => ({
    policy,
    names: [folded(policy.data.number.value), folded(policy.data.title.value)],
  })),
);

function folded(text: string): string {
  return halfWidth(text).replace(/[\s《》〔〕[\]()【】]/gu, '');
}

/**
 * The one policy a call is about.
 * @throws InputError when none is named and several are loaded.
 */
export function choosePolicy(library: Library, id: string | undefined): Policy {
  const [policy, ...others] = choosePolicies(library, id);
  if (policy !== undefined && others.length === 0) return policy;
  throw new InputError(whichOf(library.policies), 'policy');
}
