import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { startHttp } from './support/server.ts';

const TOKEN = 'batch-test-token-0123456789';
let server: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  server = await startHttp([], { YOUJU_DRAIN_SECONDS: '0', YOUJU_TOKENS: TOKEN });
});
afterAll(async () => expect(await server.stop()).toBe(0));

const HEADERS = { 'content-type': 'application/octet-stream', authorization: `Bearer ${TOKEN}` };
const HEAD = '企业名称,计划投资额（万元）,年度购买软、硬件设备发票额（万元）,符合产业政策导向\n';

function post(
  query: string,
  body: string | Uint8Array<ArrayBuffer>,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${server.url}/batch/calculate?${query}`, { method: 'POST', headers: HEADERS, body, ...init });
}

async function linesOf(response: Response): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('逐行回答：进度、两种结果、合计', async () => {
  const lines = await linesOf(
    await post('award=5&as_of=2026-06-30', `${HEAD}甲,800,800,是\n乙,800,600,是\n`),
  );
  expect(lines.at(-1)).toMatchObject({
    end: true,
    done: 2,
    of: 2,
    faults: 0,
    totals: { rows: [['5 企业技术改造补助', 2, 1_400_000, 0, 0, 0, 0, 0, 0]] },
  });
  const xlsx = Buffer.concat(lines.map((line) => Buffer.from(String(line.xlsx ?? ''), 'base64')));
  expect((await readXlsx(xlsx)).sheets.map(({ name }) => name)).toEqual(['结果', '合计', '说明']);
  expect(lines.map((line) => String(line.csv ?? '')).join('')).toContain('2,甲,');
  expect(lines.some((line) => typeof line.seconds_left === 'number')).toBe(true);
});

test('空表', async () => {
  const [line = {}, end] = await linesOf(await post('award=3a&wants=template', ''));
  expect((await readXlsx(Buffer.from(String(line.xlsx), 'base64'))).sheets[0]?.name).toBe('填报');
  expect(end).toEqual({ end: true });
});

test.each([
  ['award=没有', HEAD, '最接近的是'],
  ['award=5', '甲,乙\n1,2', '没有找到要测算的列'],
  ['award=5&as_of=昨天的昨天', `${HEAD}甲,1,1,是`, '读不出是哪一天'],
])('%s：说为什么没有算', async (query, body, words) => {
  const lines = await linesOf(await post(query, body));
  expect(lines).toEqual([{ refused: expect.stringContaining(words) }]);
});

test.each([
  ['没有令牌', { headers: { 'content-type': 'application/octet-stream' } }, 401],
  ['别的网站', { headers: { ...HEADERS, origin: 'https://evil.example' } }, 403],
  ['类型不对', { headers: { ...HEADERS, 'content-type': 'text/plain' } }, 415],
])('%s：不收', async (_name, init, status) => {
  const response = await post('award=5', HEAD, init);
  expect(response.status).toBe(status);
  expect(await response.json()).toHaveProperty('error.message');
});

test('太大的名单：413，服务照常', async () => {
  expect((await post('award=5', new Uint8Array(17 * 1024 * 1024))).status).toBe(413);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('断开就停：算到一半走了，下一张照常算', async () => {
  const stop = new AbortController();
  const long = HEAD + Array.from({ length: 20_000 }, (_, i) => `第${i}家,${i},800,是`).join('\n');
  const response = await post('', long, { signal: stop.signal });
  const reader = response.body?.getReader();
  await reader?.read();
  const search = legacyCall('search_clauses', { query: '技改补多少' }, 1);
  const beside = await fetch(`${server.url}/mcp`, {
    method: 'POST',
    headers: { ...CALL_HEADERS, authorization: HEADERS.authorization },
    body: search,
  });
  expect(await beside.text()).toContain('三.(二).5');
  stop.abort();
  const lines = await linesOf(await post('award=5', `${HEAD}甲,800,800,是`));
  expect(lines.at(-1)).toMatchObject({ end: true, done: 1 });
});
