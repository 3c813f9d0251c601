import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../src', import.meta.url).pathname;

/** Who may import whom: this table is the architecture. A key is a folder of `src`, or a file where it differs. */
const ALLOWED: Readonly<Record<string, { src: readonly string[]; packages: readonly string[] }>> = {
  text: { src: [], packages: [] },
  'text/suggest.ts': { src: [], packages: ['minisearch'] },
  'text/sound.ts': { src: [], packages: ['pinyin-pro'] },
  'text/fold.ts': { src: [], packages: ['opencc-js/dict/TSCharacters'] },
  'text/decimal.ts': { src: [], packages: ['decimal.js'] },
  corpus: { src: ['text'], packages: ['zod'] },
  'corpus/place/divisions.ts': { src: [], packages: ['@vant/area-data'] },
  'corpus/load.ts': { src: ['text'], packages: ['node:fs', 'node:crypto', 'node:path', 'node:url'] },
  search: { src: ['text', 'corpus'], packages: [] },
  'corpus/published/manifest.ts': { src: [], packages: ['zod', 'node:crypto'] },
  'corpus/published/published.ts': { src: ['text'], packages: ['node:fs', 'node:path'] },
  'search/index/stored-index.ts': { src: ['corpus'], packages: ['zod'] },
  'search/index/opensearch-query.ts': { src: ['text'], packages: ['zod'] },
  'search/index/opensearch-index.ts': { src: [], packages: ['@opensearch-project/opensearch'] },
  'search/index/opensearch-publish.ts': { src: [], packages: ['@opensearch-project/opensearch'] },
  award: { src: ['text', 'corpus'], packages: ['zod'] },
  'award/fingerprint.ts': { src: ['text'], packages: ['node:crypto'] },
  answer: { src: ['text', 'corpus', 'award'], packages: [] },
  files: { src: ['text'], packages: [] },
  'files/docx.ts': { src: ['text'], packages: ['htmlparser2'] },
  'files/numbering.ts': { src: ['text'], packages: ['htmlparser2'] },
  'files/html.ts': { src: ['text'], packages: ['htmlparser2'] },
  'files/zip.ts': { src: ['text'], packages: ['fflate/browser'] },
  'files/pdf.ts': { src: ['text'], packages: ['unpdf'] },
  'files/doc.ts': { src: ['text'], packages: ['word-extractor'] },
  mcp: {
    src: ['text', 'corpus', 'search', 'award', 'answer'],
    packages: ['zod', '@modelcontextprotocol/server'],
  },
  batch: { src: ['text', 'corpus', 'award', 'files', 'mcp'], packages: [] },
  'batch/sheet/read-table.ts': { src: ['text', 'files'], packages: ['hucre/csv', 'hucre/xlsx'] },
  'batch/sheet/workbook.ts': { src: [], packages: ['fflate/browser', 'hucre/xlsx'] },
  'batch/form/template.ts': { src: ['corpus', 'award'], packages: ['hucre/xlsx'] },
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
      'node:timers/promises',
    ],
  },
  'transport/access/access-tokens.ts': { src: [], packages: ['jose', '@modelcontextprotocol/server'] },
  'transport/access/issuer-keys.ts': { src: [], packages: ['jose', 'node:timers/promises'] },
  'transport/work/work-pool.ts': { src: [], packages: ['node:url', 'tinypool'] },
  'transport/watch/line-sink.ts': { src: [], packages: ['node:fs'] },
  'transport/watch/metrics.ts': { src: [], packages: ['prom-client'] },
  setup: { src: [], packages: ['node:path'] },
  'setup/config-file.ts': { src: [], packages: ['node:fs', 'node:path'] },
  'setup/json-entry.ts': { src: [], packages: ['node:util', 'jsonc-parser'] },
  'setup/json-property.ts': { src: [], packages: ['jsonc-parser'] },
  'setup/toml-entry.ts': { src: [], packages: ['node:util', 'smol-toml'] },
  command: {
    src: ['text', 'corpus', 'search', 'award', 'answer', 'files', 'mcp', 'batch', 'transport', 'setup'],
    packages: ['zod', 'node:fs', 'node:os', 'node:path', 'node:url', 'node:util'],
  },
  'command/published/index-file.ts': {
    src: ['corpus', 'search'],
    packages: ['node:crypto', 'node:fs', 'node:path'],
  },
  'command/http/batch-workers.ts': {
    src: ['mcp', 'transport'],
    packages: ['node:worker_threads'],
  },
  'command/http/tool-worker.ts': {
    src: ['corpus', 'mcp', 'text'],
    packages: ['node:os', 'node:worker_threads'],
  },
  'main.ts': { src: ['command'], packages: [] },
};

