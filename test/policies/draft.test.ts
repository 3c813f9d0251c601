import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { draftsOf } from '../../src/award/draft/index.ts';
import { anchorsIn, readRules } from '../../src/award/rule/index.ts';
import { encodedPolicies, TEXTS } from './encoded.ts';

const policies = TEXTS ? encodedPolicies() : [];

describe.skipIf(!TEXTS).each(policies.map((policy) => ({ id: policy.id, policy })))(
  '$id 照原文拟出的草稿',
  ({ id, policy }) => {
    const { drafts } = draftsOf(policy);
    // The policy's own conditions are a person's work; a draft is read without them.
    const { facts: _facts, conditions: _conditions, ...data } = policy.data;
    const own = { ...policy, data };
    const awards = drafts.map((draft) => ({ file: `${id}/awards/${draft.id}.json`, json: draft.json }));
    const read = awards.map((award) => ({ award, ...readRules({ ...own, awards: [award] }) }));

    test('每一项手录的奖补，给钱的那句话都有草稿', () => {
      const rules = readRules(policy).rules;
      const missed = rules.filter(
        ({ data: { amount, clause } }) =>
          !anchorsIn(amount).some(({ holder }) =>
            drafts.some((draft) => draft.clause === clause && draft.words.includes(holder.quote)),
          ),
      );
      expect(missed.length / rules.length, missed.map((rule) => rule.data.id).join()).toBeLessThanOrEqual(
        0.1,
      );
    });

    test('引文都在原文里，只出现一次；剩下的都是 TODO，一处一句', () => {
      const faults = read.flatMap(({ faults }) => faults);
      const others = faults.filter(({ todo, field }) => todo !== true && field !== 'conditions');
      expect(others).toEqual([]);
      expect(faults.filter(({ found }) => found === '')).toEqual([]);
      expect(faults.length).toBeGreaterThan(drafts.length / 2);
    });

    test('读得出的草稿，每个数、每个限定词都合原文', () => {
      const sound = read.flatMap(({ rules, award }) => rules.map((rule) => ({ rule, award })));
      expect(sound.length).toBeGreaterThan(drafts.length / 4);
      const wrong = sound.flatMap(({ rule, award }) =>
        verifyRules(own, [rule]).filter(({ file }) => file === award.file),
      );
      expect(wrong).toEqual([]);
    });
  },
);
