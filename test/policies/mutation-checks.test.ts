import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { EXPLAINED } from '../../tools/mutate/explained.ts';
import { encodedReason } from '../../tools/mutate/explained-encoded.ts';
import { survivorsPage } from '../../tools/mutate/page.ts';
import { type Score, score } from '../../tools/mutate/score.ts';
import { policy as branchPolicy } from '../award/branch-awards.ts';
import { encodedPolicies, TEXTS } from './encoded.ts';

const { library } = load(fileURLToPath(new URL('../../corpus', import.meta.url)));

describe('把奖项数据改错一处', () => {
  let result: Score;
  beforeAll(() => {
    result = score(library);
  }, 300_000);

  test('几乎每一处都被发现；得分只升不降', () => {
    expect(result.caught).toBeGreaterThanOrEqual(0.999);
  });

  test('每一类都有改动可查，数字、单位、运算无一漏过', () => {
    expect(result.rows.filter(({ structure, words, cases }) => structure + words + cases === 0)).toEqual([]);
    const strict = result.rows.filter(({ kind }) =>
      ['数字', '单位', '运算', '枚举值', '事实名', '限定词'].includes(kind),
    );
    expect(strict.map(({ none }) => none)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('没有被发现的，正是查明了理由的那几处', () => {
    const key = ({ award, field, to }: { award: string; field: string; to: string }) =>
      `${award} ${field} → ${to}`;
    expect(result.survivors.map(key).sort()).toEqual(EXPLAINED.map(key).sort());
  });

  test('docs/mutation-survivors.md 与此一致（npm run mutate:corpus）', () => {
    const page = readFileSync(new URL('../../docs/mutation-survivors.md', import.meta.url), 'utf8');
    expect(page).toBe(survivorsPage(result));
  });
});

/** Every so manieth mutation of the new encodings; all of them by `npm run mutate:corpus -- --encoded`. */
const PART = 10;

describe.skipIf(!TEXTS)('重录的两份政策，写法都是新的', () => {
  let result: Score;
  beforeAll(() => {
    result = score({ policies: encodedPolicies() }, 8, PART);
  }, 300_000);

  test('几乎每一处都被发现，没有被发现的都查明了理由', () => {
    const all = result.rows.reduce(
      (sum, { structure, words, cases, none }) => sum + structure + words + cases + none,
      0,
    );
    expect(all).toBeGreaterThan(800);
    expect(result.caught).toBeGreaterThanOrEqual(0.995);
    expect(result.survivors.filter((mutation) => encodedReason(mutation) === undefined)).toEqual([]);
  });
});

const CASES = '../shared/cases/policies';
const present = existsSync(CASES);

/** What survives in the policies of other places, and why it may. */
const SURVIVING: Readonly<Record<string, string>> = {
  'tech-sme amount.form': '各档只有一档，写成定额是同一笔钱',
};

describe.skipIf(!present)(`别处的政策（${present ? CASES : `没有 ${CASES}，略过`}）`, () => {
  let result: Score;
  beforeAll(() => {
    result = score(load(CASES).library, 8);
  }, 300_000);

  test('几乎每一处都被发现', () => {
    expect(result.caught).toBeGreaterThanOrEqual(0.995);
  });

  test('没有被发现的，都查明了理由；前缀可有可无的是同一处原文', () => {
    const found = result.survivors.map(({ award, field }) => `${award} ${field}`);
    expect(found.filter((place) => !place.endsWith('.prefix')).sort()).toEqual(Object.keys(SURVIVING).sort());
  });
});

test('分档、分期的各种写法：没有被发现的，改的都不是金额', () => {
  const { caught, survivors } = score({ policies: [branchPolicy] });
  expect(caught).toBeGreaterThanOrEqual(0.995);
  expect(survivors.map(({ award, field }) => `${award} ${field}`)).toEqual([
    // 一.19 has 工业企业 as well.
    'own-caps payee.clause',
    'own-caps conditions.0.clause',
    // 一.29 has them too.
    'declining payee.clause',
    'declining conditions.0.clause',
    // 二级 stands in both clauses.
    'half-graded amount.form.of.rungs.1.named.clause',
    // Stands in a clause that no award is of, so that no figure there asks for one.
    'per-mu amount.stages',
    // Where nothing is rented there is nothing that each is paid for.
    'rent-paid conditions.1',
  ]);
}, 300_000);
