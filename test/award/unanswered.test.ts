import { expect, test } from 'vitest';
import type { Rule } from '../../src/award/rule/index.ts';
import { unanswered } from '../../src/award/unanswered.ts';
import { policy, rules } from './nanchang.ts';

test('录全了的政策没有要答的', () => {
  expect(unanswered(policy, rules)).toEqual([]);
});

/** The rules as if nobody had quoted what overlaps one of these. */
function unquoting(words: string): readonly Rule[] {
  const from = policy.source.indexOf(words);
  const to = from + words.length;
  return rules.map((rule) => ({
    ...rule,
    citations: new Map([...rule.citations].filter(([, { start, end }]) => end <= from || to <= start)),
  }));
}

test.each([
  ['三.(二).5', '并符合产业政策导向的技术改造'],
  ['三.(三).8', '经认定通过后'],
  ['三.(四).10', '省级先进制造业集群创建成功后'],
])('%s 没有引到的条件“%s”', (clause, words) => {
  const found = unanswered(policy, unquoting(words)).find(({ field }) => field === clause);
  expect(found?.found).toContain('像是条件');
  expect(found?.found).toContain(words.slice(2, 6));
});

test('没有引到的支持整句说出来', () => {
  const words = '对经省级认定的地方新能源汽车监管平台给予运营支持,每年最高不超过30万元';
  const found = unanswered(policy, unquoting(words)).map((fault) => fault.found);
  expect(found).toEqual([expect.stringContaining('给了支持，没有奖项引到')]);
});

test('写在 policy.json 里的并用规定，不算没有引到', () => {
  const words = '对经省级认定的地方新能源汽车监管平台给予运营支持,每年最高不超过30万元';
  const clause = policy.clauses.find(({ leaf, text }) => leaf && text.includes(words))?.id;
  const stacking = [{ kind: 'one_of' as const, awards: 'all' as const, clause, quote: words }];
  const told = { ...policy, data: { ...policy.data, stacking } };
  expect(unanswered(told, unquoting(words))).toEqual([]);
});
