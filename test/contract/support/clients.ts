import {
  Client as ClientV2,
  StreamableHTTPClientTransport as HttpV2,
  InMemoryTransport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio';
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as HttpV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client as ClientV110 } from 'sdk-1.10/client/index.js';
import { StdioClientTransport as StdioV110 } from 'sdk-1.10/client/stdio.js';
import { StreamableHTTPClientTransport as HttpV110 } from 'sdk-1.10/client/streamableHttp.js';
import { openLibrary } from '../../../src/command/open-library.ts';
import { buildServer } from '../../../src/mcp/server.ts';

/** What the tests ask of every client, whatever its age. */
export interface TestClient {
  listTools(): Promise<{ tools: { name: string }[] }>;
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<unknown>;
  listResources(): Promise<{ resources: { uri: string }[] }>;
  readResource(of: { uri: string }): Promise<{ contents: object[] }>;
  getServerVersion(): { name: string } | undefined;
  getInstructions(): string | undefined;
  close(): Promise<void>;
}

/** Where a server is reached: a command to start, or an address. */
export type Target =
  | { readonly command: string; readonly args: readonly string[] }
  | { readonly url: string };

const INFO = { name: 'youju-contract-test', version: '1.0.0' };

/** Every client of the contract: two releases of the 2025 era, and version 2 in each of its modes. */
export const CLIENTS: Readonly<Record<string, (target: Target) => Promise<TestClient>>> = {
  'SDK 1.10（2025-03-26）': connectV110,
  'SDK 1.32（2025-11-25）': connectV1,
  '第2版 legacy': (target) => connectV2(target, 'legacy'),
  '第2版 auto': (target) => connectV2(target, 'auto'),
  '第2版 固定 2026-07-28': (target) => connectV2(target, { pin: '2026-07-28' }),
};

async function connectV110(target: Target): Promise<TestClient> {
  const client = new ClientV110(INFO);
  await client.connect('url' in target ? new HttpV110(new URL(target.url)) : new StdioV110(stdio(target)));
  return client;
}

async function connectV1(target: Target): Promise<TestClient> {
  const client = new ClientV1(INFO);
  await client.connect('url' in target ? new HttpV1(new URL(target.url)) : new StdioV1(stdio(target)));
  return client;
}

/** The version 2 client in one of its modes. */
export async function connectV2(
  target: Target,
  mode: 'legacy' | 'auto' | { pin: string } = 'auto',
): Promise<ClientV2> {
  const client = new ClientV2(INFO, { versionNegotiation: { mode } });
  await client.connect('url' in target ? new HttpV2(new URL(target.url)) : new StdioV2(stdio(target)));
  return client;
}

/** The version 2 client on a server in this process, over the shipped library. */
export async function inProcess(): Promise<ClientV2> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await buildServer(openLibrary({ positionals: [], values: {} }), '0.0.0').connect(theirs);
  const client = new ClientV2(INFO);
  await client.connect(ours);
  return client;
}

function stdio({ command, args }: { command: string; args: readonly string[] }) {
  return { command, args: [...args], stderr: 'ignore' as const };
}
