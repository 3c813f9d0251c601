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
import { afterAll, describe, expect, test } from 'vitest';
import { connectV2 } from './support/clients.ts';
import { run, startHttp } from './support/server.ts';

const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));
const POLICY = 'nanchang-2025-9';

const root = mkdtempSync(join(tmpdir(), 'youju-publish-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A library of copies of the shipped policy under these names. */
function library(...ids: readonly string[]): string {
  const dir = mkdtempSync(join(root, 'library-'));
  for (const id of ids) cpSync(join(SHIPPED, POLICY), join(dir, id), { recursive: true });
  return dir;
}

const newOut = () => join(mkdtempSync(join(root, 'out-')), 'published');

async function published(out: string, corpus: string): Promise<string> {
  const { code, stderr } = await run(['publish', '--corpus', corpus, '--out', out]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return pointer(out);
}

const pointer = (out: string) => readFileSync(join(out, 'current'), 'utf8').split('\n')[0] ?? '';

describe('youju publish', () => {
  test('library.json：程序版本、每份政策的文件校验值和目录行；再发布一次还是同一代', async () => {
    const out = newOut();
    const generation = await published(out, SHIPPED);
    const manifest = JSON.parse(readFileSync(join(out, generation, 'library.json'), 'utf8'));
    expect(manifest).toMatchObject({ generation, program: '0.1.0', policies: [{ id: POLICY }] });
    expect(Object.keys(manifest.policies[0].files)).toContain('source.txt');
    expect(manifest.policies[0].catalogue.listing).toMatchObject({ awards: 27 });
    expect(await published(out, SHIPPED)).toBe(generation);
  });

  test('答的与未发布时一字不差', async () => {
    const out = newOut();
    await published(out, SHIPPED);
    const call = ['award', '5', '--facts', '{"planned_investment":"800万元"}', '--json'];
    for (const args of [['search', '设备花了八百万能补多少', '--json'], ['clause', '三.(二).5'], call]) {
      const [plain, fromOut] = [await run(args), await run([...args, '--corpus', out])];
      expect(fromOut).toEqual(plain);
      expect(plain.code).toBe(0);
    }
  });

  test('自己的 common/ 是旧版写的，少一组：发布的一代是补全的', async () => {
    const older = library(POLICY);
    mkdirSync(join(older, 'common'));
    writeFileSync(join(older, 'common', 'words.json'), '{}');
    const out = newOut();
    const generation = await published(out, older);
    const words = JSON.parse(readFileSync(join(out, generation, 'common', 'words.json'), 'utf8'));
    expect(words.empty).toContain('一个');
    expect((await run(['clause', '三.(二).5', '--corpus', out])).code).toBe(0);
  });

  test('有错的不发布：逐行说明，退出码 1，原来的一代照旧', async () => {
    const out = newOut();
    const generation = await published(out, SHIPPED);
    const broken = library('a', 'b');
    writeFileSync(join(broken, 'b', 'source.txt'), '改动');
    const { code, stderr } = await run(['publish', '--corpus', broken, '--out', out]);
    expect([code, stderr.startsWith('b/policy.json')]).toEqual([1, true]);
    expect(pointer(out)).toBe(generation);
  });

  test('--rollback 换回上一代，--prune 删去更早的', async () => {
    const out = newOut();
    const first = await published(out, library('a'));
    const second = await published(out, library('b'));
    await published(out, library('c'));
    await run(['publish', '--out', out, '--rollback']);
    expect(pointer(out)).toBe(second);
    await run(['publish', '--out', out, '--prune']);
    expect([existsSync(join(out, first)), existsSync(join(out, second))]).toEqual([false, true]);
    expect((await run(['clause', '三.(二).5', '--corpus', out])).code).toBe(0);
  });

  test('没有写明目录：一行，退出码 2', async () => {
    const { code, stderr } = await run(['publish']);
    expect([code, stderr.trim().split('\n').length, stderr.includes('--out')]).toEqual([2, 1, true]);
  });
});

describe('改动过的一代', () => {
  test.each([
    ['改了原文', `${POLICY}/source.txt`, '三.(二).5'],
    ['少了一个奖项', `${POLICY}/awards/5.json`, '5'],
    ['换了索引', 'clauses.index', '技术改造'],
  ])('%s：读到时不提供，说清不要当作没有规定', async (_, file, wanted) => {
    const out = newOut();
    const path = join(out, await published(out, SHIPPED), file);
    writeFileSync(path, `${readFileSync(path, 'utf8')} `);
    const server = await startHttp(['--corpus', out]);
    const client = await connectV2({ url: `${server.url}/mcp` });
    try {
      const calls = {
        '三.(二).5': { name: 'read_clause', arguments: { ref: wanted } },
        '5': { name: 'describe_award', arguments: { award: wanted } },
        技术改造: { name: 'search_clauses', arguments: { query: wanted } },
      };
      const result = await client.callTool(calls[wanted as keyof typeof calls]);
      expect(result.isError).toBe(true);
      expect(JSON.stringify(result.content)).toContain('不要据此回答“没有规定”');
      expect(JSON.stringify(result)).not.toContain(out);
    } finally {
      await client.close();
      await server.stop();
    }
  });

  test('改了 library.json：不启动，一行', async () => {
    const out = newOut();
    const path = join(out, await published(out, SHIPPED), 'library.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"awards":27', '"awards":28'));
    const { code, stderr } = await run(['clause', '三.(二).5', '--corpus', out]);
    expect([code, stderr.trim().split('\n').length, stderr.includes('library.json')]).toEqual([1, 1, true]);
  });
});

describe('服务跟着指针走', () => {
  interface Load {
    /** Until so many more answers have come. */
    readonly asked: (more: number) => Promise<void>;
    /** The generation that is served, and what became of the one on disk. */
    readonly served: () => Promise<readonly [generation: unknown, onDisk: unknown]>;
  }

  /** Asks without a pause while something happens: which policies the answers told, by the generation that they name. */
  async function underLoad(out: string, happens: (load: Load) => Promise<void>) {
    const server = await startHttp(['--corpus', out, '--reload-seconds', '1']);
    const client = await connectV2({ url: `${server.url}/mcp` });
    const seen = new Map<string, Set<string>>();
    let [answers, lost, going] = [0, 0, true];
    const caller = async () => {
      while (going) {
        const query = '技术改造设备发票怎么补';
        const { structuredContent, isError } = await client.callTool({
          name: 'search_clauses',
          arguments: { query },
        });
        const { generation } = Object(structuredContent);
        const told = JSON.stringify(structuredContent)?.match(/(?<="policy":\{"id":")\w+/gu) ?? [];
        if (isError === true) lost += 1;
        else seen.set(generation, (seen.get(generation) ?? new Set()).add([...new Set(told)].sort().join()));
        answers += 1;
      }
    };
    const callers = [caller(), caller()];
    try {
      await happens({
        async asked(more) {
          const until = answers + more;
          await expect.poll(() => answers, WAITING).toBeGreaterThanOrEqual(until);
        },
        async served() {
          const { library } = Object(await (await fetch(`${server.url}/readyz`)).json());
          return [library.generation, library.on_disk];
        },
      });
    } finally {
      going = false;
      await Promise.all(callers);
      await client.close();
      await server.stop();
    }
    return { lost, seen: Object.fromEntries([...seen].map(([of, sets]) => [of, [...sets]])) };
  }

  const WAITING = { timeout: 60_000, interval: 100 };

  function pointTo(out: string, generation: string): void {
    writeFileSync(join(out, '.next'), `${generation}\n`);
    renameSync(join(out, '.next'), join(out, 'current'));
  }

  test('负载之下指针来回移动：每个答案都出自它说的那一代，一个不丢', { timeout: 240_000 }, async () => {
    const out = newOut();
    const [first, second] = [
      await published(out, library('a', 'b')),
      await published(out, library('c', 'd')),
    ];
    const { lost, seen } = await underLoad(out, async ({ asked, served }) => {
      for (const generation of [first, second, first, second, first, second]) {
        pointTo(out, generation);
        await expect.poll(served, WAITING).toEqual([generation, 'same']);
        await asked(4);
      }
    });
    expect({ lost, seen }).toEqual({ lost: 0, seen: { [first]: ['a,b'], [second]: ['c,d'] } });
  });

  test('负载之下复制在两个文件之间中断：不提供，到齐了才换上，每个答案出自一代', {
    timeout: 240_000,
  }, async () => {
    const [from, out] = [newOut(), newOut()];
    const old = await published(out, library('a', 'b'));
    const next = await published(from, library('c', 'd'));
    const late = join('d', 'source.txt');
    const { lost, seen } = await underLoad(out, async ({ asked, served }) => {
      cpSync(join(from, next), join(out, next), {
        recursive: true,
        filter: (path) => !path.endsWith(late),
      });
      pointTo(out, next);
      await expect.poll(served, WAITING).toEqual([old, 'refused']);
      await asked(4);
      pointTo(out, old);
      await expect.poll(served, WAITING).toEqual([old, 'same']);
      writeFileSync(join(out, next, late), readFileSync(join(from, next, late), 'utf8').slice(0, 2_000));
      pointTo(out, next);
      await expect.poll(served, WAITING).toEqual([old, 'refused']);
      await asked(4);
      cpSync(join(from, next, late), join(out, next, late));
      await expect.poll(served, WAITING).toEqual([next, 'same']);
      await asked(4);
    });
    expect({ lost, seen }).toEqual({ lost: 0, seen: { [old]: ['a,b'], [next]: ['c,d'] } });
  });

  test('结果、凭证和 /metrics 都说是哪一代；另一代的凭证照样重算', async () => {
    const out = newOut();
    const generation = await published(out, SHIPPED);
    const server = await startHttp(['--corpus', out]);
    const client = await connectV2({ url: `${server.url}/mcp` });
    const call = async (name: string, args: Record<string, unknown>) =>
      Object((await client.callTool({ name, arguments: args })).structuredContent);
    const given = await call('calculate_award', {
      award: '5',
      as_of: '2026-06-30',
      facts: { planned_investment: '800万元' },
    });
    expect([given.generation, given.receipt.generation]).toEqual([generation, generation]);
    const receipt = { ...given.receipt, generation: '0123456789abcdef' };
    expect(await call('recheck_award', { receipt })).toMatchObject({ same: true, changed: [], generation });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain(`youju_library_info{generation="${generation}"} 1`);
    await client.close();
    await server.stop();
  });
});
