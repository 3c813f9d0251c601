import { readFileSync } from 'node:fs';

/** The desk is built: `dist/` lies beside both `src/` and itself. */
const DESK = new URL('../../dist/desk/', import.meta.url);

const FILES = [
  ['/', 'index.html', 'text/html'],
  ['/desk/desk.js', 'desk.js', 'text/javascript'],
  ['/desk/desk.css', 'desk.css', 'text/css'],
  ['/desk/icon.svg', 'icon.svg', 'image/svg+xml'],
] as const;

/** The desk at `/`, and what it loads, by path. */
export function deskPages(): ReadonlyMap<string, { type: string; body: string }> {
  return new Map(
    FILES.map(
      ([path, file, type]) => [path, { type, body: readFileSync(new URL(file, DESK), 'utf8') }] as const,
    ),
  );
}
