import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseLabel } from '../../src/corpus/clause.ts';
import { resolveReference } from '../../src/corpus/reference/reference.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { halfWidth } from '../../src/text/half-width.ts';
import { SAMPLES } from './documents.ts';
import { MORE_SAMPLES } from './more-documents.ts';

const POLICY = readFileSync(new URL('../../corpus/nanchang-2025-9/source.txt', import.meta.url), 'utf8');
const TEXTS = [POLICY, ...[...SAMPLES, ...MORE_SAMPLES].map(({ text }) => text)];
const ROWS = TEXTS.flatMap((text) => text.split('\n'));

const ids = (text: string) => segment(text).clauses.map(({ id }) => id);
const numbered = (text: string) =>
  segment(text)
    .clauses.filter((clause) => clause.numbered)
    .map(({ id }) => id);

/** Any text: rows of documents in any order, with anything between them. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...ROWS), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 })
  .map((rows) => rows.join('\n'));

test('条款与外围文字首尾相接，恰好是原文：不丢一字，不重一字', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { clauses, wrappers } = segment(text);
      const spans = [...clauses, ...wrappers].toSorted((a, b) => a.start - b.start);
      expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(spans.every(({ start, end }) => end > start)).toBe(true);
      for (const clause of clauses) expect(clause.text).toBe(text.slice(clause.start, clause.end));
    }),
    { numRuns: 300 },
  );
});

test('编号与键各不重复，键是 ASCII；每条都能用自己的编号、键、通行写法、网址和全角写法找到', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...TEXTS), anyText), (text) => {
      const { clauses } = segment(text);
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
      expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length);
      for (const clause of clauses) {
        expect(clause.key).toMatch(/^[a-z0-9.-]+$/u);
        const wide = clause.id.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        const exact = [clause.id, wide, clauseLabel(clause.id)].filter((ref) => !/^[\d０-９]+$/u.test(ref));
        for (const ref of [...exact, `policy://p/clause/${clause.key}`]) {
          expect([ref, resolveReference(ref, clauses)]).toEqual([ref, [clause]]);
        }
        // A key alone may be another clause's number: 1 is the key of (一) and the number of 1.
        const named = clauses.find(({ id }: { id: string }) => id === clause.key) ?? clause;
        expect(resolveReference(clause.key, clauses)).toContain(named);
      }
    }),
    { numRuns: 100 },
  );
});

test('每句、每处引用都是原文的一段；上级存在且在前', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { clauses } = segment(text);
      for (const [i, clause] of clauses.entries()) {
        for (const part of [...clause.sentences, ...clause.references]) {
          expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(part.start >= clause.start && part.end <= clause.end).toBe(true);
        }
        if (clause.parent !== null) expect(clauses.slice(0, i).map(({ id }) => id)).toContain(clause.parent);
        expect(clause.leaf).toBe(!clauses.some(({ parent }) => parent === clause.id));
      }
    }),
    { numRuns: 100 },
  );
});

describe.each([
  ['政策原文', POLICY] as const,
  ...[...SAMPLES, ...MORE_SAMPLES].map(({ name, text }) => [name, text] as const),
])('%s', (_, text) => {
  test('折成半角，编号不变', () => {
    expect(ids(halfWidth(text))).toEqual(ids(text));
  });

  test('空行多少，编号不变', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(2)), (blanks) => {
        const spaced = text.split('\n').map((row) => row + '\n'.repeat(blanks.next().value ?? 0));
        expect(ids(spaced.join('\n'))).toEqual(ids(text));
      }),
      { numRuns: 10 },
    );
  });

  test('前面加上新闻摘要，编号不变', () => {
    const digest = text
      .split('\n')
      .map((row) => row.replace(/^(?:第.{1,8}?[章节条](?:之一)? *|[^。]{0,12}?[、.．)）])/u, ''));
    const news = ['近日，某市出台新政策。', ...digest.slice(3, 9), '全文如下：', text].join('\n');
    expect(numbered(news)).toEqual(numbered(text));
  });
});

test('末尾添一条，原有编号不变', () => {
  const added = `${POLICY.trimEnd()}\n(五)加强督查考核。定期通报。\n五、附则\n(一)解释。由市工业和信息化局负责解释。`;
  expect(ids(added)).toEqual([...ids(POLICY), '四.(五)', '五', '五.(一)']);
});
