import { findDates } from '../../text/date.ts';
import type { Fault } from '../fault.ts';
import type { PolicyData } from '../policy.ts';

/** A value of `policy.json` and whether the words beside it give it. */
interface Claim {
  readonly field: string;
  readonly value: string;
  readonly words: string;
  readonly given: boolean;
}

/**
 * Values of `policy.json` that their quotes do not give: names must stand in the words, days must be read out of
 * them, and where the text passes over a stretch of time, its ends must lie next to days that the words name.
 */
export function verifyPolicyValues(file: string, data: PolicyData): readonly Fault[] {
  return [...named(data), ...dated(data), ...passedOver(data)]
    .filter(({ given }) => !given)
    .map(({ field, value, words }) => ({
      file,
      field,
      found: `写作 ${value}，引文“${words}”没有给出`,
      fix: '按引文改正，或引用给出它的原文',
    }));
}

function named(data: PolicyData): readonly Claim[] {
  const plain = { title: data.title, number: data.number, issuer: data.issuer };
  return [
    ...Object.entries(plain).map(([name, { value, quote }]) => stands(`${name}.value`, value, quote)),
    ...data.repeals.map(({ number, quote }, i) => stands(`repeals.${i}.number`, number, quote)),
    ...Object.entries(data.funds).map(([fund, { name, quote }]) => stands(`funds.${fund}.name`, name, quote)),
  ];
}

function stands(field: string, value: string, words: string): Claim {
  return { field, value, words, given: words.includes(value) };
}

function dated({ issued, in_force }: PolicyData): readonly Claim[] {
  const days = { issued, 'in_force.from': in_force.from, 'in_force.to': in_force.to };
  return Object.entries(days).map(([name, { value, quote }]) => ({
    field: `${name}.value`,
    value,
    words: quote,
    given: daysIn([quote]).includes(value),
  }));
}

/** `previous_policy` ends on a day the words name; what is not addressed lies between two such days. */
function passedOver({ transitions }: PolicyData): readonly Claim[] {
  return transitions.flatMap(({ from, to, state, quotes }, i) => {
    const days = daysIn(quotes);
    const words = quotes.join('；');
    const last = state === 'previous_policy' ? to : dayBeside(to, 1);
    const ends = [{ field: `transitions.${i}.to`, value: to, words, given: days.includes(last) }];
    if (from === null) return ends;
    return [
      { field: `transitions.${i}.from`, value: from, words, given: days.includes(dayBeside(from, -1)) },
      ...ends,
    ];
  });
}

function daysIn(quotes: readonly string[]): readonly string[] {
  return quotes.flatMap(findDates).map(({ value }) => value);
}

/** The ISO day some days later, or earlier. */
function dayBeside(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
