import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { leftUnsaid, verifyRules } from '../../src/award/check/index.ts';
import { factOf, wordingOf } from '../../src/award/check/wording.ts';
import { askedIn } from '../../src/award/label/asked.ts';
import { type Rule, readRules } from '../../src/award/rule/index.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { at, type Json, put } from '../../tools/mutate/json.ts';
import { asFact, OTHERWISE } from './asked-otherwise.ts';
import { encodedPolicies, TEXTS } from './encoded.ts';

const shipped = load(fileURLToPath(new URL('../../corpus', import.meta.url))).library.policies;
const policies = TEXTS ? [...shipped, ...encodedPolicies()] : shipped;
/** One in so many is tried: the machine checks a whole award for each. */
const PART = 43;

/** Where the facts stand that are asked for words of the text. */
function askedFields(policy: Policy, rule: Rule): readonly string[] {
  const wording = wordingOf(policy, rule);
  const asked = askedIn({
    ...wording,
    fact: (name) => factOf(rule.data, name),
    figures: [],
    textsOf: () => [],
  });
  return [...new Set(asked.filter(({ isWhole, less }) => !isWhole && !less).map(({ field }) => field))];
}

/** What is said of one award, read among those of its policy. */
function said(policy: Policy, file: string, json: Json): readonly string[] {
  const awards = policy.awards.map((own) => (own.file === file ? { file, json } : own));
  const { rules, faults } = readRules({ ...policy, awards });
  const own = rules.filter((rule) => rule.file === file);
  const alone = { ...policy, awards: awards.filter((award) => award.file === file) };
  return [...faults, ...verifyRules(alone, own), ...leftUnsaid(alone, own)].map(
    ({ field, found }) => `${field} ${found}`,
  );
}

interface Tried {
  readonly policy: Policy;
  readonly file: string;
  readonly json: Json;
  readonly changed: Json;
  readonly what: string;
}

function variantsOf(policy: Policy, rule: Rule): readonly Tried[] {
  const { file } = rule;
  const json = policy.awards.find((own) => own.file === file)?.json as Json;
  return askedFields(policy, rule).flatMap((field) => {
    const path = field.split('.');
    // What the policy asks of every award stands in its own file.
    if (!at(json, path)) return [];
    return OTHERWISE.flatMap(({ what, to }) => {
      const fact = to(asFact(at(json, path)));
      const changed = fact && put(json, path, fact as unknown as Json);
      return changed === undefined ? [] : [{ policy, file, json, changed, what: `${file} ${field} ${what}` }];
    });
  });
}

test('问的与引文说的不同，每一处都被发现', () => {
  const all = policies.flatMap((policy) =>
    readRules(policy).rules.flatMap((rule) => variantsOf(policy, rule)),
  );
  const tried = all.filter((_, i) => i % PART === 0);
  const accepted = tried.filter(({ policy, file, json, changed }) => {
    const before = said(policy, file, json);
    return said(policy, file, changed).every((fault) => before.includes(fault));
  });
  expect(tried.length).toBeGreaterThan(10);
  expect(accepted.map(({ what }) => what)).toEqual([]);
}, 300_000);
