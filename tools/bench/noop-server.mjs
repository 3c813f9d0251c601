// The least server on the same SDK: what the SDK and Node cost by themselves.
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

serveStdio(() => {
  const server = new McpServer({ name: 'noop', version: '1.0.0' });
  server.registerTool('noop', { description: 'nothing', inputSchema: z.object({}) }, () => ({
    content: [{ type: 'text', text: 'ok' }],
  }));
  return server;
});
