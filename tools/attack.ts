import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CALL_HEADERS, legacyCall } from '../test/contract/fixture/serve.ts';
import { MAIN, startHttp } from '../test/contract/support/server.ts';
import { quantile } from './bench/report.ts';
import { tellMeasured } from './measured.ts';

// What two callers who send the worst legal calls, and connections that only hold places, cost everybody else.
// npm run attack -- [--seconds 60] [--write]; with --write what was measured goes into docs/robustness.md. Linux: it counts the server's open files in /proc.

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, write: { type: 'boolean' } },
});
const LENGTH = Number(values.seconds) * 1000;

/** A full draft: every figure declared, with lists to be calculated anew. */
const SAYS = Array.from({ length: 200 }, (_, n) => `最高不超过${n + 1}.5万元`);
const DRAFT = {
  answer: `${SAYS.join('，')}。${'原文对此没有别的说法，'.repeat(1500)}`.slice(0, 20_000),
  claims: SAYS.map((says) => ({ says, basis: 'text', quotes: ['最高不超过500万元'] })),
  calculations: Array.from({ length: 10 }, () => ({
    award: '3a',
    facts: { contracts: Array.from({ length: 80 }, () => '3000万元') },
    as_of: '2026-06-30',
  })),
};
/** Legal calls that take longest: such a draft, and batches of twenty. */
const batchOf = (call: (id: number) => string): string =>
  `[${Array.from({ length: 20 }, (_, id) => call(id)).join(',')}]`;
const WORST = [
  legacyCall('verify_answer', DRAFT),
  batchOf((id) =>
    legacyCall(
      'verify_answer',
      { answer: SAYS.join('，').slice(0, 2000), claims: DRAFT.claims.slice(0, 80) },
      id,
    ),
  ),
  batchOf((id) => legacyCall('match_awards', { facts: {} }, id)),
];
const CHEAP = legacyCall('read_clause', { ref: '支持政策第5条' });

const post = async (url: string, body: string): Promise<string> =>
  (await fetch(`${url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body })).text();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Cheap calls, one every 20 ms, and `/healthz` between them. */
async function cheapCalls(url: string, until: number) {
  const calls: number[] = [];
  const health: number[] = [];
  while (Date.now() < until) {
    calls.push(await timed(() => post(url, CHEAP)));
    health.push(await timed(async () => (await fetch(`${url}/healthz`)).text()));
    await sleep(20);
  }
  return { calls, health };
}

/** Milliseconds of the server's own measure of how late its thread is, since it was last asked. */
async function lateness(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return 1000 * Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1] ?? Number.NaN);
}

async function worstCalls(): Promise<readonly string[]> {
  const { url, stop } = await startHttp();
  await Promise.all([post(url, CHEAP), post(url, WORST[0] ?? '')]);
  await lateness(url);
  const idle = await cheapCalls(url, Date.now() + LENGTH / 3);
  const idleLate = await lateness(url);
  const until = Date.now() + LENGTH;
  const tally = { answered: 0, givenUp: 0, refused: 0, slowest: 0 };
  const heavy = [0, 1].map(async (first) => {
    for (let n = first; Date.now() < until; n += 1) {
      const body = WORST[n % WORST.length] ?? '';
      const begun = performance.now();
      const text = await post(url, body);
      tally.slowest = Math.max(tally.slowest, performance.now() - begun);
      tally.answered += 1;
      if (text.includes('没有做完')) tally.givenUp += 1;
      if (text.includes('Invalid arguments')) tally.refused += 1;
    }
  });
  const busy = await cheapCalls(url, until);
  const busyLate = await lateness(url);
  await Promise.all(heavy);
  const line = (name: string, { calls, health }: typeof idle, late: number): string =>
    `${name}：便宜的调用 ${calls.length} 次，p50 ${quantile(calls, 0.5).toFixed(1)} ms，p99 ${quantile(calls, 0.99).toFixed(1)} ms；\`/healthz\` 最慢 ${Math.max(...health).toFixed(1)} ms；事件循环延迟 p99 ${late.toFixed(1)} ms`;
  const code = await stop();
  return [
    line('空闲时', idle, idleLate),
    line('两个调用者不停地发最费时的合法调用时', busy, busyLate),
    `费时的调用 ${tally.answered} 次都有回答，其中到时限停下并说明的 ${tally.givenUp} 次，被当作不合法的 ${tally.refused} 次，最慢 ${(tally.slowest / 1000).toFixed(1)} 秒；停止时退出码 ${code}`,
  ];
}

/** Connections that only hold places, against a server that may open so many files. */
async function deadSockets(count: number, openFiles: number): Promise<string> {
  const child = spawn(
    'sh',
    ['-c', `ulimit -n ${openFiles}; exec "$0" "$1" http --port 0`, process.execPath, MAIN],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  const url = /http:\/\/[^\s/]+/.exec(String(line))?.[0] ?? '';
  const files = (): number => readdirSync(`/proc/${child.pid}/fd`).length;
  const before = files();
  const begun = performance.now();
  const sockets: Socket[] = Array.from({ length: count }, () =>
    connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true }).on(
      'error',
      () => {},
    ),
  );
  let gap = 0;
  let refused = 0;
  let last = performance.now();
  do {
    const answered = await fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) gap = Math.max(gap, performance.now() - last);
    if (answered) last = performance.now();
    else refused += 1;
    await sleep(50);
  } while (performance.now() - begun < 40_000 && (files() > before + 3 || performance.now() - begun < 3000));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  for (const socket of sockets) socket.destroy();
  child.kill('SIGTERM');
  await once(child, 'exit');
  return `${count} 条什么也不发的连接，\`ulimit -n ${openFiles}\`：${seconds} 秒后全部关掉；别人 ${refused} 次连不上，两次回答之间最久 ${gap.toFixed(0)} ms`;
}

tellMeasured('npm run attack', [
  await deadSockets(150, 1024),
  await deadSockets(200, 128),
  ...(await worstCalls()),
]);
