import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';
import { day } from '../day.ts';

const result = z.looseObject({
  coverage: z.looseObject({ status: z.string(), note: z.string(), unmatched_terms: z.array(z.string()) }),
});

describe('说的是什么时候，不算原文没有的字样', () => {
  const context = { ...openLibrary({ positionals: [], values: {} }), today: () => day('2026-11-26') };

  test.each([
    ['上个星期我们展位费花了80万能补多少', '三、(五)12'],
    ['前天刚开的供应商大会花了八十万', '三、(五)12'],
    ['这个礼拜三技改设备到了，五百万的票', '三、(二)5'],
  ])('%s', async (query, clause) => {
    const { data } = await searchClauses.answer({ query }, context);
    const { coverage } = result.parse(data);
    expect(coverage.note).toContain(clause);
    expect(`${coverage.note}${coverage.unmatched_terms.join()}`).not.toMatch(/礼拜|星期|前天/u);
  });
});
