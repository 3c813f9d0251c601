import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { givesMoney, givesOtherwise } from '../../src/corpus/gives-money.ts';
import { load, pins } from '../../src/corpus/load.ts';
import { segment } from '../../src/corpus/segment/index.ts';
import { search } from '../../src/search/search.ts';
import { searchable } from '../../src/search/searchable.ts';
import { encodedLibrary, TEXTS } from '../policies/encoded.ts';
import { library as shipped } from './nanchang.ts';

// What callers ask of any policy, where the text does speak of it, in a clause of its own behind the awards.

const TITLE = '甲县支持仓储企业若干措施';
const SOURCE = `${TITLE}
一、仓库补贴。对新建仓库的企业，给予10万元补贴。
二、冷链奖励。对购置冷藏车的企业，给予5万元奖励。
三、迁入。对迁入我县的仓储企业，经认定后享受第一条政策。
四、兑现。补贴、奖励按开工、竣工两个阶段各付一半，验收后1年内予以兑现。企业搬走的，追回已付的钱。
五、受理。企业备齐票据后，据实向县重点产业发展工作领导小组申报。
六、附则。本措施自2026年2月1日起施行，有效期至2027年12月31日。
`;

function placeOf(more: object = {}, source = SOURCE) {
  const folder = mkdtempSync(join(tmpdir(), 'youju-spoken-of-'));
  const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
  const quoted = (value: string) => ({ value, quote: value });
  const data = {
    title: quoted(TITLE),
    number: null,
    issuer: 'not_stated',
    issued: 'not_stated',
    copy: { from: '县政府网站', url: null, verified: '2026-02-01', sha256 },
    in_force: {
      from: { value: '2026-02-01', quote: '自2026年2月1日起施行' },
      to: { value: '2027-12-31', quote: '有效期至2027年12月31日' },
    },
    repeals: [],
    transitions: [],
    funds: {},
    silences: [],
    clauses,
    ...more,
  };
  mkdirSync(join(folder, 'one'));
  writeFileSync(join(folder, 'one', 'source.txt'), source);
  writeFileSync(join(folder, 'one', 'policy.json'), JSON.stringify(data));
  const { library, faults } = load(folder);
  expect(faults).toEqual([]);
  return searchable(library);
}

const QUOTED = {
  stages: [
    { awards: 'all', clause: '四', quote: '补贴、奖励按开工、竣工两个阶段各付一半，验收后1年内予以兑现' },
  ],
  reclaim: [{ clause: '四', quote: '企业搬走的，追回已付的钱' }],
};

describe('来电人对哪份政策都问的，原文另有一条写着', () => {
  test.each([
    ['什么时候到账', '四', 'covered'],
    ['奖励多久兑现', '四', 'covered'],
    ['补贴分几次给', '四', 'covered'],
    ['钱要退吗', '四', 'covered'],
    ['怎么申报', '五', 'partly'],
    ['在哪里申请', '五', 'partly'],
  ])('%s：%s %s', async (query, clause, status) => {
    const { hits, coverage } = await search(placeOf(QUOTED), { query });
    expect([hits[0]?.clause.id, coverage.status]).toEqual([clause, status]);
    expect(coverage.note).not.toMatch(/没有(?:找到|规定)/u);
  });

  test('说了是哪一项的，先答那一项，再说写在哪里', async () => {
    const { hits, coverage } = await search(placeOf(QUOTED), { query: '冷藏车奖励什么时候到账' });
    expect(hits[0]?.clause.id).toBe('二');
    expect(coverage.note).toContain('这一条没有写拨付时间和方式；别处（四）写到的是否适用');
  });

  test('问的是别的事的，不拿它来答', async () => {
    const { coverage } = await search(placeOf(QUOTED), { query: '火化费用什么时候到账' });
    expect(coverage.status).toBe('not_covered');
  });

  test('原文没有写的照说没有', async () => {
    const source = SOURCE.replace(/^[四五]、.*\n/gmu, '').replace('六、', '四、');
    const place = placeOf({}, source);
    expect((await search(place, { query: '怎么申报' })).coverage.note).toContain('没有规定申报渠道');
    expect((await search(place, { query: '什么时候到账' })).coverage.note).toContain(
      '没有规定奖补资金的拨付',
    );
  });
});

test('按另一条给的，不说只提出任务', async () => {
  const { hits, coverage } = await search(placeOf(), { query: '迁入我县给多少' });
  expect(hits[0]?.clause.id).toBe('三');
  expect(coverage.note).toContain('写了支持，但没有写明金额或比例');
});

test.skipIf(!TEXTS)('录有奖项的条款，没有一条会说成只提出任务（../shared 不在时跳过）', () => {
  const policies = [...shipped.policies, ...load(encodedLibrary()).library.policies];
  const silent = policies.flatMap(({ id, awards, clauses }) => {
    const ids = awards.map(({ json }) => (json as { clause: string }).clause);
    return clauses
      .filter((clause) => ids.includes(clause.id) && !givesMoney(clause.text) && !givesOtherwise(clause.text))
      .map((clause) => `${id} ${clause.id}`);
  });
  expect(silent).toEqual([]);
});
