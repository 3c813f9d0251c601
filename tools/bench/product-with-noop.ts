import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { buildServer } from '../../src/mcp/server.ts';

// The server with one no-op tool beside its own, so that both are called in the same process.

const context = openLibrary({ positionals: [], values: {} });
const inputSchema = z.object({});
serveStdio(() => {
  const server = buildServer(context, 'bench');
  server.registerTool('noop', { description: 'nothing', inputSchema }, () => ({
    content: [{ type: 'text', text: 'ok' }],
  }));
  return server;
});
