import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { legacyCall } from './fixture/serve.ts';
import { MAIN } from './support/server.ts';

const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 'init',
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
});

/** The program over stdio, spoken to line by line as no client would. */
function start() {
  const child = spawn(process.execPath, [MAIN], { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let logged = '';
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    logged += chunk;
  });
  const say = (line: string): boolean => child.stdin.write(`${line}\n`);
  const answerTo = async (id: string | number): Promise<string> => {
    const found = (): string | undefined => lines.find((line) => JSON.parse(line).id === id);
    await expect.poll(found, { timeout: 20_000 }).toBeDefined();
    return found() ?? '';
  };
  return { child, lines, say, answerTo, log: () => logged };
}

const many = (item: string, count: number): string => `[${Array(count).fill(item).join(',')}]`;

const GARBAGE: readonly string[] = [
  '',
  'null',
  '"x"',
  '[]',
  '{}',
  '{',
  'Content-Length: 5',
  '\u0000\u0001',
  '{"jsonrpc":"2.0","id":1}',
  '{"jsonrpc":"2.0","id":{},"method":"ping"}',
  '{"jsonrpc":"2.0","id":"p","method":"__proto__"}',
  '{"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"constructor","arguments":{}}}',
  '{"jsonrpc":"2.0","id":"f","method":"tools/call","params":{"name":"calculate_award","arguments":{"award":"5","facts":{"__proto__":{"polluted":1}}}}}',
  `{"jsonrpc":"2.0","id":"d","method":"tools/call","params":{"name":"search_clauses","arguments":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  '['.repeat(100_000),
  `{"jsonrpc":"2.0","id":"k","method":"tools/call","params":{"name":"search_clauses","arguments":{"query":"技改","keywords":${many('"技改"', 10_000)}}}}`,
  legacyCall('search_clauses', { query: '三'.repeat(350_000) }),
  '{"jsonrpc":"2.0","id":"r","method":"resources/read","params":{"uri":"policy://nanchang-2025-9/../../etc/passwd"}}',
  '{"jsonrpc":"2.0","id":99,"result":{}}',
  '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"nope"}}',
];

test('stdio 上的乱码、深嵌套、一兆字节：标准输出只有协议，没有堆栈，下一次照常', {
  timeout: 60_000,
}, async () => {
  const { child, lines, say, answerTo, log } = start();
  say(INITIALIZE);
  await answerTo('init');
  say('{"jsonrpc":"2.0","method":"notifications/initialized"}');
  for (const [n, garbage] of GARBAGE.entries()) {
    say(garbage);
    say(legacyCall('read_clause', { ref: '支持政策第5条' }, 1000 + n));
    expect(await answerTo(1000 + n)).toContain('设备发票额');
  }
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  expect(lines.join('\n')).not.toMatch(/\\n\s+at |node_modules|\/dist\/|\bTypeError\b|\bRangeError\b/);
  expect(log()).not.toMatch(/\n\s+at /);
  child.stdin.end();
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('对方不读了、突然走了：安静地退出', async () => {
  const { child, say, answerTo, log } = start();
  say(INITIALIZE);
  await answerTo('init');
  child.stdout.destroy();
  for (let id = 0; id < 50; id += 1) say(legacyCall('read_clause', { ref: '支持政策第5条' }, id));
  child.stdin.on('error', () => {}).end();
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(log()).not.toMatch(/\n\s+at /);
});
