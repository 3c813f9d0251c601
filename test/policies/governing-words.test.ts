import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bindFigures, clauseFigures } from '../../src/award/check/bind-figures.ts';
import { verifyRules } from '../../src/award/check/index.ts';
import { type Rule, readRules } from '../../src/award/rule/index.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load } from '../../src/corpus/load.ts';
import { type Insertion, quotedAgain, withWord } from '../../tools/mutate/insertion.ts';
import { mutationsOf } from '../../tools/mutate/mutations.ts';
import { objector } from '../../tools/mutate/objector.ts';
import { encodedPolicies } from './encoded.ts';

const shipped = load(fileURLToPath(new URL('../../corpus', import.meta.url))).library.policies;
const read = [...shipped, ...encodedPolicies()].map((policy) => ({ policy, rules: readRules(policy).rules }));

describe.each(read)('$policy.id：写着的词说了算', ({ policy, rules }) => {
  test('门槛、分段的起点含不含本数，反着写都被发现', () => {
    const { facts: _facts, conditions: _conditions, ...data } = policy.data;
    const objects = objector({ ...policy, data }, rules);
    const swapped = rules.flatMap((rule) => mutationsOf(rule.data)).filter(({ kind }) => kind === '运算');
    expect(swapped.length).toBeGreaterThan(0);
    expect(swapped.filter((mutation) => objects(mutation) === 'none')).toEqual([]);
  });

  test('给的钱前面写了“每”，不写按什么计的都被发现', () => {
    const inserted = rules.flatMap((rule) => everyPutIn(rule, policy).map((at) => ({ rule, at })));
    expect(inserted.length).toBeGreaterThan(rules.length);
    const missed = inserted.filter(({ rule, at }) => !isSeen({ policy, rule, at }));
    expect(missed.map(({ rule, at }) => `${rule.data.id} ${at.word}`)).toEqual([]);
  });
});

/** What no list knows of as a measure. */
const COUNTED = ['每篇', '每引进一名博士,', '每月', '每场次'];

/** The words put right before every sum that an award gives as a whole. */
function everyPutIn(rule: Rule, { clauses }: Policy): readonly Insertion[] {
  const { form, each, caps } = rule.data.amount;
  if (each !== undefined || !['fixed', 'ceiling', 'range', 'floor'].includes(form.kind)) return [];
  const figures = new Map(clauses.map((clause) => [clause.id, clauseFigures(clause)]));
  const own = new Set(Object.values(form));
  const given = bindFigures(rule, figures).filter(({ claim }) => own.has(claim.holder));
  const spare = caps.length > 0 ? [] : given.flatMap(({ figure }) => figure ?? []);
  return spare.flatMap(({ start }) => COUNTED.map((word) => ({ at: start, word })));
}

interface Case {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly at: Insertion;
}

function isSeen({ policy, rule, at }: Case): boolean {
  const changed = withWord(policy, at);
  const again = readRules({ ...changed, awards: [{ file: rule.file, json: quotedAgain(rule, at) }] });
  return verifyRules(changed, again.rules).some(({ file }) => file === rule.file);
}
