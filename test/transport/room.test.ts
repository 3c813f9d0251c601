import { expect, test } from 'vitest';
import { createRoom } from '../../src/transport/access/room.ts';

const full = expect.objectContaining({
  refusal: expect.objectContaining({ status: 503, reason: 'too_busy' }),
});
const stopping = expect.objectContaining({ refusal: expect.objectContaining({ reason: 'stopping' }) });

test('位置有限，让出一个才进一个；同一个位置让两次只算一次', () => {
  const counts: number[] = [];
  const room = createRoom(2, (taken) => counts.push(taken));
  const leave = room.enter();
  room.enter();
  expect(() => room.enter()).toThrow(full);
  leave();
  leave();
  room.enter();
  expect(() => room.enter()).toThrow(full);
  expect(counts).toEqual([1, 2, 1, 2]);
});

test('关门时还在路上的照收；里面的人都走了才算关好，之后谁也不进', async () => {
  const room = createRoom(2, () => {});
  const leave = room.enter();
  let closed = false;
  const closing = room.close().then(() => {
    closed = true;
  });
  const leaveToo = room.enter();
  leave();
  await Promise.resolve();
  expect(closed).toBe(false);
  leaveToo();
  await closing;
  expect(() => room.enter()).toThrow(stopping);
});

test('空的立即关好', () => expect(createRoom(1, () => {}).close()).resolves.toBeUndefined());
