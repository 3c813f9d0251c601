import type { McpServerFactory } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

/** Serves MCP over this process's stdin and stdout until stdin ends. stdout carries the protocol and nothing else. */
export function stdio(build: McpServerFactory): void {
  serveStdio(build, { onerror: (error) => console.error('[youju] stdio:', error.message) });
}
