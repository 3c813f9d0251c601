import { dayBeside, daysOf, type IsoDay, type Period } from '../../text/date.ts';
import { groupedBy } from '../../text/grouped.ts';
import { remembered } from '../../text/remembered.ts';
import type { Policy } from '../library.ts';
import { plainName } from '../named.ts';
import type { PolicyData, Superseded } from '../policy.ts';

type Known = Pick<Policy, 'id' | 'data'>;

/**
 * Policies, each with the one that took its place where another of them says so (`repeals`): by the number or title that
 * its words name, or by the folder's name. Until which day the earlier one is still followed stands in its transitions.
 */
export function withSuperseded(policies: readonly Policy[]): readonly Policy[] {
  const successors = new Map<string, Superseded>();
  const meantIn = finderIn(policies);
  for (const policy of policies) {
    for (const { earlier, superseded } of repealedBy(policy, meantIn)) {
      const known = successors.get(earlier.id);
      if (known === undefined || superseded.from < known.from) successors.set(earlier.id, superseded);
    }
  }
  return policies.map((policy) => {
    const superseded = successors.get(policy.id);
    return superseded === undefined ? policy : { ...policy, data: { ...policy.data, superseded } };
  });
}

/**
 * The documents that a policy put an end to and a text names by their number in the year: 那147号文件还能用吗.
 * @param text half width.
 */
export function repealedIn(text: string, { data }: Pick<Policy, 'data'>): PolicyData['repeals'] {
  const serials = new Set(text.match(/(?<!\d)\d{1,4}号/gu) ?? []);
  return data.repeals.filter(({ number }) => serials.has(/\d+号$/u.exec(number ?? '')?.[0] ?? ''));
}

function repealedBy({ id, data }: Known, meantIn: (repeal: Repeal) => readonly Known[]) {
  // From when another is in its place, a text without a first day does not say.
  if (data.in_force.from.absent === true) return [];
  return data.repeals.flatMap((repeal) =>
    meantIn(repeal)
      .filter((other) => other.id !== id)
      .map((earlier) => ({
        earlier,
        superseded: {
          by: id,
          title: data.title.value,
          number: data.number.absent === true ? data.title.value : data.number.value,
          from: firstDayOf(data),
          quote: repeal.quote,
        },
      })),
  );
}

type Repeal = PolicyData['repeals'][number];

/** Finds the policies that a repeal names: by their folder, else their number, else their title. */
function finderIn(policies: readonly Known[]): (repeal: Repeal) => readonly Known[] {
  const by = (nameOf: (policy: Known) => string) => {
    const named = groupedBy(policies, (policy) => [nameOf(policy)]);
    return (name: string) => named.get(name) ?? [];
  };
  const [ofId, ofNumber, ofTitle] = [
    by(({ id }) => id),
    by(({ data }) => plainName(data.number.value)),
    by(({ data }) => plainName(data.title.value)),
  ];
  return ({ policy, number, title }) => {
    if (policy !== undefined) return ofId(policy);
    if (number !== undefined) return ofNumber(plainName(number));
    return title === undefined ? [] : ofTitle(plainName(title));
  };
}

/** The day from which a successor is followed: behind the last that it leaves to the earlier one. */
function firstDayOf({ in_force, transitions }: PolicyData): IsoDay {
  const left = transitions.filter(({ state }) => state === 'previous_policy').map(({ to }) => to);
  const last = left.toSorted().at(-1);
  const { value, within } = in_force.from;
  if (last !== undefined) return dayBeside(last, 1);
  return within === undefined ? value : daysOf(within).last;
}

/**
 * Of policies of which one took the place of another, those that are followed at a time: what was superseded before it is
 * left out, and what took the place of another only after it. Where the time lies on both sides, both stay.
 * @param when first and last day.
 */
export function followedAt<Each extends Known>(
  policies: readonly Each[],
  when: Pick<Period, 'first' | 'last'>,
): readonly Each[] {
  const out = new Set<string>();
  for (const { id, by, from } of successionsIn(policies)) {
    if (when.first >= from) out.add(id);
    if (when.last < from) out.add(by);
  }
  return out.size === 0 ? policies : policies.filter(({ id }) => !out.has(id));
}

/** Which of these policies took the place of which others, and from when; looked for once. */
const successionsIn = remembered((policies: readonly Known[]) => {
  const there = new Set(policies.map(({ id }) => id));
  return policies.flatMap(({ id, data: { superseded } }) =>
    superseded !== undefined && there.has(superseded.by)
      ? [{ id, by: superseded.by, from: superseded.from }]
      : [],
  );
});
