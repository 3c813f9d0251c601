import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The program as it is installed: built, nothing of the sources. */
export const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));

/** The program over stdio, as an assistant starts it. */
export const STDIO = { command: process.execPath, args: [MAIN] } as const;

/** The HTTP server, on a free port, with the line that it prints when it is ready and what it logged so far. */
export async function startHttp(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN, 'http', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    logged += chunk;
  });
  const [line] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`服务器没有起来，退出码 ${code}`);
    }),
  ]);
  const url = /http:\/\/[^\s/]+/.exec(String(line))?.[0] ?? '';
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    // One that a signal has ended has no exit code, and ends only once.
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  /** Nobody reads what it logs from now on. */
  const deafen = (): void => void child.stderr.destroy();
  return { url, line: String(line), pid: child.pid ?? 0, stop, deafen, log: () => logged };
}

/** Runs the program to its end. */
export async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
