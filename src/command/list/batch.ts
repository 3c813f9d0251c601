import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { type Inquest, openBatch } from '../../batch/batch.ts';
import { template } from '../../batch/form/index.ts';
import { type Sinks, type Tally, writeResult } from '../../batch/write-result.ts';
import type { Arguments, Command } from '../command.ts';
import { openLibrary } from '../open-library.ts';
import { orUsageError, UsageError } from '../usage-error.ts';
import { inquestOf, type Named } from './inquest.ts';

const EXAMPLE = '例：youju batch 名单.xlsx --award 5 -o 结果.xlsx';

/** Calculates a list of firms, or writes the empty list. */
export const batch: Command = {
  usage:
    'batch 名单.xlsx|.csv (--award 项目 | --match) [--template] -o 结果.xlsx|.csv [--as-of 日期] [--policy 政策]',
  summary:
    '一张名单一次测算：--award 一项，--match 全部奖补；--template 写出空表（不用给名单）；填得不对的一行在那一行里写明，不影响别的',
  options: {
    award: { type: 'string' },
    match: { type: 'boolean' },
    template: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    'as-of': { type: 'string' },
    policy: { type: 'string' },
  },
  positionals: 'any',
  async run(args) {
    const output = outputOf(args);
    const [file, ...more] = args.positionals;
    if (more.length > 0)
      throw new UsageError(`一次算一张名单，读到 ${args.positionals.length} 个文件；${EXAMPLE}`);
    refuseUnclear(args, file);
    const inquest = inquestOf(openLibrary(args), namedIn(args));
    if (args.values.template === true) {
      writeWhole(output, await template(inquest.policy, inquest.rules));
      console.error(`空表写在 ${output}`);
      return 0;
    }
    const bytes = orUsageError(() => readFileSync(String(file)), `读不到“${file}”；${EXAMPLE}`);
    await calculate(inquest, bytes, output);
    return 0;
  },
};

/** The award and the day are named as everywhere else. */
function namedIn({ values }: Arguments): Named {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  return { award: text('award'), policy: text('policy'), asOf: text('as-of') };
}

function refuseUnclear({ values }: Arguments, file: string | undefined): void {
  const both = values.award !== undefined && values.match === true;
  const neither = values.award === undefined && values.match !== true;
  if (both || neither) throw new UsageError(`--award 项目 与 --match 请给一个，也只给一个；${EXAMPLE}`);
  if (file === undefined && values.template !== true) throw new UsageError(`没有给名单；${EXAMPLE}`);
}

function outputOf({ values: { output, template: empty } }: Arguments): string {
  const file = String(output ?? '');
  const fits = empty === true ? /\.xlsx$/iu : /\.(?:xlsx|csv)$/iu;
  if (!fits.test(file)) {
    throw new UsageError(
      `-o 读到“${file}”；应为以 .xlsx ${empty === true ? '' : '或 .csv '}结尾的文件名，例：-o 结果.xlsx`,
    );
  }
  return file;
}

async function calculate(inquest: Inquest, bytes: Uint8Array, output: string): Promise<void> {
  const opened = await openBatch(inquest, bytes);
  const files = new Map<string, number>();
  const into = (path: string) => (piece: Uint8Array | string) => {
    const file = files.get(path) ?? open(path);
    files.set(path, file);
    writeSync(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
  };
  try {
    const tally = await writeResult(opened, sinksFor(output, inquest.award === undefined, into), progress());
    for (const [path, file] of files) {
      closeSync(file);
      renameSync(partOf(path), path);
    }
    console.error(done(tally, [...files.keys()]));
  } catch (error) {
    for (const path of files.keys()) rmSync(partOf(path), { force: true });
    throw error;
  }
}

function sinksFor(
  output: string,
  matches: boolean,
  into: (path: string) => (piece: Uint8Array | string) => void,
): Sinks {
  if (/\.xlsx$/iu.test(output)) return { xlsx: into(output) };
  const details = output.replace(/\.csv$/iu, '-逐项.csv');
  return { csv: into(output), ...(matches ? { detailCsv: into(details) } : {}) };
}

function open(path: string): number {
  return orUsageError(
    () => openSync(partOf(path), 'w'),
    `写不了“${path}”；请换一个文件名或目录，例：-o 结果.xlsx`,
  );
}

/** A result that is not whole never bears its name. */
function partOf(path: string): string {
  return `${path}.part`;
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = open(path);
  writeSync(file, bytes);
  closeSync(file);
  renameSync(partOf(path), path);
}

/** Milliseconds between two lines of progress. */
const EVERY_MS = 1000;

/** How far it is and how long it will take, on stderr, a line a second. */
function progress(): (tally: Tally) => void {
  const begun = performance.now();
  let last = begun;
  return ({ done, of }) => {
    const now = performance.now();
    if (now - last < EVERY_MS || done === of) return;
    last = now;
    const left = Math.ceil((((now - begun) / done) * (of - done)) / 1000);
    console.error(`已算 ${done}/${of} 家，约剩 ${left} 秒`);
  };
}

function done({ done: count, faults }: Tally, files: readonly string[]): string {
  const wrong = faults === 0 ? '' : `，其中 ${faults} 家填得不对、没有算，见“哪里填得不对”一列`;
  return `算完 ${count} 家${wrong}；结果在 ${files.join('、')}`;
}
