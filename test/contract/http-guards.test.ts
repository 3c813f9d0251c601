import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTiny, CALL_HEADERS, legacyCall, modernRequest, serve } from './fixture/serve.ts';
import { sendRaw } from './support/raw.ts';

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(buildTiny, {
    allowedHosts: ['youju.example.cn'],
    allowedOrigins: ['https://desk.example.cn'],
    limits: { bodyBytes: 2000, bodyMs: 300, depth: 8, batch: 3, answerMs: 400 },
  });
});
afterAll(() => server.close());

/** A request with any headers, which `fetch` would not send. */
function ask(
  line: `${string} ${string}`,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const [method, path] = line.split(' ');
  return new Promise((resolve, reject) => {
    const req = request(`${server.url}${path}`, { method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    req.on('error', reject);
    req.end(body);
  });
}

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  ask('POST /mcp', { ...CALL_HEADERS, ...headers }, body);

function slow(): ReturnType<typeof ask> {
  const { body, headers } = modernRequest('tools/call', { name: 'wait', arguments: { ms: 1000 } });
  return ask('POST /mcp', headers, body);
}

const CHINESE = /[\u4e00-\u9fff]/;

test('一次正常的调用', async () => {
  const { status, headers, body } = await post(legacyCall('echo', { text: '你好' }));
  expect(status).toBe(200);
  expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  expect(body).toContain('你好');
});

describe('拒绝：状态码、原因、中文说明，不带路径和堆栈', () => {
  const deep = `${'['.repeat(9)}${']'.repeat(9)}`;
  const cases: readonly [string, number, string, () => ReturnType<typeof ask>][] = [
    ['别的主机名', 403, 'host_not_allowed', () => post('{}', { host: 'evil.example' })],
    ['主机名后缀相同', 403, 'host_not_allowed', () => post('{}', { host: 'youju.example.cn.evil.example' })],
    ['主机名里有别的东西', 403, 'host_not_allowed', () => post('{}', { host: 'evil.example#localhost' })],
    ['别的来源', 403, 'origin_not_allowed', () => post('{}', { origin: 'https://evil.example' })],
    ['来源为 null', 403, 'origin_not_allowed', () => post('{}', { origin: 'null' })],
    ['列出的来源换了协议', 403, 'origin_not_allowed', () => post('{}', { origin: 'http://desk.example.cn' })],
    ['没有的地址', 404, 'not_found', () => ask('GET /nope')],
    ['走出目录的地址', 404, 'not_found', () => ask('GET /../../etc/passwd')],
    ['两个斜杠', 404, 'not_found', () => ask('GET //')],
    ['百分号残缺的地址', 404, 'not_found', () => ask('GET /%')],
    ['/mcp 不接受 GET', 405, 'method_not_allowed', () => ask('GET /mcp')],
    ['/mcp 不接受 DELETE', 405, 'method_not_allowed', () => ask('DELETE /mcp')],
    ['页面不接受 POST', 405, 'method_not_allowed', () => ask('POST /', {}, 'x')],
    ['没有 Content-Type', 415, 'not_json', () => ask('POST /mcp', {}, '{}')],
    ['Content-Type 是纯文本', 415, 'not_json', () => post('{}', { 'content-type': 'text/plain' })],
    ['不是 JSON', 400, 'bad_json', () => post('{')],
    ['空请求体', 400, 'bad_json', () => post('')],
    ['不是 UTF-8', 400, 'bad_json', () => post(Buffer.from([0xff, 0xfe, 0x7b]))],
    ['JSON 是数', 400, 'bad_request', () => post('1')],
    ['JSON 是 null', 400, 'bad_request', () => post('null')],
    ['嵌套太深', 400, 'too_deep', () => post(`{"a":${deep}}`)],
    ['一批太多', 400, 'batch_too_long', () => post('[{},{},{},{}]')],
    ['请求体太大（写明长度）', 413, 'body_too_large', () => post('x'.repeat(2001))],
    [
      '请求体太大（不写长度）',
      413,
      'body_too_large',
      () => post('x'.repeat(2001), { 'transfer-encoding': 'chunked' }),
    ],
    ['请求体远大于上限', 413, 'body_too_large', () => post('x'.repeat(5_000_000))],
    ['算得太久', 503, 'took_too_long', () => slow()],
  ];
  test.each(cases)('%s → %i %s', async (...[, status, reason, send]) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/json');
    const { error } = JSON.parse(answer.body);
    expect(error).toMatchObject({ message: expect.stringMatching(CHINESE), data: { reason } });
    expect(answer.body).not.toMatch(/\n\s+at |node_modules|\/src\/|\/home\/|file:/);
    expect((await post(legacyCall('echo', { text: '还在' }))).body).toContain('还在');
  });

  test('嵌套恰到上限、一批恰到上限、请求体恰到上限都收', async () => {
    expect((await post(`${'['.repeat(8)}${']'.repeat(8)}`)).body).not.toContain('too_deep');
    expect((await post('[{},{},{}]')).body).not.toContain('batch_too_long');
    const call = legacyCall('echo', { text: '' });
    const full = legacyCall('echo', { text: 'x'.repeat(2000 - call.length) });
    expect(full.length).toBe(2000);
    expect((await post(full)).status).toBe(200);
  });

  test('引号里的括号不算嵌套，转义的引号不结束字符串', async () => {
    for (const quotes of ['"', '"\\"', '\\']) {
      const { status, body } = await post(legacyCall('echo', { text: `${quotes}${'[{'.repeat(50)}` }));
      expect(status).toBe(200);
      expect(body).toContain('[{[{');
    }
  });
});

describe('浏览器跨源', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type, mcp-method, x-evil',
  };

  test('列出的来源可以预检、可以读回答', async () => {
    const asked = await ask('OPTIONS /mcp', { origin: 'https://desk.example.cn', ...preflight });
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': 'https://desk.example.cn',
      'access-control-allow-headers': 'content-type, mcp-method',
      vary: 'origin',
    });
    const answer = await post(legacyCall('echo', { text: 'x' }), { origin: 'https://desk.example.cn' });
    expect(answer.headers['access-control-allow-origin']).toBe('https://desk.example.cn');
  });

  test('本机来源的调用照常，但读不到跨源的回答', async () => {
    const answer = await post(legacyCall('echo', { text: 'x' }), { origin: 'http://localhost:9999' });
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('允许的主机名带任何端口都收', async () => {
    expect((await post(legacyCall('echo', { text: 'x' }), { host: 'youju.example.cn:8443' })).status).toBe(
      200,
    );
  });
});

