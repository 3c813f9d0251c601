import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateLimit } from '../../src/transport/access/rate-limit.ts';
import { Refused } from '../../src/transport/refused.ts';

/** Whether a call gets through at a time. */
function tryAt(limit: ReturnType<typeof rateLimit>, caller: string, calls = 1): boolean {
  try {
    limit(caller, calls);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

describe('限速', () => {
  test('一分钟的次数可以一次用完，之后匀速恢复', () => {
    let now = 0;
    const limit = rateLimit(60, () => now);
    for (let i = 0; i < 60; i += 1) expect(tryAt(limit, 'a')).toBe(true);
    expect(tryAt(limit, 'a')).toBe(false);
    now = 999;
    expect(tryAt(limit, 'a')).toBe(false);
    now = 1000;
    expect(tryAt(limit, 'a')).toBe(true);
    expect(tryAt(limit, 'a')).toBe(false);
  });

  test('各算各的', () => {
    const limit = rateLimit(1, () => 0);
    expect([tryAt(limit, 'a'), tryAt(limit, 'b'), tryAt(limit, 'a')]).toEqual([true, true, false]);
  });

  test('被拒的不扣次数', () => {
    const limit = rateLimit(3, () => 0);
    expect(tryAt(limit, 'a', 4)).toBe(false);
    expect(tryAt(limit, 'a', 3)).toBe(true);
  });

  test('0 不限', () => {
    const limit = rateLimit(0, () => 0);
    expect(Array.from({ length: 1000 }, () => tryAt(limit, 'a')).every((through) => through)).toBe(true);
  });

  test('说明要等几秒，等够就行', () => {
    let now = 0;
    const limit = rateLimit(4, () => now);
    tryAt(limit, 'a', 4);
    expect(() => limit('a')).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ headers: { 'retry-after': '15' } }) }),
    );
    now = 15_000;
    expect(tryAt(limit, 'a')).toBe(true);
  });

  test('任何一分钟之内，通过的不超过两桶；忘掉久未来的调用者不放宽刚来过的', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (waits, perMinute) => {
          let now = 0;
          const limit = rateLimit(perMinute, () => now);
          const through: number[] = [];
          for (const wait of waits) {
            now += wait;
            if (tryAt(limit, 'a')) through.push(now);
          }
          for (const from of through) {
            const inMinute = through.filter((at) => at >= from && at < from + 60_000).length;
            expect(inMinute).toBeLessThanOrEqual(2 * perMinute);
          }
        },
      ),
    );
  });

  test('陌生调用者再多，刚来过的仍被记得', () => {
    const limit = rateLimit(1, () => 0);
    tryAt(limit, 'a');
    for (let i = 0; i < 9_999; i += 1) tryAt(limit, `other ${i}`);
    expect(tryAt(limit, 'a')).toBe(false);
  });
});