/** Which wings of its own floor a wing may use; it is entered by its door, `index.ts`, alone. */
const WINGS: Readonly<Record<string, readonly string[]>> = {
  'text/bound': [],
  'text/figure': ['text/bound', 'text/estimate', 'text/wording'],
  'text/estimate': ['text/bound'],
  'text/wording': ['text/bound'],
  'text/caller': [],
  'text/when': ['text/figure'],
  'corpus/marker': [],
  'corpus/reference': ['corpus/marker', 'corpus/choice'],
  'corpus/department': ['corpus/reference'],
  'corpus/segment': ['corpus/marker', 'corpus/reference', 'corpus/department'],
  'corpus/policy': [],
  'corpus/place': [],
  'corpus/choice': ['corpus/place'],
  'corpus/standing': ['corpus/reference'],
  'corpus/published': [],
  'search/index': [],
  'search/question': ['search/index'],
  'search/provision': ['search/question'],
  'search/coverage': ['search/question', 'search/provision'],
  'award/rule': [],
  'award/facts': ['award/rule'],
  'award/said': ['award/rule', 'award/facts'],
  'award/engine': ['award/rule', 'award/facts'],
  'award/result': ['award/rule', 'award/facts', 'award/engine'],
  'award/portfolio': ['award/rule', 'award/facts', 'award/result'],
  'award/payee': [],
  'award/telling': ['award/check', 'award/payee', 'award/provision', 'award/rule'],
  'award/provision': ['award/payee'],
  'award/label': ['award/rule'],
  'award/check': ['award/payee', 'award/provision', 'award/label', 'award/rule', 'award/result'],
  'award/draft': ['award/check', 'award/payee', 'award/provision'],
  'answer/basis': [],
  'answer/literal': [],
  'mcp/present': [],
  'mcp/suggest': ['mcp/read'],
  'mcp/read': [],
  'mcp/turn': [],
  'mcp/tools': ['mcp/present', 'mcp/read', 'mcp/turn'],
  'batch/sheet': [],
  'batch/form': ['batch/sheet'],
  'batch/result': ['batch/sheet', 'batch/form'],
  'command/file': [],
  'command/cluster': [],
  'command/http': ['command/list', 'command/cluster'],
  'command/list': [],
  'command/published': [],
  'command/publish': ['command/published', 'command/cluster'],
  'transport/access': [],
  'transport/watch': [],
  'transport/work': [],
  'transport/http': ['transport/access', 'transport/watch'],
};

/** A room holds no more files than one sees at a glance. */
const MOST_FILES = 20;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
/** The files of `src` that each file imports, type-only imports included. */
const graph = new Map(files.map((file) => [file, targets(file)]));

test.each(files)('%s 只引用它可以引用的', (file) => {
  const [floor = ''] = file.split('/');
  const allowed = ALLOWED[file] ?? ALLOWED[floor];
  const packages = imports(file).filter((name) => !name.startsWith('.'));
  expect(packages.filter((name) => !allowed?.packages.includes(name))).toEqual([]);
  const others = graph.get(file)?.filter((target) => dirname(target) !== dirname(file)) ?? [];
  expect(others.filter((target) => !mayEnter(file, target)).map((target) => `${file} → ${target}`)).toEqual(
    [],
  );
});

/**
 * Whether a file may import another one of a different folder: its floor, its wing, and by the door. What is loaded
 * late, by `import()`, is loaded by itself, so that a door does not bring in what is not asked for.
 */
