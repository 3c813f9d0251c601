import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { type RuleData, readRules } from '../../src/award/rule/index.ts';
import { unanswered } from '../../src/award/unanswered.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { type Json, put } from '../../tools/mutate/json.ts';
import { encodedPolicies, TEXTS } from './encoded.ts';
import {
  ASKED_ALIKE,
  ASKED_OTHERWISE,
  DROPPED,
  type FalseVariant,
  SET_ASIDE,
  WRONG_BOUNDS,
  WRONG_PAYEES,
} from './false-variants.ts';

const shipped = load(fileURLToPath(new URL('../../corpus', import.meta.url))).library.policies;
const policies = TEXTS ? [...shipped, ...encodedPolicies()] : shipped;

/** The award as the variant has it; undefined where it leaves it out. */
function made(json: Json, { put: fields = {}, drop, omit }: FalseVariant): Json | undefined {
  if (omit === true) return undefined;
  const changed = Object.entries(fields).reduce((of, [place, to]) => put(of, place.split('.'), to), json);
  return drop === undefined ? changed : without(changed, drop);
}

/** The award without a condition and without what only that condition asked. */
function without(json: Json, condition: string): Json {
  const { conditions, facts, cases } = json as unknown as RuleData;
  const kept = conditions.filter(({ id }) => id !== condition);
  const rest = JSON.stringify({ ...Object(json), facts: {}, conditions: kept, cases: [] });
  const asked = Object.fromEntries(Object.entries(facts).filter(([name]) => rest.includes(`"${name}"`)));
  const worked = cases.map((one) => ({
    ...one,
    facts: Object.fromEntries(
      Object.entries(one.facts).filter(([name]) => !(name in facts) || name in asked),
    ),
  }));
  return { ...Object(json), conditions: kept, facts: asked, cases: worked };
}

/** What is said of a policy in which one award is made false. */
function said(variant: FalseVariant): readonly string[] {
  const own = policies.find(({ id }) => id === variant.policy);
  if (own === undefined) throw new Error(`no policy ${variant.policy}`);
  const file = `${own.id}/awards/${variant.award}.json`;
  const policy: Policy = {
    ...own,
    awards: own.awards.flatMap((award) => {
      const json = award.file === file ? made(award.json as Json, variant) : award.json;
      return json === undefined ? [] : [{ ...award, json }];
    }),
  };
  const { rules, faults } = readRules(policy);
  return [...faults, ...verifyRules(policy, rules), ...unanswered(policy, rules)].map(faultLine);
}

const given = (variants: readonly FalseVariant[]) =>
  variants.filter(({ policy }) => policies.some(({ id }) => id === policy));

describe('改假一处', () => {
  test.each(given(WRONG_PAYEES))('$policy $award 付给谁：$what', (variant) => {
    expect(said(variant)).not.toEqual([]);
  });
  test.each(given(DROPPED))('$policy $award 漏了：$what', (variant) => {
    expect(said(variant)).not.toEqual([]);
  });
  test.each(given(ASKED_OTHERWISE))('$policy $award 问的：$what', (variant) => {
    expect(said(variant)).not.toEqual([]);
  });
  test.each(given(ASKED_ALIKE))('$policy $award 问得自然：$what', (variant) => {
    expect(said(variant)).toEqual([]);
  });
  test.each(given(SET_ASIDE))('$policy $award 放进 aims：$what', (variant) => {
    expect(said(variant).join()).toContain('不能只写在 aims 里');
  });
  test.each(given(WRONG_BOUNDS))('$policy $award 界限：$what', (variant) => {
    expect(said(variant)).not.toEqual([]);
  });
});
