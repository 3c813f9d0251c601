import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A script as one file without types, as the product is built: what tsx adds to each function is not measured with it.
 * @returns where it lies, two steps below the package as every part of the product.
 */
export async function bundled(script: string): Promise<string> {
  const outdir = join(ROOT, 'node_modules', '.cache');
  await build({
    entryPoints: [{ in: script, out: 'youju-bench' }],
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'youju-bench-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return join(outdir, 'youju-bench.mjs');
}
