import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectV2 } from './support/clients.ts';
import { MAIN, STDIO } from './support/server.ts';

/** What a client may offer while somebody fills in a prompt or an address. */
const POLICY = new URL('../../corpus/nanchang-2025-9', import.meta.url).pathname;

const prompt = (name: string) => ({ type: 'ref/prompt', name }) as const;
const address = (uri: string) => ({ type: 'ref/resource', uri }) as const;
type Ref = ReturnType<typeof prompt> | ReturnType<typeof address>;
interface Typed {
  readonly of: Ref;
  readonly name: string;
  readonly value: string;
  readonly beside?: Record<string, string>;
}

async function complete(client: Client, { of, name, value, beside }: Typed): Promise<readonly string[]> {
  const context = beside === undefined ? {} : { context: { arguments: beside } };
  return (await client.complete({ ref: of, argument: { name, value }, ...context })).completion.values;
}

const QUESTION = { of: prompt('ask_policy'), name: 'question' };
const ASKED_POLICY = { of: prompt('hotline_reply'), name: 'policy' };
const AWARD = { of: prompt('estimate_awards'), name: 'award' };
const PROFILE = { of: prompt('estimate_awards'), name: 'profile' };
const POLICY_ADDRESS = { of: address('policy://{policy}'), name: 'policy' };
const AWARD_ADDRESS = { of: address('policy://{policy}/award/{award}'), name: 'award' };
const CLAUSE_ADDRESS = { of: address('policy://{policy}/clause/{key}'), name: 'key' };

describe('一份政策', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connectV2(STDIO);
  });
  afterAll(() => client.close());

  test.each([
    ['政策 id 的开头', { ...ASKED_POLICY, value: 'nan' }, 'nanchang-2025-9'],
    ['政策 id 错了一位', { ...ASKED_POLICY, value: 'nanchang-2025-8' }, 'nanchang-2025-9'],
    ['文号', { ...ASKED_POLICY, value: '洪府办规发〔2025〕' }, 'nanchang-2025-9'],
    ['标题里的词', { ...POLICY_ADDRESS, value: '先进制造业' }, 'nanchang-2025-9'],
    ['奖补的名称', { ...AWARD, value: '技术改造' }, '5'],
    ['奖补的名称错了一个字', { ...AWARD_ADDRESS, value: '技木改造' }, '5'],
    ['条款的标题', { ...CLAUSE_ADDRESS, value: '技术改造' }, '3.2.5'],
    ['条款的编号', { ...CLAUSE_ADDRESS, value: '三.(二).5' }, '3.2.5'],
    ['事实的名称', { ...PROFILE, value: '计划投' }, '计划投资额'],
    ['前面已经写了别的', { ...PROFILE, value: '做电机，计划投' }, '做电机，计划投资额'],
    ['问题', { ...QUESTION, value: '展位费' }, '车展展位费补助'],
    ['单位的简称', { ...QUESTION, value: '工信局' }, '市工业和信息化局'],
  ])('%s', async (_what, typed, meant) => {
    expect(await complete(client, typed)).toContain(meant);
  });

  test.each([
    ['编号的开头只补编号', { ...AWARD, value: '3' }, ['3a', '3b', '3c']],
    ['没有打字时列出全部政策', { ...ASKED_POLICY, value: '' }, ['nanchang-2025-9']],
    ['没有打字时不替人想问题', { ...QUESTION, value: '' }, []],
    ['什么也不像', { ...QUESTION, value: '公积金' }, []],
    ['太长', { ...QUESTION, value: '技术改造'.repeat(50) }, []],
    ['事实只补事实', { ...PROFILE, value: '企业技术改造补助' }, []],
  ])('%s', async (_what, typed, values) => {
    expect(await complete(client, typed)).toEqual(values);
  });

  test('问题至多八条，没有重复', async () => {
    const values = await complete(client, { ...QUESTION, value: '汽车' });
    expect(values).toHaveLength(8);
    expect(new Set(values).size).toBe(8);
  });
});

describe('几份政策', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-'));
  for (const id of ['first', 'second']) cpSync(POLICY, join(folder, id), { recursive: true });
  const target = { command: process.execPath, args: [MAIN, '--corpus', folder] };
  const beside = { policy: 'second' };
  let client: Client;
  beforeAll(async () => {
    client = await connectV2(target);
  });
  afterAll(() => client.close());

  test('没有选定政策：只提示能分清政策的，政策、奖补和单位', async () => {
    const values = await complete(client, { ...QUESTION, value: '展位费' });
    expect(values).toEqual(['车展展位费补助']);
    expect(await complete(client, { ...QUESTION, value: '行动方案' })).toHaveLength(1);
    expect(await complete(client, { ...PROFILE, value: '计划投' })).toEqual([]);
  });

  test('选定了：这一份的标题、问题和事实都提示', async () => {
    const values = await complete(client, { ...QUESTION, value: '展位费', beside });
    expect(values.length).toBeGreaterThan(2);
    expect(await complete(client, { ...PROFILE, value: '计划投', beside })).toEqual(['计划投资额']);
    expect(await complete(client, { ...CLAUSE_ADDRESS, value: '技术改造', beside })).toContain('3.2.5');
  });
});

describe('说错了名称', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connectV2(STDIO);
  });
  afterAll(() => client.close());

  test.each([
    ['describe_award', { award: '知能工厂' }, '6a（智能工厂称号奖励）'],
    ['describe_award', { award: '研法后补助' }, '7a（研发后补助）'],
    ['read_clause', { ref: '技木改造' }, '三.(二).5（支持企业技术改造）'],
    ['check_validity', { on: '2026-06-30', policy: '先进制造集群' }, 'nanchang-2025-9'],
    ['search_clauses', { query: '技改', department: '市科计局' }, '最接近的是 市科技局'],
    ['search_clauses', { query: '技改', part: '支持正策' }, '三（支持政策）'],
    ['calculate_award', { award: '5', facts: { 投资额: '800万元' } }, '最接近的是 planned_investment'],
  ] as const)('%s %j：说出最像的 %s', async (name, args, meant) => {
    const { isError, content } = await client.callTool({ name, arguments: args });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain(meant);
  });
});
