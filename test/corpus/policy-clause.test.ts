import { expect, test } from 'vitest';
import type { Policy } from '../../src/corpus/library.ts';
import { nearestIn, type PolicyClause, resolveIn } from '../../src/corpus/reference/index.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { policy } from '../award/nanchang.ts';

const SOURCE = [
  '第一章 总则',
  '第一条 为了管理，制定本办法。',
  '第二章 附则',
  '第二条 自公布之日起施行。',
].join('\n');
/** A law of another place, beside the shipped policy. */
const LAW: Policy = {
  ...policy,
  id: 'law',
  data: {
    ...policy.data,
    number: { value: '样府〔2025〕2号', quote: '样府〔2025〕2号' },
    title: { value: '样例管理办法', quote: '样例管理办法' },
  },
  source: SOURCE,
  clauses: segment(SOURCE).clauses,
};
const BOTH = [policy, LAW];

const told = (found: readonly PolicyClause[]) =>
  found.map(({ policy: of, clause }) => `${of.id} ${clause.id}`);

test.each<[ref: string, found: readonly string[]]>([
  ['三、(二)5', ['nanchang-2025-9 三.(二).5']],
  ['第二章', ['law 第二章', 'nanchang-2025-9 二']],
  ['洪府办规发〔2025〕9号 三、(二)5', ['nanchang-2025-9 三.(二).5']],
  ['样府[2025]2号第二条', ['law 第二章.第二条']],
  ['《样例管理办法》第一条', ['law 第一章.第一条']],
  ['policy://nanchang-2025-9/clause/3.2.5', ['nanchang-2025-9 三.(二).5']],
  ['policy://law/clause/3.2.5', []],
  ['样府〔2025〕2号 三、(二)5', []],
])('几份政策里的“%s”', (ref, found) => {
  expect(told(resolveIn(ref, BOTH)).toSorted()).toEqual(found);
  expect(told(resolveIn(ref, BOTH.toReversed())).toSorted()).toEqual(found);
});

test('没有说是哪一份的，各份里的都列出', () => {
  const found = told(resolveIn('第1条', BOTH));
  expect(found).toContain('law 第一章.第一条');
  expect(found.filter((one) => one.startsWith('nanchang')).length).toBeGreaterThan(0);
});

test.each([
  ['三.(九).1', '三.(一).1'],
  ['三.(二).9', '二.(三).9'],
  ['技木改造', '三.(二).5'],
  ['支持政策第55条', '三.(二).5'],
])('最像 %s 的是 %s，不论文件夹的次序', (ref, first) => {
  for (const policies of [[policy], BOTH, BOTH.toReversed()]) {
    expect(told(nearestIn(ref, policies, 3))[0]).toBe(`nanchang-2025-9 ${first}`);
    expect(nearestIn(ref, policies, 3)).toHaveLength(3);
  }
});
