import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastTotal, type Overlap } from '../../src/award/portfolio/overlap.ts';
import { decimal } from '../../src/text/decimal.ts';
import { yuanOf } from '../../src/text/money.ts';
import { award, ruleOf, rules } from './nanchang.ts';

const NOTHING = award('5', {}).amount;

/** Awards of the policy, in its order, that pay these sums. */
function paying(...sums: readonly number[]) {
  return sums.map((sum, i) => {
    const id = rules[i]?.data.id ?? '';
    return { rule: ruleOf(id), amount: { ...NOTHING, value: yuanOf(decimal(String(sum))) } };
  });
}

/** Pairs of them, by their places, that may not both be had. */
function pairs(...edges: readonly (readonly [number, number])[]): readonly Overlap[] {
  const id = (i: number) => rules[i]?.data.id ?? '';
  return edges.map(([a, b]) => ({ awards: [id(a), id(b)], reason: '同一笔支出', readings: [] }));
}

describe('各种读法都少不了的合计', () => {
  it.each([
    ['没有重叠', [3, 4], [], 7],
    ['一对取高', [3, 4], [[0, 1]], 4],
    [
      '链：两头互不重叠，都可得',
      [3, 4, 3],
      [
        [0, 1],
        [1, 2],
      ],
      6,
    ],
    [
      '链：中间高于两头之和',
      [3, 7, 3],
      [
        [0, 1],
        [1, 2],
      ],
      7,
    ],
    [
      '四个一串',
      [5, 6, 6, 5],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      11,
    ],
    [
      '三个两两重叠',
      [3, 4, 5],
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      5,
    ],
    [
      '两串各算',
      [3, 4, 1, 9],
      [
        [0, 1],
        [2, 3],
      ],
      13,
    ],
    ['另一头不在其中', [3, 4], [[0, 9]], 7],
    ['一项也没有', [], [], 0],
  ] as const)('%s', (...[, sums, edges, least]) => {
    expect(leastTotal(paying(...sums), pairs(...edges)).toFixed()).toBe(String(least));
  });

  it('与逐个子集数一遍相同', () => {
    const edge = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
        fc.array(edge, { maxLength: 12 }),
        (sums, edges) => {
          const subsets = Array.from({ length: 2 ** sums.length }, (_, bits) =>
            sums.flatMap((_, i) => ((bits >> i) & 1 ? [i] : [])),
          ).filter((set) => !edges.some((pair) => pair.every((i) => set.includes(i))));
          const best = Math.max(...subsets.map((set) => set.reduce((sum, i) => sum + (sums[i] ?? 0), 0)));
          expect(leastTotal(paying(...sums), pairs(...edges)).toFixed()).toBe(String(best));
        },
      ),
    );
  });
});
