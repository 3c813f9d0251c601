import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAIN, startHttp } from './support/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'youju-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the evaluation as people do, on every sixtieth question. */
function evaluate(endpoint: string): Promise<{ code: number; output: string }> {
  const args = ['tsx', 'tools/evaluate.ts', '--endpoint', endpoint, '--every', '60'];
  return new Promise((resolve) => {
    execFile('npx', args, { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    );
  });
}

const STDIO = `"${process.execPath}" "${MAIN}"`;

describe('npm run evaluate -- --endpoint', () => {
  let http: Awaited<ReturnType<typeof startHttp>>;
  beforeAll(async () => {
    http = await startHttp();
  });
  afterAll(() => http.stop());

  test.each([
    ['stdio', () => STDIO],
    ['http', () => `${http.url}/mcp`],
  ])('%s：问题和算例都到了线，退出码 0', async (_what, endpoint) => {
    const { code, output } = await evaluate(endpoint());
    expect(output).toMatch(/own questions.+hit@1/u);
    expect(output).toMatch(/worked cases.+same result.+1\.000/u);
    expect(code).toBe(0);
  });

  test('没有收录说法的政策库，没到线，退出码 1', async () => {
    const corpus = join(folder, 'corpus');
    cpSync(join(ROOT, 'corpus'), corpus, { recursive: true });
    for (const file of ['lexicon.json', 'asked.json']) rmSync(join(corpus, 'nanchang-2025-9', file));
    const { code, output } = await evaluate(`${STDIO} --corpus ${corpus}`);
    expect(output).toMatch(/own questions.+hit@1.+NO/u);
    expect(code).toBe(1);
  });

  test('没有在听的、不是 youju 的，退出码 2，一行话', async () => {
    const { code, output } = await evaluate('http://127.0.0.1:9/mcp');
    expect(output.trim()).toBe('Nothing at http://127.0.0.1:9/mcp speaks MCP.');
    expect(code).toBe(2);
  });
});
