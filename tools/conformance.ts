import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveDiagnostics } from '../test/contract/fixture/diagnostics.ts';
import { startHttp } from '../test/contract/support/server.ts';

/** The suite and the Node it needs, which is newer than ours; both exact, so that a run means the same tomorrow. */
const SUITE = ['node@24.21.0', '@modelcontextprotocol/conformance@0.2.0-alpha.12'] as const;

const REVISIONS = ['2026-07-28', '2025-11-25'] as const;

/** Scenarios that the suite runs beside what the revision requires. */
const BEYOND = new Set(['http-header-validation']);

const BASELINES = fileURLToPath(new URL('../test/contract/fixture/conformance/', import.meta.url));

/** A server under test, and what its baselines are called. */
interface Subject {
  readonly name: 'product' | 'fixture';
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

async function product(): Promise<Subject> {
  const { url, stop } = await startHttp();
  return { name: 'product', url, stop };
}

async function fixture(): Promise<Subject> {
  const { url, close } = await serveDiagnostics();
  return { name: 'fixture', url, stop: close };
}

/** Runs what a revision requires; true when exactly the scenarios named in the baseline fail. */
async function run({ name, url }: Subject, revision: string, folder: string): Promise<boolean> {
  const args = [
    // The suite's own needs are met by the Node it is run with, which npm does not know.
    ...[
      '-y',
      '--engine-strict=false',
      ...SUITE.flatMap((spec) => ['-p', spec]),
      '--',
      'conformance',
      'server',
    ],
    ...['--url', `${url}/mcp`, '--requirements', revision],
    ...['--expected-failures', join(BASELINES, `${name}-${revision}.yml`)],
  ];
  const child = spawn('npx', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  const output = Buffer.concat(chunks).toString('utf8');
  const expected = code === 0 && output.includes('=== SUMMARY ===');
  console.log(expected ? report(name, revision, output) : output);
  return expected;
}

/** One line: how many of the revision's scenarios passed, and how many the baseline names. */
function report(name: string, revision: string, output: string): string {
  const named = [...output.matchAll(/^ {2}~ ([\w-]+)$/gm)].map((match) => match[1]);
  // A scenario in which nothing was checked proves nothing.
  const passed = [...output.matchAll(/^✓ ([\w-]+): [1-9]/gm)].map((match) => match[1] ?? '');
  const required = passed.filter((scenario) => !named.includes(scenario) && !BEYOND.has(scenario));
  const counts = `${required.length} passed, ${named.length} named in the baseline`;
  return `${name} ${revision}: ${counts}\n  passed: ${required.join(', ')}`;
}

/** All runs, one after the other: four, since each revision is a wire of its own. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-conformance-'));
  let passed = true;
  for (const start of [product, fixture]) {
    const subject = await start();
    for (const revision of REVISIONS) passed = (await run(subject, revision, folder)) && passed;
    await subject.stop();
  }
  rmSync(folder, { recursive: true });
  console.log(passed ? '\nconformance: as expected in every run' : '\nconformance: NOT as expected');
  return passed ? 0 : 1;
}

process.exitCode = await main();
