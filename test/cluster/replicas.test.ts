import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectV2 } from '../contract/support/clients.ts';
import { run, startHttp } from '../contract/support/server.ts';
import { freePort } from './support/free-port.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync);
const SHIPPED = fileURLToPath(new URL('../../corpus/nanchang-2025-9', import.meta.url));
const BLOCK = fileURLToPath(new URL('../../packaging/nginx.conf', import.meta.url));
const QUESTION = { name: 'search_clauses', arguments: { query: '技术改造设备发票怎么补' } };

type Server = Awaited<ReturnType<typeof startHttp>>;
interface Replica {
  readonly port: number;
  /** Where its own copy of the generations lies. */
  readonly out: string;
  server: Server;
}

describe.skipIf(NGINX === undefined)('三个副本在 nginx 之后（没有 nginx 时跳过）', () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-replicas-'));
  const replicas: Replica[] = [];
  let generations: readonly string[] = [];
  let url = '';
  let stopNginx = () => {};

  beforeAll(async () => {
    const out = join(root, 'out');
    const first = library('a', 'b');
    const second = library('a', 'c');
    const told = join(second, 'a', 'policy.json');
    writeFileSync(told, readFileSync(told, 'utf8').replace('"from": "', '"from": "（重新核对过）'));
    generations = [await published(out, first), await published(out, second)];
    for (const n of [1, 2, 3]) {
      const own = join(root, `replica-${n}`);
      cpSync(out, own, { recursive: true });
      pointTo(own, generations[0]);
      replicas.push(await started(await freePort(), own));
    }
    const port = await freePort();
    url = `http://127.0.0.1:${port}/mcp`;
    stopNginx = startNginx(port);
    // Until it listens nobody can have lost anything.
    await vi.waitFor(async () => expect(await ask(url)).toBe('a,b'), { timeout: 60_000 });
  });
  afterAll(async () => {
    stopNginx();
    await Promise.all(replicas.map(({ server }) => server.stop()));
    rmSync(root, { recursive: true, force: true });
  });

  function library(...ids: readonly string[]): string {
    const dir = mkdtempSync(join(root, 'library-'));
    for (const id of ids) cpSync(SHIPPED, join(dir, id), { recursive: true });
    return dir;
  }

  /** The block that ships, before these replicas. */
  function startNginx(port: number): () => void {
    const folder = join(root, 'nginx');
    mkdirSync(folder);
    const servers = replicas.map(
      (replica) => `server 127.0.0.1:${replica.port} max_fails=1 fail_timeout=2s;`,
    );
    const block = readFileSync(BLOCK, 'utf8')
      .replaceAll(/^\s*server youju-\d:3310.*\n/gmu, '')
      .replace('upstream youju {', `upstream youju {\n${servers.join('\n')}`)
      .replace(/listen 80;/u, `listen 127.0.0.1:${port};`);
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((each) => `${each}_temp_path ${folder}/${each};`)
      .join('\n');
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temp}\n${block}\n}`,
    );
    const child = spawn(NGINX ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    return () => child.kill('SIGQUIT');
  }

  /** Asks without a pause while something happens; which policies each answer told, and how many got none. */
  async function underLoad(happens: (more: (count: number) => Promise<void>) => Promise<void>) {
    const sets = new Set<string>();
    const counts = { answered: 0, lost: 0 };
    let going = true;
    const caller = async () => {
      while (going) {
        const told = await ask(url);
        if (told === undefined) counts.lost += 1;
        else {
          counts.answered += 1;
          sets.add(told);
        }
      }
    };
    const callers = [caller(), caller(), caller()];
    /** Until so many more answers have come. */
    const more = async (count: number) => {
      const until = counts.answered + count;
      await expect.poll(() => counts.answered, { timeout: 60_000 }).toBeGreaterThanOrEqual(until);
    };
    try {
      await happens(more);
    } finally {
      going = false;
      await Promise.all(callers);
    }
    return { ...counts, sets: [...sets].sort() };
  }

  test('一个被 kill -9：一个不丢', async () => {
    const [one] = replicas;
    if (one === undefined) throw new Error('没有副本');
    const { lost, sets } = await underLoad(async (more) => {
      await more(10);
      process.kill(one.server.pid, 'SIGKILL');
      await more(30);
    });
    one.server = (await started(one.port, one.out)).server;
    expect({ lost, sets }).toEqual({ lost: 0, sets: ['a,b'] });
  });

  test('逐个重启：一个不丢', async () => {
    const { lost, sets } = await underLoad(async () => {
      for (const replica of replicas) {
        await replica.server.stop();
        replica.server = (await started(replica.port, replica.out)).server;
        await pause(2_500);
      }
    });
    expect({ lost, sets }).toEqual({ lost: 0, sets: ['a,b'] });
  });

  test('各代并存一阵：一个不丢，每个答案出自一代；另一代的凭证重算', async () => {
    const [one, two] = replicas;
    if (one === undefined || two === undefined) throw new Error('没有副本');
    const { lost, sets } = await underLoad(async () => {
      for (const { out } of replicas) {
        pointTo(out, generations[1]);
        await pause(3_500);
      }
    });
    expect({ lost, sets }).toEqual({ lost: 0, sets: ['a,b', 'a,c'] });
    pointTo(one.out, generations[0]);
    await expect.poll(() => generationOf(one), { timeout: 20_000 }).toBe(generations[0]);
    expect(await generationOf(two)).toBe(generations[1]);
    const facts = { planned_investment: '800万元', equipment_invoices: '800万元' };
    const args = { award: '5', policy: 'a', as_of: '2026-06-30', facts };
    const given = await call(one.server, 'calculate_award', args);
    const rechecked = await call(two.server, 'recheck_award', { receipt: given.receipt });
    expect(rechecked).toMatchObject({ same: true, changed: ['policy'] });
  });
});

async function published(out: string, corpus: string): Promise<string> {
  expect(await run(['publish', '--corpus', corpus, '--out', out])).toMatchObject({ code: 0 });
  return readFileSync(join(out, 'current'), 'utf8').split('\n')[0] ?? '';
}

function pointTo(out: string, generation: string | undefined): void {
  writeFileSync(join(out, '.next'), `${generation}\n`);
  renameSync(join(out, '.next'), join(out, 'current'));
}

async function started(port: number, out: string): Promise<Replica> {
  const args = ['--corpus', out, '--port', String(port), '--reload-seconds', '1', '--drain-seconds', '3'];
  return { port, out, server: await startHttp(args) };
}

async function generationOf({ server }: Replica): Promise<unknown> {
  const ready = await (await fetch(`${server.url}/readyz`)).json();
  return Object(Object(ready).library).generation;
}

async function call(server: Server, name: string, args: Record<string, unknown>) {
  const client = await connectV2({ url: `${server.url}/mcp` });
  const { structuredContent } = await client.callTool({ name, arguments: args });
  await client.close();
  return Object(structuredContent);
}

/** One call without a session, through the proxy: the policies that the answer tells of, undefined for none. */
async function ask(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: QUESTION }),
    });
    const text = await answer.text();
    const ids = text.match(/(?<=\\?"policy\\?":\{\\?"id\\?":\\?")\w+/gu) ?? [];
    return answer.ok && ids.length > 0 ? [...new Set(ids)].sort().join() : undefined;
  } catch {
    return undefined;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
