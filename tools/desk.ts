import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** Builds the hotline desk into `dist/desk/`, and the page for lists into `dist/batch/`: each one page, one script, one sheet; what went into them. */
export async function buildDesk(root: string): Promise<Metafile> {
  const out = join(root, 'dist');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'ui/desk/main.ts', out: 'desk/desk' },
      { in: 'ui/desk/style/desk.css', out: 'desk/desk' },
      { in: 'ui/batch/batch.ts', out: 'batch/batch' },
      { in: 'ui/batch/batch.css', out: 'batch/batch' },
    ],
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  for (const page of ['desk', 'batch']) {
    mkdirSync(join(out, page), { recursive: true });
    copyFileSync(join(root, `ui/${page}.html`), join(out, page, 'index.html'));
  }
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  copyFileSync(join(root, 'ui/desk/icon.svg'), join(out, 'desk/icon.svg'));
  return metafile;
}
