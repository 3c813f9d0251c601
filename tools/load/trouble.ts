import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startHttp } from '../../test/contract/support/server.ts';

const WORKERS_DIE = new URL('workers-die.mjs', import.meta.url);
const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));
/** The policy's data file in which a change makes another library of the same words. */
const CHANGED = join('nanchang-2025-9', 'asked.json');

/** A server with one token a seat, whose audit has no disk to write to and whose workers die again and again. */
export async function startTroubled(seats: number) {
  const folder = mkdtempSync(join(tmpdir(), 'youju-load-'));
  const corpus = join(folder, 'corpus');
  cpSync(SHIPPED, corpus, { recursive: true });
  const tokens = Array.from({ length: seats }, () => randomBytes(32).toString('hex'));
  writeFileSync(join(folder, 'tokens'), tokens.join('\n'));
  const server = await startHttp(
    [
      ...['--corpus', corpus, '--tokens-file', join(folder, 'tokens'), '--rate-per-token', '1200'],
      ...['--log', 'requests', '--audit', '/dev/full'],
    ],
    { NODE_OPTIONS: `--import=${WORKERS_DIE.href}` },
  );
  return {
    ...server,
    tokens,
    /** A third into the time nobody reads the log any more; at a quarter and at three quarters the library changes. */
    async trouble(lengthMs: number): Promise<void> {
      await sleep(lengthMs / 4);
      changeLibrary(corpus);
      await sleep(lengthMs / 12);
      server.deafen();
      await sleep((lengthMs * 5) / 12);
      changeLibrary(corpus);
    },
    async stop(): Promise<number | null> {
      const code = await server.stop();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

/** Another file of the same meaning: what is answered must not change while it is taken up. */
function changeLibrary(corpus: string): void {
  const file = join(corpus, CHANGED);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
}
