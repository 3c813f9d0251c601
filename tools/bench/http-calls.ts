import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { quantile, type Row } from './report.ts';

const CALLS = 1500;
const AT_ONCE = 8;

const BODY = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'search_clauses', arguments: { query: '设备花了八百万能补多少' } },
});
const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': '2025-06-18',
};

/** The built program as it serves HTTP. */
export async function serve(script: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, [script, 'http', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { url: /http:\/\/[^\s/]+/.exec(String(line))?.[0] ?? '', stop: () => void child.kill() };
}

/** Milliseconds until a search has its answer. */
export async function searchOnce(url: string): Promise<number> {
  const begin = performance.now();
  const answer = await fetch(`${url}/mcp`, { method: 'POST', headers: HEADERS, body: BODY });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  await answer.text();
  return performance.now() - begin;
}

/** Searches a second over HTTP, stateless, eight callers at once on this machine. */
export async function httpCalls(script: string): Promise<readonly Row[]> {
  const { url, stop } = await serve(script);
  const waits: number[] = [];
  const caller = async (): Promise<void> => {
    for (let n = 0; n < CALLS / AT_ONCE; n += 1) waits.push(await searchOnce(url));
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  const perSecond = (waits.length / (performance.now() - begin)) * 1000;
  stop();
  const value = `${perSecond.toFixed(0)} 次/秒，p50 ${quantile(waits, 0.5).toFixed(1)} ms，p99 ${quantile(waits, 0.99).toFixed(1)} ms`;
  return [{ what: '`search_clauses` 经 HTTP，8 路并发', value }];
}
