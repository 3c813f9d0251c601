import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { callerAddress, type Limits } from '../access/index.ts';
import type { Metrics } from '../watch/index.ts';

/** What bounds connections. */
export interface ConnectionOptions {
  readonly limits: Limits;
  /** Behind a proxy every connection is the proxy's, and an address tells nothing. */
  readonly trustedProxies: number;
  readonly onEnded: Metrics['connectionEnded'];
}

/** The connections that are open. */
export interface Connections {
  /** Has every answer that has not begun say that its connection will close. */
  announceClose(): void;
  /** Closes those on which nothing is asked. */
  endWaiting(): void;
}

/** What is known of one connection. */
interface Connection {
  readonly address: string;
  /** Requests on it that are not answered yet. */
  readonly open: Set<ServerResponse>;
  /** When it last had an answer, or was opened. */
  waitingSince: number;
  /** Bytes of answers that have left, and since when no more have. */
  sent: number;
  sentSince: number;
}

const LOOK_MS = 1000;
/** Milliseconds in which a call may be on its way on a connection that was just opened or answered. */
const ON_ITS_WAY_MS = 100;

/**
 * Bounds what connections may take: how many there are, how many from one address, and how much of their answers
 * they leave unread. A full house makes room by closing the connection that has waited longest without a whole
 * request on it, so that those who only hold places shut nobody out.
 */
export function boundConnections(
  listener: Server,
  { limits, trustedProxies, onEnded }: ConnectionOptions,
): Connections {
  const all = new Map<Socket, Connection>();

  function end(socket: Socket, why: Parameters<Metrics['connectionEnded']>[0]): void {
    all.delete(socket);
    onEnded(why);
    socket.destroy();
  }

  /** Whether there is room among so many, made if need be at the cost of one that waits. */
  function makeRoom(among: readonly (readonly [Socket, Connection])[], most: number): boolean {
    if (among.length < most) return true;
    const waiting = among.filter(([, { open }]) => [...open].every(({ req }) => !req.complete));
    const [oldest] = waiting.sort(([, a], [, b]) => a.waitingSince - b.waitingSince);
    if (oldest !== undefined) end(oldest[0], 'evicted');
    return oldest !== undefined;
  }

  listener.on('connection', (socket: Socket) => {
    const address = callerAddress({ headers: {}, socket }, 0);
    const own = [...all].filter(([, each]) => each.address === address);
    const fits =
      (trustedProxies > 0 || makeRoom(own, limits.connectionsPerAddress)) &&
      makeRoom([...all], limits.connections);
    if (!fits) return end(socket, 'no_room');
    const now = performance.now();
    all.set(socket, { address, open: new Set(), waitingSince: now, sent: 0, sentSince: now });
    socket.once('close', () => all.delete(socket));
  });
  listener.on('request', (req: IncomingMessage, res: ServerResponse) => {
    const connection = all.get(req.socket);
    connection?.open.add(res);
    res.once('close', () => {
      connection?.open.delete(res);
      if (connection !== undefined) connection.waitingSince = performance.now();
      if (!req.complete) endUnlessComplete(req, limits.bodyMs);
    });
  });
  const timer = setInterval(() => {
    for (const [socket, connection] of all) {
      if (isUnread(socket, connection, limits)) end(socket, 'unread');
    }
  }, LOOK_MS).unref();
  listener.once('close', () => clearInterval(timer));
  return {
    announceClose() {
      const answers = [...all.values()].flatMap(({ open }) => [...open]);
      for (const res of answers) if (!res.headersSent) res.setHeader('connection', 'close');
    },
    endWaiting() {
      const before = performance.now() - ON_ITS_WAY_MS;
      for (const [socket, { open, waitingSince }] of all) {
        if (open.size === 0 && waitingSince < before) socket.destroy();
      }
    },
  };
}

/** Whether too much of what was answered stays unread, or any of it for too long. */
function isUnread(socket: Socket, connection: Connection, { unreadBytes, unreadMs }: Limits): boolean {
  const now = performance.now();
  const sent = socket.bytesWritten - socket.writableLength;
  if (sent !== connection.sent || socket.writableLength === 0)
    Object.assign(connection, { sent, sentSince: now });
  return socket.writableLength > unreadBytes || now - connection.sentSince > unreadMs;
}

/** A request that was answered before all of it came gets so long to end. */
function endUnlessComplete(req: IncomingMessage, milliseconds: number): void {
  setTimeout(() => req.complete || req.socket.destroy(), milliseconds).unref();
}
