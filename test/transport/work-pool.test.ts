import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createWorkPool, type WorkLimits, type WorkPool } from '../../src/transport/work/work-pool.ts';

const file = new URL('fixture/spinning-worker.mjs', import.meta.url);
const pools: WorkPool<string>[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

function start(limits: Partial<WorkLimits> = {}): WorkPool<string> {
  const all = { threads: 1, budgetMs: 400, waiting: 10, waitingPerCaller: 5, memoryMb: 128, ...limits };
  const pool = createWorkPool<string>({ file, name: 'work', data: undefined }, all);
  pools.push(pool);
  return pool;
}

const job = (task: string, caller = 'seat1') => ({ caller, task, isWanted: () => true });

test('做完的有结果', async () => {
  expect(await start().run(job('a'))).toEqual({ value: 'did a' });
});

test('没完没了的：到时间就停，别人照常，主线程不等', async () => {
  const pool = start();
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 10);
  const endless = pool.run(job('spin'));
  const after = pool.run(job('b', 'seat2'));
  expect(await endless).toEqual({ notDone: 'too_long' });
  expect(await after).toEqual({ value: 'did b' });
  clearInterval(ticking);
  // A thread that is held up ticks once at most, however busy the machine.
  expect(ticks).toBeGreaterThan(2);
});

test('不费处理器的等待不算时间', async () => {
  expect(await start({ budgetMs: 1000 }).run(job('wait'))).toEqual({ value: 'did wait' });
});

test.each(['crash', 'hoard'])('线程没了（%s）：重做一次；再没了才算出错，别人照常', async (task) => {
  const pool = start({ budgetMs: 20_000 });
  await expect(pool.run(job(task))).rejects.toThrow();
  expect(await pool.run(job('c'))).toEqual({ value: 'did c' });
});

test('关的时候做完手上的', async () => {
  const pool = start();
  const done = pool.run(job('wait'));
  await sleep(50);
  await pool.close();
  expect(await done).toEqual({ value: 'did wait' });
});

test('长活没人等了就停，别人照常', async () => {
  let wanted = true;
  const unwanted = { caller: 'seat1', task: 'spin', isWanted: () => wanted };
  const pool = start({ budgetMs: 20_000, long: true });
  const stopped = pool.run(unwanted);
  await sleep(200);
  wanted = false;
  expect(await stopped).toEqual({ notDone: 'nobody_waits' });
  expect(await pool.run(job('d', 'seat2'))).toEqual({ value: 'did d' });
});
