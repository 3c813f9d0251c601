import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { MAIN, run, startHttp } from './support/server.ts';

let corpus = '';
beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), 'youju-broken-'));
  cpSync(fileURLToPath(new URL('../../corpus/', import.meta.url)), corpus, { recursive: true });
  const source = join(corpus, 'nanchang-2025-9', 'source.txt');
  writeFileSync(source, readFileSync(source, 'utf8').replace('最高不超过500万元', '最高不超过600万元'));
});
afterAll(() => rmSync(corpus, { recursive: true }));

const FAULT = /nanchang-2025-9\/policy\.json.*与 source\.txt 的内容不一致/;

it('stdio：政策库有错，没人问也自己退出，退出码 1，说明错在哪里', async () => {
  const { code, stdout, stderr } = await run(['--corpus', corpus]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(FAULT);
  expect(stderr).not.toContain('    at ');
});

it('stdio：政策库有错，一来就问也什么都不答', async () => {
  const child = spawn(process.execPath, [MAIN, '--corpus', corpus], { stdio: ['pipe', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.on('error', () => {});
  const clientInfo = { name: 'test', version: '1' };
  const messages = [
    { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'read_clause', arguments: { ref: '支持政策第5条' } } },
  ];
  for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  expect(Buffer.concat(out).toString()).not.toMatch(/"id":2|600万元/);
  expect(Buffer.concat(err).toString()).toMatch(FAULT);
});

/** The shipped policy, and beside it a copy in which one figure was changed. */
function oneBroken(): string {
  const dir = mkdtempSync(join(tmpdir(), 'youju-one-broken-'));
  cpSync(fileURLToPath(new URL('../../corpus/', import.meta.url)), dir, { recursive: true });
  cpSync(join(corpus, 'nanchang-2025-9'), join(dir, 'broken-2025'), { recursive: true });
  return dir;
}

it('HTTP：一份有错，日志、list_policies、/readyz 都点名，另一份照常', async () => {
  const dir = oneBroken();
  const { url, stop, log } = await startHttp(['--corpus', dir]);
  const call = async (name: string, args: object) => {
    const init = { method: 'POST', headers: CALL_HEADERS, body: legacyCall(name, args) };
    return (await fetch(`${url}/mcp`, init)).text();
  };
  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ library: { ok: true, policies: 1, aside: ['broken-2025'] } });
  expect(await call('list_policies', {})).toContain('文件有错、暂不提供：broken-2025');
  expect(await call('read_clause', { ref: '支持政策第5条' })).toContain('最高不超过500万元');
  await stop();
  expect(log()).toMatch(/"policy_put_aside".*"broken-2025".*与 source\.txt 的内容不一致/u);
  rmSync(dir, { recursive: true });
});

it('--strict：一份有错就不起来，退出码 1', async () => {
  const dir = oneBroken();
  const { code, stderr } = await run(['http', '--port', '0', '--strict', '--corpus', dir]);
  expect(code).toBe(1);
  expect(stderr).toContain('broken-2025/policy.json');
  rmSync(dir, { recursive: true });
});
