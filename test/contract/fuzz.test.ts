import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectV2, inProcess } from './support/clients.ts';
import { type Caller, callsFor, faultOf } from './support/fuzz.ts';
import { STDIO, startHttp } from './support/server.ts';

/** Arguments nobody may get into an object by way of a call. */
const unpolluted = (): boolean => !('polluted' in {});

async function attack(client: Caller, calls: number): Promise<void> {
  const arbitrary = await callsFor(client);
  await fc.assert(
    fc.asyncProperty(arbitrary, async (call) => {
      const fault = await faultOf(client, call);
      if (fault !== undefined) throw new Error(fault);
      expect(unpolluted()).toBe(true);
    }),
    { numRuns: calls, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
  );
}

describe('任何参数：不崩、不泄露、下一次照常', () => {
  test('进程内', { timeout: 120_000 }, async () => {
    const client = await inProcess();
    await attack(client, 1500);
    await client.close();
  });

  describe('经过传输', () => {
    let http: Awaited<ReturnType<typeof startHttp>>;
    beforeAll(async () => {
      http = await startHttp();
    });
    afterAll(() => http.stop());

    test.each([
      ['stdio，2026-07-28', () => connectV2(STDIO, { pin: '2026-07-28' })],
      ['stdio，2025', () => connectV2(STDIO, 'legacy')],
      ['HTTP，2026-07-28', () => connectV2({ url: `${http.url}/mcp` }, { pin: '2026-07-28' })],
      ['HTTP，2025', () => connectV2({ url: `${http.url}/mcp` }, 'legacy')],
    ])('%s', { timeout: 120_000 }, async (_name, connect) => {
      const client = await connect();
      await attack(client, 150);
      await client.close();
    });
  });
});
