import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** The award card as one page that loads nothing, and what went into it. */
export async function cardPage(
  root: string,
): Promise<{ readonly html: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['ui/card/card.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const style = await build({
    entryPoints: [join(root, 'ui/card/card.css')],
    bundle: true,
    minify: true,
    write: false,
  });
  // A script ends at the first `</script`, wherever it stands.
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>奖补测算</title>`;
  const html = `<!doctype html><html lang="zh-CN"><head>${head}<style>${style.outputFiles[0]?.text}</style></head><body><script type="module">${script}</script></body></html>\n`;
  return { html, metafile };
}
