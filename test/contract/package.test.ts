import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackExtension } from '@anthropic-ai/mcpb';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { connectV2 } from './support/clients.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

let folder = '';
let tarball = '';
let names: readonly string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-package-'));
  const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const told = execFileSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  tarball = join(folder, told.trim().split('\n').at(-1) ?? '');
  names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Each command of docs/install.md that is followed by the first line that it must print. */
const SMOKE = [
  ...read('docs/install.md').matchAll(/```sh\nyouju (.+)\n```\n\n第一行.+\n\n```text\n(.+)\n```/g),
].map(([, command = '', line = '']) => ({ command, line }));

describe('安装包', () => {
  it('说明里有两个验一验的命令', () => {
    expect(SMOKE).toHaveLength(2);
  });

  test.each(SMOKE)('空文件夹、空缓存、不联网，一行运行：youju $command', ({ command, line }) => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const cache = mkdtempSync(join(folder, 'cache-'));
    const npx = `npx --yes --offline --cache '${cache}' -p '${tarball}' youju ${command}`;
    const { stdout, status } = spawnSync('sh', ['-c', npx], { cwd: empty, encoding: 'utf8' });
    expect(stdout.split('\n')[0]).toBe(line);
    expect(status).toBe(0);
  });

  it('装进去的：程序、政策、页面、许可证；没有源码和测试', () => {
    const tops = new Set(names.map((name) => name.split('/')[1]));
    expect([...tops].sort()).toEqual(
      ['LICENSE', 'README.en.md', 'README.md', 'corpus', 'dist', 'docs', 'package.json'].sort(),
    );
    // The one page that the prompt encode_policy hands over.
    expect(names.filter((name) => name.startsWith('package/docs/'))).toEqual(['package/docs/forms.md']);
    expect(names).toContain('package/dist/THIRD-PARTY.txt');
    expect(names).toContain('package/dist/award-card.html');
    expect(names).toContain('package/dist/desk/desk.js');
    expect(names).toContain('package/dist/sbom.cdx.json');
    expect(names.filter((name) => /\.(?:ts|map)$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
  });

  it('物料清单：包里有哪些库，与许可证一览一致，版本和校验值是锁文件里的', () => {
    const notices = read('dist/THIRD-PARTY.txt');
    const { packages } = JSON.parse(read('package-lock.json'));
    const { components } = JSON.parse(read('dist/sbom.cdx.json'));
    const told = [...notices.matchAll(/^(@?[\w./-]+) (\d[\w.-]*) \(.+\)$/gm)].map(
      ([, name, version]) => `${name}@${version}`,
    );
    expect(components.map((each: Record<string, string>) => each['bom-ref'])).toEqual(told);
    expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^tinypool@/)]));
    expect(told.join()).not.toMatch(/vitest|typescript|esbuild/);
    for (const { name, version, hashes } of components) {
      const [{ content }] = hashes;
      const integrity = `sha512-${Buffer.from(content, 'hex').toString('base64')}`;
      const own = Object.keys(packages).filter((folder) => folder.endsWith(`node_modules/${name}`));
      expect(own.map((folder) => packages[folder])).toContainEqual(
        expect.objectContaining({ version, integrity }),
      );
    }
  });

  it('安装时不下载别的，不运行脚本', () => {
    const manifest = JSON.parse(read('package.json'));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/install|prepare/)]),
    );
  });

  it('没有带出做包的机器上的路径', () => {
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
    const { status } = spawnSync('grep', ['-rlF', ROOT, unpacked]);
    expect(status).toBe(1);
  });
});

it('.mcpb 由官方工具做成、校验；解开就能启动', async () => {
  const bundle = join(folder, 'youju.mcpb');
  const build = ['--import', 'tsx', 'tools/build-mcpb.ts', bundle];
  execFileSync(process.execPath, build, { cwd: ROOT, stdio: 'ignore' });
  const unpacked = join(folder, 'mcpb');
  expect(await unpackExtension({ mcpbPath: bundle, outputDir: unpacked, silent: true })).toBe(true);
  const manifest = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'));
  const { command, args } = manifest.server.mcp_config;
  const client = await connectV2({
    command: command === 'node' ? process.execPath : command,
    args: args.map((arg: string) => arg.replace(/\$\{__dirname\}/, unpacked)),
  });
  const { tools } = await client.listTools();
  expect(manifest.tools).toEqual(tools.map(({ name }) => ({ name })));
  expect(manifest.version).toBe(client.getServerVersion()?.version);
  await client.close();
});

it('server.json 与 package.json 一致，合目录的规定', () => {
  const { name, version, mcpName } = JSON.parse(read('package.json'));
  const server = JSON.parse(read('packaging/server.json'));
  expect(server).toMatchObject({
    name: mcpName,
    version,
    packages: [{ registryType: 'npm', identifier: name, version, transport: { type: 'stdio' } }],
  });
  expect(server.name).toMatch(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/);
  expect(server.description.length).toBeLessThanOrEqual(100);
});
