import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENTS, type Target } from './support/clients.ts';
import { STDIO, startHttp } from './support/server.ts';

let server: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  server = await startHttp();
});
afterAll(() => server.stop());

const TRANSPORTS: Readonly<Record<string, () => Target>> = {
  stdio: () => STDIO,
  HTTP: () => ({ url: `${server.url}/mcp` }),
};

describe.each(Object.keys(TRANSPORTS))('%s', (transport) => {
  test.each(Object.keys(CLIENTS))('%s：列出工具、检索、读条款、读资源', async (name) => {
    const client = await CLIENTS[name]?.(TRANSPORTS[transport]?.() ?? STDIO);
    if (client === undefined) throw new Error(name);
    try {
      expect(client.getServerVersion()).toMatchObject({ name: 'youju' });
      expect(client.getInstructions()).toContain('search_clauses');
      const { tools } = await client.listTools();
      expect(tools.map((tool) => tool.name)).toEqual(
        expect.arrayContaining(['search_clauses', 'read_clause']),
      );

      const found = await client.callTool({
        name: 'search_clauses',
        arguments: { query: '技术改造 设备发票' },
      });
      expect(found).toMatchObject({ structuredContent: { hits: [{ clause: '三.(二).5' }, {}, {}, {}, {}] } });
      expect(found).toMatchObject({
        content: [{ text: expect.stringContaining('洪府办规发〔2025〕9号 三、(二)5') }],
      });

      const read = await client.callTool({ name: 'read_clause', arguments: { ref: '支持政策第7条' } });
      expect(read).toMatchObject({ structuredContent: { clause: '三.(三).7' } });

      const { resources } = await client.listResources();
      expect(resources.map(({ uri }) => uri)).toContain('policy://nanchang-2025-9/clause/3.2.5');
      const resource = await client.readResource({ uri: 'policy://nanchang-2025-9/clause/3.2.5' });
      expect(JSON.stringify(resource.contents)).toContain('按年度购买软、硬件设备发票额的10%');
    } finally {
      await client.close();
    }
  });
});
