import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packExtension } from '@anthropic-ai/mcpb';
import { z } from 'zod';
import { TOOLS } from '../src/mcp/tools/tools.ts';

/**
 * Makes the bundle that Claude Desktop installs with a double click: what the package holds, and a manifest. The
 * official tool checks the manifest and makes the archive.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => join(ROOT, path);

const [output = at('youju.mcpb')] = process.argv.slice(2);
const stage = mkdtempSync(join(tmpdir(), 'youju-mcpb-'));
for (const path of packaged()) cpSync(at(path), join(stage, path));
writeFileSync(join(stage, 'manifest.json'), JSON.stringify(manifest(), null, 2));
const made = await packExtension({ extensionPath: stage, outputPath: output, silent: true });
rmSync(stage, { recursive: true });
if (!made) throw new Error(`${output} 没有做成：manifest.json 未通过校验`);
console.log(`已做成 ${output}`);

/** What `npm pack` would ship. */
function packaged(): readonly string[] {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pack = z.object({ files: z.array(z.object({ path: z.string() })) });
  const [made] = z
    .union([z.array(pack), z.record(z.string(), pack).transform((packs) => Object.values(packs))])
    .parse(JSON.parse(told));
  return (made?.files ?? []).map(({ path }) => path);
}

/** The manifest with what would otherwise be written twice: the version, and the names of the tools. */
function manifest(): object {
  const { $schema: _, ...written } = z.looseObject({}).parse(read('packaging/manifest.json'));
  const { version } = z.object({ version: z.string() }).parse(read('package.json'));
  return { ...written, version, tools: TOOLS.map(({ name }) => ({ name })) };
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(at(path), 'utf8'));
}
