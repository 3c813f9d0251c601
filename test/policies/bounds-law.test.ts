import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clauseFigures } from '../../src/award/check/bind-figures.ts';
import { verifyFigures } from '../../src/award/check/figures.ts';
import { anchorsIn } from '../../src/award/rule/anchor.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import type { Rule } from '../../src/award/rule/rule.ts';
import { load } from '../../src/corpus/load.ts';
import { type BoundInsertion, boundInsertions } from '../../tools/mutate/bound-mutations.ts';
import { quotedAgain, withWord } from '../../tools/mutate/insertion.ts';
import { type Json, put } from '../../tools/mutate/json.ts';

const { library } = load(fileURLToPath(new URL('../../corpus', import.meta.url)));
const all = library.policies.flatMap((policy) =>
  readRules(policy).rules.flatMap((rule) =>
    boundInsertions(policy, rule).map((inserted) => ({ policy, rule, inserted })),
  ),
);
type Case = (typeof all)[number];

/** Where in the award the figure before which the word was put stands. */
function fieldOf({ data }: Rule, { holder }: BoundInsertion): string {
  return anchorsIn(data).find((held) => held.holder === holder)?.field ?? '';
}

/** The figures to which the checks object when the award is read from the text with the word in it. */
function objected(
  { policy, rule, inserted }: Case,
  change: (json: Json) => Json = (json) => json,
): readonly string[] {
  const changed = withWord(policy, inserted);
  const json = change(quotedAgain(rule, inserted));
  const { rules, faults } = readRules({ ...changed, awards: [{ file: rule.file, json }] });
  expect(faults.filter(({ field }) => field !== 'overlaps')).toEqual([]);
  const figures = new Map(changed.clauses.map((clause) => [clause.id, clauseFigures(clause)]));
  return rules.flatMap((read) => verifyFigures(read, figures)).map(({ field }) => field);
}

/** One of them, told in a few words when it fails. */
function oneOf(cases: readonly Case[]): fc.Arbitrary<{ readonly each: Case }> {
  const told = cases.map((each) => {
    const { at, word } = each.inserted;
    const around = `${each.policy.source.slice(at - 10, at)}【${word}】${each.policy.source.slice(at, at + 20)}`;
    return { each, toString: () => `${each.rule.data.id} ${around}` };
  });
  return fc.constantFrom(...told);
}

test('任何一个限定词放到管得到的任何一处，校验都不放过', () => {
  expect(all.length).toBeGreaterThan(400);
  fc.assert(
    fc.property(oneOf(all), ({ each }) => {
      expect(objected(each)).toContain(`${fieldOf(each.rule, each.inserted)}.value`);
    }),
    { numRuns: 150 },
  );
});

const rates = all.filter(
  ({ rule, inserted }) =>
    inserted.bound === 'lte' &&
    fieldOf(rule, inserted) === 'amount.form.rate' &&
    rule.data.amount.form.kind === 'rate' &&
    rule.data.amount.form.bound === 'exact',
);

test('标签跟着改成上限，就不再有话说', () => {
  fc.assert(
    fc.property(oneOf(rates), ({ each }) => {
      const atMost = (json: Json) => put(json, ['amount', 'form', 'bound'], 'at_most');
      expect(objected(each, atMost)).not.toContain('amount.form.rate.value');
    }),
    { numRuns: 50 },
  );
});
