import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { award } from '../award/nanchang.ts';

const FILE = '../shared/cases/awards.dev.jsonl';
const present = existsSync(FILE);

interface Expected {
  readonly in_force: string;
  readonly eligibility?: string;
  readonly kind?: string;
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly paid_now?: string;
}

interface Case {
  readonly id: string;
  readonly award: string;
  readonly as_of: string;
  readonly facts: object;
  readonly expect: Expected;
}

const lines = present ? readFileSync(FILE, 'utf8').trim().split('\n') : [];
const cases = lines.map((line): Case => JSON.parse(line));

describe.skipIf(!present)(`测算样例（${present ? FILE : `没有 ${FILE}，略过`}）`, () => {
  it.each(cases)('$id', ({ award: id, as_of, facts, expect: expected }) => {
    const { in_force, eligibility, amount } = award(id, facts, { on: as_of });
    const { paid_now, ...rest } = expected;
    const actual = { ...amount, in_force, eligibility: eligibility.status };
    expect(actual).toMatchObject(rest);
    if (paid_now !== undefined) expect(amount.value ?? amount.max).toBe(paid_now);
  });
});
