import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CALL_HEADERS, legacyCall } from './fixture/serve.ts';
import { connectV2, inProcess } from './support/clients.ts';
import { MAIN, startHttp } from './support/server.ts';

let server: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  server = await startHttp([], { YOUJU_DRAIN_SECONDS: '0' });
});
afterAll(async () => expect(await server.stop()).toBe(0));

const facts = { planned_investment: '800万元', equipment_invoices: '800万元' };
const CALLS = [
  { name: 'verify_answer', arguments: { answer: '最高不超过500万元（三、(二)5）。' } },
  { name: 'verify_answer', arguments: { answer: '' } },
  { name: 'match_awards', arguments: { facts, as_of: '2026-06-30' } },
  { name: 'match_awards', arguments: { facts: { nonsense: 1 } } },
];

function threads(): number {
  return readdirSync(`/proc/${server.pid}/task`).length;
}

test('费时的工具在别的线程里做，回答一字不差', async () => {
  const before = threads();
  const there = await connectV2({ url: `${server.url}/mcp` });
  const here = await inProcess();
  expect(threads()).toBe(before);
  for (const call of CALLS) {
    const { _meta: one, ...answer } = await there.callTool(call);
    const { _meta: two, ...expected } = await here.callTool(call);
    expect(answer).toEqual(expected);
    expect([one, two]).toBeDefined();
  }
  expect(threads()).toBeGreaterThan(before);
  await Promise.all([there.close(), here.close()]);
});

test('两个调用者各发一批费时的：便宜的调用在它们之前就答完，费时的也都有回答', async () => {
  const post = async (body: string): Promise<string> =>
    (await fetch(`${server.url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body })).text();
  const draft = (id: number) => legacyCall('verify_answer', { answer: '奖励12.5万元、'.repeat(390) }, id);
  const batch = `[${Array.from({ length: 20 }, (_, id) => draft(id)).join(',')}]`;
  const order: string[] = [];
  const heavy = [1, 2].map(async () => {
    const text = await post(batch);
    order.push('heavy');
    return text;
  });
  const cheap = post(legacyCall('read_clause', { ref: '支持政策第5条' })).then((text) => {
    order.push('cheap');
    return text;
  });
  expect(await cheap).toContain('设备发票额');
  for (const each of heavy)
    expect((await each).match(/"verdict"|没有做完|排队/g)?.length).toBeGreaterThanOrEqual(20);
  expect(order[0]).toBe('cheap');
});

test('stdio 起步时不装工作线程和 HTTP 的代码', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const code = readFileSync(file, 'utf8');
    const imports = code.matchAll(/\b(?:import|export)\s*(?:\{[^}]*\}\s*from\s*)?"(\.[^"]+)"/g);
    for (const [, path = ''] of imports) load(join(dirname(file), path));
  };
  load(MAIN);
  const all = [...loaded].map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(loaded.size).toBeGreaterThan(2);
  expect(all).toContain('registerTool');
  expect(all).not.toMatch(/class Tinypool|class Histogram|createRemoteJWKSet/);
});
