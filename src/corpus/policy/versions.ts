import { dayBeside, type IsoDay, type Period } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import type { Policy } from '../library.ts';
import type { PolicyData, Superseded } from '../policy.ts';

type Known = Pick<Policy, 'id' | 'data'>;

/**
 * Policies, each with the one that took its place where another of them says so (`repeals`): by the number or title that
 * its words name, or by the folder's name. Until which day the earlier one is still followed stands in its transitions.
 */
export function withSuperseded(policies: readonly Policy[]): readonly Policy[] {
  const successors = new Map<string, Superseded>();
  for (const policy of policies) {
    for (const { earlier, superseded } of repealedBy(policy, policies)) {
      const known = successors.get(earlier.id);
      if (known === undefined || superseded.from < known.from) successors.set(earlier.id, superseded);
    }
  }
  return policies.map((policy) => {
    const superseded = successors.get(policy.id);
    return superseded === undefined ? policy : { ...policy, data: { ...policy.data, superseded } };
  });
}

function repealedBy({ id, data }: Known, policies: readonly Policy[]) {
  return data.repeals.flatMap((repeal) =>
    policies
      .filter((other) => other.id !== id && isMeant(repeal, other))
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

function isMeant({ policy, number, title }: PolicyData['repeals'][number], { id, data }: Known): boolean {
  if (policy !== undefined) return policy === id;
  return number === undefined
    ? title !== undefined && plain(title) === plain(data.title.value)
    : plain(number) === plain(data.number.value);
}

function plain(name: string): string {
  return fold(name).text.replace(/[\s〔〕[\]()【】《》]/gu, '');
}

/** The day from which a successor is followed: behind the last that it leaves to the earlier one. */
function firstDayOf({ in_force, transitions }: PolicyData): IsoDay {
  const left = transitions.filter(({ state }) => state === 'previous_policy').map(({ to }) => to);
  const last = left.toSorted().at(-1);
  return last === undefined ? in_force.from.value : dayBeside(last, 1);
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
  const there = new Set(policies.map(({ id }) => id));
  const out = new Set<string>();
  for (const {
    id,
    data: { superseded },
  } of policies) {
    if (superseded === undefined || !there.has(superseded.by)) continue;
    if (when.first >= superseded.from) out.add(id);
    if (when.last < superseded.from) out.add(superseded.by);
  }
  return out.size === 0 ? policies : policies.filter(({ id }) => !out.has(id));
}
