import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pins } from '../src/corpus/load.ts';
import { segment } from '../src/corpus/segment/segment.ts';
import { readDocument } from '../src/files/read-document.ts';
import { readDate } from '../src/text/date.ts';

/**
 * Makes a policy folder out of an official text in any kind of file that is read, or writes the hashes of its text anew:
 * `npm run import:policy -- 公文.txt 文件夹名` · `npm run import:policy -- --pin 文件夹名`.
 */
const USAGE =
  '用法：npm run import:policy -- 公文.txt 文件夹名（建立政策文件夹）；或 -- --pin 文件夹名（重新登记原文校验值）';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pin: { type: 'string' }, corpus: { type: 'string' } },
});
/** `--corpus 目录`: another library than the shipped one. */
const LIBRARY =
  values.corpus === undefined ? new URL('../corpus/', import.meta.url) : pathToFileURL(`${values.corpus}/`);

function folderOf(id: string): URL {
  return new URL(`${id}/`, LIBRARY);
}

/** What a policy is known by, found in its text with the words that say so; what is not found stays empty. */
function facts(source: string) {
  const find = (pattern: RegExp) => pattern.exec(source);
  const day = (match: RegExpExecArray | null) => ({
    value: readDate(match?.[1] ?? '') ?? '',
    quote: match?.[0] ?? '',
  });
  const date = String.raw`\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日`;
  const number = find(/^\s*([^\s《》]{2,16}[〔[]\d{4}[〕\]]\d+号)\s*$/mu)?.[1] ?? '';
  const title = find(/《([^》]{6,80})》已经/u)?.[1] ?? source.trim().split('\n')[0] ?? '';
  return {
    title: { value: title, quote: title },
    number: { value: number, quote: number },
    issuer: { value: '', quote: '' },
    issued: day(find(new RegExp(`^\\s*(${date})\\s*$`, 'mu'))),
    in_force: {
      from: day(find(new RegExp(`自\\s*(${date})\\s*起施行`, 'u'))),
      to: day(find(new RegExp(`有效期至\\s*(${date})`, 'u'))),
    },
  };
}

async function create(file: string, id: string): Promise<void> {
  const folder = folderOf(id);
  if (existsSync(new URL('policy.json', folder))) throw new Error(`${id}/policy.json 已经存在，不覆盖`);
  const source = await readDocument(readFileSync(file), basename(file));
  const { clauses, wrappers } = segment(source);
  const found = facts(source);
  const pinned = pins({ source, clauses });
  const policy = {
    $schema: '../schema/policy.json',
    ...found,
    copy: { from: '', url: null, verified: '', sha256: pinned.sha256 },
    repeals: [],
    transitions: [],
    funds: {},
    silences: [],
    clauses: pinned.clauses,
  };
  mkdirSync(new URL('awards/', folder), { recursive: true });
  writeFileSync(new URL('source.txt', folder), source);
  writeFileSync(new URL('policy.json', folder), `${JSON.stringify(policy, null, 2)}\n`);
  console.log(`已建 ${id}：${clauses.length} 条。请补全 policy.json 中空着的各项，再运行 check。`);
  for (const { start, end } of wrappers) {
    const text = source.slice(start, end).trim().replace(/\s+/gu, ' ');
    if (text !== '') console.log(`不属于条款的文字，请确认是否公文的一部分：${text.slice(0, 80)}`);
  }
}

function pin(id: string): void {
  const folder = folderOf(id);
  const source = readFileSync(new URL('source.txt', folder), 'utf8');
  const file = new URL('policy.json', folder);
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
  data.copy.sha256 = sha256;
  data.clauses = clauses;
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  console.log(`${id}：已登记全文和 ${Object.keys(clauses).length} 条的校验值`);
}

const [file, id] = positionals;
try {
  if (values.pin !== undefined) pin(values.pin);
  else if (file !== undefined && id !== undefined) await create(file, id);
  else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
