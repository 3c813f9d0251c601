import { Client as ClientV2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio';
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, test } from 'vitest';
import { STDIO } from './support/server.ts';

/** What the person fills in; `undefined` when they decline. */
type Reply = Record<string, string | number | boolean> | undefined;

const INFO = { name: 'youju-contract-test', version: '1.0.0' };
const CAPABILITIES = { elicitation: { form: {} } };
const CALL = {
  name: 'calculate_award',
  arguments: { award: '5', as_of: '2026-06-30', facts: { equipment_invoices: '800万元' } },
};
const stdio = { command: STDIO.command, args: [...STDIO.args], stderr: 'ignore' as const };

async function callV1(reply: Reply) {
  const asked: unknown[] = [];
  const client = new ClientV1(INFO, { capabilities: CAPABILITIES });
  client.setRequestHandler(ElicitRequestSchema, (request) => {
    asked.push(request.params);
    return reply === undefined ? { action: 'decline' } : { action: 'accept', content: reply };
  });
  await client.connect(new StdioV1(stdio));
  const result = await client.callTool(CALL);
  await client.close();
  return { asked, result };
}

async function callV2(reply: Reply) {
  const asked: unknown[] = [];
  const client = new ClientV2(INFO, {
    capabilities: CAPABILITIES,
    versionNegotiation: { mode: { pin: '2026-07-28' } },
  });
  client.setRequestHandler('elicitation/create', (request) => {
    asked.push(request.params);
    return reply === undefined ? { action: 'decline' } : { action: 'accept', content: reply };
  });
  await client.connect(new StdioV2(stdio));
  const result = await client.callTool(CALL);
  await client.close();
  return { asked, result };
}

describe.each([
  ['2025 年代的客户端', callV1],
  ['2026-07-28 的客户端', callV2],
])('%s：缺的事实用表单问一次', (_, call) => {
  test('填了就用来测算', async () => {
    const { asked, result } = await call({ planned_investment: '800万元' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      requestedSchema: { properties: { planned_investment: { type: 'string', title: '计划投资额' } } },
    });
    expect(asked[0]).not.toHaveProperty('requestedSchema.properties.conforms_to_industrial_policy');
    expect(result).toMatchObject({
      structuredContent: {
        eligibility: { status: 'undetermined' },
        amount_if_eligible: { kind: 'exact', value: '800000' },
        missing: [{ fact: 'conforms_to_industrial_policy', state: 'needs_authority' }],
      },
    });
  });

  test('不愿填，问题仍在结果里，不再追问', async () => {
    const { asked, result } = await call(undefined);
    expect(asked).toHaveLength(1);
    expect(result).toMatchObject({
      structuredContent: {
        missing: [{ fact: 'planned_investment' }, { fact: 'conforms_to_industrial_policy' }],
      },
    });
  });

  test.each(['', '  ', '\u3000'])('提交时空着的一格（%j）等于没填', async (blank) => {
    const { result } = await call({ planned_investment: blank });
    expect(result).not.toHaveProperty('isError', true);
    expect(result).toMatchObject({
      structuredContent: {
        missing: [{ fact: 'planned_investment' }, { fact: 'conforms_to_industrial_policy' }],
      },
    });
  });

  test('填得不对，告诉怎样写', async () => {
    const { result } = await call({ planned_investment: '800' });
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('800') }] });
  });
});
