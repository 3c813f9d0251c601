import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { withinOpenFiles } from '../../src/command/http/connection-limits.ts';
import { LIMITS } from '../../src/transport/access/limits.ts';
import {
  buildTiny,
  CALL_HEADERS,
  legacyCall,
  modernRequest,
  type Overrides,
  serve,
} from './fixture/serve.ts';
import { sendRaw } from './support/raw.ts';

const sockets: Socket[] = [];
const servers: Awaited<ReturnType<typeof serve>>[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(overrides: Overrides = {}) {
  const server = await serve(buildTiny, overrides);
  servers.push(server);
  return server;
}

/** A connection on which that much is sent and nothing more; it neither reads on nor closes when it is closed. */
async function hold(url: string, text = ''): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  sockets.push(socket.on('error', () => {}));
  await once(socket, 'connect');
  if (text !== '') socket.write(text);
  return socket;
}

const HEAD =
  'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json, text/event-stream\r\n';
const echo = legacyCall('echo', { text: 'x' });
const post = (url: string) => fetch(`${url}/mcp`, { method: 'POST', headers: CALL_HEADERS, body: echo });

async function ended(url: string): Promise<string> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return [...text.matchAll(/^youju_connections_ended_total\{why="(\w+)"\} (\d+)/gm)]
    .map(([, why, count]) => `${why} ${count}`)
    .join();
}

describe('占着不用的连接', () => {
  test('满了：让等得最久的让位，有事的照常', async () => {
    const { url } = await start({ limits: { connections: 8, connectionsPerAddress: 8 } });
    const held = await Promise.all(Array.from({ length: 8 }, () => hold(url)));
    const busy = sendRaw(url, [`${HEAD}content-length: ${echo.length}\r\n\r\n${echo}`], 3000);
    expect(await busy).toContain('HTTP/1.1 200');
    for (let n = 0; n < 20; n += 1) expect((await post(url)).status).toBe(200);
    expect(await ended(url)).toMatch(/^evicted \d+$/);
    expect(held.length).toBe(8);
  });

  test('一个地址占满自己的份额：别的事照常', async () => {
    const { url } = await start({ limits: { connectionsPerAddress: 4 } });
    for (let n = 0; n < 12; n += 1) await hold(url, 'POST /mcp HTTP/1.1\r\nhost: lo');
    expect((await post(url)).status).toBe(200);
  });

  test('都在答着：新来的拒绝，答着的不断', async () => {
    const { url } = await start({ limits: { connections: 2, connectionsPerAddress: 2 } });
    const wait = legacyCall('wait', { ms: 800 });
    const call = () => sendRaw(url, [`${HEAD}content-length: ${wait.length}\r\n\r\n${wait}`], 3000);
    const slow = [call(), call()];
    await sleep(200);
    await expect(post(url)).rejects.toThrow();
    for (const each of slow) expect(await each).toContain('waited 800');
  });

  test('前面有代理时不按地址数连接', async () => {
    const { url } = await start({ trustedProxies: 1, limits: { connectionsPerAddress: 2 } });
    for (let n = 0; n < 5; n += 1) await hold(url);
    expect(await ended(url)).toBe('');
  });
});

test('答了 408 的连接真的关掉，哪怕对方不关', async () => {
  const { url } = await start({ limits: { bodyMs: 300 } });
  const socket = await hold(url, `${HEAD}content-length: 50\r\n\r\n{`);
  socket.resume();
  await expect.poll(() => connectionsOf(url)).toBe(0);
});

test('没收完就拒绝的请求，也不能一直占着连接', async () => {
  const { url } = await start({ limits: { bodyMs: 300 } });
  const socket = await hold(url, 'POST /nope HTTP/1.1\r\nhost: localhost\r\ncontent-length: 50\r\n\r\n{');
  socket.resume();
  await expect.poll(() => connectionsOf(url)).toBe(0);
});

test('不是请求的东西：答了 400 也关掉', async () => {
  const { url } = await start();
  const socket = await hold(url, '废话\r\n\r\n');
  socket.resume();
  await expect.poll(() => connectionsOf(url)).toBe(0);
});

/** Connections beside the one that asks, from the process's own count. */
function connectionsOf(url: string): number {
  const { port } = new URL(url);
  return sockets.filter(
    (socket) => !socket.destroyed && String(socket.remotePort) === port && !closed(socket),
  ).length;
}

function closed(socket: Socket): boolean {
  return socket.readableEnded && writeFails(socket);
}

/** A half-open peer tells only by refusing what is written. */
function writeFails(socket: Socket): boolean {
  if (socket.errored !== null || socket.destroyed) return true;
  socket.write('x');
  return false;
}

test('不读回答的连接：过了时间断开，别人照常', async () => {
  const page = 'x'.repeat(3_000_000);
  const { url } = await start({
    pages: new Map([['/big', { type: 'text/plain', body: page }]]),
    limits: { unreadMs: 1000 },
  });
  const socket = await hold(url, 'GET /big HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(2));
  socket.pause();
  await expect.poll(() => ended(url)).toBe('unread 1');
  expect(await (await fetch(`${url}/big`)).text()).toHaveLength(page.length);
});

test('订阅流每个调用者有上限，关掉一条又能开一条', async () => {
  const { url } = await start({ limits: { subscriptionsPerCaller: 2 } });
  const { body, headers } = modernRequest('subscriptions/listen', {
    notifications: { resourcesListChanged: true },
  });
  const listen = (signal?: AbortSignal) =>
    fetch(`${url}/mcp`, { method: 'POST', headers, body, ...(signal === undefined ? {} : { signal }) });
  const first = new AbortController();
  expect((await listen(first.signal)).status).toBe(200);
  expect((await listen()).status).toBe(200);
  const refused = await listen();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ error: { data: { reason: 'too_many_subscriptions' } } });
  first.abort();
  await expect.poll(async () => (await listen()).status).toBe(200);
});

test.each([
  [1024, 960, 512],
  [128, 64, 64],
  [64, 16, 16],
  [1_000_000, 1024, 512],
])('系统准开 %s 个文件：最多 %i 条连接，一个地址 %i 条', (files, connections, connectionsPerAddress) => {
  expect(withinOpenFiles(LIMITS, files)).toMatchObject({ connections, connectionsPerAddress });
});
