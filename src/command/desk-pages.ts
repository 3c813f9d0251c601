import { readFileSync } from 'node:fs';

/** The pages are built: `dist/` lies beside both `src/` and itself. */
const BUILT = new URL('../../dist/', import.meta.url);

const FILES = [
  ['/', 'desk/index.html', 'text/html'],
  ['/desk/desk.js', 'desk/desk.js', 'text/javascript'],
  ['/desk/desk.css', 'desk/desk.css', 'text/css'],
  ['/desk/icon.svg', 'desk/icon.svg', 'image/svg+xml'],
  ['/batch', 'batch/index.html', 'text/html'],
  ['/batch/batch.js', 'batch/batch.js', 'text/javascript'],
  ['/batch/batch.css', 'batch/batch.css', 'text/css'],
] as const;

/** The desk at `/`, the page for lists at `/batch`, and what they load, by path. */
export function deskPages(): ReadonlyMap<string, { type: string; body: string }> {
  return new Map(
    FILES.map(
      ([path, file, type]) => [path, { type, body: readFileSync(new URL(file, BUILT), 'utf8') }] as const,
    ),
  );
}
