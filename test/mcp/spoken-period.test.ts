import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';
import { readQuestion } from '../../src/search/question/index.ts';
import { periodOf, spokenTime } from '../../src/search/question/spoken-period.ts';
import { day } from '../day.ts';

test.each([
  ['我们厂去年设备花了八百万', '2025-01-01 2025-12-31'],
  ['去年三月份买的设备', '2025-03-01 2025-03-31'],
  ['去年12月买的设备', '2025-12-01 2025-12-31'],
  ['前年买的机器', '2024-01-01 2024-12-31'],
  ['大前年买的机器', '2023-01-01 2023-12-31'],
  ['上一年开的发票', '2025-01-01 2025-12-31'],
  ['2025年买的设备', '2025-01-01 2025-12-31'],
  ['2025年3月开的发票', '2025-03-01 2025-03-31'],
  ['2025年3月1日开的发票', '2025-03-01 2025-03-01'],
  ['比去年多卖了三千万', undefined],
  ['较上年度增加3000万元', undefined],
  ['我们目前年产值两个亿', undefined],
  ['以前年度的发票算不算', undefined],
  ['3000万元以上年销售收入怎么奖', undefined],
  ['2025年和2026年各买一批', undefined],
  ['今年卖了5个亿，去年4.6亿，还买了900万设备', undefined],
  ['今年卖了6个多亿，去年才四亿五', undefined],
  ['卖了5个亿，去年才4.6亿', undefined],
  ['今年销售5亿去年销售4.6亿', undefined],
  ['去年设备花了800万，计划投资1000万', '2025-01-01 2025-12-31'],
  ['去年卖了5个亿', '2025-01-01 2025-12-31'],
  ['设备花了八百万', undefined],
  ['24年10月评上的', '2024-10-01 2024-10-31'],
  ['25年买的设备', '2025-01-01 2025-12-31'],
  ['上个月买的设备', '2026-10-01 2026-10-31'],
  ['20年以上的老厂', undefined],
  ['去年卖5亿今年6亿', undefined],
  ['去年评上的，今年才申报', '2025-01-01 2025-12-31'],
  ['明年三月投产', '2027-03-01 2027-03-31'],
  ['后年再投产', '2028-01-01 2028-12-31'],
  ['大后年到期', '2029-01-01 2029-12-31'],
  ['之后年度的发票', undefined],
  ['今后年均增长20%', undefined],
])('%s：%s', (question, days) => {
  const time = spokenTime(question);
  const period = time && periodOf(time, day('2026-11-26'));
  expect(period && `${period.first} ${period.last}`).toBe(days);
});

test.each([
  ['二三年五月办的展', '2023-05-01 2023-05-31'],
  ['二二年出口的', '2022-01-01 2022-12-31'],
  ['公司办了二三年了', undefined],
  ['一五年以内买的', undefined],
])('一个一个念的年份，%s：%s', (question, days) => {
  const { time } = readQuestion(question);
  const period = time && periodOf(time, day('2026-11-26'));
  expect(period && `${period.first} ${period.last}`).toBe(days);
});

describe('问的是哪一年、哪一月，不全在有效期内就说', () => {
  const opened = openLibrary({ positionals: [], values: {} });
  const result = z.looseObject({ validity: z.array(z.looseObject({ in_force: z.string() })).optional() });
  async function ask(query: string, today: string, asOf?: string) {
    const given = asOf === undefined ? {} : { as_of: asOf };
    const context = { ...opened, today: () => day(today) };
    const { text, data } = await searchClauses.answer({ query, ...given }, context);
    return { text, state: result.parse(data).validity?.[0]?.in_force };
  }
  const HEARD = '我们厂去年设备花了八百万，能拿多少？';

  test('去年有一段原文没有规定', async () => {
    const { text, state } = await ask(HEARD, '2026-11-26');
    expect(state).toBe('not_addressed');
    expect(text).toContain('去年（2025年）不全在有效期内，要问清是哪一天：2025年1月1日至2025年8月15日之间');
  });

  test.each([
    ['2027-03-01', undefined],
    ['2029-03-01', 'expired'],
    ['2025-09-01', 'previous_policy'],
  ])('在 %s 说去年：%s', async (today, state) => {
    expect((await ask(HEARD, today)).state).toBe(state);
  });

  test.each(['去年三月份买的设备能不能算', '2025年3月开的发票能不能补'])('%s：说出空档', async (query) => {
    const { text, state } = await ask(query, '2026-11-26');
    expect(state).toBe('not_addressed');
    expect(text).toContain('不在有效期内：2025年1月1日至2025年8月15日之间的事项，原文没有规定适用哪一份文件');
  });

  test('给了日期的，按日期说', async () => {
    expect((await ask(HEARD, '2026-11-26', '2026-06-30')).state).toBe('in_force');
  });

  test('原文没有涉及的，不说年份', async () => {
    expect((await ask('去年个人买新能源车补多少', '2026-11-26')).state).toBeUndefined();
  });
});
