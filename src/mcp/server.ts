import { McpServer } from '@modelcontextprotocol/server';
import { registerAwardCard } from './award-card.ts';
import type { Context } from './context.ts';
import { type Host, NO_HOST } from './host.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { registerPrompts } from './prompts.ts';
import { registerResources } from './resources.ts';
import { TOOLS } from './tools/index.ts';

/** More list items and object members than any honest call has; refused before any work is done. */
const MAX_INPUT_ELEMENTS = 2000;

/** What is served changes only when the library does, so clients may keep the lists for an hour. */
const LIST_CACHE = { ttlMs: 3_600_000, cacheScope: 'public' } as const;

/** A server over the context: one for each connection (stdio) or request (HTTP). It only registers what is ready. */
export function buildServer(context: Context, version: string, host: Host = NO_HOST): McpServer {
  const server = new McpServer(
    { name: 'youju', title: '有据', version },
    {
      instructions: INSTRUCTIONS,
      // The library changes only with the process or its reload, of which no connection is told.
      capabilities: {
        tools: { listChanged: false },
        resources: { listChanged: false },
        prompts: { listChanged: false },
      },
      maxToolInputElements: MAX_INPUT_ELEMENTS,
      cacheHints: {
        'tools/list': LIST_CACHE,
        'prompts/list': LIST_CACHE,
        'resources/list': LIST_CACHE,
        'resources/templates/list': LIST_CACHE,
      },
    },
  );
  for (const tool of TOOLS) tool.register(server, context, host);
  registerResources(server, context);
  registerPrompts(server, context);
  registerAwardCard(server, context);
  return server;
}
