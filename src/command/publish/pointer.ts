import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  currentGeneration,
  isGeneration,
  POINTER,
  previousGeneration,
} from '../../corpus/published/index.ts';

/** Has a folder's readers take up a generation; the one before it is remembered. */
export function pointTo(out: string, generation: string): void {
  const before = currentGeneration(out);
  if (before === generation) return;
  const next = join(out, `.${POINTER}`);
  writeFileSync(next, `${[generation, before ?? []].flat().join('\n')}\n`);
  renameSync(next, join(out, POINTER));
}

/** Points to the generation before; gives its name, or undefined where there is none. */
export function rollBack(out: string): string | undefined {
  const before = previousGeneration(out);
  if (before === undefined || !readdirSync(out).includes(before)) return undefined;
  pointTo(out, before);
  return before;
}

/** Takes away every generation but the one that is served and the one before it; gives the names of those gone. */
export function prune(out: string): readonly string[] {
  const kept = [currentGeneration(out), previousGeneration(out)];
  const old = readdirSync(out).filter((name) => isGeneration(name) && !kept.includes(name));
  for (const name of old) rmSync(join(out, name), { recursive: true });
  return old;
}
