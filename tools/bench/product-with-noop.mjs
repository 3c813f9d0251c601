// The shipped server with one no-op tool beside its own, so that both are called in the same process.

import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { openLibrary } from '../../dist/command/open-library.js';
import { buildServer } from '../../dist/mcp/server.js';

const context = openLibrary({ positionals: [], values: {} });
const inputSchema = z.object({});
serveStdio(() => {
  const server = buildServer(context, 'bench');
  server.registerTool('noop', { description: 'nothing', inputSchema }, () => ({
    content: [{ type: 'text', text: 'ok' }],
  }));
  return server;
});
