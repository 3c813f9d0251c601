import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pins } from '../src/corpus/load.ts';
import { segment } from '../src/corpus/segment.ts';

/** Writes the hashes of `source.txt` and of its clauses into `policy.json`: `npm run import:policy -- --pin 文件夹`. */
const { values } = parseArgs({ options: { pin: { type: 'string' } } });
if (values.pin === undefined) {
  console.error('用法：npm run import:policy -- --pin 政策文件夹名（把原文的校验值登记到 policy.json）');
  process.exit(2);
}
const folder = new URL(`../corpus/${values.pin}/`, import.meta.url);
const source = readFileSync(new URL('source.txt', folder), 'utf8');
const file = new URL('policy.json', folder);
const data = JSON.parse(readFileSync(file, 'utf8'));
const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
data.copy.sha256 = sha256;
data.clauses = clauses;
writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
console.log(`${values.pin}：已登记全文和 ${Object.keys(clauses).length} 条的校验值`);
