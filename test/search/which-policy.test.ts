import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRules } from '../../src/award/rule/index.ts';
import { givenNames } from '../../src/command/library-context.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { load, pins } from '../../src/corpus/load.ts';
import { segment } from '../../src/corpus/segment/index.ts';
import { packedIndex } from '../../src/search/index/index.ts';
import { isOutdone } from '../../src/search/provision/index.ts';
import { search } from '../../src/search/search.ts';
import { clauseDocuments, type Searchable, searchable } from '../../src/search/searchable.ts';
import { encodedLibrary, TEXTS } from '../policies/encoded.ts';
import { library as shipped } from './nanchang.ts';

const span = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 5 });
const named = fc.tuple(span, fc.boolean()).map(([each, isVerbatim]) => ({ ...each, isVerbatim }));
const things = fc
  .record({
    named: fc.array(named, { maxLength: 5 }),
    beside: spans,
    elsewhere: spans,
    head: fc.option(span, { nil: undefined }),
    gives: fc.boolean(),
    silent: spans,
  })
  .map(({ beside, elsewhere, silent, ...each }) => {
    const heard = [...each.named, ...beside];
    const silences = silent.map((word) => ({ ...word, hole: undefined }));
    return { ...each, silent: silences, heard, written: [...heard, ...elsewhere], isTask: false };
  });

test('两份之中至多一份不如另一份；一份不会不如自己', () => {
  fc.assert(fc.property(things, things, (one, other) => !(isOutdone(one, other) && isOutdone(other, one))));
  fc.assert(fc.property(things, (one) => !isOutdone(one, one)));
});

interface Row {
  readonly policy: string;
  readonly award: string;
  readonly clause: string;
  readonly query: string;
}

/** The words of a condition are asked by where they say something, and no more than so many of them. */
const [LONG, MOST] = [8, 40];

/** What is asked of each award by its own words: its name, and the longest words that one of its conditions rests on. */
function askedOf(policy: Policy): readonly Row[] {
  return readRules(policy).rules.flatMap(({ data }) => {
    const own = { policy: policy.id, award: data.id, clause: data.clause };
    const quotes = data.conditions.flatMap((condition) =>
      'quote' in condition && 'clause' in condition && condition.clause === data.clause
        ? [condition.quote]
        : [],
    );
    const [longest = ''] = quotes.toSorted((a, b) => b.length - a.length);
    const asked = longest.length < LONG ? [] : [{ ...own, query: `${longest.slice(0, MOST)}，给多少` }];
    return [{ ...own, query: `${data.name}给多少` }, ...asked];
  });
}

/** Awards that another of the three policies has for the same, by the words that they are asked by. */
const SHARED =
  /研发后补助|创新平台经费|实验室、技术中心|商标奖励|中小企业数字化转型|数字化、智能化转型|^高新技术企业奖励|^科技型中小企业/u;

/** A policy of other matters, without a word of its own for what the three give. */
function ofFishery([policy]: readonly Policy[]): Policy {
  if (policy === undefined) throw new Error('no policy');
  const source = [
    '甲县休渔期管理办法',
    '第一条 每年三月一日起禁止捕捞，渔船回港停泊。',
    '第二条 渔民转产的，由乡镇登记造册，渔网收存。',
    '第三条 放流鱼苗由水产站统一采集。',
  ].join('\n');
  const { clauses } = segment(source);
  const value = (words: string) => ({ value: words, quote: words });
  const data = { ...policy.data, silences: [], clauses: pins({ source, clauses }).clauses };
  return {
    ...policy,
    id: 'fishery',
    source,
    clauses,
    lexicon: undefined,
    asked: undefined,
    data: { ...data, title: value('甲县休渔期管理办法'), issuer: value('甲县人民政府') },
  };
}

function searchableOf(policies: readonly Policy[]): Searchable {
  const rules = new Map(policies.map((policy) => [policy.id, readRules(policy).rules]));
  const library = { policies };
  return searchable(library, () => packedIndex(clauseDocuments(library, givenNames(rules))));
}

describe.skipIf(!TEXTS)('不说是哪份，只用奖补自己的话问（../shared 不在时跳过）', () => {
  const policies = TEXTS ? [...shipped.policies, ...load(encodedLibrary()).library.policies] : [];
  const rows = policies.flatMap(askedOf);
  const told = async (place: Searchable, { query }: Row) => {
    const { choice, hits, coverage } = await search(place, { query });
    const [first] = hits;
    return {
      policy: choice.policy?.id,
      clause: first?.clause.id,
      of: first?.policy.id,
      status: coverage.status,
    };
  };

  test('只有一份给的，由那一份答，给的那一条在前；几份都给的，问回去', async () => {
    const place = searchableOf(policies);
    const all = await Promise.all(rows.map(async (row) => ({ row, found: await told(place, row) })));
    const shared = all.filter(({ row }) => SHARED.test(row.query));
    expect(shared.filter(({ found }) => found.policy !== undefined).map(({ row }) => row.query)).toEqual([]);
    const single = all.filter(({ row }) => !SHARED.test(row.query));
    expect(single.length).toBeGreaterThan(200);
    const right = single.filter(({ row, found }) => found.policy === row.policy);
    const first = single.filter(({ row, found }) => found.of === row.policy && found.clause === row.clause);
    expect(right.length / single.length).toBeGreaterThanOrEqual(0.93);
    expect(first.length / single.length).toBeGreaterThanOrEqual(0.97);
  });

  test.each([
    // 只有一份的词库里有“比去年”，别份的原文说同比：分不开。
    ['工业企业营业额比去年涨得多，奖多少', undefined, 'covered'],
    // 评上什么，原文也要有那个什么。
    ['评上绿色工厂奖几万', undefined, 'not_covered'],
    ['网上开旗舰店卖农产品给十万吗', 'wuhan-2023-zhuti', 'covered'],
    ['修水招脱贫户进厂，一个人一年给厂里多少', 'xiushui-2022', 'covered'],
  ])('%s：%s，%s', async (query, policy, status) => {
    const { choice, coverage } = await search(searchableOf(policies), { query });
    expect([choice.policy?.id, coverage.status]).toEqual([policy, status]);
  });

  test('不论文件夹的次序；添一份讲别的事的政策，也还是这样答', async () => {
    const [place, ...others] = [policies, policies.toReversed(), [ofFishery(policies), ...policies]].map(
      searchableOf,
    );
    if (place === undefined) throw new Error('no library');
    for (const row of rows) {
      const found = await told(place, row);
      for (const other of others) expect(await told(other, row), row.query).toEqual(found);
    }
  });
});
