import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'gpt-tokenizer';
import { writeMadeUpLibrary } from './made-up-library.ts';
import type { Row } from './report.ts';
import { StdioPeer } from './stdio-peer.ts';

/** Growing by ten, so that what grows with the library shows. */
const SIZES = [1, 10, 100, 1_000] as const;
/** The processor's time is told in hundredths of a second: so many calls make a thousandth of a call tell. */
const CALLS = 1_000;
const IDLE_MS = 10_000;

const FACTS = { planned_investment: '8000万元', equipment_invoices: '8000万元' };
/** Each tool on one policy by its number, and once where none is named. */
const TOOL_CALLS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['search_clauses', { query: '试府办规发〔2025〕1号 设备花了八千万能补多少' }],
  ['search_clauses', { query: '设备花了八千万能补多少' }],
  ['read_clause', { ref: '支持政策第5条', policy: 'made-0' }],
  ['list_policies', {}],
  ['list_policies', { keyword: '试府办规发〔2025〕1号' }],
  ['list_awards', {}],
  ['list_awards', { keyword: '智能工厂' }],
  ['describe_award', { award: '5', policy: 'made-0' }],
  ['calculate_award', { award: '5', policy: 'made-0', as_of: '2026-06-30', facts: FACTS }],
  ['match_awards', { policy: 'made-0', as_of: '2026-06-30', facts: FACTS }],
  ['match_awards', { as_of: '2026-06-30', facts: FACTS }],
  ['check_validity', { on: '2026-06-30', policy: 'made-0' }],
  ['verify_answer', { answer: '按试府办规发〔2025〕1号三、(二)5，最高不超过500万元。' }],
];

interface Measured {
  readonly size: number;
  /** Seconds that publishing took, and milliseconds of the processor to read a policy that was not in use. */
  readonly publishing: number;
  readonly fresh: number | undefined;
  readonly opening: number;
  readonly opened: number;
  readonly after: number;
  readonly idle: number;
  readonly tools: readonly { readonly name: string; readonly cpu: number; readonly tokens: number }[];
}

/**
 * Opening, memory, every tool and the size of what it says, over published libraries of growing size; ratios are to the
 * library of one policy in the same run.
 */
export async function policyScale(
  script: string,
  model: string,
  sizes: readonly number[] = SIZES,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let first: Measured | undefined;
  for (const size of sizes) {
    const measured = await measure(script, model, size);
    first ??= measured;
    rows.push(...rowsOf(measured, first));
  }
  return rows;
}

async function measure(script: string, model: string, size: number): Promise<Measured> {
  const root = mkdtempSync(join(tmpdir(), 'youju-scale-'));
  const [library, out] = [join(root, 'library'), join(root, 'published')];
  try {
    writeMadeUpLibrary(library, size, model);
    const begin = performance.now();
    execFileSync(process.execPath, [script, 'publish', '--corpus', library, '--out', out]);
    const publishing = (performance.now() - begin) / 1000;
    return { ...(await measureServed(script, out, size)), publishing };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measureServed(
  script: string,
  out: string,
  size: number,
): Promise<Omit<Measured, 'publishing'>> {
  const peer = new StdioPeer(script, ['--corpus', out]);
  await peer.initialize();
  await peer.call('check_validity', { on: '2026-06-30', policy: 'made-0' });
  const [opening, opened] = [peer.cpu(), peer.rss()];
  const tools: Measured['tools'][number][] = [];
  for (const call of TOOL_CALLS) tools.push(await costOf(peer, call));
  const before = peer.cpu();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = (peer.cpu() - before) / (IDLE_MS / 1000);
  const after = peer.rss();
  const fresh = size < FRESH ? undefined : await freshCost(peer);
  peer.stop();
  return { size, fresh, opening, opened, after, idle, tools };
}

/** More policies than are kept in use. */
const FRESH = 100;

async function freshCost(peer: StdioPeer): Promise<number> {
  const before = peer.cpu();
  for (let n = 0; n < FRESH; n += 1) {
    await peer.call('read_clause', { ref: '支持政策第5条', policy: `made-${n}` });
  }
  return ((peer.cpu() - before) / FRESH) * 1000;
}

async function costOf(peer: StdioPeer, [name, args]: (typeof TOOL_CALLS)[number]) {
  const tokens = encode(JSON.stringify(await peer.call(name, args))).length;
  for (let n = 0; n < CALLS / 4; n += 1) await peer.call(name, args);
  const before = peer.cpu();
  for (let n = 0; n < CALLS; n += 1) await peer.call(name, args);
  const named = Object.hasOwn(args, 'policy') || JSON.stringify(args).includes('号');
  const by = Object.hasOwn(args, 'keyword') ? '按词' : '';
  return {
    name: `\`${name}\`${[by, named ? '' : '没有说哪份']
      .filter((word) => word !== '')
      .map((word) => `（${word}）`)
      .join('')}`,
    cpu: ((peer.cpu() - before) / CALLS) * 1000,
    tokens,
  };
}

function rowsOf(measured: Measured, first: Measured): readonly Row[] {
  const of = `${measured.size.toLocaleString('en')} 份`;
  const { publishing, fresh, opening, opened, after, idle, tools } = measured;
  return [
    {
      what: `${of}：发布（含全部校验）`,
      value: `${publishing.toFixed(1)} s`,
      ratio: publishing / first.publishing,
    },
    {
      what: `${of}：启动到第一个答复`,
      value: `CPU ${opening.toFixed(2)} s`,
      ratio: opening / first.opening,
    },
    { what: `${of}：内存，启动后`, value: `${opened.toFixed(0)} MB`, ratio: opened / first.opened },
    { what: `${of}：内存，全部调用后`, value: `${after.toFixed(0)} MB`, ratio: after / first.after },
    { what: `${of}：空闲`, value: `${idle.toFixed(3)} 核` },
    ...(fresh === undefined
      ? []
      : [{ what: `${of}：读一份不在手边的政策（\`read_clause\`）`, value: `CPU ${fresh.toFixed(1)} ms` }]),
    ...tools.map(({ name, cpu, tokens }, n) => ({
      what: `${of}：${name}`,
      value: `CPU ${cpu.toFixed(2)} ms，${tokens} 词元`,
      ratio: cpu / (first.tools[n]?.cpu ?? Number.NaN),
    })),
  ];
}
