import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { run, startHttp } from './support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'youju-gaps-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'gaps.jsonl');

test('没有答上的记下、数字盖住，答上的不记；归总数得清', async () => {
  const server = await startHttp(['--gaps', file], { YOUJU_DRAIN_SECONDS: '0' });
  const ask = async (query: string) => {
    const body = legacyCall('search_clauses', { query }, 1);
    await (await fetch(`${server.url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body })).text();
  };
  for (const query of ['技术改造能补多少', '我电话13812345678，要交什么材料', '要交什么材料', '要交什么材料'])
    await ask(query);
  await ask('');
  await server.stop();
  const text = readFileSync(file, 'utf8');
  expect(text.trim().split('\n')).toHaveLength(3);
  // Times have digits of their own.
  expect(text.replace(/"time":"[^"]*"/gu, '')).not.toMatch(/138|技术改造/u);
  expect(text).not.toMatch(/13812345678|技术改造/u);
  expect(text).toContain('我电话***********');
  expect(statSync(file).mode & 0o077).toBe(0);
  const { code, stdout } = await run(['gaps', file, '--json']);
  const summary = JSON.parse(stdout);
  expect({ code, summary }).toMatchObject({
    code: 0,
    summary: { questions: 3, unread: 0, repeated: [{ what: '要交什么材料', times: 2 }] },
  });
  expect(summary.not_covered + summary.partly).toBe(3);
  expect(summary.silences[0].times).toBe(3);
});

test('不写 --gaps 就不记', async () => {
  const server = await startHttp([], { YOUJU_DRAIN_SECONDS: '0' });
  const body = legacyCall('search_clauses', { query: '要交什么材料' }, 1);
  await (await fetch(`${server.url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body })).text();
  await server.stop();
  expect(server.log()).not.toContain('材料');
});

test('读不懂的行数出来，别的照数', async () => {
  const mixed = join(folder, 'mixed.jsonl');
  const gap = {
    time: '2026-11-02T00:00:00Z',
    event: 'gap',
    status: 'partly',
    question: '充电桩补多少',
    words: '充电桩',
    silences: '',
  };
  writeFileSync(mixed, `坏的一行\n${JSON.stringify(gap)}\n`);
  const { stdout } = await run(['gaps', mixed]);
  expect(stdout).toContain(
    '共 1 问（2026-11-02 至 2026-11-02）：没有涉及 0，只涉及一部分 1；另有 1 行读不懂',
  );
  expect(stdout).toContain('1 次　充电桩　例：充电桩补多少');
});

test.each([
  [['gaps'], '用法'],
  [['gaps', '/没有/这个'], '读不到'],
  [['http', '--gaps', '/没有/这里'], '记不到'],
])('%j：一行说明，退出码 2', async (args, words) => {
  const { code, stderr } = await run(args);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
