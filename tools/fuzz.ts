import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { connectV2, inProcess } from '../test/contract/support/clients.ts';
import { type Call, type Caller, callsFor, faultOf } from '../test/contract/support/fuzz.ts';
import { STDIO, startHttp } from '../test/contract/support/server.ts';

// Calls every tool with arguments made from its schema, fitting and hostile, and looks at every answer.
// npm run fuzz -- [--calls 100000] [--seed 1] [--over process|stdio|http]

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    over: { type: 'string', default: 'process' },
  },
});

/** Calls in a batch: enough to draw many shapes, few enough to hold in memory. */
const BATCH = 2000;

interface Timed {
  readonly ms: number;
  readonly call: Call;
}

/** Makes the calls; prints each fault once with the call that shows it, then the slowest. Returns the faults' number. */
async function fuzz(client: Caller, calls: number, seed: number): Promise<number> {
  const arbitrary = await callsFor(client);
  const made = new Map<string, number>();
  const seen = new Set<string>();
  let slowest: readonly Timed[] = [];
  for (let done = 0; done < calls; done += BATCH) {
    for (const call of fc.sample(arbitrary, { numRuns: Math.min(BATCH, calls - done), seed: seed + done })) {
      const begun = performance.now();
      const fault = await faultOf(client, call);
      slowest = top([...slowest, { ms: performance.now() - begun, call }]);
      made.set(call.name, (made.get(call.name) ?? 0) + 1);
      if (fault !== undefined && !seen.has(fault.slice(0, 60))) {
        seen.add(fault.slice(0, 60));
        console.log(`FAULT ${fault}\n  ${brief(call)}`);
      }
    }
  }
  for (const { ms, call } of slowest) console.log(`${ms.toFixed(1).padStart(8)} ms ${brief(call)}`);
  for (const [name, count] of made) console.log(`${String(count).padStart(8)} × ${name}`);
  return seen.size;
}

function top(timed: readonly Timed[]): readonly Timed[] {
  return timed.toSorted((a, b) => b.ms - a.ms).slice(0, 10);
}

function brief({ name, arguments: given }: Call): string {
  const text = JSON.stringify(given);
  return `${name} ${text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text}`;
}

async function main(): Promise<number> {
  const http = values.over === 'http' ? await startHttp() : undefined;
  const client =
    values.over === 'process'
      ? await inProcess()
      : await connectV2(http ? { url: `${http.url}/mcp` } : STDIO);
  const begun = performance.now();
  const faults = await fuzz(client, Number(values.calls), Number(values.seed));
  await client.close();
  await http?.stop();
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${values.calls} calls over ${values.over}, seed ${values.seed}, ${seconds} s: ${faults} faults`,
  );
  return faults === 0 ? 0 : 1;
}

process.exitCode = await main();
