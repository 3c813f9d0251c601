import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Sends pieces over a plain connection, as no client would, and returns all that comes back until the server closes
 * the connection or falls silent.
 * @param pieces text, or milliseconds to wait.
 */
export async function sendRaw(
  url: string,
  pieces: readonly (string | number)[],
  silence = 1500,
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk)).on('error', () => {});
  await once(socket, 'connect');
  const closed = once(socket, 'close');
  for (const piece of pieces) {
    if (typeof piece === 'number') await Promise.race([sleep(piece), closed]);
    else if (socket.writable) socket.write(piece);
  }
  await Promise.race([closed, sleep(silence)]);
  socket.destroy();
  return Buffer.concat(received).toString('utf8');
}
