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
const PART = 11;

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

test('问的与引文说的不同，每一处都被发现', () => {
  let tried = 0;
  const accepted = policies.flatMap((policy) =>
    readRules(policy).rules.flatMap((rule) => {
      const json = policy.awards.find(({ file }) => file === rule.file)?.json as Json;
      return askedFields(policy, rule).flatMap((field) =>
        OTHERWISE.flatMap(({ what, to }) => {
          const path = field.split('.');
          const changed = to(asFact(at(json, path)));
          if (changed === undefined) return [];
          tried += 1;
          if (tried % PART !== 0) return [];
          const before = said(policy, rule.file, json);
          const now = said(policy, rule.file, put(json, path, changed as unknown as Json));
          return now.some((fault) => !before.includes(fault)) ? [] : [`${rule.file} ${field} ${what}`];
        }),
      );
    }),
  );
  expect(tried).toBeGreaterThan(200);
  expect(accepted).toEqual([]);
}, 300_000);
