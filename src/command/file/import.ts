import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identityOf } from '../../corpus/identity.ts';
import { pins } from '../../corpus/load.ts';
import { segment } from '../../corpus/segment/index.ts';
import { TODO } from '../../corpus/todo.ts';
import type { Arguments, Command } from '../command.ts';
import { libraryFolder } from '../open-library.ts';
import { UsageError } from '../usage-error.ts';
import { readFile } from './read-file.ts';

/** The verbatim text of a policy file on stdout, or a policy folder made of it, or the hashes of one written anew. */
export const importFile: Command = {
  usage: 'import 文件 [政策文件夹名] [--corpus 目录]；import --pin 政策文件夹名',
  summary:
    '读出公文的原文，一字不改（docx、doc、pdf、html、各种编码的文本；扫描件、图片、ofd、wps 说明怎么办）；写了文件夹名就建立这份政策；--pin 重新登记原文的校验值',
  options: { pin: { type: 'string' } },
  positionals: 'any',
  async run(args) {
    const [file, id, ...rest] = args.positionals;
    const { pin: pinned } = args.values;
    if (typeof pinned === 'string' && file === undefined) return pin(policyFolder(args, pinned), pinned);
    if (file === undefined || pinned !== undefined || rest.length > 0) {
      throw new UsageError('参数不对；例：youju import 公文.docx，或 youju import 公文.docx ceshi-2026-1');
    }
    const source = await readFile(file);
    if (id === undefined) process.stdout.write(source);
    else create(source, policyFolder(args, id), id);
    return 0;
  },
};

/** The folder of one policy of the library that the arguments name. */
export function policyFolder(args: Arguments, id: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(id)) {
    throw new UsageError(`政策文件夹名“${id}”不合；用小写英文字母、数字、连字符，例：ceshi-2026-1`);
  }
  return join(libraryFolder(args), id);
}

function create(source: string, folder: string, id: string): void {
  if (existsSync(join(folder, 'policy.json'))) throw new UsageError(`${id}/policy.json 已经存在，不覆盖`);
  const { clauses, wrappers } = segment(source);
  const { unsure, ...identity } = identityOf({ source, clauses });
  const pinned = pins({ source, clauses });
  const policy = {
    $schema: '../schema/policy.json',
    ...identity,
    copy: {
      from: `${TODO}：这份原文从哪里来，如 市政府网站`,
      url: null,
      verified: `${TODO}：哪一天与公布的文本核对过，如 2026-02-01`,
      sha256: pinned.sha256,
    },
    repeals: [],
    transitions: [],
    funds: {},
    silences: [],
    clauses: pinned.clauses,
  };
  mkdirSync(join(folder, 'awards'), { recursive: true });
  writeFileSync(join(folder, 'source.txt'), source);
  writeJson(join(folder, 'policy.json'), policy);
  const outside = wrappers.flatMap(
    ({ start, end }) => source.slice(start, end).trim().replace(/\s+/gu, ' ') || [],
  );
  const lines = [
    `已建 ${id}：${clauses.length} 条。请核对 segment 的条款，再运行 youju draft ${id}、youju check --policy ${id}。`,
    ...unsure.map((line) => `请核对：${line}`),
    ...blanksIn(source),
    ...outside.map((words) => `不属于条款的文字，请确认是否公文的一部分：${words.slice(0, 80)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A blank inside a word, which official texts have not; behind the number of an article one is usual. */
const BLANK = /(?<=\p{Script=Han}{2})(?<![第条章节款项]) (?=\p{Script=Han})(?!\p{Script=Han} )/gu;

/** What a converted text has most likely put between its characters: a person takes it out, by the text as published. */
function blanksIn(source: string): readonly string[] {
  const found = Array.from(source.matchAll(BLANK), ({ index }) => source.slice(index - 3, index + 3).trim());
  return found.length < 3
    ? []
    : [
        `请核对：字与字之间有空格 ${found.length} 处，如“${found[0]}”，多半是转换留下的，会使引文和数字读不全；对照公布的文本删去，再导入`,
      ];
}

const pinnable = z.looseObject({ copy: z.looseObject({}) });

function pin(folder: string, id: string): number {
  const file = join(folder, 'policy.json');
  if (!existsSync(file)) throw new UsageError(`没有 ${id}/policy.json；先 youju import 公文.docx ${id}`);
  const source = readFileSync(join(folder, 'source.txt'), 'utf8');
  const data = pinnable.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { sha256, clauses } = pins({ source, clauses: segment(source).clauses });
  writeJson(file, { ...data, copy: { ...data.copy, sha256 }, clauses });
  process.stdout.write(`${id}：已登记全文和 ${Object.keys(clauses).length} 条的校验值\n`);
  return 0;
}

/** Writes a data file as the library's files are written. */
export function writeJson(file: string, data: unknown): void {
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
}
