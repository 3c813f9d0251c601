import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Client } from '../../src/setup/client.ts';
import { CLIENTS } from '../../src/setup/clients.ts';
import { EDITORS } from '../../src/setup/editors.ts';
import { connectV2 } from './support/clients.ts';
import { MAIN, run } from './support/server.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'youju-setup-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** The program for this home only, whatever the machine that runs the tests has set. */
function setup(...args: readonly string[]) {
  const unset = { CLAUDE_CONFIG_DIR: '', CODEX_HOME: '', CLINE_DATA_DIR: '', CLINE_MCP_SETTINGS_PATH: '' };
  return run(['setup', ...args], { ...unset, HOME: home, XDG_CONFIG_HOME: join(home, '.config') });
}

/** Every file below the home with its bytes. */
function files(): Readonly<Record<string, string>> {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

const user = () => ({ platform: 'linux', home, env: { XDG_CONFIG_HOME: join(home, '.config') } });

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A file as people keep it: comments, another server, settings of their own, odd spacing. */
const KEPT = {
  json: (table: string) =>
    `// 我的设置\n{\n\t"theme" : "dark",\n\t"${table}": {\n\t\t"other": { "command": "npx", "args": ["-y", "other"] } // 别动\n\t},\n\t"last":[1,2]\n}\n`,
  toml: (table: string) =>
    `# 我的设置\nmodel   = "x"\n\n[${table}.other] # 别动\ncommand = 'npx'\nargs = ["-y", "other"]\n\n[tui]\ntheme = "dark"\n`,
} as const;

const ALL = CLIENTS.map(({ id }) => id);
const pathOf = ({ file }: Client) => file(user());

/** What a client's file says of the program. */
function entryIn({ format, table, file }: Client): unknown {
  return EDITORS[format].read(readFileSync(file(user()), 'utf8'), [table, 'youju']);
}

function putAll(): void {
  for (const client of CLIENTS) put(pathOf(client), KEPT[client.format](client.table));
}

describe('每个助手', () => {
  it('写进去：别的一字不动，留备份；再写不变；撤销后逐字节复原', async () => {
    putAll();
    const before = files();
    expect(await setup(...ALL)).toMatchObject({ code: 0, stderr: '' });
    const written = files();
    for (const client of CLIENTS) {
      const { format, table, entry } = client;
      const text = readFileSync(pathOf(client), 'utf8');
      expect(entryIn(client), client.id).toEqual(entry({ command: process.execPath, args: [MAIN] }));
      expect(EDITORS[format].remove(text, [table, 'youju']), client.id).toBe(KEPT[format](table));
      expect(readFileSync(`${pathOf(client)}.youju-backup`, 'utf8'), client.id).toBe(KEPT[format](table));
    }
    const again = await setup(...ALL);
    expect(again.stdout.match(/没有改动/g)).toHaveLength(ALL.length);
    expect(files()).toEqual(written);
    expect(await setup(...ALL, '--undo')).toMatchObject({ code: 0, stderr: '' });
    expect(files()).toEqual(before);
  });

  it('原来没有文件：新建，撤销后没有', async () => {
    await setup(...ALL);
    for (const client of CLIENTS) {
      expect(entryIn(client)).toEqual(client.entry({ command: process.execPath, args: [MAIN] }));
    }
    await setup('--undo');
    expect(files()).toEqual({});
  });

  it('别的程序后来改过：撤销只取出有据', async () => {
    putAll();
    await setup(...ALL);
    const edit = (client: Client) =>
      writeFileSync(pathOf(client), readFileSync(pathOf(client), 'utf8').replace('dark', 'light'));
    CLIENTS.forEach(edit);
    await setup(...ALL, '--undo');
    const undone = files();
    rmSync(home, { recursive: true });
    putAll();
    CLIENTS.forEach(edit);
    expect(undone).toEqual(files());
  });

  it('换了政策库再写：只换自己的一项，备份仍是最初的', async () => {
    putAll();
    const before = files();
    await setup(...ALL);
    await setup(...ALL, '--corpus', home);
    for (const client of CLIENTS) {
      const args = [MAIN, '--corpus', home];
      expect(entryIn(client)).toEqual(client.entry({ command: process.execPath, args }));
    }
    await setup(...ALL, '--undo');
    expect(files()).toEqual(before);
  });

  it('--dry-run 说清改什么，什么也不写', async () => {
    putAll();
    const before = files();
    const { stdout } = await setup(...ALL, '--dry-run');
    for (const client of CLIENTS) expect(stdout).toContain(`${client.name}：${pathOf(client)}\n+ `);
    expect(stdout.match(/没有写入/g)).toHaveLength(ALL.length);
    expect(files()).toEqual(before);
  });

  test.each(CLIENTS)('$name 的文件读不懂：一行说明，退出码 1，点名的都不动', async (client) => {
    putAll();
    put(pathOf(client), client.format === 'json' ? '{\n  "a": 1,,\n}' : 'a = 1\nb = \n');
    const before = files();
    const result = await setup(...ALL);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(/^出错：\S.*第 2 行不是合法的 (?:JSON|TOML).*没有改动任何文件\n$/);
    expect(result.stderr).toContain(pathOf(client));
    expect(files()).toEqual(before);
  });
});

const CURSOR = () => join(home, '.cursor', 'mcp.json');

it('写进去的命令真能启动', async () => {
  await setup('cursor');
  const { mcpServers } = JSON.parse(readFileSync(CURSOR(), 'utf8'));
  const client = await connectV2(mcpServers.youju);
  expect((await client.listTools()).tools.map(({ name }) => name)).toContain('calculate_award');
  await client.close();
});

it('权限和符号链接不变', async () => {
  const real = join(home, 'dotfiles', 'mcp.json');
  put(real, '{}');
  chmodSync(real, 0o640);
  mkdirSync(dirname(CURSOR()));
  symlinkSync(real, CURSOR());
  await setup('cursor');
  expect(lstatSync(CURSOR()).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o640);
  expect(readFileSync(real, 'utf8')).toContain('youju');
});

it('文件开头的 BOM 留着；不是 UTF-8 的拒绝', async () => {
  put(CURSOR(), '\uFEFF{}');
  await setup('cursor');
  expect(readFileSync(CURSOR(), 'utf8')).toMatch(/^\uFEFF\{\n/);
  writeFileSync(CURSOR(), Buffer.from([0x7b, 0xff, 0x7d]));
  expect(await setup('cursor')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('不是 UTF-8'),
  });
});

it('手写的同名一项：撤销后回到手写的', async () => {
  const own = '{ "mcpServers": { "youju": { "command": "mine" } } }';
  put(CURSOR(), own);
  expect((await setup('cursor')).stdout).toContain('-       "command": "mine"');
  await setup('--undo');
  expect(files()).toEqual({ [CURSOR()]: own });
});

test.each([
  [['没有'], /^没有助手“没有”；可用：claude-desktop、/],
  [['cursor', '--force'], /^参数不对；用法：youju setup/],
])('%j 一行说明，退出码 2', async (args, message) => {
  const { code, stderr, stdout } = await setup(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(files()).toEqual({});
});

test.each([
  [[], 'main.js setup cursor'],
  [['cherry-studio'], '"mcpServers"'],
  [['dify'], '/mcp'],
  [['coze'], '/mcp'],
  [['--undo'], '不用撤销'],
])('%j 只显示，不写文件', async (args, said) => {
  const result = await setup(...args);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(result.stdout).toContain(said);
  expect(files()).toEqual({});
});

it('在 npx 的缓存里运行：不写会失效的路径', async () => {
  const cache = join(home, '_npx', 'a1', 'node_modules', 'youju');
  for (const part of ['dist', 'package.json'])
    cpSync(join(dirname(MAIN), '..', part), join(cache, part), { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(cache, 'dist', 'main.js'), 'setup', 'cursor'],
    {
      env: { ...process.env, HOME: home },
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^用 npx 运行的程序放在缓存里.*npm install -g/);
});
