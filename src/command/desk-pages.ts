import { readdirSync, readFileSync } from 'node:fs';

/** `ui/` lies beside both `src/` and `dist/`. */
const UI = new URL('../../ui/', import.meta.url);

const TYPES = [
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
] as const;

/** The desk at `/`, and what it loads at its path below `ui/`. */
export function deskPages(): ReadonlyMap<string, { type: string; body: string }> {
  const files = readdirSync(new URL('desk/', UI)).flatMap((name) =>
    TYPES.filter(([ending]) => name.endsWith(ending)).map(([, type]) => ({ path: `desk/${name}`, type })),
  );
  const desk = { path: 'desk.html', type: 'text/html' };
  const page = ({ path, type }: typeof desk) => ({ type, body: readFileSync(new URL(path, UI), 'utf8') });
  return new Map([['/', page(desk)], ...files.map((file) => [`/${file.path}`, page(file)] as const)]);
}
