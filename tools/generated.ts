import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes files that are made from the sources, or with `--check` only says which are out of date (exit code 1).
 * @param files content by path, relative to the repository.
 */
export function generated(files: Readonly<Record<string, string>>): void {
  const stale = Object.entries(files).filter(([path, content]) => read(path) !== content);
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} 与源码不一致，请运行 npm run docs`);
    if (stale.length > 0) process.exitCode = 1;
    return;
  }
  for (const [path, content] of stale) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
    console.log(`已写 ${path}`);
  }
}

function at(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function read(path: string): string | undefined {
  return existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined;
}
