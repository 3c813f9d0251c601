import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Builds the hotline desk into `dist/desk/`: the page, one script, one sheet; what went into it. */
export async function buildDesk(root: string): Promise<Metafile> {
  const out = join(root, 'dist/desk');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'ui/desk/main.ts', out: 'desk' },
      { in: 'ui/desk/desk.css', out: 'desk' },
    ],
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  mkdirSync(out, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  copyFileSync(join(root, 'ui/desk.html'), join(out, 'index.html'));
  copyFileSync(join(root, 'ui/desk/icon.svg'), join(out, 'icon.svg'));
  return metafile;
}
