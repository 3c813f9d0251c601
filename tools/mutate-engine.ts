import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_MUTANTS, type EngineMutant } from './mutate/engine-mutants.ts';

// Breaks a copy of the engine on purpose, one place at a time, and prints which breaks the award tests notice:
// `tsx tools/mutate-engine.ts`, or with files or words of the breaks wanted. Tables are asked first, and the laws, which
// take most of the time, only about what they do not notice.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COPIED = [
  'src',
  'corpus',
  'tools',
  'test/award',
  'test/common.ts',
  'test/day.ts',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** The tests, those that take a moment first. */
const LAWS = ['laws-of-evidence', 'laws-of-knowledge', 'laws-of-sums', 'verify'];
const STAGES = [
  ['test/award', ...LAWS.map((file) => `--exclude=**/${file}.test.ts`)],
  LAWS.map((file) => `test/award/${file}.test.ts`),
];

const copy = mkdtempSync(join(tmpdir(), 'youju-mutants-'));
try {
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  if (!STAGES.every((stage) => passes(stage, 'inherit')))
    throw new Error('the award tests fail before anything is broken');
  const wanted = process.argv.slice(2);
  const chosen = ENGINE_MUTANTS.filter(
    ({ file, breaks }) =>
      wanted.length === 0 || wanted.some((word) => file === word || breaks.includes(word)),
  );
  const survivors = chosen.filter((mutant) => survives(mutant));
  console.log(`${chosen.length - survivors.length} of ${chosen.length} breaks of the engine noticed`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

function survives({ file, from, to, breaks }: EngineMutant): boolean {
  const path = join(copy, 'src/award', file);
  const original = readFileSync(path, 'utf8');
  if (original.split(from).length !== 2)
    throw new Error(`${file}: “${from}” does not stand there exactly once`);
  writeFileSync(
    path,
    original.replace(from, () => to),
  );
  const unnoticed = STAGES.every((stage) => passes(stage, 'ignore'));
  writeFileSync(path, original);
  console.log(`${unnoticed ? 'SURVIVED' : 'noticed '} ${file}: ${breaks}`);
  return unnoticed;
}

function passes(tests: readonly string[], stdio: 'inherit' | 'ignore'): boolean {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project=unit', '--bail=1', '--no-isolate', '--maxWorkers=1', ...tests];
  return spawnSync(process.execPath, args, { cwd: copy, stdio }).status === 0;
}
