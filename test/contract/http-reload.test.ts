import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectV2 } from './support/clients.ts';
import { startHttp } from './support/server.ts';

const SHIPPED = new URL('../../corpus', import.meta.url).pathname;
const POLICY = 'nanchang-2025-9';

let library: string;
let server: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  library = mkdtempSync(join(tmpdir(), 'youju-reload-'));
  cpSync(SHIPPED, library, { recursive: true });
  server = await startHttp(['--corpus', library, '--reload-seconds', '1']);
});
afterEach(async () => {
  await server.stop();
  rmSync(library, { recursive: true, force: true });
});

async function policies(): Promise<readonly string[]> {
  const client = await connectV2({ url: `${server.url}/mcp` });
  const { resources } = await client.listResources();
  await client.close();
  return resources.map(({ uri }) => uri).filter((uri) => !uri.slice('policy://'.length).includes('/'));
}

async function changes(): Promise<readonly string[]> {
  const body = await (await fetch(`${server.url}/metrics`)).text();
  return [...body.matchAll(/youju_library_changes_total\{outcome="(\w+)"\} [1-9]/g)].map(
    (match) => match[1] ?? '',
  );
}

const waiting = { timeout: 20_000, interval: 200 };

test('好的新政策：整体换上，不用重启', async () => {
  expect(await policies()).toEqual([`policy://${POLICY}`]);
  cpSync(join(library, POLICY), join(library, 'copy-2025-9'), { recursive: true });
  await expect.poll(changes, waiting).toEqual(['swapped']);
  expect(await policies()).toEqual(['policy://copy-2025-9', `policy://${POLICY}`]);
  await expect.poll(server.log, waiting).toContain('"event":"library_swapped"');
});

test('坏了的政策库：保留原来的，一行日志，一个计数；修好又换上', async () => {
  const file = join(library, POLICY, 'source.txt');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('500万元', '501万元'));
  await expect.poll(changes, waiting).toEqual(['refused']);
  expect(await policies()).toEqual([`policy://${POLICY}`]);
  await expect.poll(server.log, waiting).toContain('"event":"library_refused"');
  const [line = ''] = server
    .log()
    .split('\n')
    .filter((each) => each.includes('library_refused'));
  const ready = await fetch(`${server.url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { library: { on_disk: 'refused' } }]);
  expect(JSON.parse(line)).toMatchObject({ level: 'error', reason: expect.stringContaining(POLICY) });
  writeFileSync(file, good);
  await expect.poll(changes, waiting).toEqual(['refused', 'swapped']);
});

test('政策库整个不见了：照常回答', async () => {
  renameSync(library, `${library}-moved`);
  await expect.poll(changes, waiting).toEqual(['refused']);
  expect(await policies()).toEqual([`policy://${POLICY}`]);
  renameSync(`${library}-moved`, library);
});
