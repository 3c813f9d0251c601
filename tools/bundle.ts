import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';
import { z } from 'zod';
import { TOOLS } from '../src/mcp/tools/index.ts';
import { cardPage } from './card.ts';
import { buildDesk } from './desk.ts';
import { sbomOf } from './sbom.ts';

/**
 * Builds `dist/`: the program with its libraries, in a few files that Node reads faster than eight hundred.
 * What only one command needs stays in a file of its own, loaded when it is named.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** Zod's messages in sixty languages: those that nobody is told are not read at each start. */
const twoLanguages: Plugin = {
  name: 'two languages',
  setup({ onLoad }) {
    const contents =
      "export { default as en } from './en.js';\nexport { default as zhCN } from './zh-CN.js';";
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents }));
  },
};

/** The SDK's small validator in the place of Ajv, which is a tenth of a start: only what a form brings back is read with it. */
const smallValidator: Plugin = {
  name: 'small validator',
  setup({ onLoad }) {
    const contents = `export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
export { default as process } from 'node:process';`;
    onLoad({ filter: /@modelcontextprotocol[\\/]server[\\/]dist[\\/]shimsNode\.mjs$/ }, () => ({ contents }));
  },
};

/** Every module lies two steps below the package, as in `src/`, so that `corpus/` and `ui/` are found from both. */
const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: [
    { in: 'src/main.ts', out: 'main' },
    { in: 'src/command/main.ts', out: 'command/main' },
    { in: 'src/command/http/tool-worker.ts', out: 'command/http/tool-worker' },
    // The pool starts its threads with this file, beside the part that holds the pool itself.
    { in: 'node_modules/tinypool/dist/entry/worker.js', out: 'parts/entry/worker' },
  ],
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  // Every start reads every byte; names stay as they are, and lines short enough for an error to be shown.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 120,
  // A Chinese character as it is has half the bytes of its escape.
  charset: 'utf8',
  // Libraries in the older module format ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = (name) => createRequire(import.meta.url)(name);",
  },
  // What clients are told of the tools is the same at each start.
  define: {
    ADVERTISED: JSON.stringify(Object.fromEntries(TOOLS.map((tool) => [tool.name, tool.advertised]))),
  },
  metafile: true,
  plugins: [twoLanguages, smallValidator],
  logLevel: 'warning',
});
const card = await cardPage(ROOT);
removeStale(metafile);
writeFileSync(join(DIST, 'award-card.html'), card.html);
const desk = await buildDesk(ROOT);
const folders = libraryFolders({ ...metafile.inputs, ...card.metafile.inputs, ...desk.inputs });
writeFileSync(join(DIST, 'THIRD-PARTY.txt'), notices(folders));
writeFileSync(join(DIST, 'sbom.cdx.json'), `${JSON.stringify(sbomOf(ROOT, folders), null, 2)}\n`);

/** What an earlier build left, so that nothing is shipped that nothing loads. */
function removeStale({ outputs }: Metafile): void {
  const built = new Set(Object.keys(outputs));
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !built.has(path.slice(ROOT.length).replaceAll('\\', '/'))) rmSync(path);
  }
}

/** Where the libraries lie of which something is inside. */
function libraryFolders(inputs: Metafile['inputs']): readonly string[] {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [],
  );
  return [...new Set(folders)].sort();
}

/** Name, version and licence of every library inside, as their licences ask. */
function notices(folders: readonly string[]): string {
  return folders.map((folder) => notice(join(ROOT, folder))).join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder: string): string {
  const { name, version, license } = manifest.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}
