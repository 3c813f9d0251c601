import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const SETS = [
    ['a', 'b'],
    ['c', 'd'],
  ];

  test('负载之下指针来回移动：每个答案都出自一代，一个不丢', async () => {
    const out = newOut();
    const generations = [await published(out, library('a', 'b')), await published(out, library('c', 'd'))];
    const server = await startHttp(['--corpus', out, '--reload-seconds', '1']);
    const client = await connectV2({ url: `${server.url}/mcp` });
    const seen: string[] = [];
    let going = true;
    const caller = async () => {
      while (going) {
        const { structuredContent: data } = await client.callTool({
          name: 'search_clauses',
          arguments: { query: '技术改造设备发票怎么补' },
        });
        const ids = JSON.stringify(data).match(/(?<="policy":\{"id":")\w+/gu) ?? [];
        seen.push([...new Set(ids)].sort().join());
      }
    };
    const callers = [caller(), caller()];
    for (let n = 0; n < 6; n += 1) {
      writeFileSync(join(out, '.next'), `${generations[n % 2]}\n`);
      renameSync(join(out, '.next'), join(out, 'current'));
      await new Promise((resolve) => setTimeout(resolve, 1_700));
    }
    going = false;
    await Promise.all(callers);
    await client.close();
    await server.stop();
    expect([...new Set(seen)].sort()).toEqual(SETS.map((ids) => ids.join()));
  });

  test('复制中断的一代不提供，到齐了才换上', async () => {
    const [from, out] = [newOut(), newOut()];
    await published(out, library('a', 'b'));
    const next = await published(from, library('c', 'd'));
    const server = await startHttp(['--corpus', out, '--reload-seconds', '1']);
    const served = async () => {
      const { library: part } = (await (await fetch(`${server.url}/readyz`)).json()) as {
        library: { generation: string; on_disk: string };
      };
      return [part.generation === next, part.on_disk];
    };
    const late = join('d', 'source.txt');
    cpSync(join(from, next), join(out, next), { recursive: true, filter: (path) => !path.endsWith(late) });
    cpSync(join(from, 'current'), join(out, 'current'));
    const waiting = { timeout: 20_000, interval: 200 };
    await expect.poll(served, waiting).toEqual([false, 'refused']);
    writeFileSync(join(out, next, late), readFileSync(join(from, next, late), 'utf8').slice(0, 2_000));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await served()).toEqual([false, 'refused']);
    cpSync(join(from, next, late), join(out, next, late));
    await expect.poll(served, waiting).toEqual([true, 'same']);
    await server.stop();
  });
});
