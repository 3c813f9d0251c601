import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { z } from 'zod';
import type { Policy } from '../../src/corpus/library.ts';
import type { Asker } from './asker.ts';

/** A youju that is asked over MCP, like any assistant asks it. */
export interface Endpoint {
  call(name: string, args: Readonly<Record<string, unknown>>): Promise<Called>;
  close(): Promise<void>;
}

interface Called {
  readonly refused: boolean;
  readonly data: unknown;
}

const result = z.looseObject({ isError: z.boolean().optional(), structuredContent: z.unknown() });
const held = z.looseObject({ policies: z.array(z.looseObject({ id: z.string() })) });
const told = z.looseObject({
  hits: z.array(z.looseObject({ clause: z.string() })),
  coverage: z.looseObject({ status: z.enum(['covered', 'partly', 'not_covered']) }),
});

/**
 * Connects to an address, or starts a command and speaks to it over stdio.
 * @param endpoint `https://host/mcp`, or a command with its arguments, in double quotes where they hold blanks.
 * @throws Error when nothing there speaks MCP.
 */
export async function connect(endpoint: string, token: string | undefined): Promise<Endpoint> {
  const client = new Client(
    { name: 'youju-evaluate', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  );
  await client.connect(/^https?:\/\//u.test(endpoint) ? overHttp(endpoint, token) : overStdio(endpoint));
  return {
    async call(name, args) {
      const { isError = false, structuredContent } = result.parse(
        await client.callTool({ name, arguments: args }),
      );
      return { refused: isError, data: structuredContent };
    },
    close: () => client.close(),
  };
}

function overHttp(endpoint: string, token: string | undefined): StreamableHTTPClientTransport {
  const requestInit = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
  return new StreamableHTTPClientTransport(new URL(endpoint), { requestInit });
}

function overStdio(endpoint: string): StdioClientTransport {
  const words = [...endpoint.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain = '']) => quoted ?? plain);
  const [command = '', ...args] = words;
  return new StdioClientTransport({ command, args, stderr: 'ignore' });
}

/** Whether a youju serves a policy. */
export async function serves(endpoint: Endpoint, { id, data }: Policy): Promise<boolean> {
  const listed = await endpoint.call('list_policies', { keyword: data.number.value }).then(
    (called) => called.data,
    () => undefined,
  );
  return held.safeParse(listed).data?.policies.some((policy) => policy.id === id) ?? false;
}

/** Asks a youju about one policy, over MCP. */
export function askOver(endpoint: Endpoint, { id }: Policy): Asker {
  return async ({ query, keywords }) => {
    const { refused, data } = await endpoint.call('search_clauses', { query, keywords, policy: id });
    if (refused) return { found: [], status: 'asked' };
    const { hits, coverage } = told.parse(data);
    return { found: hits.map(({ clause }) => clause), status: coverage.status };
  };
}
