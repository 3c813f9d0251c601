import { setTimeout as sleep } from 'node:timers/promises';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { startHttp } from './support/server.ts';

const TOKEN = 'a-good-token-0123456789';
const search = legacyCall('search_clauses', { query: '技术改造 设备发票' });

function post(url: string, body: string): Promise<Response> {
  return fetch(`${url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body });
}

test('设了 YOUJU_TOKENS：没有令牌 401，SDK 客户端带令牌照常，日志里没有令牌也没有提问', async () => {
  const { url, stop, log } = await startHttp(['--log', 'requests'], { YOUJU_TOKENS: TOKEN });
  expect((await post(url, search)).status).toBe(401);
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
  const requestInit = { headers: { authorization: `Bearer ${TOKEN}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit }));
  const found = await client.callTool({ name: 'search_clauses', arguments: { query: '技术改造 设备发票' } });
  expect(found).toMatchObject({ structuredContent: { hits: [{ clause: '三.(二).5' }, {}, {}, {}, {}] } });
  await client.close();
  expect(await stop()).toBe(0);
  expect(log()).toContain('"tool":"search_clauses"');
  expect(log()).not.toMatch(/技术改造|a-good-token/);
});

/** What became of one call: answered whole, cut off on the way, lost after it was sent, or not taken at all. */
async function outcome(url: string): Promise<'whole' | 'cut' | 'lost' | 'refused'> {
  try {
    const response = await post(url, search);
    const body = await response.text().catch(() => '');
    if (response.status === 503) return 'refused';
    return body.includes('三.(二).5') ? 'whole' : 'cut';
  } catch (error) {
    return String(error instanceof Error && error.cause).includes('ECONNREFUSED') ? 'refused' : 'lost';
  }
}

test('正在应付满负荷时停止：收下的都答完，退出码 0', async () => {
  const { url, stop } = await startHttp();
  const answers = { whole: 0, cut: 0, lost: 0, refused: 0 };
  const seen: string[] = [];
  let stopping = false;
  const call = async (): Promise<void> => {
    while (!stopping) answers[await outcome(url)] += 1;
  };
  const callers = Array.from({ length: 16 }, call);
  const watch = async (): Promise<void> => {
    while (seen.at(-1) !== 'closed') {
      const status = await fetch(`${url}/readyz`).then(
        (ready) => String(ready.status),
        () => 'closed',
      );
      if (seen.at(-1) !== status) seen.push(status);
      await sleep(20);
    }
  };
  callers.push(watch());
  await expect.poll(() => answers.whole, { timeout: 20_000 }).toBeGreaterThan(50);
  const code = await stop();
  stopping = true;
  await Promise.all(callers);
  expect(code).toBe(0);
  expect(seen).toEqual(['200', '503', 'closed']);
  expect(answers.cut + answers.lost).toBe(0);
});

test('监听各处又没有令牌：照常服务，标准错误上说一行', async () => {
  const { stop, log } = await startHttp(['--host', '0.0.0.0', '--allowed-host', 'youju.example.cn']);
  await expect.poll(log).toContain('open_to_network');
  await stop();
  expect(log().trim().split('\n')).toHaveLength(1);
});

test('/mcp/ 就是 /mcp', async () => {
  const { url, stop } = await startHttp();
  const answer = await fetch(`${url}/mcp/`, { method: 'POST', headers: CALL_HEADERS, body: search });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('三.(二).5')]);
  expect((await fetch(`${url}/mcp/x/`)).status).toBe(404);
  await stop();
});

test('不做任何配置：标准错误上什么也没有', async () => {
  const { url, stop, log } = await startHttp();
  await (await post(url, search)).text();
  await (await post(url, '{')).text();
  await stop();
  expect(log()).toBe('');
});

test('/readyz 说明政策库和检索', async () => {
  const { url, stop } = await startHttp();
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({
    status: 'ok',
    library: { ok: true, policies: 1, since: expect.stringMatching(/^\d{4}-/), on_disk: 'same' },
    engine: { ok: true, kind: 'memory', clauses: expect.any(Number) },
  });
  await stop();
});
