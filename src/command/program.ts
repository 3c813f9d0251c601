import { basename, isAbsolute, relative } from 'node:path';

/**
 * How this very program is called where it was called from: `youju` where that is what was typed, else Node with the
 * path of the file, as in a clone.
 */
export function program(): string {
  const [, file = ''] = process.argv;
  if (/^youju(?:\.cmd)?$/u.test(basename(file))) return 'youju';
  const near = relative(process.cwd(), file);
  const path = near.startsWith('..') || isAbsolute(near) ? file : near;
  return `node ${path.includes(' ') ? `"${path}"` : path}`;
}
