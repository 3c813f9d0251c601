import { expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';
import { day } from '../day.ts';

const opened = openLibrary({ positionals: [], values: {} });
const result = z.looseObject({ guide: z.looseObject({ award: z.string() }).optional() });

test.each([
  ['市级企业技术中心有钱吗', '8c'],
  ['市级重点实验室考核优秀给多少', '8c'],
  ['省级企业技术中心给多少', '8b'],
  ['国家企业技术中心给多少', '8a'],
  ['市级科技重大专项给多少', '7b'],
  ['设备花了八百万能补多少', '5'],
])('%s：先说 %s', async (query, award) => {
  const { data } = await searchClauses.answer({ query }, { ...opened, today: () => day('2026-11-26') });
  expect(result.parse(data).guide?.award).toBe(award);
});
