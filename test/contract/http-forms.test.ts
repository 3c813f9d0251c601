import { readFileSync } from 'node:fs';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { startHttp } from './support/server.ts';

const validity = legacyCall('check_validity', { on: '2026-06-30' });
const messages = (...calls: readonly object[]): string => JSON.stringify(calls);
const call = (id: number, on: string) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name: 'check_validity', arguments: { on } },
});
const cancel = (requestId: number) => ({
  jsonrpc: '2.0',
  method: 'notifications/cancelled',
  params: { requestId },
});

describe('各家客户端', () => {
  let server: Awaited<ReturnType<typeof startHttp>>;
  beforeAll(async () => {
    server = await startHttp();
  });
  afterAll(async () => {
    await server.stop();
  });

  async function post(body: string, accept?: string) {
    const headers = { ...CALL_HEADERS, ...(accept === undefined ? {} : { accept }) };
    const response = await fetch(`${server.url}/mcp`, { method: 'POST', headers, body });
    const type = response.headers.get('content-type')?.split(';')[0];
    return { status: response.status, type, text: await response.text() };
  }

  test.each([
    ['application/json', 'application/json'],
    ['application/*', 'application/json'],
    ['*/*', 'application/json'],
    ['text/event-stream', 'text/event-stream'],
    ['application/json;q=0.9, text/event-stream', 'text/event-stream'],
  ])('Accept: %s，答复是 %s', async (accept, expected) => {
    const { status, type, text } = await post(validity, accept);
    expect([status, type]).toEqual([200, expected]);
    const json = type === 'text/event-stream' ? (/^data: (.*)$/mu.exec(text)?.[1] ?? '') : text;
    expect(JSON.parse(json)).toMatchObject({ result: { structuredContent: { in_force: 'in_force' } } });
  });

  test('2026-07-28 只收事件流的，也照样得到', async () => {
    const fetchAs = (url: string | URL, init?: RequestInit) => {
      const headers = new Headers(init?.headers);
      headers.set('accept', 'text/event-stream');
      return fetch(url, { ...init, headers });
    };
    const client = new Client(
      { name: 'stream-only', version: '1.0.0' },
      { versionNegotiation: { mode: { pin: '2026-07-28' } } },
    );
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { fetch: fetchAs }));
    const found = await client.callTool({ name: 'check_validity', arguments: { on: '2026-06-30' } });
    expect(found.structuredContent).toMatchObject({ in_force: 'in_force' });
    await client.close();
  });

  test('两样都不收的，告诉它写什么', async () => {
    const { status, text } = await post(validity, 'text/html');
    expect(status).toBe(406);
    expect(JSON.parse(text).error).toMatchObject({
      message: expect.stringContaining('application/json, text/event-stream'),
      data: { reason: 'not_acceptable' },
    });
  });

  test('一批只收 JSON 的，答成一批', async () => {
    const { type, text } = await post(
      messages(call(1, '2026-06-30'), call(2, '2028-01-01')),
      'application/json',
    );
    expect(type).toBe('application/json');
    const answers: { id: number; result: { structuredContent: { in_force: string } } }[] = JSON.parse(text);
    const states = answers.map(({ id, result }) => [id, result.structuredContent.in_force] as const);
    expect(new Map(states)).toEqual(
      new Map([
        [1, 'in_force'],
        [2, 'expired'],
      ]),
    );
  });

  test('一批自己取消自己的，不用等', async () => {
    const { status, text } = await post(messages(call(7, '2026-06-30'), cancel(7)));
    expect([status, text]).toEqual([202, '']);
  });

  test('一批取消其中一条的，别的照答', async () => {
    const body = messages(call(7, '2026-06-30'), cancel(7), call(8, '2026-06-30'));
    const { status, text } = await post(body, 'application/json');
    expect([status, JSON.parse(text).id]).toEqual([200, 8]);
  });

  test('取消的是别处的，照收', async () => {
    const { status, text } = await post(messages(call(7, '2026-06-30'), cancel(9)), 'application/json');
    expect([status, JSON.parse(text).id]).toEqual([200, 7]);
  });

  test('名片在 /mcp/server-card，目录领着去，别的网站的网页也读得到', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const catalog = await fetch(`${server.url}/.well-known/ai-catalog.json`, { headers });
    expect(catalog.headers.get('content-type')).toBe('application/ai-catalog+json');
    const { specVersion, entries } = JSON.parse(await catalog.text());
    expect([specVersion, entries]).toEqual([
      '1.0',
      [
        {
          identifier: 'urn:air:youju.github.io:youju',
          displayName: '有据',
          description: expect.any(String),
          type: 'application/mcp-server-card+json',
          url: `${server.url}/mcp/server-card`,
        },
      ],
    ]);
    const response = await fetch(entries[0].url, { headers });
    expect(response.headers.get('content-type')).toBe('application/mcp-server-card+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const card = JSON.parse(await response.text());
    expect(card).toMatchObject({
      $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
      name: expect.stringMatching(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/u),
      title: '有据',
    });
    expect(card.description.length).toBeLessThanOrEqual(100);
    expect(card.remotes).toMatchObject([{ type: 'streamable-http', url: `${server.url}/mcp` }]);
    const client = new Client(
      { name: 'from-card', version: '1.0.0' },
      { versionNegotiation: { mode: 'auto' } },
    );
    await client.connect(new StreamableHTTPClientTransport(new URL(card.remotes[0].url)));
    const own = client.getServerVersion();
    expect([own?.version, own?.title, own?.icons]).toEqual([card.version, card.title, card.icons]);
    expect(card.remotes[0].supportedProtocolVersions).toContain(client.getNegotiatedProtocolVersion());
    await client.close();
  });

  test('名片以外，别的网站的网页照旧进不来', async () => {
    const headers = { ...CALL_HEADERS, origin: 'https://elsewhere.example' };
    const response = await fetch(`${server.url}/mcp`, { method: 'POST', headers, body: validity });
    expect(response.status).toBe(403);
  });

  test('图标是查询台的图标', async () => {
    const { icons } = JSON.parse(await (await fetch(`${server.url}/mcp/server-card`)).text());
    const shown = Buffer.from(icons[0].src.split(',')[1], 'base64').toString('utf8');
    const desk = readFileSync(new URL('../../ui/desk/icon.svg', import.meta.url), 'utf8');
    const drawn = (svg: string) => svg.match(/<(?:rect|path) [^>]*?(?= ?\/>)/gu);
    expect(drawn(shown)).toEqual(drawn(desk));
  });
});

test('要令牌的服务，名片说要什么，不说是什么', async () => {
  const token = 'a-good-token-0123456789';
  const { url, stop } = await startHttp([], { YOUJU_TOKENS: token });
  const text = await (await fetch(`${url}/mcp/server-card`)).text();
  expect(JSON.parse(text).remotes[0].headers).toMatchObject([
    { name: 'Authorization', isRequired: true, isSecret: true },
  ]);
  expect(text).not.toContain(token);
  await stop();
});
