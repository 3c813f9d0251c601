import { expect, test } from 'vitest';
import { findDayBounds } from '../../src/text/bound/index.ts';

/** Words of real texts, and others like them: which days they are between, and whether these are meant themselves. */
test.each([
  ['2017年1月1日以后（含）获得授权的发明专利', 'from 2017-01-01 included'],
  ['2017年1月1日（含）以后获得授权', 'from 2017-01-01 included'],
  ['2021年1月1日（不含）以后', 'from 2021-01-01 excluded'],
  ['在2022年12月31日前认定', 'to 2022-12-31 not_stated'],
  ['2009年10月1日前（不含该日）', 'to 2009-10-01 excluded'],
  ['2023年3月1日（含）后', 'from 2023-03-01 included'],
  ['1997年9月30日以前', 'to 1997-09-30 not_stated'],
  ['2024年6月30日及以前', 'to 2024-06-30 included'],
  ['2015年5月1日之后', 'from 2015-05-01 not_stated'],
  ['2023年1月1日至2025年12月31日期间新设立', 'from 2023-01-01 included, to 2025-12-31 included'],
  ['本政策适用于2019年1月1日-2021年12月31日的奖补对象', 'from 2019-01-01 included, to 2021-12-31 included'],
  ['自2020年2月1日起至6月30日止', 'from 2020-02-01 included, to 2020-06-30 included'],
  ['2022年1月1日（含当日）至2022年6月30日（不含当日）', 'from 2022-01-01 included, to 2022-06-30 excluded'],
  ['截至2024年12月31日', 'to 2024-12-31 included'],
  ['不晚于2025年6月30日', 'to 2025-06-30 included'],
  ['不早于2025年6月30日', 'from 2025-06-30 included'],
  ['晚于2024年12月31日', 'from 2024-12-31 excluded'],
  ['注册时间早于2020年1月1日', 'to 2020-01-01 excluded'],
  ['2023年内新认定', 'from 2023 included, to 2023 included'],
  ['2023年度新认定', 'from 2023 included, to 2023 included'],
  ['2018-2020年评为', 'from 2018 included, to 2020 included'],
  ['2020年2月底前', 'to 2020-02 included'],
  ['2020年以来首次', 'from 2020 included'],
  ['2021年以前注册', 'to 2021 not_stated'],
  ['本办法施行后认定的', 'from in_force_from included'],
  ['本办法施行前已认定的', 'to in_force_from excluded'],
  ['自本办法施行之日起新引进', 'from in_force_from included'],
  ['本措施印发之日后', 'from event not_stated'],
  ['自印发之日起新增', 'from event included'],
  ['在本政策有效期内新认定', 'from in_force_from included, to in_force_to included'],
  // No word says on which side.
  ['2023年5月1日设立', ''],
  ['2022年前三季度', ''],
  ['2023年1月至6月', ''],
  // Another text's day.
  ['《条例》施行后', ''],
])('%s：%s', (text, ends) => {
  expect(
    findDayBounds(text)
      .map(({ side, day, edge }) => `${side} ${day} ${edge}`)
      .join(', '),
  ).toBe(ends);
});
