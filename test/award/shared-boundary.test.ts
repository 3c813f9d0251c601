import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseFigures } from '../../src/award/check/bind-figures.ts';
import { verifyFunding } from '../../src/award/check/funding.ts';
import type { RuleData } from '../../src/award/rule/index.ts';
import { policy } from './branch-awards.ts';

/** The figures of a sentence that the words give to two stretches. */
function shared(text: string): readonly string[] {
  return clauseFigures({ text, start: 0 }).flatMap((figure) => (figure.shared === true ? [figure.text] : []));
}

describe('前一段到它为止、后一段从它起的数', () => {
  test.each([
    ['利润1000万元及以上至2000万元、2000万元以上至5000万元、5000万元以上的', ['2000万元', '5000万元']],
    ['面积在100亩及以上至500亩的给予100元/亩；面积在500亩以上的给予200元/亩', ['500亩']],
    ['500吨至1000吨的给予1万元，1000吨以上的给予2万元', ['1000吨']],
    ['5000万元以上的给予3万元，1000万元以上至5000万元的给予1万元', ['5000万元']],
    ['1000万元至2000万元、2000万元（含）以上的', []],
    ['1000万元至2000万元、2000万元及以上的', []],
    ['1000万元至2000万元（不含）、2000万元以上的', []],
    ['1000万元至2000万元、超过2000万元的', []],
    ['1000万元以上的给予1万元，2000万元以上的给予2万元', []],
    ['1000万元至2000万元的给予1万元。2000万元以上的另行规定', []],
    ['1000亩至2000亩、2000万元以上的', []],
  ])('%s：%j', (text, figures) => {
    expect(shared(text)).toEqual(figures);
  });

  test('任意几段依次相接的，第一段的起点之外都是；写明含本数的都不是', () => {
    const starts = fc
      .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 6 })
      .map((all) => all.toSorted((a, b) => a - b));
    const told = (all: readonly number[], how: string) =>
      all
        .map((n, i) => `${n}万元${i === 0 ? '及以上' : how}${all[i + 1] ? `至${all[i + 1]}万元` : ''}`)
        .join('、');
    fc.assert(
      fc.property(starts, (all) => {
        expect(shared(told(all, '以上'))).toEqual(all.slice(1).map((n) => `${n}万元`));
        expect(shared(told(all, '及以上'))).toEqual([]);
      }),
    );
  });
});

describe('本条自己的分担', () => {
  type Share = NonNullable<RuleData['funding']['share']>;
  const clause = policy.clauses[1]?.id as Share['clause'];
  const faults = (quote: string, parts: Share['parts']) =>
    verifyFunding(policy, {
      clause,
      funding: { funds: [], borne_by: 'shared', notes: [], share: { parts, clause, quote } },
    } as unknown as RuleData).map(({ found }) => found);
  const two = (a: string, b: string, [m, n] = [1, 1]) => [
    { by: a, of: m ?? 1 },
    { by: b, of: n ?? 1 },
  ];

  test.each<[quote: string, parts: Share['parts']]>([
    ['资金由市、区财政按照3:7的比例分担', two('市', '区', [3, 7])],
    ['由镇、园区各承担50%', two('镇', '园区')],
    ['由镇与园区各承担一半', two('镇', '园区')],
    ['由乡镇(街道)与经济开发区按50%比例分担', two('乡镇(街道)', '经济开发区')],
    ['镇承担40%、园区承担60%', two('镇', '园区', [40, 60])],
  ])('%s', (quote, parts) => {
    expect(faults(quote, parts)).toEqual([]);
  });

  test.each<[quote: string, parts: Share['parts'], says: string]>([
    ['由镇、园区各承担50%', two('园区', '镇'), '没有这样写'],
    ['由镇、园区各承担50%', two('镇', '园区', [1, 2]), '没有这样写'],
    ['由镇、园区按40%比例分担', two('镇', '园区'), '没有这样写'],
    ['由镇、园区共同承担', two('镇', '园区'), '没有这样写'],
    ['由乡镇与开发区根据项目年度财政贡献按50%比例进行分配', two('乡镇', '开发区'), '没有说奖补的钱由谁承担'],
  ])('%s 写作 %j，被发现', (quote, parts, says) => {
    expect(faults(quote, parts).join('\n')).toContain(says);
  });
});
