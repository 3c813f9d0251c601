import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { maskNumbers } from '../../src/text/caller/index.ts';
import { whoIs } from '../../src/transport/access/who.ts';
import { buildTiny, CALL_HEADERS, legacyCall, type Overrides, serve } from './fixture/serve.ts';
import { run, startHttp } from './support/server.ts';

const TOKEN = 'a-good-token-0123456789';
const QUESTION = '我是13812345678，技术改造设备发票八百万';

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

async function started(args: readonly string[] = []) {
  const file = join(mkdtempSync(join(tmpdir(), 'youju-audit-')), 'audit.jsonl');
  const { url, stop, log } = await startHttp(['--audit', file, '--log', 'requests', ...args], {
    YOUJU_TOKENS: TOKEN,
    YOUJU_DRAIN_SECONDS: '0',
  });
  stops.push(stop);
  const text = () => readFileSync(file, 'utf8');
  const lines = (): Record<string, unknown>[] =>
    text()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  return { url, file, text, told: () => withoutChance(text()), lines, log };
}

/** Without the digits that chance or the clock puts there: the numbers of requests, the hash of a token, times. */
function withoutChance(text: string): string {
  return text.replace(/"(?:requestId|time|who|client)":"[^"]*"|"ms":\d+/gu, '');
}

async function post(url: string, body: string, token = TOKEN): Promise<Response> {
  const headers = new Headers(CALL_HEADERS);
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(`${url}/mcp`, { method: 'POST', headers, body });
  await response.clone().text();
  return response;
}

