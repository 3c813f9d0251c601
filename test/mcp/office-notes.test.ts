import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary, openWhole } from '../../src/command/open-library.ts';
import { publish } from '../../src/command/publish/index.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { load } from '../../src/corpus/load.ts';
import { TOOLS } from '../../src/mcp/tools/index.ts';
import { day } from '../day.ts';

const P = 'nanchang-2025-9';
const SHIPPED = fileURLToPath(new URL(`../../corpus/${P}`, import.meta.url));
const PAGE = readFileSync(new URL('../../docs/add-a-policy.md', import.meta.url), 'utf8');
const ROOT = mkdtempSync(join(tmpdir(), 'youju-notes-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** The worked example of docs/add-a-policy.md. */
const EXAMPLE = /### 办理说明.*?```json\n(.*?)```/su.exec(PAGE)?.[1] ?? '';
const [note] = z
  .object({ notes: z.array(z.record(z.string(), z.string())).min(1) })
  .parse(JSON.parse(EXAMPLE)).notes;

let made = 0;
/** A library of the shipped policy with such a `notes.json`. */
function library(json: string): string {
  made += 1;
  const folder = join(ROOT, String(made));
  cpSync(SHIPPED, join(folder, P), { recursive: true });
  writeFileSync(join(folder, P, 'notes.json'), json);
  return folder;
}

const corpus = library(EXAMPLE);
async function call(name: string, args: unknown, today = '2026-06-30') {
  const context = { ...openLibrary({ positionals: [], values: { corpus } }), today: () => day(today) };
  const tool = TOOLS.find((one) => one.name === name);
  if (tool === undefined) throw new Error(name);
  return tool.answer(args, context);
}

const found = z.object({
  coverage: z.object({ silences: z.array(z.object({ id: z.string(), notes: z.unknown().optional() })) }),
});
const checked = z.object({
  verdict: z.string(),
  pairs: z.array(z.object({ status: z.string(), note: z.string() })),
  unmarked: z.array(z.object({ text: z.string(), note: z.string().optional() })),
});

const SAID = '办理说明（非政策原文）：申报时交设备发票';

describe('办理说明', () => {
  test('文档里的例子校验通过，随程序发布的政策没有', () => {
    expect(load(corpus).faults).toEqual([]);
    const shipped = load(fileURLToPath(new URL('../../corpus/', import.meta.url))).library.policies;
    expect(shipped.flatMap(({ data }) => data.silences.flatMap(({ notes = [] }) => notes))).toEqual([]);
  });

  test.each([
    ['不是 JSON', '{', '：不是合法的 JSON；检查引号、逗号和括号'],
    ['没有日期', { until: undefined }, ' notes.0.until：没有写；应为文字'],
    ['不是日期', { on: '三月' }, ' notes.0.on：读到 "三月"；日期：2026-06-30'],
    [
      '先到期后说',
      { until: '2026-01-01' },
      ' notes.0.until：读到 "2026-01-01"，早于 on 的 2026-03-02；应为 on 当天或以后的日期，例 2026-12-31',
    ],
    [
      '多一个字段',
      { tel: '1' },
      ' notes.0.tel：没有 tel 这个字段；删去，或改成相近的字段；各字段见 docs/forms.md',
    ],
    [
      '不是未涉及的事项',
      { topic: 'material' },
      ' notes.0.topic：读到 "material"；应为本政策“原文未涉及”的事项之一：materials、window、',
    ],
  ])('%s：说明文件、字段、读到什么、应当怎样', (_, change, says) => {
    const json = typeof change === 'string' ? change : JSON.stringify({ notes: [{ ...note, ...change }] });
    const [line = '', ...more] = load(library(json)).faults.map(faultLine);
    expect(more).toEqual([]);
    expect(line.slice(0, `${P}/notes.json${says}`.length)).toBe(`${P}/notes.json${says}`);
  });

  test.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('今天是 %s：显示 %s', async (today, shows) => {
    const { text, data } = await call('search_clauses', { query: '技术改造申报要什么材料' }, today);
    const [silence] = found.parse(data).coverage.silences;
    expect(silence?.id).toBe('materials');
    const { topic: _, ...told } = note ?? {};
    expect(silence?.notes).toEqual(shows ? [told] : undefined);
    expect(text.includes(SAID)).toBe(shows);
    expect(text).toContain('原文没有规定申报材料');
  });

  test('问别的，不出来', async () => {
    expect((await call('search_clauses', { query: '企业技术改造能补多少' })).text).not.toContain('办理说明');
  });

  const SENTENCE = '申报时请交设备发票、付款凭证和验收报告的复印件。';
  test.each([
    ['没有声明', []],
    ['说成自己的话', [{ says: SENTENCE, basis: 'own' }]],
    ['说成原文', [{ says: SENTENCE, basis: 'text', quotes: [note?.text] }]],
    ['说成原文没有写', [{ says: SENTENCE, basis: 'silence', topic: 'materials' }]],
  ])('草稿照它写的句子，%s：指出来，不算依据', async (_, claims) => {
    const { text, data } = await call('verify_answer', { answer: SENTENCE, claims });
    const { verdict, pairs, unmarked } = checked.parse(data);
    expect(verdict).not.toBe('supported');
    expect([...pairs, ...unmarked].map((each) => each.note).join()).toContain(SAID);
    expect(pairs.map(({ status }) => status)).not.toContain('holds');
    expect(text).toContain(SAID);
  });

  test('发布的政策库里也有它；改它一个字，是另一代，原来那一代不认', async () => {
    const out = join(ROOT, 'published');
    await publish.run({ positionals: [], values: { out, corpus } });
    const first = readFileSync(join(out, 'current'), 'utf8').trim();
    const context = {
      ...openLibrary({ positionals: [], values: { corpus: out } }),
      today: () => day('2026-06-30'),
    };
    const search = TOOLS.find(({ name }) => name === 'search_clauses');
    expect((await search?.answer({ query: '技术改造申报要什么材料' }, context))?.text).toContain(SAID);
    await publish.run({
      positionals: [],
      values: { out, corpus: library(EXAMPLE.replace('复印件', '扫描件')) },
    });
    expect(readFileSync(join(out, 'current'), 'utf8')).not.toMatch(new RegExp(`^${first}`, 'u'));
    writeFileSync(join(out, first, P, 'notes.json'), EXAMPLE.replace('复印件', '原件'));
    expect(() => openWhole({ positionals: [], values: { corpus: join(out) } })).not.toThrow();
    await publish.run({ positionals: [], values: { out, rollback: true } });
    expect(() => openWhole({ positionals: [], values: { corpus: join(out) } })).toThrow('notes.json');
  });

  test('过了期的，谁也不是', async () => {
    const { text } = await call('verify_answer', { answer: SENTENCE }, '2027-01-01');
    expect(text).not.toContain('办理说明');
  });

  test('照政策写的句子不受影响', async () => {
    const quotes = ['对工业企业建立初级研发机构,经认定通过后给予10万元经费支持'];
    const answer = '研发机构认定后给10万元。';
    const claims = [{ says: answer, basis: 'text', quotes }];
    const { data } = await call('verify_answer', { answer, claims });
    expect(checked.parse(data)).toMatchObject({ verdict: 'supported', unmarked: [] });
  });
});
