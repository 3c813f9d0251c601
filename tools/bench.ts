import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { segment } from '../src/corpus/segment/segment.ts';
import { batch } from './bench/batch.ts';
import { bundled } from './bench/bundled.ts';
import { clusterScale } from './bench/cluster-scale.ts';
import { core } from './bench/core.ts';
import { httpCalls } from './bench/http-calls.ts';
import { policyScale } from './bench/policy-scale.ts';
import { type Row, table } from './bench/report.ts';
import { searchScale } from './bench/search-scale.ts';
import { starts } from './bench/starts.ts';
import { toolCalls } from './bench/tool-calls.ts';
import { generated } from './generated.ts';

/**
 * Measures the built program in one run on this machine, as ratios to a no-op server, a no-op tool and plain
 * MiniSearch: `npm run bench`. With `--cluster` three nodes of the search engine are measured too, which takes a JDK 21
 * and the engine from Maven Central. With `--write` the report goes into docs/performance.md.
 */
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const PRODUCT = path('../dist/main.js');

const source = readFileSync(path('../corpus/nanchang-2025-9/source.txt'), 'utf8');
const HEAD = `# 性能

由 \`npm run bench -- --write\` 测得，每节各在一次运行中；看比值，不看绝对值。`;

const sentences = segment(source).clauses.flatMap((clause) => clause.sentences.map(({ text }) => text));
const questions = z
  .array(z.looseObject({ q: z.string() }))
  .parse(JSON.parse(readFileSync(path('../test/search/relevance.json'), 'utf8')))
  .map(({ q }) => q);

function installSize(): readonly Row[] {
  const size = (folder: string): number =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const total = ['../dist', '../corpus', '../ui'].map(path).reduce((sum, folder) => sum + size(folder), 0);
  return [
    { what: '装到盘上（程序、政策库、查询台；运行时不另装包）', value: `${(total / 1e6).toFixed(1)} MB` },
  ];
}

/** What may be measured, by the name that asks for it alone; the last takes three nodes and is measured when it is asked for. */
const TABLES: Readonly<Record<string, () => Promise<string>>> = {
  starts: async () =>
    table('启动（stdio）', '与空服务器之比', await starts(path('./bench/noop-server.mjs'), PRODUCT)),
  tools: async () =>
    table(
      '工具调用（stdio，同一服务器上）',
      '与空工具的 CPU 之比',
      await toolCalls(await bundled(path('./bench/product-with-noop.ts'))),
    ),
  core: async () => table('测算内核', '', core()),
  http: async () => table('HTTP', '', await httpCalls(PRODUCT)),
  batch: async () => table('名单（batch）', '与第一行、短名单、空闲时之比', await batch(PRODUCT)),
  search: async () =>
    table('检索：规模', '与 MiniSearch 的 p50 之比', await searchScale(sentences, questions)),
  policies: async () =>
    table(
      '许多份政策（发布之后）',
      '与一份之比',
      await policyScale(PRODUCT, path('../corpus/nanchang-2025-9')),
    ),
  size: async () => table('体积', '', installSize()),
  cluster: async () => table('检索集群', '与本进程的 p50 之比', await clusterScale(sentences, questions)),
};

/** `-- policies cluster` measures these alone; without a name all but the cluster, with `--cluster` that too. */
const named = process.argv.slice(2).filter((word) => Object.hasOwn(TABLES, word));
const all = Object.keys(TABLES).filter((name) => name !== 'cluster' || process.argv.includes('--cluster'));
const measured: string[] = [];
for (const name of named.length > 0 ? named : all) measured.push((await TABLES[name]?.()) ?? '');

const day = new Date().toISOString().slice(0, 10);
const where = `${day}，${cpus()[0]?.model}，${cpus().length} 核，Node ${process.version}。`;
const sections = measured.map((section) => section.replace('\n', `\n\n${where}\n`));
console.log(sections.join('\n\n'));
if (process.argv.includes('--write')) {
  const page = path('../docs/performance.md');
  generated({ 'docs/performance.md': withSections(readFileSync(page, 'utf8'), sections) });
}

/** The page with these sections in the place of those of the same title, or behind the others. */
function withSections(page: string, found: readonly string[]): string {
  const titleOf = (section: string) => /^## .*/u.exec(section)?.[0];
  const old = page.split(/\n(?=## )/u).slice(1);
  const kept = old.map(
    (section) => found.find((each) => titleOf(each) === titleOf(section)) ?? section.trimEnd(),
  );
  const added = found.filter((each) => !old.some((section) => titleOf(section) === titleOf(each)));
  return `${[HEAD, ...kept, ...added].join('\n\n')}\n`;
}
