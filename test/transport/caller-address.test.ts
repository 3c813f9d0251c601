import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { callerAddress } from '../../src/transport/access/caller-address.ts';

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const req = new IncomingMessage(socket);
  if (forwarded !== undefined) req.headers['x-forwarded-for'] = forwarded;
  return req;
}

test.each([
  ['直连', '1.2.3.4', undefined, 0, '1.2.3.4'],
  ['直连时不听 X-Forwarded-For', '1.2.3.4', '9.9.9.9', 0, '1.2.3.4'],
  ['一层代理', '10.0.0.1', '1.2.3.4', 1, '1.2.3.4'],
  ['一层代理，左边是调用者自己写的', '10.0.0.1', '9.9.9.9, 1.2.3.4', 1, '1.2.3.4'],
  ['两层代理', '10.0.0.1', '9.9.9.9,1.2.3.4 , 10.0.0.2', 2, '1.2.3.4'],
  ['代理没有写', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['代理层数写多了', '10.0.0.1', '1.2.3.4', 5, '1.2.3.4'],
  ['映射到 IPv6 的 IPv4', '::ffff:1.2.3.4', undefined, 0, '1.2.3.4'],
  ['IPv6 按 /64', '2001:DB8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['IPv6 缩写', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['本机 IPv6', '::1', undefined, 0, '0:0:0:0::/64'],
  ['代理写了乱七八糟的', '10.0.0.1', 'x'.repeat(100), 1, 'x'.repeat(64)],
] as const)('%s', (...[, remote, forwarded, proxies, address]) => {
  expect(callerAddress(from(remote, forwarded), proxies)).toBe(address);
});

test('同一 /64 是同一个调用者，不同 /64 不是', () => {
  const [a, b, c] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::', '2001:db8:1:3::1'].map((each) =>
    callerAddress(from(each), 0),
  );
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});
