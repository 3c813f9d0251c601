import type { Policy } from '../corpus/library.ts';
import { calculate } from './award.ts';
import type { AwardDescription } from './description.ts';
import type { Rule } from './rule.ts';

type Described = AwardDescription['open_readings'];
type Example = Described[number]['others'][number]['example'];

/** The open readings of an award, each alternative with the first worked case in which it pays differently. */
export function describeReadings(policy: Policy, rule: Rule): Described {
  const examples = examplesOf(policy, rule);
  return rule.data.open.map(({ id, weight, question, taken, because, others }) => ({
    id,
    weight,
    question,
    taken,
    because,
    others: others.map(({ reading }) => ({
      reading,
      example: examples.find((known) => known.id === id && known.reading === reading)?.example ?? null,
    })),
  }));
}

interface Found {
  readonly id: string;
  readonly reading: string;
  readonly example: Example;
}

/** Every worked case under every reading that pays differently in it. */
function examplesOf(policy: Policy, rule: Rule): readonly Found[] {
  return rule.data.cases.flatMap(({ name, facts, as_of }) => {
    const asOf = as_of ?? policy.data.in_force.from.value;
    const { open_readings, amount } = calculate(policy, rule, { facts, asOf, asOfGiven: true });
    return open_readings.flatMap(({ id, others }) =>
      others.flatMap(({ reading, amount: other }) =>
        other === null
          ? []
          : [{ id, reading, example: { case: name, taken: amount.display, other: other.display } }],
      ),
    );
  });
}
