import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { connectV2, type TestClient } from './support/clients.ts';
import { STDIO } from './support/server.ts';

const CASES = new URL('../../../shared/cases/awards.dev.jsonl', import.meta.url);
const absent = !existsSync(CASES);

const expected = z.strictObject({
  in_force: z.string(),
  eligibility: z.string().optional(),
  kind: z.string().optional(),
  value: z.string().optional(),
  max: z.string().optional(),
  paid_now: z.string().optional(),
});
const awardCase = z.object({
  id: z.string(),
  award: z.string(),
  as_of: z.string(),
  facts: z.record(z.string(), z.unknown()),
  expect: expected,
});
const answered = z.object({
  structuredContent: z.object({
    in_force: z.string(),
    eligibility: z.object({ status: z.string() }),
    amount: z.object({ kind: z.string(), value: z.string().nullable(), max: z.string().nullable() }),
  }),
});

const cases = absent
  ? []
  : readFileSync(CASES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => awardCase.parse(JSON.parse(line)));

describe.skipIf(absent)('样例测算，经 stdio 上的 calculate_award（没有 ../shared 时跳过）', () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await connectV2(STDIO);
  });
  afterAll(() => client.close());

  test.each(cases)('$id', async ({ award, as_of, facts, expect: want }) => {
    const result = await client.callTool({ name: 'calculate_award', arguments: { award, as_of, facts } });
    const { in_force, eligibility, amount } = answered.parse(result).structuredContent;
    const got = {
      in_force,
      eligibility: eligibility.status,
      ...amount,
      paid_now: amount.value ?? amount.max,
    };
    expect(got).toMatchObject(want);
  });
});
