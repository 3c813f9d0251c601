import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sendRaw } from '../test/contract/support/raw.ts';
import { startHttp } from '../test/contract/support/server.ts';
import { quantile } from './bench/report.ts';
import { BROKEN, HONEST, RAW, type Shot } from './load/shots.ts';
import { startTroubled } from './load/trouble.ts';
import { tellMeasured } from './measured.ts';

// The installed server under load for some minutes, one request in five broken, every answer checked.
// npm run load -- [--minutes 10] [--callers 16]: as much as it can answer.
// npm run load -- --seats 200 [--minutes 10]: so many people at work, each with a token and a pause after each call,
// while workers die, nobody reads the log, the audit's disk is full and the library changes twice.
// With --write what was measured goes into docs/robustness.md.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    callers: { type: 'string', default: '16' },
    seats: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const LENGTH = Number(values.minutes) * 60_000;
const COMMAND =
  values.seats === undefined
    ? `npm run load -- --minutes ${values.minutes}`
    : `npm run load -- --seats ${values.seats} --minutes ${values.minutes}`;

/** Share of the time after which memory counts as warmed up. */
const WARM_UP = 0.2;
/** What memory may grow to after that. */
const GROWTH = 1.1;
/** The mean pause of a person between two calls. */
const PAUSE_MS = 2000;

/** Who calls: where, with what token, and how long each thinks. */
interface Caller {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pauseMs: number;
  /** Which shot comes first. */
  readonly first: number;
}

const tally = { answered: 0, wrong: 0, unreachable: 0 };
const times: number[] = [];
const examples = new Set<string>();

/** Sends a request; counts what comes back, and keeps one example of each kind of wrong answer. */
async function fire({ url, headers }: Caller, shot: Shot): Promise<void> {
  const begun = performance.now();
  const request = { method: 'POST', headers: { ...shot.headers, ...headers }, body: shot.body };
  try {
    const response = await fetch(`${url}/mcp`, request);
    const text = await response.text();
    times.push(performance.now() - begun);
    tally.answered += 1;
    if (response.status === shot.status && text.includes(shot.says)) return;
    tally.wrong += 1;
    examples.add(`${shot.name}: ${response.status} ${text.slice(0, 200)}`);
  } catch (error) {
    tally.unreachable += 1;
    examples.add(`${shot.name}: ${String(error)}`);
  }
}

/** Four honest requests, one broken, now and then a connection that breaks off. */
async function call(caller: Caller, until: number): Promise<void> {
  await sleep(Math.random() * caller.pauseMs);
  for (let n = caller.first; Date.now() < until; n += 1) {
    const shots = n % 5 === 4 ? BROKEN : HONEST;
    const shot = shots[Math.floor(n / 5 + n) % shots.length];
    if (shot !== undefined) await fire(caller, shot);
    if (n % 100 === 99) await sendRaw(caller.url, RAW[Math.floor(n / 100) % RAW.length] ?? [], 100);
    if (caller.pauseMs > 0) await sleep(caller.pauseMs * (0.5 + Math.random()));
  }
}

/** What the server says of itself: megabytes in memory, and how late its thread was since it was last asked. */
async function metrics({ url, headers }: Caller): Promise<{ readonly mb: number; readonly lateMs: number }> {
  const text = await (await fetch(`${url}/metrics`, { headers })).text();
  const value = (name: string): number =>
    Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  return {
    mb: value('process_resident_memory_bytes') / 1e6,
    lateMs: 1000 * value('nodejs_eventloop_lag_p99_seconds'),
  };
}

async function atFullSpeed() {
  const server = await startHttp();
  const callers = Array.from({ length: Number(values.callers) }, (_, n) => ({
    url: server.url,
    headers: {},
    pauseMs: 0,
    first: n * 7,
  }));
  return { ...server, callers, trouble: async () => {} };
}

async function inSeats(seats: number) {
  const server = await startTroubled(seats);
  const callers = server.tokens.map((token, n) => ({
    url: server.url,
    headers: { authorization: `Bearer ${token}` },
    pauseMs: PAUSE_MS,
    first: n * 7,
  }));
  return { ...server, callers };
}

async function main(): Promise<number> {
  const { callers, trouble, stop } = await (values.seats === undefined
    ? atFullSpeed()
    : inSeats(Number(values.seats)));
  const [one] = callers;
  if (one === undefined) throw new Error('no callers');
  const begun = Date.now();
  const seen: Awaited<ReturnType<typeof metrics>>[] = [];
  const sampler = setInterval(async () => seen.push(await metrics(one)), Math.max(500, LENGTH / 100));
  await Promise.all([trouble(LENGTH), ...callers.map((caller) => call(caller, begun + LENGTH))]);
  clearInterval(sampler);
  const memory = seen.map(({ mb }) => mb);
  const warm = Math.max(...memory.slice(0, Math.ceil(memory.length * WARM_UP)));
  const { mb: end } = await metrics(one);
  const code = await stop();
  const late = seen.map(({ lateMs }) => lateMs);
  const ms = (values: readonly number[], share: number): string => `${quantile(values, share).toFixed(1)} ms`;
  const seconds = (Date.now() - begun) / 1000;
  tellMeasured(COMMAND, [
    `${tally.answered} 个回答，${seconds.toFixed(0)} 秒（每秒 ${(tally.answered / seconds).toFixed(0)} 个）`,
    `用时 p50 ${ms(times, 0.5)}，p99 ${ms(times, 0.99)}，p99.9 ${ms(times, 0.999)}`,
    `事件循环延迟 p99：${late.length} 次读数的中位数 ${ms(late, 0.5)}，最高 ${ms(late, 1)}`,
    `错 ${tally.wrong} 个，连不上 ${tally.unreachable} 个，停止时退出码 ${code}`,
    `内存：预热后 ${warm.toFixed(0)} MB，最多 ${Math.max(...memory).toFixed(0)} MB，结束时 ${end.toFixed(0)} MB`,
  ]);
  for (const example of examples) console.log(`  ${example}`);
  const flat = end <= warm * GROWTH;
  if (!flat) console.log(`内存长了不止 ${GROWTH} 倍`);
  return tally.wrong + tally.unreachable === 0 && code === 0 && flat ? 0 : 1;
}

process.exitCode = await main();
