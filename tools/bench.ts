import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { StdioPeer } from './bench/stdio-peer.ts';

/** Measures the built program beside a no-op server and a no-op tool, in one run: ratios, not promises. */
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const NOOP = path('./bench/noop-server.mjs');
const PRODUCT = path('../dist/main.js');
const BESIDE = path('./bench/product-with-noop.ts');

const STARTS = 15;
const CALLS = 3000;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function startToFirstAnswer(script: string): Promise<number> {
  const begin = performance.now();
  const peer = new StdioPeer(script);
  await peer.initialize();
  await peer.request('tools/list', {});
  const took = performance.now() - begin;
  peer.stop();
  return took;
}

async function starts(): Promise<void> {
  const noop: number[] = [];
  const product: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    noop.push(await startToFirstAnswer(NOOP));
    product.push(await startToFirstAnswer(PRODUCT));
  }
  row('启动到首次应答（stdio）', `${median(product).toFixed(0)} ms`, median(product) / median(noop));
}

async function cpuPerCall(peer: StdioPeer, [name, args]: readonly [string, unknown]): Promise<number> {
  for (let n = 0; n < 300; n += 1) await peer.call(name, args);
  const before = peer.cpu();
  for (let n = 0; n < CALLS; n += 1) await peer.call(name, args);
  return ((peer.cpu() - before) / CALLS) * 1e6;
}

const TOOL_CALLS: readonly (readonly [string, unknown])[] = [
  ['search_clauses', { query: '我们厂去年设备花了八百万，能拿多少？' }],
  ['read_clause', { ref: '支持政策第5条' }],
  [
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: {
        planned_investment: '800万元',
        equipment_invoices: '800万元',
        conforms_to_industrial_policy: true,
      },
    },
  ],
];

async function toolCalls(): Promise<void> {
  const peer = new StdioPeer(BESIDE);
  await peer.initialize();
  const noop = await cpuPerCall(peer, ['noop', {}]);
  row('空工具一次调用的服务器 CPU', `${noop.toFixed(0)} µs`, 1);
  for (const call of TOOL_CALLS) {
    const cpu = await cpuPerCall(peer, call);
    row(`${call[0]} 一次调用的服务器 CPU`, `${cpu.toFixed(0)} µs`, cpu / noop);
  }
  peer.stop();
}

async function memory(): Promise<void> {
  const peer = new StdioPeer(PRODUCT);
  await peer.initialize();
  for (const [name, args] of TOOL_CALLS) await peer.call(name, args);
  row('常驻内存', `${peer.rss().toFixed(0)} MB`, Number.NaN);
  peer.stop();
}

function row(what: string, value: string, ratio: number): void {
  console.log(`| ${what} | ${value} | ${Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)} ×`} |`);
}

console.log(`${cpus()[0]?.model}，${cpus().length} 核，Node ${process.version}\n`);
console.log('| 测什么 | 结果 | 与空服务器、空工具之比 |\n|---|---|---|');
await starts();
await toolCalls();
await memory();
