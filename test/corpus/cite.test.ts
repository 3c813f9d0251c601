import { expect, test } from 'vitest';
import { citeSpan } from '../../src/corpus/cite.ts';
import { policy } from '../award/nanchang.ts';

test('按位置引用的，就是那里的原文，首尾的空白和逗号不要', () => {
  for (const { id, start, sentences } of policy.clauses) {
    const [first] = sentences;
    if (first === undefined) continue;
    const citation = citeSpan(policy, id, { start: first.start, end: first.end });
    expect(policy.source.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(citation.start).toBeGreaterThanOrEqual(start);
    expect(citation.quote).toBe(citation.quote.trim());
  }
});

test('不在这一条里的、没有这一条的，引不出来', () => {
  const [one, two] = policy.clauses.filter(({ text }) => text.length > 20);
  expect(() => citeSpan(policy, one?.id ?? '', { start: two?.start ?? 0, end: two?.end ?? 0 })).toThrow(
    '不在',
  );
  expect(() => citeSpan(policy, '九.(九).9', { start: 0, end: 5 })).toThrow('没有条款');
});
