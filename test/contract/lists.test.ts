import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectV2 } from './support/clients.ts';
import { MAIN, STDIO } from './support/server.ts';

/** What a client is told, pinned: a change here is a change for everybody who is connected. */
let client: Client;
beforeAll(async () => {
  client = await connectV2(STDIO);
});
afterAll(() => client.close());

test('工具、参数和必填项', async () => {
  const { tools } = await client.listTools();
  const told = tools.map(({ name, inputSchema }) => {
    const required = new Set(inputSchema.required ?? []);
    const args = Object.keys(inputSchema.properties ?? {}).map((arg) =>
      required.has(arg) ? arg : `${arg}?`,
    );
    return `${name}(${args.join(', ')})`;
  });
  expect(told).toEqual([
    'search_clauses(query, keywords?, policy?, part?, department?, as_of?, limit?)',
    'read_clause(ref, policy?, context?)',
    'list_policies(keyword?, region?, on?)',
    'list_awards(policy?, payee?, department?, keyword?)',
    'describe_award(award, policy?)',
    'calculate_award(award, facts, as_of?, applicant_type?, policy?)',
    'match_awards(facts, as_of?, policy?, applicant_type?)',
    'check_validity(on, policy?)',
    'verify_answer(answer, claims?, calculations?, receipts?, policy?)',
    'recheck_award(receipt)',
  ]);
});

test('每个工具都说明只读、幂等、封闭，说明不超过两千字', async () => {
  const { tools } = await client.listTools();
  for (const { name, title, description, annotations, inputSchema, outputSchema } of tools) {
    expect({ name, ...annotations }).toMatchObject({
      name,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    });
    expect(title, name).toMatch(/\p{Script=Han}/u);
    expect(description?.length, name).toBeLessThan(2000);
    expect(inputSchema, name).toMatchObject({ type: 'object' });
    expect(outputSchema, name).toMatchObject({ type: 'object' });
  }
});

test('完整的参数和结果结构', async () => {
  const { tools } = await client.listTools();
  const told = tools.map(({ name, inputSchema, outputSchema }) => ({ name, inputSchema, outputSchema }));
  await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL('./tools-list.json', import.meta.url)),
  );
});

test('提示及其参数', async () => {
  const { prompts } = await client.listPrompts();
  const told = prompts.map(
    ({ name, arguments: args = [] }) =>
      `${name}(${args.map((arg) => (arg.required ? arg.name : `${arg.name}?`)).join(', ')})`,
  );
  expect(told).toEqual([
    'ask_policy(question, policy?)',
    'estimate_awards(profile, award?, policy?)',
    'hotline_reply(question, policy?)',
    'encode_policy(policy?, text?)',
  ]);
});

test('提示 encode_policy 带着步骤、原文和每一种写法', async () => {
  const { messages } = await client.getPrompt({
    name: 'encode_policy',
    arguments: { policy: 'ceshi-2026-1', text: '对企业给予10万元奖励。' },
  });
  const said = JSON.stringify(messages);
  for (const words of [
    'youju draft ceshi-2026-1',
    'check --policy ceshi-2026-1 --json',
    '对企业给予10万元奖励。',
    'unencoded',
    '## schedule 按年数',
  ])
    expect(said).toContain(words);
});

test.each(['ask_policy', 'hotline_reply'])('提示 %s 带着问题，要求答复前核对', async (name) => {
  const { messages } = await client.getPrompt({ name, arguments: { question: '技改能补多少' } });
  expect(JSON.stringify(messages)).toContain('技改能补多少');
  expect(JSON.stringify(messages)).toContain('verify_answer');
});

describe('资源', () => {
  test('三种地址都列出，也都有模板', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'policy://{policy}',
      'policy://{policy}/award/{award}',
      'policy://{policy}/clause/{key}',
    ]);
    const { resources } = await client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toContain('policy://nanchang-2025-9');
    expect(uris).toContain('policy://nanchang-2025-9/clause/4.4');
    expect(uris).toContain('policy://nanchang-2025-9/award/5');
  });

  test('模板变量可以补全', async () => {
    const complete = async (uri: string, [name, value]: readonly [string, string]) => {
      const context = { arguments: { policy: 'nanchang-2025-9' } };
      const ref = { type: 'ref/resource', uri } as const;
      return (await client.complete({ ref, argument: { name, value }, context })).completion.values;
    };
    expect(await complete('policy://{policy}/award/{award}', ['award', '3'])).toEqual(['3a', '3b', '3c']);
    expect(await complete('policy://{policy}/clause/{key}', ['key', '4.'])).toEqual([
      '4.1',
      '4.2',
      '4.3',
      '4.4',
    ]);
  });

  test.each([
    'policy://nanchang-2025-8',
    'policy://nanchang-2025-9/clause/9.9',
    'policy://nanchang-2025-9/award/99',
    'policy://nanchang-2025-9/clause/..%2f..%2fpackage.json',
    'file:///etc/passwd',
  ])('%s 不存在', async (uri) => {
    await expect(client.readResource({ uri })).rejects.toThrow(/not found/i);
  });
});

test('标准输出只有协议内容，每行一条 JSON-RPC', async () => {
  const child = spawn(process.execPath, [MAIN], { stdio: ['pipe', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const clientInfo = { name: 'x', version: '1' };
  const lines = [
    { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'search_clauses', arguments: { query: '技改' } } },
    { id: 3, method: 'tools/call', params: { name: 'search_clauses', arguments: { query: '' } } },
    { id: 4, method: 'no/such', params: {} },
  ];
  for (const line of lines) child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...line })}\n`);
  await expect
    .poll(() => Buffer.concat(chunks).toString('utf8').trim().split('\n').length, { timeout: 20_000 })
    .toBe(4);
  child.kill();
  for (const line of Buffer.concat(chunks).toString('utf8').trim().split('\n')) {
    expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  }
});
