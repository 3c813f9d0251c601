import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectV2 } from './support/clients.ts';
import { STDIO } from './support/server.ts';

const SRC = new URL('../../src', import.meta.url).pathname;

/** A pattern written out in the sources: what stands between slashes where a value may stand. */
const LITERAL =
  /(?<=(?:[=(,:!&|?[{;\n]|return|=>)\s*)\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const patterns: readonly Pattern[] = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(LITERAL)].map(([, source = '', flags = '']) => ({
    file,
    source,
    flags: flags.replace(/[gy]/g, ''),
  })),
);

/** Runs a pattern over texts made of its own characters, in pairs, that almost match. */
const TRY = new Script(`
  const words = source.replace(/\\\\p\\{[^}]*\\}|\\\\[dwsDWSbB]/g, '').replace(/[\\\\^$.*+?()[\\]{}|]/g, '');
  const chars = [...new Set([...words, '1', 'a', ' ', '万', '（', '“'])].slice(0, 16);
  const pattern = new RegExp(source, flags);
  for (const a of chars) for (const b of chars.slice(0, 6)) pattern.test((a + b).repeat(length / 2) + '\\u0001');
`);

/** Whether the pattern is through in time; V8 can be stopped in the middle of one. */
function throughInTime({ source, flags }: Pattern, length: number, timeout: number): boolean {
  try {
    TRY.runInNewContext({ source, flags, length }, { timeout });
    return true;
  } catch {
    return false;
  }
}

// A pattern that grows faster than the square of its text takes minutes here: 2,000³ steps are eight thousand million.
test('没有一个正则表达式会失控', { timeout: 900_000 }, () => {
  expect(patterns.length).toBeGreaterThan(200);
  const unique = [...new Map(patterns.map((pattern) => [pattern.source, pattern])).values()];
  expect(unique.filter((pattern) => !throughInTime(pattern, 2000, 10_000))).toEqual([]);
});

test('会失控的确实查得出来，不失控的过得去', () => {
  expect(throughInTime({ file: '', source: '^(?:a|aa)+$', flags: '' }, 2000, 2000)).toBe(false);
  expect(throughInTime({ file: '', source: '^a+$', flags: 'u' }, 2000, 2000)).toBe(true);
});

describe('十万字节的参数：每个工具都在几秒内回答，多半是拒绝', () => {
  let client: Awaited<ReturnType<typeof connectV2>>;
  beforeAll(async () => {
    client = await connectV2(STDIO);
  });
  afterAll(() => client.close());

  const UNITS = [
    '1',
    '9,',
    '百',
    '一百',
    '（',
    '《',
    '“a”',
    '。',
    ' ',
    '-',
    '三.',
    '5%',
    '2025年',
    '1万元',
    '牵头',
    '\ud800',
  ];
  const CALLS: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
    search_clauses: (text) => ({
      query: text.slice(0, 500),
      keywords: [text],
      part: text,
      department: text,
      as_of: text,
    }),
    read_clause: (text) => ({ ref: text.slice(0, 100), policy: text }),
    list_awards: (text) => ({ keyword: text.slice(0, 100), department: text.slice(0, 100) }),
    describe_award: (text) => ({ award: text }),
    calculate_award: (text) => ({
      award: '5',
      facts: { planned_investment: text, equipment_invoices: text },
    }),
    match_awards: (text) => ({ facts: { planned_investment: text, [text]: 1 }, as_of: text }),
    check_validity: (text) => ({ on: text }),
    verify_answer: (text) => ({ answer: text.slice(0, 20_000) }),
    recheck_award: (text) => ({
      receipt: { policy: text, award: text, facts: { planned_investment: text } },
    }),
  };

  test.each(Object.keys(CALLS))('%s', { timeout: 180_000 }, async (name) => {
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const answer = await client.callTool(
        { name, arguments: CALLS[name]?.(text) ?? {} },
        { timeout: 20_000 },
      );
      expect(answer).toHaveProperty('content');
    }
  });
});
