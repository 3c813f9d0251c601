import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Clock ticks a second in `/proc/<pid>/stat`; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** A server process spoken to in plain JSON-RPC, so that nothing of a client is measured with it. */
export class StdioPeer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #id = 0;

  /** @param script what Node runs; TypeScript through tsx. */
  constructor(script: string, args: readonly string[] = []) {
    const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
    this.#child = spawn(process.execPath, [...loader, script, ...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const { id, result, error } = JSON.parse(line);
      this.#waiting.get(id)?.(result ?? error);
      this.#waiting.delete(id);
    });
  }

  /** Sends a request and resolves with its result. */
  request(method: string, params: unknown): Promise<unknown> {
    this.#id += 1;
    const id = this.#id;
    this.#child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** The handshake of the 2025 era. */
  async initialize(): Promise<void> {
    const clientInfo = { name: 'bench', version: '1' };
    await this.request('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
    this.#child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
  }

  call(name: string, args: unknown): Promise<unknown> {
    return this.request('tools/call', { name, arguments: args });
  }

  /** CPU seconds the process has used, in user and kernel mode. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  }

  /** Resident memory in MB. */
  rss(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  stop(): void {
    this.#child.kill();
  }
}
