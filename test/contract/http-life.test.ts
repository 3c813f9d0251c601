import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { staticTokens } from '../../src/transport/access/static-tokens.ts';
import { createMetrics } from '../../src/transport/watch/metrics.ts';
import {
  buildTiny,
  CALL_HEADERS,
  legacyCall,
  modernRequest,
  type Overrides,
  serve,
} from './fixture/serve.ts';
import { sendRaw } from './support/raw.ts';

type Running = Awaited<ReturnType<typeof serve>>;

async function using<T>(overrides: Overrides, work: (server: Running) => Promise<T>): Promise<T> {
  const server = await serve(buildTiny, overrides);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${url}/mcp`, { method: 'POST', headers: { ...CALL_HEADERS, ...headers }, body });
}

const echo = legacyCall('echo', { text: '问题里的字' });

describe('限速', () => {
  test('每个地址每分钟若干次，第几次被拒、等多久都说明', () =>
    using({ ratePerAddress: 3 }, async ({ url }) => {
      for (let i = 0; i < 3; i += 1) expect((await post(url, echo)).status).toBe(200);
      const refused = await post(url, echo);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(19);
      expect(await refused.json()).toMatchObject({
        error: { message: expect.stringContaining('每分钟最多 3 次') },
      });
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    }));

  test('没有令牌的猜测也算次数', () =>
    using({ ratePerAddress: 2, verifiers: [staticTokens(['a-good-token-0123456789'])] }, async ({ url }) => {
      const guess = { authorization: 'Bearer wrong' };
      expect([(await post(url, echo, guess)).status, (await post(url, echo, guess)).status]).toEqual([
        401, 401,
      ]);
      expect((await post(url, echo, guess)).status).toBe(429);
    }));

  test('令牌各算各的', () =>
    using(
      { ratePerToken: 1, verifiers: [staticTokens(['token-number-one-0001', 'token-number-two-0002'])] },
      async ({ url }) => {
        const one = { authorization: 'Bearer token-number-one-0001' };
        const two = { authorization: 'Bearer token-number-two-0002' };
        expect((await post(url, echo, one)).status).toBe(200);
        expect((await post(url, echo, one)).status).toBe(429);
        expect((await post(url, echo, two)).status).toBe(200);
      },
    ));

  test('一批按条数算', () =>
    using({ ratePerAddress: 5 }, async ({ url }) => {
      const batch = `[${[1, 2, 3].map((id) => legacyCall('echo', { text: 'x' }, id)).join(',')}]`;
      expect((await post(url, batch)).status).toBe(200);
      expect((await post(url, batch)).status).toBe(429);
    }));

  test('不信代理时，自己写的 X-Forwarded-For 换不来新的次数', () =>
    using({ ratePerAddress: 1 }, async ({ url }) => {
      expect((await post(url, echo, { 'x-forwarded-for': '1.1.1.1' })).status).toBe(200);
      expect((await post(url, echo, { 'x-forwarded-for': '2.2.2.2' })).status).toBe(429);
    }));

  test('前面有一层代理时，按代理看到的地址算', () =>
    using({ ratePerAddress: 1, trustedProxies: 1 }, async ({ url }) => {
      expect((await post(url, echo, { 'x-forwarded-for': '9.9.9.9, 1.1.1.1' })).status).toBe(200);
      expect((await post(url, echo, { 'x-forwarded-for': '8.8.8.8, 1.1.1.1' })).status).toBe(429);
      expect((await post(url, echo, { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' })).status).toBe(200);
    }));
});

test('同时处理的请求有上限：多出的 503，做完又收', () =>
  using({ limits: { atOnce: 2 } }, async ({ url }) => {
    const slow = [1, 2].map(() => post(url, legacyCall('wait', { ms: 300 })));
    await sleep(100);
    const refused = await post(url, echo);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({ error: { data: { reason: 'too_busy' } } });
    for (const each of slow) expect(await (await each).text()).toContain('waited 300');
    expect((await post(url, echo)).status).toBe(200);
  }));

test('订阅流不占处理的位置', () =>
  using({ limits: { atOnce: 1 } }, async ({ url, notify }) => {
    const listen = modernRequest('subscriptions/listen', { notifications: { resourcesListChanged: true } });
    const stream = await post(url, listen.body, listen.headers);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect((await post(url, echo)).status).toBe(200);
    notify.resourcesChanged();
    const text = await readUntil(stream, 'list_changed');
    expect(text).toContain('notifications/resources/list_changed');
  }));

async function readUntil(response: Response, word: string): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(word)) break;
  }
  return text;
}

describe('停止', () => {
  test('停止时做完正在做的，不再收新的，关掉订阅流', async () => {
    const { url, close } = await serve(buildTiny);
    const listen = modernRequest('subscriptions/listen', { notifications: { resourcesListChanged: true } });
    const stream = await post(url, listen.body, listen.headers);
    const running = ['legacy', 'modern'].map((era) => {
      const { body, headers } = modernRequest('tools/call', { name: 'wait', arguments: { ms: 500 } });
      return era === 'modern' ? post(url, body, headers) : post(url, legacyCall('wait', { ms: 500 }));
    });
    await sleep(100);
    const begun = performance.now();
    const closed = close();
    await sleep(50);
    await expect(post(url, echo)).rejects.toThrow();
    for (const each of running) expect(await (await each).text()).toContain('waited 500');
    await stream.text();
    await closed;
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('先说要停：/readyz 答 503、每个回答都说连接将关闭，照常回答；到时间才关门', async () => {
    const { url, close } = await serve(buildTiny, { drainMs: 600 });
    const closed = close();
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect(await ready.json()).toEqual({ status: 'stopping' });
    const answer = await post(url, echo);
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await closed;
    await expect(post(url, echo)).rejects.toThrow();
  });

  test('/readyz 说明各部分；有一部分不行就是 503', () => {
    const parts = { library: { ok: true, policies: 2 }, keys: { ok: false, state: 'unreachable' } };
    return using({ parts: () => parts }, async ({ url }) => {
      const ready = await fetch(`${url}/readyz`);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toEqual({ status: 'not_ready', ...parts });
    });
  });

  test('停止过程中，还开着的连接上 /readyz 答 503，并告诉对方连接将关闭', async () => {
    const { url, close } = await serve(buildTiny);
    const body = legacyCall('wait', { ms: 400 });
    const head = `POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json, text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n`;
    const answered = sendRaw(
      url,
      [head + body, 200, 'GET /readyz HTTP/1.1\r\nhost: localhost\r\n\r\n'],
      5000,
    );
    await sleep(100);
    await close();
    const [call = '', ready = ''] = (await answered).split(/(?=HTTP\/1\.1 503)/);
    expect(call).toContain('waited 400');
    expect(ready).toMatch(/^connection: close\r$/im);
    expect(ready).toContain('{"status":"stopping"}');
  });

  test('不肯结束的请求，到时间就断开', async () => {
    const { url, close } = await serve(buildTiny, { limits: { stopMs: 300 } });
    const stuck = post(url, legacyCall('wait', { ms: 5000 }))
      .then((response) => response.text())
      .catch((error: Error) => error.message);
    await sleep(100);
    const begun = performance.now();
    await close();
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(await stuck).not.toContain('waited');
  });

  test('没有请求时立即停止，哪怕有人占着连接', async () => {
    const { url, close } = await serve(buildTiny);
    await (await post(url, echo)).text();
    const begun = performance.now();
    await close();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('日志', () => {
  test('每次请求一行 JSON：编号、方法、状态、工具，不含提问内容', () =>
    using({}, async ({ url, log, lines }) => {
      const response = await post(url, echo, { 'x-request-id': 'from-the-proxy-1' });
      await response.text();
      expect(response.headers.get('x-request-id')).toBe('from-the-proxy-1');
      await expect.poll(() => lines.length).toBe(1);
      expect(log()[0]).toMatchObject({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: 'info',
        event: 'request',
        requestId: 'from-the-proxy-1',
        method: 'POST',
        path: '/mcp',
        status: 200,
        rpc: 'tools/call',
        tool: 'echo',
        address: '127.0.0.1',
        complete: true,
      });
      expect(lines.join()).not.toContain('问题里的字');
    }));

  test('开了 content 才记提问内容', () =>
    using({ logLevel: 'content' }, async ({ url, lines }) => {
      await (await post(url, echo)).text();
      await expect.poll(() => lines.join()).toContain('问题里的字');
    }));

  test('problems 不记请求', () =>
    using({ logLevel: 'problems' }, async ({ url, lines }) => {
      await (await post(url, echo)).text();
      await (await post(url, '{')).text();
      expect(lines).toEqual([]);
    }));

  test('拒绝的请求记下原因；编号、地址、工具名都不能断行', () =>
    using({}, async ({ url, log, lines }) => {
      await (
        await post(url, legacyCall('坏\n工具 {"level":"error"}', {}), { 'x-request-id': 'a b"c' })
      ).text();
      await (await fetch(`${url}/mcp%0a{}`)).text();
      await expect.poll(() => lines.length).toBe(2);
      expect(lines.every((line) => !line.includes('\n'))).toBe(true);
      expect(log()[0]).toMatchObject({ requestId: expect.stringMatching(/^[\w-]{36}$/) });
      expect(log()[0]).not.toHaveProperty('tool');
      expect(log()[1]).toMatchObject({ path: 'other', status: 404, refused: 'not_found' });
    }));
});

test('造服务器出错：500 JSON，原因只进日志，带同一个编号', async () => {
  const server = await serve(() => {
    throw new Error('机密 /srv/secret');
  });
  const response = await post(server.url, echo);
  const body = await response.text();
  expect(response.status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ error: { code: -32603 } });
  expect(body).not.toContain('secret');
  await expect.poll(() => server.lines.length).toBe(2);
  expect(server.log()[0]).toMatchObject({
    level: 'error',
    event: 'mcp_failed',
    requestId: response.headers.get('x-request-id'),
    reason: expect.stringContaining('机密'),
  });
  await server.close();
});

test('有据自己的路由出错：同样 500 JSON，原因和编号进日志', async () => {
  const metrics = {
    ...createMetrics(),
    expose: () => {
      throw new Error('机密 /srv/secret');
    },
  };
  const server = await serve(buildTiny, { metrics });
  const response = await fetch(`${server.url}/metrics`);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({
    error: { message: '服务内部出错，请稍后再试。', data: { reason: 'internal' } },
  });
  expect(server.log()[0]).toMatchObject({
    level: 'error',
    event: 'request_failed',
    requestId: response.headers.get('x-request-id'),
    reason: expect.stringContaining('机密'),
  });
  await server.close();
});
