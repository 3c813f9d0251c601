import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/command/open-library.ts';
import { TOOLS } from '../../src/mcp/tools/index.ts';
import { day } from '../day.ts';

const context = { ...openLibrary({ positionals: [], values: {} }), today: () => day('2026-06-30') };
const calculate = TOOLS.find(({ name }) => name === 'calculate_award');
const answer = async (facts: unknown) => (await calculate?.answer({ award: '12a', facts }, context))?.text;

describe('事实写成别的样子，名称和值都在，照读', () => {
  test.each([
    ['一句一项', 'is_auto_or_parts_enterprise=是; attends_auto_show=是; booth_fees=36万元'],
    ['一行一项', '是汽车或零部件企业：是\n参加车展：是\n展位费：36万元'],
    [
      '两栏的表',
      [
        { fact: 'is_auto_or_parts_enterprise', answer: '是' },
        { fact: 'attends_auto_show', answer: '是' },
        { fact: 'booth_fees', answer: '36万元' },
      ],
    ],
    [
      '值写在名称之前的表',
      [
        { value: '是', name: 'is_auto_or_parts_enterprise' },
        { value: '是', name: 'attends_auto_show' },
        { value: '36万元', name: 'booth_fees' },
      ],
    ],
    [
      '写了两遍的 JSON',
      JSON.stringify(
        JSON.stringify({ is_auto_or_parts_enterprise: true, attends_auto_show: true, booth_fees: '36万元' }),
      ),
    ],
    ['连字符', { 'is-auto-or-parts-enterprise': true, 'attends-auto-show': true, 'booth-fees': '36万元' }],
    ['驼峰', { isAutoOrPartsEnterprise: true, attendsAutoShow: true, boothFees: '36万元' }],
  ])('%s', async (_, facts) => {
    expect(await answer(facts)).toContain('车展展位费补助为18万元');
  });

  test.each([
    ['名称说了两遍', 'booth_fees=36万元; booth_fees=40万元'],
    ['有一段没有名称', '参加车展；booth_fees=36万元'],
    ['只有值', '36万元；是；是'],
  ])('读不出一个意思的不猜：%s', async (_, facts) => {
    await expect(answer(facts)).rejects.toThrow(/参数 facts|facts 中/u);
  });
});