describe('连接层', () => {
  test('请求体停在半路：408，连接关闭', async () => {
    const head =
      'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n';
    const answer = await sendRaw(server.url, [head, '{"a"', 500]);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('slow_body');
  });

  test('写明的长度超过上限：一个字节也不读就拒绝', async () => {
    const head =
      'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2001\r\n\r\n';
    expect(await sendRaw(server.url, [head], 150)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('不是 HTTP：400 JSON', async () => {
    const answer = await sendRaw(server.url, ['废话\r\n\r\n']);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('不是合法的 HTTP 请求');
  });

  test('请求头太大：431 JSON', async () => {
    const answer = await sendRaw(server.url, [
      `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"error"');
  });

  test('既写长度又写分块（请求走私）：拒绝', async () => {
    const head =
      'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await sendRaw(server.url, [head])).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('流已经开始、结果迟迟不来：断开连接', async () => {
    await expect(post(legacyCall('wait', { ms: 1000 }))).rejects.toThrow();
  });

  test('发到一半断开：别人照常', async () => {
    await sendRaw(
      server.url,
      [
        'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
      ],
      50,
    );
    expect((await post(legacyCall('echo', { text: '还在' }))).status).toBe(200);
  });
});

test('健康、就绪、指标、页面', async () => {
  expect(await ask('GET /healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  expect(await ask('GET /readyz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  expect(await ask('HEAD /healthz')).toMatchObject({ status: 200, body: '' });
  const page = await ask('GET /?q=1');
  expect(page).toMatchObject({ status: 200, body: '<p>页</p>' });
  expect(page.headers).toMatchObject({
    'content-security-policy': expect.any(String),
    'x-content-type-options': 'nosniff',
  });
  const { body } = await ask('GET /metrics');
  expect(body).toMatch(/youju_http_requests_total\{path="\/mcp",status="200"\} \d+/);
  expect(body).toMatch(/youju_http_requests_total\{path="other",status="404"\} \d+/);
  expect(body).toMatch(/youju_http_refusals_total\{reason="body_too_large"\} \d+/);
  expect(body).toMatch(/youju_http_in_flight 0/);
  expect(body).toContain('process_resident_memory_bytes');
});
