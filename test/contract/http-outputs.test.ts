import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { MAIN, run } from './support/server.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type Output = 'pipe' | 'ignore' | number;

/** The server with its outputs anywhere, known to be up by what it answers and not by what it prints. */
async function start(stdout: Output, stderr: Output) {
  const port = await freePort();
  const args = [MAIN, 'http', '--port', String(port), '--log', 'requests'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', stdout, stderr] });
  children.push(child);
  const url = `http://127.0.0.1:${port}`;
  return { child, url };
}

const body = legacyCall('read_clause', { ref: '支持政策第5条' });
async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body }).catch(() => {});
  return (await response?.text().catch(() => ''))?.includes('设备发票额') ?? false;
}

async function up(url: string): Promise<void> {
  await expect.poll(() => answers(url), { timeout: 30_000, interval: 100 }).toBe(true);
}

async function lost(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^youju_lines_lost_total\{stream="log"\} (\d+)/m.exec(text)?.[1] ?? 0);
}

async function stop(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

describe('日志写不出去，服务照常，停止时退出码 0', () => {
  test('读日志的进程没了：少记的行计数', async () => {
    const { child, url } = await start('ignore', 'pipe');
    await up(url);
    child.stderr?.destroy();
    for (let n = 0; n < 20; n += 1) expect(await answers(url)).toBe(true);
    await expect.poll(() => lost(url)).toBeGreaterThan(0);
    expect(await stop(child)).toBe(0);
  });

  test('读日志的进程还在但不读：不等它，存到上限为止', async () => {
    const { child, url } = await start('ignore', 'pipe');
    await up(url);
    const id = 'x'.repeat(64);
    const request = () =>
      fetch(`${url}/healthz`, { headers: { 'x-request-id': id } }).then((each) => each.text());
    // Some 200 bytes a line: 64 KB in the pipe, a megabyte in the process, the rest lost.
    for (let n = 0; n < 150 && (await lost(url)) === 0; n += 1) {
      await Promise.all(Array.from({ length: 100 }, request));
    }
    expect(await lost(url)).toBeGreaterThan(0);
    expect(await answers(url)).toBe(true);
    expect(await stop(child)).toBe(0);
  });

  test.skipIf(!existsSync('/dev/full'))('磁盘满了', async () => {
    const full = openSync('/dev/full', 'w');
    const { child, url } = await start(full, full);
    closeSync(full);
    await up(url);
    for (let n = 0; n < 5; n += 1) expect(await answers(url)).toBe(true);
    expect(await lost(url)).toBeGreaterThanOrEqual(5);
    expect(await stop(child)).toBe(0);
  });

  test('标准输出一开始就没有人读', async () => {
    const { child, url } = await start('pipe', 'ignore');
    child.stdout?.destroy();
    await up(url);
    expect(await stop(child)).toBe(0);
  });
});

test('别的命令：没有人读就安静地结束', async () => {
  const child = spawn(process.execPath, [MAIN, 'segment', MAIN], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await once(child, 'exit');
  expect(said).not.toContain('EPIPE');
});

test('出错仍是一行，没有堆栈', async () => {
  const args = ['http', '--host', '192.0.2.1', '--allowed-host', 'x.example.cn'];
  const { code, stderr } = await run(args, { YOUJU_TOKENS: 'a-good-token-0123456789' });
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
