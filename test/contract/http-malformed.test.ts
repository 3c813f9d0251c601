import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall, modernRequest } from './fixture/serve.ts';
import { startHttp } from './support/server.ts';

let server: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

async function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${server.url}/mcp`, {
    method: 'POST',
    headers: { ...CALL_HEADERS, ...headers },
    body,
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
}

const LEAK =
  /\n\s+at |node_modules|node:internal|file:\/\/\/(?!etc\/passwd)|\/dist\/|\/src\/|\bTypeError\b|Cannot read/;

const many = (item: string, count: number): string => `[${Array(count).fill(item).join(',')}]`;
const big = '三'.repeat(350_000);

describe('畸形的 JSON-RPC：JSON 回答，不带堆栈和路径，下一次照常', () => {
  test.each([
    ['空对象', '{}'],
    ['空批', '[]'],
    ['批里不是消息', '[1,null,"x"]'],
    ['没有方法', '{"jsonrpc":"2.0","id":1}'],
    ['方法是数', '{"jsonrpc":"2.0","id":1,"method":1}'],
    ['没有这个方法', '{"jsonrpc":"2.0","id":1,"method":"no/such"}'],
    ['方法叫 __proto__', '{"jsonrpc":"2.0","id":1,"method":"__proto__"}'],
    ['方法叫 constructor', '{"jsonrpc":"2.0","id":1,"method":"constructor","params":{}}'],
    ['版本 1.0', '{"jsonrpc":"1.0","id":1,"method":"ping"}'],
    ['编号是对象', '{"jsonrpc":"2.0","id":{},"method":"ping"}'],
    ['编号极长', `{"jsonrpc":"2.0","id":"${'x'.repeat(100_000)}","method":"ping"}`],
    ['参数是列表', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}'],
    ['参数是文字', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":"x"}'],
    ['没有工具名', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}'],
    ['没有这个工具', legacyCall('no_such_tool', {})],
    ['工具叫 constructor', legacyCall('constructor', {})],
    ['工具叫 __proto__', legacyCall('__proto__', {})],
    [
      '工具参数是列表',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"read_clause","arguments":[]}}',
    ],
    [
      '工具参数带原型键',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"calculate_award","arguments":{"__proto__":{"award":"5"},"facts":{"__proto__":{"polluted":1}}}}}',
    ],
    [
      '一万个关键词',
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_clauses","arguments":{"query":"技改","keywords":${many('"技改"', 10_000)}}}}`,
    ],
    [
      '一万个事实',
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"calculate_award","arguments":{"award":"3a","facts":{"contracts":${many('"3000万元"', 10_000)}}}}}`,
    ],
    ['一兆字节', legacyCall('search_clauses', { query: big })],
    [
      '嵌套十万层',
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    ['嵌套不合拢', '['.repeat(100_000)],
    ['一批三百条', many(legacyCall('read_clause', { ref: '5' }), 300)],
    [
      '一批里编号重复',
      `[${legacyCall('read_clause', { ref: '5' })},${legacyCall('read_clause', { ref: '5' })}]`,
    ],
    [
      '资源地址走出目录',
      '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"policy://nanchang-2025-9/clause/../../../../etc/passwd"}}',
    ],
    [
      '资源地址是文件',
      '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///etc/passwd"}}',
    ],
    ['资源地址不是地址', '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"\\u0000"}}'],
    ['提示叫 __proto__', '{"jsonrpc":"2.0","id":1,"method":"prompts/get","params":{"name":"__proto__"}}'],
    [
      '补全不存在的模板',
      '{"jsonrpc":"2.0","id":1,"method":"completion/complete","params":{"ref":{"type":"ref/resource","uri":"x://{y}"},"argument":{"name":"y","value":""}}}',
    ],
    ['游标乱写', '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"\\ud800"}}'],
    ['通知', '{"jsonrpc":"2.0","method":"notifications/initialized"}'],
    ['不认识的通知', '{"jsonrpc":"2.0","method":"notifications/nope","params":{"x":1}}'],
    ['冒充回答', '{"jsonrpc":"2.0","id":1,"result":{"x":1}}'],
  ])('%s', async (_name, body) => {
    const { status, type, text } = await post(body);
    expect([200, 202, 400, 404, 413]).toContain(status);
    if (text !== '') expect(type).toMatch(/application\/json|text\/event-stream/);
    expect(text).not.toMatch(LEAK);
    expect((await post(legacyCall('read_clause', { ref: '支持政策第5条' }))).text).toContain('设备发票额');
  });

  test.each([
    [
      '没有信封',
      {
        body: '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}',
        headers: { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/list' },
      },
    ],
    [
      '头与体不符',
      {
        ...modernRequest('tools/list'),
        headers: { ...CALL_HEADERS, 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call' },
      },
    ],
    [
      '版本不存在',
      {
        body: modernRequest('tools/list').body.replace('2026-07-28', '2999-01-01'),
        headers: { 'mcp-protocol-version': '2999-01-01', 'mcp-method': 'tools/list' },
      },
    ],
    ['没有这个方法', modernRequest('no/such')],
  ])('2026-07-28：%s', async (_name, { body, headers }) => {
    const { status, type, text } = await post(body, headers);
    expect([400, 404]).toContain(status);
    expect(type).toContain('application/json');
    expect(JSON.parse(text)).toHaveProperty('error.code');
    expect(text).not.toMatch(LEAK);
  });

  test('乱写的协议头不出 500', async () => {
    for (const value of ['x', '2026-07-28, 2025-11-25', '9'.repeat(4000), '%00']) {
      const { status, text } = await post(legacyCall('read_clause', { ref: '5' }), {
        'mcp-protocol-version': value,
        'mcp-session-id': value,
      });
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(LEAK);
    }
  });

  test('整个过程中标准错误上没有出错记录', () => {
    expect(server.log()).toBe('');
  });
});
