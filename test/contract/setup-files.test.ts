import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CLIENTS } from '../../src/setup/clients.ts';
import { jsonEntry } from '../../src/setup/json-entry.ts';
import { tomlEntry } from '../../src/setup/toml-entry.ts';

const JSON_PATH = ['mcpServers', 'youju'] as const;
const TOML_PATH = ['mcp_servers', 'youju'] as const;
const ENTRY = { command: 'node', args: ['main.js'] };

/** Each row: what the file was, and what it is with the entry, letter by letter. */
const WRITTEN: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    '空文件',
    '',
    '{\n  "mcpServers": {\n    "youju": {\n      "command": "node",\n      "args": [\n        "main.js"\n      ]\n    }\n  }\n}\n',
  ],
  [
    '没有服务器表',
    '{\n\t"theme": "dark" // 深色\n}\n',
    '{\n\t"theme": "dark", // 深色\n\t"mcpServers": {\n\t\t"youju": {\n\t\t\t"command": "node",\n\t\t\t"args": [\n\t\t\t\t"main.js"\n\t\t\t]\n\t\t}\n\t}\n}\n',
  ],
  [
    '别的服务器和注释',
    '{\n    // 我的服务器\n    "mcpServers": {\n        "a": { "command": "x" } /* 留着 */\n        // 末尾的话\n    }\n}',
    '{\n    // 我的服务器\n    "mcpServers": {\n        "a": { "command": "x" }, /* 留着 */\n        // 末尾的话\n        "youju": {\n            "command": "node",\n            "args": [\n                "main.js"\n            ]\n        }\n    }\n}',
  ],
  [
    '末尾有逗号',
    '{\n  "mcpServers": {\n    "a": {},\n  },\n}\n',
    '{\n  "mcpServers": {\n    "a": {},\n    "youju": {\n      "command": "node",\n      "args": [\n        "main.js"\n      ]\n    },\n  },\n}\n',
  ],
  [
    '空表里有注释',
    '{\n  "mcpServers": {\n    // 还没有\n  }\n}\n',
    '{\n  "mcpServers": {\n    // 还没有\n    "youju": {\n      "command": "node",\n      "args": [\n        "main.js"\n      ]\n    }\n  }\n}\n',
  ],
  [
    '写成一行',
    '{"mcpServers":{"a":{"command":"x"}},"b":[1, 2]}',
    '{"mcpServers":{"a":{"command":"x"},"youju":{"command":"node","args":["main.js"]}},"b":[1, 2]}',
  ],
  [
    'Windows 换行',
    '{\r\n  "mcpServers": {\r\n    "a": {}\r\n  }\r\n}\r\n',
    '{\r\n  "mcpServers": {\r\n    "a": {},\r\n    "youju": {\r\n      "command": "node",\r\n      "args": [\r\n        "main.js"\r\n      ]\r\n    }\r\n  }\r\n}\r\n',
  ],
  [
    '换掉旧的',
    '{"mcpServers": {\n  "youju": {"command": "old"}, // 旧\n  "a": {}\n}}',
    '{"mcpServers": {\n  "youju": {\n    "command": "node",\n    "args": [\n      "main.js"\n    ]\n  }, // 旧\n  "a": {}\n}}',
  ],
];

describe('JSON：写进一项，其余一字不动', () => {
  test.each(WRITTEN)('%s', (_, before, after) => {
    expect(jsonEntry.set(before, JSON_PATH, ENTRY)).toBe(after);
    expect(jsonEntry.read(after, JSON_PATH)).toEqual(ENTRY);
  });

  it('取出来就是原样：注释、逗号、换行都在', () => {
    const kept = WRITTEN.filter(([name]) =>
      ['别的服务器和注释', '末尾有逗号', '写成一行', 'Windows 换行'].includes(name),
    );
    expect(kept.map(([, , after]) => jsonEntry.remove(after, JSON_PATH))).toEqual(
      kept.map(([, before]) => before),
    );
  });

  test.each([
    ['多了括号', '{}}', '第 1 行不是合法的 JSON（EndOfFileExpected）'],
    ['少了引号', '{\n  "a: 1\n}', '第 2 行不是合法的 JSON（UnexpectedEndOfString）'],
    ['少了逗号', '{\n"a": 1\n"b": 2}', '第 3 行不是合法的 JSON（CommaExpected）'],
    ['最外层是列表', '[]', '文件 应为 {…}'],
    ['服务器表是字符串', '{"mcpServers": "x"}', 'mcpServers 应为 {…}'],
    ['服务器表是空值', '{"mcpServers": null}', 'mcpServers 应为 {…}'],
  ])('不能读的拒绝：%s', (_, text, message) => {
    expect(() => jsonEntry.set(text, JSON_PATH, ENTRY)).toThrow(message);
  });

  it('任何内容、任何缩进：写进再取出，别的值不变；写两次同写一次', () => {
    const servers = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        servers,
        fc.constantFrom(0, 2, 4, '\t'),
        (rest, own, indent) => {
          const { mcpServers: _, ...others } = rest;
          const { youju: __, ...table } = own;
          const text = JSON.stringify({ ...others, mcpServers: table }, null, indent);
          const once = jsonEntry.set(text, JSON_PATH, ENTRY);
          expect(JSON.parse(once)).toEqual({
            ...JSON.parse(text),
            mcpServers: { ...JSON.parse(text).mcpServers, youju: ENTRY },
          });
          expect(jsonEntry.set(once, JSON_PATH, ENTRY)).toBe(once);
          expect(JSON.parse(jsonEntry.remove(once, JSON_PATH))).toEqual(JSON.parse(text));
        },
      ),
    );
  });
});

