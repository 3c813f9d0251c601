import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { readRules } from '../../src/award/rule/index.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { at, type Json, type Path, put } from '../../tools/mutate/json.ts';
import { encodedPolicies, TEXTS } from './encoded.ts';

const policies = TEXTS ? encodedPolicies() : [];
const BANDS: Path = ['amount', 'form', 'bands'];

/** Neighbouring bands exchange what they pay. */
function exchanged(json: Json): Json {
  const bands = at(json, BANDS);
  if (!Array.isArray(bands)) throw new Error('no bands');
  const [first, second] = bands;
  const changed = bands.with(0, { ...first, pays: second.pays }).with(1, { ...second, pays: first.pays });
  return put(json, BANDS, changed);
}

interface Wrong {
  readonly award: string;
  readonly what: string;
  readonly wrong: (json: Json) => Json;
  readonly says: string;
}

const WRONG: readonly Wrong[] = [
  { award: 'relocation', what: '相邻两段对换所得', wrong: exchanged, says: '在原文中排在前一段的所得之前' },
  {
    award: 'relocation',
    what: '各段倒过来写',
    wrong: (json) => put(json, BANDS, [at(json, BANDS)].flat().toReversed()),
    says: '不是从小到大',
  },
  {
    award: 'spouse',
    what: '倍数的基数说成申报人自己知道',
    wrong: (json) => put(json, ['facts', 'lowest_wage', 'settled_by'], 'applicant'),
    says: '倍数的基数',
  },
  {
    award: 'relocation',
    what: '原文写“且”，写成其一即可',
    wrong: (json) => put(json, ['conditions'], [{ kind: 'any', id: 'either', of: at(json, ['conditions']) }]),
    says: 'conditions.0.of：写作其一即可，原文两项之间写的是“且”',
  },
  {
    award: 'listing',
    what: '没有写分阶段',
    wrong: (json) => put(json, ['amount', 'stages'], undefined),
    says: 'stages',
  },
];

describe.skipIf(!TEXTS)('改错一处，说得出错在哪里', () => {
  test.each(WRONG)('$award $what', ({ award, wrong, says }) => {
    const policy = policies.find(({ awards }) => awards.some(({ file }) => file.endsWith(`/${award}.json`)));
    if (policy === undefined) throw new Error(`no award ${award}`);
    const said = (change: (json: Json) => Json) => {
      const awards = policy.awards.map((own) =>
        own.file.endsWith(`/${award}.json`) ? { ...own, json: change(own.json) } : own,
      );
      const { rules, faults } = readRules({ ...policy, awards });
      return [...faults, ...verifyRules(policy, rules)].map(faultLine);
    };
    expect(said((json) => json)).toEqual([]);
    expect(said(wrong).join('\n')).toContain(says);
  });
});
