import { expect, test } from 'vitest';
import { atEnds } from '../../src/award/at-ends.ts';
import { isoDay } from '../../src/text/date.ts';

const YEAR = { first: isoDay('2025-01-01'), last: isoDay('2025-12-31'), words: '去年' };
const on = (as_of: string) => ({
  as_of,
  in_force: as_of < '2025-08-16' ? 'not_addressed' : 'in_force',
  answer: as_of < '2025-08-16' ? '没有规定。' : '80万元。',
});

test.each([
  ['outside', '2025-01-01'],
  ['in_force', '2025-12-31'],
] as const)('两头情形不同：%s 的一头，两头都说', (shown, day) => {
  const { result, ends } = atEnds(YEAR, on, shown);
  expect(result.as_of).toBe(day);
  expect(result.answer).toBe(
    '“去年”两头情形不同，要问清是哪一天。若在 2025-01-01：没有规定。若在 2025-12-31：80万元。',
  );
  expect(ends?.map(({ as_of }) => as_of)).toEqual(['2025-01-01', '2025-12-31']);
});

test('两头一样：只说一次', () => {
  const { result, ends } = atEnds({ ...YEAR, first: isoDay('2025-09-01') }, on);
  expect([result.answer, ends]).toEqual(['80万元。', undefined]);
});