describe('审计记录', () => {
  test('谁、何时、哪个工具、哪份政策、哪个项目、结果如何；没有一句提问', async () => {
    const { url, file, lines, text, told, log } = await started();
    await post(url, legacyCall('search_clauses', { query: QUESTION }));
    const facts = { planned_investment: '800万元', equipment_invoices: '800万元' };
    await post(url, legacyCall('calculate_award', { award: '5', facts, as_of: '2026-06-30' }));
    await post(url, legacyCall('calculate_award', { award: QUESTION, facts: {} }));
    await post(url, legacyCall('verify_answer', { answer: QUESTION, policy: '13812345678' }));
    await post(url, legacyCall('13812345678', {}));
    await post(url, JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }));
    await post(url, JSON.stringify({ jsonrpc: '2.0', id: 1, method: '13812345678' }));
    await post(url, '{');
    await expect.poll(() => lines().length).toBe(9);
    const asker = { who: expect.stringMatching(/^token-[0-9a-f]{8}$/), address: '127.0.0.1' };
    const nanchang = 'nanchang-2025-9';
    const call = { event: 'call', ...asker, delivered: true };
    expect(lines()).toMatchObject([
      { event: 'sign_in', outcome: 'ok', ...asker, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      { ...call, tool: 'search_clauses', policy: nanchang, outcome: 'answered', ms: expect.any(Number) },
      { ...call, tool: 'calculate_award', policy: nanchang, award: '5', outcome: 'answered' },
      { ...call, tool: 'calculate_award', outcome: 'bad_input' },
      { ...call, tool: 'verify_answer', outcome: 'bad_input' },
      { ...call, rpc: 'tools/call', outcome: 'answered' },
      { ...call, rpc: 'tools/list', outcome: 'answered' },
      { ...call, outcome: 'answered' },
      { ...call, outcome: 'bad_json' },
    ]);
    expect(told()).not.toMatch(/138|技术|八百万|800/);
    expect(text()).not.toMatch(/13812345678|技术|八百万/);
    expect(log()).not.toContain('sign_in');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('一批里每次调用各记一条', async () => {
    const { url, lines } = await started();
    const batch = [1, 2, 3].map((id) => legacyCall('read_clause', { ref: '5' }, id));
    await post(url, `[${batch.join(',')}]`);
    await expect.poll(() => lines().filter(({ tool }) => tool === 'read_clause').length).toBe(3);
  });

  test('登录失败：为什么', async () => {
    const { url, lines } = await started();
    await post(url, legacyCall('read_clause', { ref: '5' }), '');
    await post(url, legacyCall('read_clause', { ref: '5' }), 'a-bad-token-0123456789');
    await fetch(`${url}/metrics`);
    await expect.poll(() => lines().filter(({ event }) => event === 'sign_in').length).toBe(3);
    expect(lines().filter(({ event }) => event === 'sign_in')).toMatchObject([
      { outcome: 'refused', because: 'no_token' },
      { outcome: 'refused', because: 'unknown' },
      { outcome: 'refused', because: 'no_token' },
    ]);
    expect(lines().filter(({ event }) => event === 'call')).toMatchObject([
      { outcome: 'unauthorized' },
      { outcome: 'unauthorized' },
    ]);
  });

  test('开了 masked：有提问，数字都盖住', async () => {
    const { url, lines, text, told } = await started(['--audit-questions', 'masked']);
    await post(url, legacyCall('search_clauses', { query: QUESTION }));
    await expect.poll(() => lines().length).toBe(2);
    expect(lines()[1]).toMatchObject({ question: '{"query":"我是***********，技术改造设备发票***"}' });
    expect(told()).not.toMatch(/138|八百万/);
    expect(text()).not.toMatch(/13812345678|八百万/);
  });

  test('写不了的文件：一行说明，退出码 2', async () => {
    const { code, stderr } = await run(['http', '--audit', '/没有/这里']);
    expect([code, stderr.trim()]).toEqual([
      2,
      '审计文件“/没有/这里”不能写；例：--audit /var/log/youju/audit.jsonl',
    ]);
  });
});

test.each([
  ['13812345678', '***********'],
  ['１３８', '***'],
  ['36010119900101123X', '*****************X'],
  ['一三八一二三四', '*******'],
  ['八百万元、三十万', '***元、***'],
  ['第三条，两家', '第三条，两家'],
  ['٣٤', '**'],
])('盖住数字：%s → %s', (text, masked) => expect(maskNumbers(text)).toBe(masked));

test('同一个人总是同一个编号，不同的签发者或人不同，编号里看不出是谁', () => {
  const who = whoIs('https://login.example.cn', 'zhang.san');
  expect(who).toMatch(/^[0-9a-f]{16}$/);
  expect(whoIs('https://login.example.cn', 'zhang.san')).toBe(who);
  expect(whoIs('https://login.example.cn', 'li.si')).not.toBe(who);
  expect(whoIs('https://other.example.cn', 'zhang.san')).not.toBe(who);
});

describe('次数按人算', () => {
  const seat = (name: string) => ({
    token: name,
    clientId: 'desk',
    scopes: [],
    expiresAt: Number.MAX_SAFE_INTEGER,
    extra: { who: name },
  });
  const one = async (overrides: Overrides) => {
    const server = await serve(buildTiny, { verifiers: [seat], ...overrides });
    stops.push(() => server.close());
    return server;
  };
  const echo = (id = 1) => legacyCall('echo', { text: 'x' }, id);
  const batchOf = (size: number) => `[${Array.from({ length: size }, (_, id) => echo(id)).join(',')}]`;

  test('同一个客户端的两个座席：一个用完，另一个分文不少', async () => {
    const { url } = await one({ ratePerToken: 10 });
    for (let n = 0; n < 10; n += 1) expect((await post(url, echo(), 'seat1')).status).toBe(200);
    expect((await post(url, echo(), 'seat1')).status).toBe(429);
    for (let n = 0; n < 10; n += 1) expect((await post(url, echo(), 'seat2')).status).toBe(200);
    expect((await post(url, echo(), 'seat2')).status).toBe(429);
  });

  test('一批二十条算二十次', async () => {
    const { url } = await one({ ratePerToken: 40 });
    expect((await post(url, batchOf(20), 'seat1')).status).toBe(200);
    expect((await post(url, batchOf(20), 'seat1')).status).toBe(200);
    expect((await post(url, echo(), 'seat1')).status).toBe(429);
    expect((await post(url, batchOf(20), 'seat2')).status).toBe(200);
  });

  test('费时的工具按它的价算，夹在一批里也一样', async () => {
    const { url } = await one({ ratePerToken: 12, toolCost: (tool) => (tool === 'wait' ? 5 : 1) });
    const wait = legacyCall('wait', { ms: 1 });
    expect((await post(url, wait, 'seat1')).status).toBe(200);
    expect((await post(url, `[${wait},${echo(2)}]`, 'seat1')).status).toBe(200);
    expect((await post(url, echo(), 'seat1')).status).toBe(200);
    expect((await post(url, echo(), 'seat1')).status).toBe(429);
  });
});
