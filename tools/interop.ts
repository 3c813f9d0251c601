import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MAIN, startHttp } from '../test/contract/support/server.ts';

/** Clients that other people wrote, exact, and the Node that two of them need. Installed for the run, never ours. */
const CLIENTS = [
  'node@24.21.0',
  '@modelcontextprotocol/inspector@2.12.0',
  'mcporter@0.12.3',
  '@wong2/mcp-cli@2.0.0',
] as const;

/** How assistants start the program: with our Node, not the one the clients brought. */
const STDIO = [process.execPath, MAIN] as const;

/** Words of 三、(三)7, which a client shows only when it read the clause. */
const CLAUSE_WORDS = '用好研发投入后补助政策';

const folder = mkdtempSync(join(tmpdir(), 'youju-interop-'));
const env = {
  ...process.env,
  // Nothing of these clients is left behind, and nothing that was there is read.
  HOME: folder,
  PATH: [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  MCP_INSPECTOR_SECRET_STORE: 'memory',
  MCP_INSPECTOR_DAEMON_DIR: join(folder, 'daemon'),
  MCP_INSPECTOR_DAEMON_TOKEN: randomUUID(),
};
let failed = 0;

/** Runs a client; what it printed, whatever it thought of it. */
function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env, timeout: 120_000, maxBuffer: 32 * 1024 * 1024 };
    const child = execFile(command, [...args], options, (error, stdout, stderr) =>
      resolve(`${stdout}${stderr}${error === null ? '' : `\nexit code ${error.code}`}`),
    );
    child.stdin?.end();
  });
}

/** Says whether a client showed what it should have. */
function check(name: string, output: string, expected: string): void {
  const passed = output.includes(expected) && !output.includes('\nexit code');
  if (!passed) failed += 1;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}${passed ? '' : `\n${output.slice(0, 2000)}`}`);
}

/** The Inspector's command line, with its judgement of the tools' schemas, in each era. */
async function inspector(url: string): Promise<void> {
  const cli = (target: readonly string[], ...rest: readonly string[]) =>
    run('mcp-inspector', ['--cli', ...target, ...rest]);
  for (const era of ['legacy', 'modern', 'auto']) {
    const listed = await cli([url], '--protocol-era', era, '--strict', '--method', 'tools/list');
    check(`Inspector CLI, HTTP, ${era}: tools/list --strict`, listed, '0 errors');
    const read = ['--method', 'tools/call', '--tool-name', 'read_clause', '--tool-arg', 'ref=支持政策第7条'];
    const called = await cli(STDIO, '--protocol-era', era, ...read);
    check(`Inspector CLI, stdio, ${era}: read_clause`, called, CLAUSE_WORDS);
  }
}

/** A form filled in by a client that can show one: the question comes, the reply makes the sum exact. */
async function elicitation(url: string): Promise<void> {
  const cases = [
    ['stdio', 'legacy', STDIO],
    ['stdio', 'modern', STDIO],
    ['HTTP', 'modern', [url]],
  ] as const;
  for (const [transport, era, target] of cases) {
    await run('mcpdo', ['connect', '--era', era, '--elicit', 'form', ...target]);
    const listed = await run('mcpdo', ['connections/list', '--format', 'json']);
    const on = ['--connection', /"name": "([^"]+)"/.exec(listed)?.[1] ?? '', '--format', 'json'];
    const call = '{"award":"5","facts":{"planned_investment":"800万元"}}';
    const asked = await run('mcpdo', [...on, 'tools/call', 'calculate_award', call]);
    check(`mcpdo, ${transport}, ${era}: calculate_award asks`, asked, 'equipment_invoices');
    const id = /"elicitationId": "([^"]+)"/.exec(asked)?.[1] ?? '';
    const answered = await run('mcpdo', [
      ...on,
      'elicitation/respond',
      id,
      '{"equipment_invoices":"800万元"}',
    ]);
    check(`mcpdo, ${transport}, ${era}: and calculates with the reply`, answered, '"value": "800000"');
    await run('mcpdo', ['disconnect', ...on.slice(0, 2)]);
  }
  await run('mcpdo', ['daemon', 'stop']);
}

async function others(url: string): Promise<void> {
  const selector = `${url}.read_clause`;
  const called = await run('mcporter', ['call', selector, 'ref=支持政策第7条', '--allow-http']);
  check('mcporter, HTTP: read_clause', called, CLAUSE_WORDS);
  const config = join(folder, 'servers.json');
  const [command, ...args] = STDIO;
  writeFileSync(config, JSON.stringify({ mcpServers: { youju: { command, args } } }));
  const call = ['call-tool', 'youju:read_clause', '--args', '{"ref":"支持政策第7条"}'];
  check(
    '@wong2/mcp-cli, stdio: read_clause',
    await run('mcp-cli', ['--config', config, ...call]),
    CLAUSE_WORDS,
  );
}

async function main(): Promise<number> {
  mkdirSync(join(folder, 'daemon'));
  writeFileSync(join(folder, 'package.json'), '{}');
  await run('npm', ['install', '--engine-strict=false', '--no-audit', '--no-fund', ...CLIENTS]);
  const { url, stop } = await startHttp();
  await inspector(`${url}/mcp`);
  await elicitation(`${url}/mcp`);
  await others(`${url}/mcp`);
  await stop();
  rmSync(folder, { recursive: true, force: true });
  return failed;
}

process.exitCode = (await main()) === 0 ? 0 : 1;