function mayEnter(file: string, target: string): boolean {
  const [from, to] = [floorOf(file), floorOf(target)];
  const [wing, other] = [dirname(file), dirname(target)];
  if (other in WINGS && basename(target) !== 'index.ts' && !isLate(file, target)) return false;
  if (from !== to) return (ALLOWED[file] ?? ALLOWED[from])?.src.includes(to) ?? false;
  return !(wing in WINGS && other in WINGS) || (WINGS[wing]?.includes(other) ?? false);
}

test('每个有门的房间都在表里，门里有一句话', () => {
  const doors = files.filter((file) => basename(file) === 'index.ts').map(dirname);
  expect(doors.sort()).toEqual(Object.keys(WINGS).sort());
  for (const wing of doors) {
    expect(readFileSync(join(SRC, wing, 'index.ts'), 'utf8'), wing).toMatch(/^\/\*\* [^\n]+\. ?\*\/\n/);
  }
});

test('房间里的文件不走自己的门，门不转别人的门', () => {
  const isDoor = (file: string) => basename(file) === 'index.ts';
  const inside = files.flatMap((file) =>
    (graph.get(file) ?? [])
      .filter((target) => isDoor(target) && (isDoor(file) || dirname(target) === dirname(file)))
      .map((target) => `${file} → ${target}`),
  );
  expect(inside).toEqual([]);
});

test('ARCHITECTURE.md 的房间表与门一致', () => {
  const page = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
  const row = /^\| `(\w+\/\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu;
  const told = Array.from(page.matchAll(row), ([, wing = '', sentence, gives = '', uses = '']) => ({
    wing,
    sentence,
    unknown: coded(gives).filter((name) => !exportsOf(wing).includes(name)),
    uses: coded(uses).map((name) => `${floorOf(wing)}/${name}`),
  }));
  const held = Object.entries(WINGS).map(([wing, uses]) => {
    const [, sentence] = /^\/\*\* (.+?) ?\*\//u.exec(doorOf(wing)) ?? [];
    return { wing, sentence, unknown: [], uses: [...uses] };
  });
  expect(told).toEqual(held);
});

test('ARCHITECTURE.md 提到的每个文件都在', () => {
  const page = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
  const paths = [...page.matchAll(/`((?:src|test|docs|ui)\/[\w./-]+)`/gu)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});

/** The names in back quotes before a semicolon; what stands behind it is said of the door, not given by it. */
function coded(cell: string): readonly string[] {
  return [...(cell.split(';')[0] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
}

function doorOf(wing: string): string {
  return readFileSync(join(SRC, wing, 'index.ts'), 'utf8');
}

function exportsOf(wing: string): readonly string[] {
  return [...doorOf(wing).matchAll(/export \{([^}]*)\}/gu)]
    .flatMap(([, names = '']) => names.split(/,\s*/u))
    .map((name) => name.trim());
}

test('没有环，只引用类型的也算', () => {
  expect(circles(graph)).toEqual([]);
});

test('环找得出来', () => {
  const made = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['b.ts']],
  ]);
  expect(circles(made)).toEqual([['b.ts', 'c.ts']]);
});

test('一个房间至多二十个文件', () => {
  const rooms = [...new Set(files.map(dirname))];
  const sizes = rooms.map((room) => ({ room, size: files.filter((file) => dirname(file) === room).length }));
  expect(sizes.filter(({ size }) => size > MOST_FILES)).toEqual([]);
});

function isLate(file: string, target: string): boolean {
  return readFileSync(join(SRC, file), 'utf8').includes(`import('${relative(dirname(file), target)}')`);
}

function floorOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function targets(file: string): readonly string[] {
  const own = imports(file).filter((name) => name.startsWith('.'));
  return own.map((name) => relative(SRC, join(SRC, file, '..', name))).filter((name) => files.includes(name));
}

/** Groups of files that import each other in a circle. */
function circles(imported: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reach = (start: string) => {
    const seen = new Set<string>();
    const open = [...(imported.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!seen.has(next)) open.push(...(imported.get(next) ?? []));
      seen.add(next);
    }
    return seen;
  };
  const reached = new Map([...imported.keys()].map((file) => [file, reach(file)]));
  const inCircle = [...reached.keys()].filter((file) => reached.get(file)?.has(file));
  const groups = inCircle.map((file) =>
    inCircle.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)).sort(),
  );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

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
