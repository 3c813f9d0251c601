import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Draft, draftsOf } from '../../award/draft/index.ts';
import type { Clause } from '../../corpus/clause.ts';
import { shippedCommon } from '../../corpus/load.ts';
import { segment } from '../../corpus/segment/index.ts';
import type { Command } from '../command.ts';
import { program } from '../program.ts';
import { orUsageError, UsageError } from '../usage-error.ts';
import { policyFolder, writeJson } from './import.ts';

/** A skeleton of every award that a policy's text gives, beside what was already written. */
export const draft: Command = {
  usage: 'draft 政策文件夹名 [--json] [--corpus 目录]',
  summary:
    '照政策原文逐句拟出奖项草稿：数额、上限、门槛、分档连同引文；要人定的写 TODO，check 会逐处说明；已录入的不动（--json 只输出草稿，不写文件）',
  options: { json: { type: 'boolean' } },
  positionals: 1,
  async run(args) {
    const { positionals, values } = args;
    const [id = ''] = positionals;
    const folder = policyFolder(args, id);
    if (!existsSync(join(folder, 'policy.json'))) {
      throw new UsageError(`没有 ${id}/policy.json；先建立政策：youju import 公文.docx ${id}`);
    }
    const common = shippedCommon();
    if (common === undefined) throw new Error('读不到随程序发布的 common/');
    const { clauses } = segment(readFileSync(join(folder, 'source.txt'), 'utf8'));
    const found = draftsOf({ clauses, common });
    if (values.json === true) process.stdout.write(`${JSON.stringify(found)}\n`);
    else write(folder, id, { ...found, clauses });
    return 0;
  },
};

type Found = ReturnType<typeof draftsOf> & { readonly clauses: readonly Clause[] };

const policyJson = z.looseObject({
  unencoded: z.array(z.looseObject({ quote: z.string() })).optional(),
  TODO: z.array(z.string()).optional(),
});

/** Writes what is not yet there: an award or an entry that quotes the words of a provision has taken it up. */
function write(folder: string, id: string, found: Found): void {
  const { drafts, unencoded, policyWide, left: unseen, clauses } = found;
  mkdirSync(join(folder, 'awards'), { recursive: true });
  const file = join(folder, 'policy.json');
  const policy = policyJson.parse(readJson(file));
  const known = [...quotesIn(awardsIn(folder)), ...(policy.unencoded ?? []).map(({ quote }) => quote)];
  const isNew = ({ words }: Pick<Draft, 'words'>) => !known.some((quote) => overlaps(words, quote));
  const fresh = drafts.filter((own) => isNew(own) && !existsSync(join(folder, 'awards', `${own.id}.json`)));
  const left = unencoded.filter(({ quote }) => isNew({ words: quote }));
  for (const own of fresh) writeJson(join(folder, 'awards', `${own.id}.json`), own.json);
  const told = [...quotesIn(policy), ...(policy.TODO ?? [])];
  const wide = [...policyWide, ...unseen]
    .filter(({ quote }) => !told.some((known) => overlaps(quote, known)))
    .map(({ clause, quote, say }) => `${clause}“${quote}”：${say}；不是的删去这一行`);
  if (left.length > 0 || wide.length > 0) {
    const { unencoded: noted = [], TODO: open = [], ...rest } = policy;
    const more = { unencoded: [...noted, ...left], TODO: [...open, ...wide] };
    writeJson(file, {
      ...rest,
      ...Object.fromEntries(Object.entries(more).filter(([, all]) => all.length > 0)),
    });
  }
  const lines = [
    ...fresh.map((own) => `awards/${own.id}.json ${own.clause} ${shortened(own.words)}`),
    ...left.map(({ clause, quote }) => `policy.json unencoded ${clause} ${shortened(quote)}`),
    ...wide.map((line) => `policy.json TODO ${shortened(line)}`),
    `${id}：${clauses.length} 条，拟出 ${fresh.length} 项奖补，${left.length} 处没有读出；已录入的 ${drafts.length - fresh.length} 处不动。`,
    `请对照原文和 docs/forms.md 改定，再运行 ${program()} check --policy ${id}：每处 TODO 和每处不合原文的都会说明。`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function readJson(file: string): unknown {
  return orUsageError(
    () => JSON.parse(readFileSync(file, 'utf8')),
    `${file.split('/').slice(-2).join('/')} 不是合法的 JSON；检查引号、逗号和括号`,
  );
}

function awardsIn(folder: string): readonly unknown[] {
  const awards = join(folder, 'awards');
  return readdirSync(awards)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJson(join(awards, name)));
}

/** Every quote below a value. */
function quotesIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'quote' && typeof value === 'string' ? value : quotesIn(value),
  );
}

/** Words of at least a few characters stand in one another. */
function overlaps(words: string, quote: string): boolean {
  return quote.length >= 6 && (words.includes(quote) || quote.includes(words));
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
