import { describe, expect, test } from 'vitest';
import { departmentFinder } from '../../src/corpus/department/index.ts';
import { figuresIn } from '../../src/text/figure/index.ts';
import { halfWidth } from '../../src/text/half-width.ts';
import { library, objections, verify } from './library.ts';

const SENTENCES = library.policies
  .flatMap(({ clauses }) => clauses.flatMap(({ text }) => halfWidth(text).split(/[。；;\n]/u)))
  .map((words) => words.trim())
  .filter((words) => words.length > 7 && words.length <= 220);

const told = (says: string, quote: string) => verify(`${says}。`, [{ says, basis: 'text', quotes: [quote] }]);

/** Each sentence with one thing of it exchanged; no year of a title, which is none of what is claimed. */
type Exchange = (words: string) => readonly string[];

const figuresOf = (words: string) => figuresIn(words).filter(({ unit }) => unit !== 'date');

const otherFigure: Exchange = (words) =>
  figuresOf(words).map(({ start, end }) => {
    const written = words.slice(start, end);
    return (
      words.slice(0, start) + written.replace(/[\d.]+/u, (n) => `${Number(n) * 2 + 1}`) + words.slice(end)
    );
  });

const twoFigures: Exchange = (words) => {
  const all = figuresOf(words);
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => a.unit === b.unit && a.min !== b.min)
      .map(
        (b) => words.slice(0, a.start) + b.text + words.slice(a.end, b.start) + a.text + words.slice(b.end),
      ),
  );
};

/** Whatever is put in at a place, or stands instead of the words there. */
const instead =
  (pattern: RegExp, by: string): Exchange =>
  (words) =>
    Array.from(
      words.matchAll(pattern),
      ({ 0: found, index }) => words.slice(0, index) + by + words.slice(index + found.length),
    );

const finder = departmentFinder(library.policies);
const otherBody: Exchange = (words) =>
  finder(words)
    .filter(({ name }) => name !== undefined && !words.includes('市统计局'))
    .map(({ start, end }) => `${words.slice(0, start)}市统计局${words.slice(end)}`);

describe('原文的每一句：照说成立，换了一样就不成立', () => {
  test('照说', () => {
    expect(SENTENCES.flatMap((words) => objections(told(words, words)))).toEqual([]);
  });

  test.each<readonly [string, Exchange]>([
    ['换一个数', otherFigure],
    ['两个数对调', twoFigures],
    ['添一个“不”', instead(/(?=给予|予以|奖励(?!资金)|补助(?!政策))/gu, '不')],
    ['去一个“不”', instead(/不(?=予|再|含|包括|享受|重复|受)/gu, '')],
    ['级别以上换成以下', instead(/(?<=级及?)以上/gu, '以下')],
    ['不低于换成不超过', instead(/不[低少]于(?=\d)/gu, '不超过')],
    ['达到换成不到', instead(/达到(?=\d)/gu, '不到')],
    ['每年换成每月', instead(/每年/gu, '每月')],
    ['一次性换成每年', instead(/一次性/gu, '每年')],
    ['换一个单位', otherBody],
  ])('%s', (_, exchange) => {
    const changed = SENTENCES.flatMap((words) => exchange(words).map((says) => [says, words] as const));
    expect(changed.length).toBeGreaterThan(1);
    expect(
      changed.filter(([says, words]) => told(says, words).verdict === 'supported').map(([says]) => says),
    ).toEqual([]);
  });
});

test.each([
  ['可以问问市科技局，原文没有写明', 'incomplete'],
  ['不是市商务局管的', 'incomplete'],
  ['这一项由市商务局审核', 'contradicted'],
  ['这一项归市工业和信息化局', 'supported'],
])('引文所在的条款没有写的单位：%s', (says, verdict) => {
  const quote = '按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助';
  expect(told(says, quote).verdict).toBe(verdict);
});

test.each([
  ['技术改造不给予补助', false],
  ['补助最高不超过500万元，没有投资的不给补助', true],
  ['计划投资不到500万元的，也给补助', false],
  ['您计划投资不到500万元，够不上', true],
  ['计划投资不到500万元的不给补助', true],
  ['计划投资低于500万元的，另看别的政策', true],
  ['计划投资还差20万元才到500万元', true],
])('添了一个“不”、换了一边：%s', (says, isTrue) => {
  const quote =
    '计划投资额在500万元及以上,并符合产业政策导向的技术改造,按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助';
  expect(told(says, quote).verdict === 'contradicted').toBe(!isTrue);
});

test.each([
  ['所需资金由谁承担，原文没有写', '所需资金由谁承担', 'incomplete'],
  ['所需资金由市里还是县区出，原文没有写', '所需资金由市里还是县区承担', 'incomplete'],
  ['资金几时拨付，原文没有写', '资金几时拨付', 'supported'],
])('钱由谁出，原文写了：%s', (says, topic, verdict) => {
  expect(verify(`${says}。`, [{ says, basis: 'silence', topic }]).verdict).toBe(verdict);
});

test.each([
  ['26÷2＝13，各13万元', '26÷2=13万元', false],
  ['26÷2＝14，各14万元', '26÷2=14万元', true],
  ['260÷2＝13，各13万元', '260÷2=13万元', true],
])('除出来的数带单位、前面的不带：%s', (says, sum, isWrong) => {
  const found = verify(`${says}。`, [{ says, basis: 'arithmetic', sum }]);
  expect(found.verdict === 'contradicted').toBe(isWrong);
});

test('测算里是人民币的，说成了美元', () => {
  const facts = { planned_investment: '800万元', equipment_invoices: '800万元' };
  const told = (says: string) =>
    verify(says, [{ says, basis: 'calculation', award: '5' }], [{ award: '5', facts, as_of: '2026-06-30' }]);
  expect(told('补助金额是80万美元').verdict).toBe('contradicted');
  expect(told('如果符合导向，补助金额是80万元').verdict).not.toBe('contradicted');
});
