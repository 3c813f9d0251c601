import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Job, jobQueue } from '../../src/transport/work/job-queue.ts';

/** A queue whose jobs end when the test says so. */
function manual(limits: { threads: number; waiting?: number; waitingPerCaller?: number }) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = ({ task }: Job) => {
    begun.push(String(task));
    return new Promise<{ value: string }>((resolve) => {
      ends.set(String(task), () => resolve({ value: String(task) }));
    });
  };
  const queue = jobQueue({ waiting: 100, waitingPerCaller: 100, ...limits }, work);
  const end = async (task: string): Promise<void> => {
    ends.get(task)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, end };
}

const job = (task: string, isWanted = () => true): Job => ({ caller: task[0] ?? '', task, isWanted });

test('一个调用者一次只做一件；轮流做，等得久的先', async () => {
  const { queue, begun, end } = manual({ threads: 2 });
  for (const task of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) void queue.add(job(task));
  expect(begun).toEqual(['a1', 'b1']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  await end('b1');
  expect(begun.at(-1)).toBe('a2');
  await end('c1');
  expect(begun.at(-1)).toBe('b2');
  await end('b2');
  expect(begun).toHaveLength(5);
  await end('a2');
  expect(begun.at(-1)).toBe('a3');
});

test('排队有上限：总的和每个调用者的', async () => {
  const { queue } = manual({ threads: 1, waiting: 3, waitingPerCaller: 2 });
  const first = ['a1', 'a2', 'a3'].map((task) => queue.add(job(task)));
  expect(await queue.add(job('a4'))).toEqual({ notDone: 'too_busy' });
  void queue.add(job('b1'));
  expect(await queue.add(job('c1'))).toEqual({ notDone: 'too_busy' });
  expect(first).toHaveLength(3);
});

test('没人等的不做', async () => {
  const { queue, begun, end } = manual({ threads: 1 });
  let wanted = true;
  void queue.add(job('a1'));
  const left = queue.add(job('b1', () => wanted));
  void queue.add(job('c1'));
  wanted = false;
  await end('a1');
  expect(await left).toEqual({ notDone: 'nobody_waits' });
  expect(begun).toEqual(['a1', 'c1']);
});

test('出了错的一件不挡后面的', async () => {
  const queue = jobQueue({ threads: 1, waiting: 9, waitingPerCaller: 9 }, async ({ task }: Job) => {
    if (task === 'a1') throw new Error('ended');
    return { value: task };
  });
  const [failed, fine] = [queue.add(job('a1')), queue.add(job('a2'))];
  await expect(failed).rejects.toThrow('ended');
  expect(await fine).toEqual({ value: 'a2' });
  await queue.whenIdle();
});

test('规律：都做一次，同时做的不多于线程数，一个调用者不同时做两件，轮到谁不隔过两轮', async () => {
  const callers = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(callers, fc.integer({ min: 1, max: 3 }), async (names, threads) => {
      const running: string[] = [];
      const order: string[] = [];
      const queue = jobQueue(
        { threads, waiting: 100, waitingPerCaller: 100 },
        async ({ caller, task }: Job) => {
          expect(running).not.toContain(caller);
          running.push(caller);
          order.push(caller);
          expect(running.length).toBeLessThanOrEqual(threads);
          await Promise.resolve();
          running.splice(running.indexOf(caller), 1);
          return { value: task };
        },
      );
      const tasks = names.map((name, n) => `${name}${n}`);
      const done = await Promise.all(tasks.map((task) => queue.add(job(task))));
      expect(done).toEqual(tasks.map((value) => ({ value })));
      expect([...order].sort()).toEqual([...names].sort());
    }),
  );
});
