import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../src', import.meta.url).pathname;

/** Who may import whom: this table is the architecture. A key is a folder of `src`, or a file where it differs. */
const ALLOWED: Readonly<Record<string, { src: readonly string[]; packages: readonly string[] }>> = {
  text: { src: [], packages: [] },
  corpus: { src: ['text'], packages: ['zod'] },
  'corpus/load.ts': { src: ['text'], packages: ['node:fs', 'node:crypto', 'node:path'] },
  search: { src: ['text', 'corpus'], packages: [] },
  'search/minisearch.ts': { src: ['text', 'corpus'], packages: ['minisearch'] },
  award: { src: ['text', 'corpus'], packages: ['zod'] },
  'award/money.ts': { src: ['text', 'corpus'], packages: ['decimal.js'] },
  'award/receipt.ts': { src: ['text', 'corpus'], packages: ['zod', 'node:crypto'] },
  answer: { src: ['text', 'corpus', 'award'], packages: [] },
  mcp: {
    src: ['text', 'corpus', 'search', 'award', 'answer'],
    packages: ['zod', '@modelcontextprotocol/server'],
  },
  transport: {
    src: [],
    packages: [
      '@modelcontextprotocol/server',
      '@modelcontextprotocol/server/stdio',
      '@modelcontextprotocol/node',
      'node:async_hooks',
      'node:crypto',
      'node:http',
      'node:net',
      'node:stream',
    ],
  },
  'transport/access-tokens.ts': { src: [], packages: ['jose'] },
  'transport/metrics.ts': { src: [], packages: ['prom-client'] },
  setup: { src: [], packages: ['node:path'] },
  'setup/config-file.ts': { src: [], packages: ['node:fs', 'node:path'] },
  'setup/json-entry.ts': { src: [], packages: ['node:util', 'jsonc-parser'] },
  'setup/json-property.ts': { src: [], packages: ['jsonc-parser'] },
  'setup/toml-entry.ts': { src: [], packages: ['node:util', 'smol-toml'] },
  command: {
    src: ['text', 'corpus', 'search', 'award', 'answer', 'mcp', 'transport', 'setup'],
    packages: ['zod', 'node:fs', 'node:os', 'node:path', 'node:url', 'node:util'],
  },
  'main.ts': { src: ['command'], packages: [] },
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

test.each(files)('%s 只引用它可以引用的', (file) => {
  const folder = file.split('/')[0] ?? '';
  const allowed = ALLOWED[file] ?? ALLOWED[folder];
  const forbidden = imports(file).filter((name) => {
    if (!name.startsWith('.')) return !allowed?.packages.includes(name);
    const target = relative(SRC, join(SRC, file, '..', name)).split('/')[0] ?? '';
    return target !== folder && !allowed?.src.includes(target);
  });
  expect(forbidden).toEqual([]);
});

function imports(file: string): readonly string[] {
  const code = readFileSync(join(SRC, file), 'utf8');
  return [...code.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^'\n]+)'/gm)].map((match) => match[1] ?? '');
}

test('核心不看钟、不用控制台、不取随机数', () => {
  const core = files.filter((file) => /^(text|corpus|search|award|answer)\//.test(file));
  const impure = /\bconsole\.|\bDate\.now\(|\bnew Date\(\)|Math\.random\(|\bprocess\.[a-z]/;
  expect(core.filter((file) => impure.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
});

test('ARCHITECTURE.md 的表与这里一致', () => {
  const page = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w.]+)` \|[^|]*\| ([^|]*) \| ([^|]*) \|$/gmu)].slice(
    0,
    Object.keys(ALLOWED).filter((key) => !key.includes('/')).length,
  );
  const told = Object.fromEntries(rows.map(([, folder = '', src = '']) => [folder, src]));
  for (const [folder, { src }] of Object.entries(ALLOWED).filter(([key]) => !key.includes('/'))) {
    const words = folder === 'command' ? 'all of the above' : src.join(', ');
    expect(told, folder).toHaveProperty([folder], words === '' ? '–' : words);
  }
  const packages = Object.values(ALLOWED).flatMap((allowed) => allowed.packages);
  const short = (name: string) =>
    name.replace('@modelcontextprotocol/', '/').replace('/server/stdio', '/server');
  const table = rows.map(([row]) => row.replaceAll('@modelcontextprotocol', '')).join('\n');
  expect(packages.map(short).filter((name) => !table.includes(name))).toEqual([]);
});
