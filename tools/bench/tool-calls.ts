import { encode } from 'gpt-tokenizer';
import { quantile, type Row } from './report.ts';
import { StdioPeer } from './stdio-peer.ts';

const CALLS = 2000;
/** The first calls of a process pay for what all later ones find ready: of the empty tool as of every other. */
const WARM_UP = 2300;

const FACTS = {
  planned_investment: '800万元',
  equipment_invoices: '800万元',
  conforms_to_industrial_policy: true,
};

/** One call of every kind, as assistants make them. */
const TOOL_CALLS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['search_clauses', { query: '我们厂去年设备花了八百万，能拿多少？' }],
  ['read_clause', { ref: '支持政策第5条' }],
  ['list_awards', { keyword: '智能工厂' }],
  ['describe_award', { award: '5' }],
  ['calculate_award', { award: '5', as_of: '2026-06-30', facts: FACTS }],
  ['match_awards', { as_of: '2026-06-30', facts: FACTS }],
  ['check_validity', { on: '2026-06-30' }],
  ['verify_answer', { answer: '按三、(二)5，按年度购买设备发票额的10%补助，最高不超过500万元。' }],
];

/** CPU and wait of each tool beside a no-op tool on the same server, and what each answer costs an assistant. */
export async function toolCalls(script: string): Promise<readonly Row[]> {
  const peer = new StdioPeer(script);
  await peer.initialize();
  const noop = await measure(peer, ['noop', {}]);
  const rows: Row[] = [{ what: '空工具', value: shown(noop), ratio: 1 }];
  for (const call of TOOL_CALLS) {
    const cost = await measure(peer, call);
    const tokens = encode(JSON.stringify(await peer.call(...call))).length;
    rows.push({
      what: `\`${call[0]}\``,
      value: `${shown(cost)}，${tokens} 词元`,
      ratio: cost.cpu / noop.cpu,
    });
  }
  const catalogue = encode(JSON.stringify(await peer.request('tools/list', {}))).length;
  rows.push({ what: '工具目录 `tools/list`', value: `${catalogue} 词元` });
  rows.push({ what: '常驻内存', value: `${peer.rss().toFixed(0)} MB` });
  peer.stop();
  return rows;
}

interface Cost {
  /** Microseconds of the server's CPU a call. */
  readonly cpu: number;
  /** Milliseconds the caller waits, the slowest of a hundred. */
  readonly p99: number;
}

async function measure(peer: StdioPeer, [name, args]: (typeof TOOL_CALLS)[number]): Promise<Cost> {
  for (let n = 0; n < WARM_UP; n += 1) await peer.call(name, args);
  const before = peer.cpu();
  const waits: number[] = [];
  for (let n = 0; n < CALLS; n += 1) {
    const begin = performance.now();
    await peer.call(name, args);
    waits.push(performance.now() - begin);
  }
  return { cpu: ((peer.cpu() - before) / CALLS) * 1e6, p99: quantile(waits, 0.99) };
}

function shown({ cpu, p99 }: Cost): string {
  return `CPU ${cpu.toFixed(0)} µs，p99 ${p99.toFixed(1)} ms`;
}