const TOML = `# 我的配置
model = "o4"

[mcp_servers.a] # 别的
command = "x"
args = ["[mcp_servers.youju]"]

# 说明下面
[profiles.b]
note = """
[不是表头]
"""
`;

describe('TOML：写进一项，其余一字不动', () => {
  it('加在末尾，取出来就是原样', () => {
    const after = tomlEntry.set(TOML, TOML_PATH, ENTRY);
    expect(after).toBe(`${TOML}\n[mcp_servers.youju]\ncommand = "node"\nargs = [ "main.js" ]\n`);
    expect(tomlEntry.read(after, TOML_PATH)).toEqual(ENTRY);
    expect(tomlEntry.remove(after, TOML_PATH)).toBe(TOML);
    expect(tomlEntry.set(after, TOML_PATH, ENTRY)).toBe(after);
  });

  it('手写在中间的，连它下面的表一起取出，后面的注释留着', () => {
    const text =
      'a = 1\n\n[mcp_servers.youju]\ncommand = "old"\n\n[mcp_servers.youju.env]\nX = "1"\n\n# 下一个\n[b]\nc = 2\n';
    expect(tomlEntry.remove(text, TOML_PATH)).toBe('a = 1\n\n# 下一个\n[b]\nc = 2\n');
  });

  it('Windows 换行、末尾没有换行、空文件', () => {
    expect(tomlEntry.set('a = 1\r\n', TOML_PATH, ENTRY)).toBe(
      'a = 1\r\n\r\n[mcp_servers.youju]\r\ncommand = "node"\r\nargs = [ "main.js" ]\r\n',
    );
    expect(tomlEntry.set('a = 1', TOML_PATH, ENTRY)).toContain('a = 1\n\n[mcp_servers.youju]\n');
    expect(tomlEntry.set('', TOML_PATH, ENTRY)).toBe(
      '[mcp_servers.youju]\ncommand = "node"\nargs = [ "main.js" ]\n',
    );
  });

  test.each([
    ['不是 TOML', 'a = \n', '第 1 行不是合法的 TOML'],
    ['服务器表写成一行，不能再加', 'mcp_servers = { a = { command = "x" } }\n', '不是合法的 TOML'],
    ['服务器表不是表', 'mcp_servers = 1\n', 'mcp_servers 不是表'],
    ['本项写成一行，不会改', '[mcp_servers]\nyouju = { command = "x" }\n', '不能自动改动，请手工编辑'],
  ])('不能改的拒绝：%s', (_, text, message) => {
    expect(() => tomlEntry.set(text, TOML_PATH, ENTRY)).toThrow(message);
  });
});

describe('配置文件的位置', () => {
  const WINDOWS = { platform: 'win32', home: 'C:\\Users\\张三', env: { APPDATA: 'D:\\漫游' } };
  const MAC = { platform: 'darwin', home: '/Users/zhang', env: {} };
  const LINUX = { platform: 'linux', home: '/home/zhang', env: {} };
  const PLACES: Readonly<Record<string, readonly [windows: string, mac: string, linux: string]>> = {
    'claude-desktop': [
      'D:\\漫游\\Claude\\claude_desktop_config.json',
      '/Users/zhang/Library/Application Support/Claude/claude_desktop_config.json',
      '/home/zhang/.config/Claude/claude_desktop_config.json',
    ],
    'claude-code': ['C:\\Users\\张三\\.claude.json', '/Users/zhang/.claude.json', '/home/zhang/.claude.json'],
    cursor: [
      'C:\\Users\\张三\\.cursor\\mcp.json',
      '/Users/zhang/.cursor/mcp.json',
      '/home/zhang/.cursor/mcp.json',
    ],
    vscode: [
      'D:\\漫游\\Code\\User\\mcp.json',
      '/Users/zhang/Library/Application Support/Code/User/mcp.json',
      '/home/zhang/.config/Code/User/mcp.json',
    ],
    cline: [
      'C:\\Users\\张三\\.cline\\data\\settings\\cline_mcp_settings.json',
      '/Users/zhang/.cline/data/settings/cline_mcp_settings.json',
      '/home/zhang/.cline/data/settings/cline_mcp_settings.json',
    ],
    trae: [
      'D:\\漫游\\Trae\\User\\mcp.json',
      '/Users/zhang/Library/Application Support/Trae/User/mcp.json',
      '/home/zhang/.config/Trae/User/mcp.json',
    ],
    'trae-cn': [
      'D:\\漫游\\Trae CN\\User\\mcp.json',
      '/Users/zhang/Library/Application Support/Trae CN/User/mcp.json',
      '/home/zhang/.config/Trae CN/User/mcp.json',
    ],
    codex: [
      'C:\\Users\\张三\\.codex\\config.toml',
      '/Users/zhang/.codex/config.toml',
      '/home/zhang/.codex/config.toml',
    ],
  };

  test.each(CLIENTS)('$name', ({ id, file }) => {
    expect([WINDOWS, MAC, LINUX].map(file)).toEqual(PLACES[id]);
  });

  it('环境变量指到别处的，照它', () => {
    const env = {
      XDG_CONFIG_HOME: '/x',
      CODEX_HOME: '/c',
      CLAUDE_CONFIG_DIR: '/d',
      CLINE_DATA_DIR: '/e',
    };
    const files = Object.fromEntries(CLIENTS.map(({ id, file }) => [id, file({ ...LINUX, env })]));
    expect(files).toMatchObject({
      'claude-desktop': '/x/Claude/claude_desktop_config.json',
      'claude-code': '/d/.claude.json',
      cline: '/e/settings/cline_mcp_settings.json',
      codex: '/c/config.toml',
    });
  });
});
