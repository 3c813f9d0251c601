import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';
import { day } from '../day.ts';

const OTHERS = fileURLToPath(new URL('../../../shared/cases/policies/', import.meta.url));
const opened = openLibrary({ positionals: [], values: {} });
const result = z.looseObject({ guide: z.looseObject({ award: z.string(), sum: z.string() }).optional() });

test.each([
  ['市级企业技术中心有钱吗', '8c'],
  ['市级重点实验室考核优秀给多少', '8c'],
  ['省级企业技术中心给多少', '8b'],
  ['企业技术中心省里刚批下来，有没有奖', '8b'],
  ['企业技术中心国家刚批下来，给多少', '8a'],
  ['国家企业技术中心给多少', '8a'],
  ['市级科技重大专项给多少', '7b'],
  ['设备花了八百万能补多少', '5'],
])('%s：先说 %s', async (query, award) => {
  const { data } = await searchClauses.answer({ query }, { ...opened, today: () => day('2026-11-26') });
  expect(result.parse(data).guide?.award).toBe(award);
});

describe.skipIf(!existsSync(OTHERS))('别处的政策（../shared 不在时跳过）', () => {
  const others = existsSync(OTHERS) ? openLibrary({ positionals: [], values: { corpus: OTHERS } }) : opened;

  test.each([
    ['国际货运航线补贴具体给多少', undefined, undefined],
    ['武汉的4A物流企业升到5A奖多少', 'logistics-level', '5A级50万元、4A级20万元，一次性，晋档补差'],
    ['出口800万美元给多少扶持', 'export-2', '每美元0.02元'],
    ['企业通过了知识产权管理体系认证奖多少', 'ip-cert', '5万元'],
  ])('%s：%s', async (query, award, sum) => {
    const { data } = await searchClauses.answer({ query }, { ...others, today: () => day('2023-03-01') });
    const { guide } = result.parse(data);
    expect([guide?.award, guide?.sum]).toEqual([award, sum]);
  });
});
