import { z } from 'zod';
import { isRecord } from '../../award/facts/index.ts';
import { recheck } from '../../award/recheck.ts';
import { defineTool } from '../tool.ts';

/** Does a receipt's calculation again and says whether it still holds. */
export const recheckAward = defineTool({
  name: 'recheck_award',
  title: '复算测算凭证',
  description:
    '拿以前测算结果里的 receipt 重算一遍：same 说结果是否相同；政策文本、规则或程序变了，在 changed 里说明；凭证被改动过也会指出。',
  input: z.object({
    receipt: z
      .looseObject({
        policy: z.unknown().optional().meta({ type: 'string' }),
        award: z.unknown().optional().meta({ type: 'string' }),
      })
      .describe('calculate_award 结果里的 receipt 对象，原样')
      .meta({ examples: [{ policy: 'nanchang-2025-9', award: '5' }] }),
  }),
  output: z.object({
    same: z.boolean().describe('重算的结果是否相同'),
    differences: z.array(z.object({ field: z.string(), receipt: z.string(), now: z.string() })),
    changed: z.array(z.enum(['policy', 'rule', 'program'])).describe('出具之后什么变了'),
    reason: z.string(),
  }),
  run({ receipt: given }, { library, rules }) {
    const receipt = isRecord(given.receipt) ? given.receipt : given;
    const { same, differences, changed, reason } = recheck({ policies: library.policies, rules }, receipt);
    const changes = differences.map(
      ({ field, receipt: old, now }) => `${field}：凭证为 ${old}，现在为 ${now}`,
    );
    return {
      text: [reason, ...changes].join('\n'),
      data: { same, differences: [...differences], changed: [...changed], reason },
    };
  },
});
