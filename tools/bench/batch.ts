import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { portfolio } from '../../src/award/portfolio/index.ts';
import { type Inquest, openBatch } from '../../src/batch/batch.ts';
import { firmOf } from '../../src/batch/form/index.ts';
import { writeResult } from '../../src/batch/write-result.ts';
import { inquestOf } from '../../src/command/list/inquest.ts';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchOnce, serve } from './http-calls.ts';
import { quantile, type Row } from './report.ts';

const HEAD =
  '企业名称,计划投资额（万元）,年度购买软、硬件设备发票额（万元）,符合产业政策导向,所列产品年销售收入（万元）,所列产品上年度销售收入（万元）';
/** Searches of a caller who waits for each answer, idle and beside a list. */
const SEARCHES = 200;
const TURNS = 5;

/** A list of firms of which all awards are matched. */
function listOf(firms: number): string {
  const rows = Array.from(
    { length: firms },
    (_, i) =>
      `第${i}家,${400 + (i % 900)},${i % 1500},${i % 3 === 0 ? '否' : '是'},${9000 + i},${5000 + (i % 800)}`,
  );
  return [HEAD, ...rows].join('\n');
}

/**
 * A list against the calculations in it, its memory by its length, and a search beside it against one by itself.
 * @param script the built program.
 */
export async function batch(script: string): Promise<readonly Row[]> {
  const alone = await cpuOf(calculations);
  const whole = await cpuOf(results);
  const [short, long] = [await peakOf(script, 1000), await peakOf(script, 10_000)];
  const { idle, beside } = await searches(script);
  const told = (milliseconds: number) => `p99 ${milliseconds.toFixed(1)} ms`;
  return [
    { what: '1,000 家 × `match`：只算', value: `CPU ${(alone / 1e3).toFixed(0)} ms`, ratio: 1 },
    {
      what: '1,000 家 × `match`：读名单、算、写结果',
      value: `CPU ${(whole / 1e3).toFixed(0)} ms`,
      ratio: whole / alone,
    },
    { what: '`youju batch` 1,000 家：内存最多（堆 64 MB）', value: `${short} MB`, ratio: 1 },
    { what: '`youju batch` 10,000 家：内存最多（堆 64 MB）', value: `${long} MB`, ratio: long / short },
    { what: '经 HTTP 检索，空闲时', value: told(idle), ratio: 1 },
    { what: '经 HTTP 检索，旁边在算 10,000 家', value: told(beside), ratio: beside / idle },
  ];
}

async function cpuOf(work: (inquest: Inquest) => Promise<void>): Promise<number> {
  const context = openLibrary({ positionals: [], values: {} });
  const inquest = inquestOf(context, { award: undefined, policy: undefined, asOf: '2026-06-30' });
  await work(inquest);
  const begun = process.cpuUsage();
  await work(inquest);
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

const opened = (inquest: Inquest) => openBatch(inquest, new TextEncoder().encode(listOf(1000)));

async function calculations(inquest: Inquest): Promise<void> {
  const list = await opened(inquest);
  for await (const row of list.table()) {
    const firm = row.n > list.header.n ? firmOf(row, list.header) : undefined;
    if (firm !== undefined)
      portfolio(inquest.policy, inquest.rules, { facts: firm.facts, asOf: inquest.today, asOfGiven: true });
  }
}

async function results(inquest: Inquest): Promise<void> {
  const nowhere = () => {};
  await writeResult(await opened(inquest), { xlsx: nowhere, csv: nowhere, detailCsv: nowhere }, nowhere);
}

/** The most memory in megabytes, as Linux counts it, that the command holds over a list when it may not put off tidying. */
async function peakOf(script: string, firms: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-batch-'));
  const list = join(folder, '名单.csv');
  writeFileSync(list, listOf(firms));
  const args = ['--max-old-space-size=64', script, 'batch', list, '--match', '-o', join(folder, '结果.xlsx')];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(() => {
    const told = /VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
    peak = Math.max(peak, Number(told?.[1] ?? 0));
  }, 50);
  await once(child, 'exit');
  clearInterval(watch);
  rmSync(folder, { recursive: true });
  return Math.round(peak / 1024);
}

/** How long one search in a hundred takes at least (p99), in milliseconds: searches by themselves and while a list is calculated; in turns, as other work comes and goes. */
async function searches(script: string): Promise<{ readonly idle: number; readonly beside: number }> {
  const { url, stop } = await serve(script);
  const waits = async () => {
    const all: number[] = [];
    for (let n = 0; n < SEARCHES; n += 1) all.push(await searchOnce(url));
    return all;
  };
  await waits();
  const idle: number[] = [];
  const beside: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    idle.push(...(await waits()));
    const leave = await calculating(url);
    beside.push(...(await waits()));
    leave();
  }
  stop();
  return { idle: quantile(idle, 0.99), beside: quantile(beside, 0.99) };
}

/** Has a long list calculated until it is left. */
async function calculating(url: string): Promise<() => void> {
  const aborted = new AbortController();
  const { body } = await fetch(`${url}/batch/calculate?as_of=2026-06-30`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: listOf(10_000),
    signal: aborted.signal,
  });
  // Whoever leaves hears no more.
  void body?.pipeTo(new WritableStream()).catch(() => {});
  return () => aborted.abort();
}
