import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z
  .object({ version: z.string(), mcpName: z.string(), description: z.string() })
  .transform(({ version, mcpName, description }) => ({ name: mcpName, version, description }));

/** The program's version, from the package it was installed with. */
export function version(): string {
  return packaged().version;
}

/** The same with the name that it is registered by, and what it is in a sentence. */
export function packaged(): z.output<typeof manifest> {
  return manifest.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
}
