import { parseArgs } from 'node:util';
import { CALL_HEADERS, legacyCall, modernRequest } from '../test/contract/fixture/serve.ts';
import { sendRaw } from '../test/contract/support/raw.ts';
import { startHttp } from '../test/contract/support/server.ts';

// The installed server under full load for some minutes, one request in five broken, every answer checked.
// npm run load -- [--minutes 10] [--callers 16]

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, callers: { type: 'string', default: '16' } },
});

/** Share of the time after which memory counts as warmed up. */
const WARM_UP = 0.2;
/** What memory may grow to after that, as the issue asks. */
const GROWTH = 1.1;

/** A request, and what its answer must be. */
interface Shot {
  readonly name: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly says: string;
}

/** A call as clients of either era send it; the answer must contain the words. */
function honest(tool: string, given: Record<string, unknown>, says: string): readonly Shot[] {
  const modern = modernRequest('tools/call', { name: tool, arguments: given });
  return [
    { name: `${tool} 2025`, body: legacyCall(tool, given), headers: CALL_HEADERS, status: 200, says },
    { name: `${tool} 2026`, ...modern, status: 200, says },
  ];
}

/** Words or figures that only the right answer has. */
const HONEST: readonly Shot[] = [
  ...honest('search_clauses', { query: '技术改造 设备发票' }, '"clause":"三.(二).5"'),
  ...honest('search_clauses', { query: '个人买车有补贴吗' }, '"status":"not_covered"'),
  ...honest('read_clause', { ref: '支持政策第7条' }, '用好研发投入后补助政策'),
  ...honest(
    'calculate_award',
    {
      award: '5',
      facts: {
        planned_investment: '800万元',
        equipment_invoices: '800万元',
        conforms_to_industrial_policy: true,
      },
      as_of: '2026-06-30',
    },
    '"value":"800000"',
  ),
  ...honest(
    'calculate_award',
    {
      award: '5',
      facts: {
        planned_investment: '9亿元',
        equipment_invoices: '9亿元',
        conforms_to_industrial_policy: true,
      },
      as_of: '2026-06-30',
    },
    '"value":"5000000"',
  ),
  ...honest('verify_answer', { answer: '最高不超过500万元（三、(二)5）。' }, '"verdict":"supported"'),
  ...honest('calculate_award', { award: '5', facts: { planned_investment: '3000' } }, '"isError":true'),
  ...honest('check_validity', { on: '2024-06-30' }, '"in_force":"previous_policy"'),
];

const broken = (status: number, body: string, headers: Record<string, string> = {}): Shot => ({
  name: `broken: ${body.slice(0, 40)}`,
  body,
  headers: { ...CALL_HEADERS, ...headers },
  status,
  says: '"error"',
});

const BROKEN: readonly Shot[] = [
  broken(400, '{"jsonrpc":'),
  broken(415, '{}', { 'content-type': 'text/plain' }),
  broken(413, 'x'.repeat(1_000_000)),
  broken(400, '['.repeat(50_000)),
  broken(400, `[${Array(1000).fill('{}').join(',')}]`),
  broken(403, '{}', { origin: 'https://evil.example' }),
  broken(200, legacyCall('no_such_tool', {})),
  broken(200, legacyCall('match_awards', { facts: Array(10_000).fill('x') })),
];

/** Pieces of requests that never become one. */
const RAW: readonly (readonly (string | number)[])[] = [
  [
    'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"js',
    50,
  ],
  ['nonsense\r\n\r\n'],
  [`GET /${'x'.repeat(30_000)} HTTP/1.1\r\n\r\n`],
];

const tally = { answered: 0, wrong: 0, unreachable: 0 };
const times: number[] = [];
const examples = new Set<string>();

/** Sends a request; counts what comes back, and keeps one example of each kind of wrong answer. */
async function fire(url: string, { name, body, headers, status, says }: Shot): Promise<void> {
  const begun = performance.now();
  try {
    const response = await fetch(`${url}/mcp`, { method: 'POST', headers, body });
    const text = await response.text();
    times.push(performance.now() - begun);
    tally.answered += 1;
    if (response.status === status && text.includes(says)) return;
    tally.wrong += 1;
    examples.add(`${name}: ${response.status} ${text.slice(0, 200)}`);
  } catch (error) {
    tally.unreachable += 1;
    examples.add(`${name}: ${String(error)}`);
  }
}

/** One caller: four honest requests, one broken, now and then a connection that breaks off. */
async function caller(url: string, until: number, first: number): Promise<void> {
  for (let n = first; Date.now() < until; n += 1) {
    const shots = n % 5 === 4 ? BROKEN : HONEST;
    const shot = shots[Math.floor(n / 5 + n) % shots.length];
    if (shot !== undefined) await fire(url, shot);
    if (n % 100 === 99) await sendRaw(url, RAW[Math.floor(n / 100) % RAW.length] ?? [], 100);
  }
}

/** Resident memory of the server in megabytes, as it says itself. */
async function memory(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? Number.NaN) / 1e6;
}

const quantile = (sorted: readonly number[], q: number): string =>
  (sorted[Math.floor(sorted.length * q)] ?? 0).toFixed(1);

async function main(): Promise<number> {
  const { url, stop, log } = await startHttp();
  const length = Number(values.minutes) * 60_000;
  const begun = Date.now();
  const callers = Array.from({ length: Number(values.callers) }, (_, i) =>
    caller(url, begun + length, i * 7),
  );
  const seen: number[] = [];
  const sampler = setInterval(async () => seen.push(await memory(url)), Math.max(500, length / 100));
  await Promise.all(callers);
  clearInterval(sampler);
  const warm = Math.max(...seen.slice(0, Math.ceil(seen.length * WARM_UP)));
  const end = await memory(url);
  const code = await stop();
  times.sort((a, b) => a - b);
  const seconds = (Date.now() - begun) / 1000;
  console.log(
    `${tally.answered} answers in ${seconds.toFixed(0)} s (${(tally.answered / seconds).toFixed(0)}/s)`,
  );
  console.log(
    `p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms, p99.9 ${quantile(times, 0.999)} ms`,
  );
  console.log(
    `wrong ${tally.wrong}, unreachable ${tally.unreachable}, exit code ${code}, log ${log().length} characters`,
  );
  console.log(
    `memory: warm ${warm.toFixed(0)} MB, most ${Math.max(...seen).toFixed(0)} MB, end ${end.toFixed(0)} MB`,
  );
  for (const example of examples) console.log(`  ${example}`);
  const flat = end <= warm * GROWTH;
  if (!flat) console.log(`memory grew by more than ${GROWTH} ×`);
  return tally.wrong + tally.unreachable === 0 && code === 0 && flat ? 0 : 1;
}

process.exitCode = await main();
