import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { segment } from '../src/corpus/segment/segment.ts';
import { bundled } from './bench/bundled.ts';
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
 * MiniSearch: `npm run bench`. With `--write` the report becomes docs/performance.md.
 */
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const PRODUCT = path('../dist/main.js');

const source = readFileSync(path('../corpus/nanchang-2025-9/source.txt'), 'utf8');
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

const day = new Date().toISOString().slice(0, 10);
const report = [
  '# 性能',
  `由 \`npm run bench -- --write\` 在一次运行中测得；看比值，不看绝对值。${day}，${cpus()[0]?.model}，${cpus().length} 核，Node ${process.version}。`,
  table('启动（stdio）', '与空服务器之比', await starts(path('./bench/noop-server.mjs'), PRODUCT)),
  table(
    '工具调用（stdio，同一服务器上）',
    '与空工具的 CPU 之比',
    await toolCalls(await bundled(path('./bench/product-with-noop.ts'))),
  ),
  table('测算内核', '', core()),
  table('HTTP', '', await httpCalls(PRODUCT)),
  table('检索：规模', '与 MiniSearch 的 p50 之比', await searchScale(sentences, questions)),
  table(
    '许多份政策（发布之后）',
    '与一份之比',
    await policyScale(PRODUCT, path('../corpus/nanchang-2025-9')),
  ),
  table('体积', '', installSize()),
].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) generated({ 'docs/performance.md': `${report}\n` });
