import { readNumeral } from '../numeral.ts';

/** Years or months of a schedule, both ends included, counted from 1. */
interface Spanned {
  readonly from: number;
  readonly to: number;
}

const NUMBER = '(\\d+|[一二两三四五六七八九十]+)';
/** How texts tell the years of a schedule; `N` stands for a numeral, `U` for the unit; without a unit it is years. */
const WRITINGS: readonly (readonly [
  pattern: string,
  span: (a: number, b: number, after: number) => Spanned,
])[] = [
  ['第?NU?(?:至|到|[-—–~])第?NU', (from, to) => ({ from, to })],
  ['前NU', (to) => ({ from: 1, to })],
  ['后NU', (years, _, after) => ({ from: after + 1, to: after + years })],
  ['(?<![至到和及与、—–~-])第NU(?![至到和及与、—–~-]|起)', (from) => ({ from, to: from })],
  ['首U', () => ({ from: 1, to: 1 })],
  ['N免', (to) => ({ from: 1, to })],
  ['N减半', (years, _, after) => ({ from: after + 1, to: after + years })],
  ['(?:期限|期)为?NU|连续NU|(?:未来|今后)NU|NU(?:以内|之内|内)|不超过NU', (to) => ({ from: 1, to })],
];

/**
 * The stretches of years or months that words name: 第1年至第3年, 第二年和第三年, 第三、第四、五年, 前2年, 后3年, 三年内, 未来五年, 三免两减半.
 * @param after the last year of the period before, from which 后3年 counts.
 * @example spansIn('第1年至第3年', 'year', 0) // → [{ from: 1, to: 3 }]
 */
export function spansIn(words: string, unit: 'year' | 'month', after: number): readonly Spanned[] {
  const name = unit === 'year' ? '(?:个?年度?|周年)' : '(?:个?月)';
  const listed = listedIn(words, name);
  const ranges = WRITINGS.filter(([pattern]) => unit === 'year' || pattern.includes('U')).flatMap(
    ([pattern, span]) => {
      const own = pattern.replaceAll('N', NUMBER).replaceAll('U', name);
      return Array.from(words.matchAll(new RegExp(own, 'gu')), (match) => {
        const [a = 0, b = 0] = match
          .slice(1)
          .flatMap((digits) => (digits ? Number(readNumeral(digits)) : []));
        return span(a, b, after);
      });
    },
  );
  return [...listed, ...ranges];
}

/** 第三、第四、五年: of a list of ordinals all its members, where they follow one another. */
function listedIn(words: string, unit: string): readonly Spanned[] {
  const member = `第?${NUMBER}${unit}?`;
  const list = new RegExp(`第${NUMBER}${unit}?(?:[和及与、]${member})+(?![至到—–~-])`, 'gu');
  return Array.from(words.matchAll(list), ([all]) =>
    Array.from(all.matchAll(new RegExp(NUMBER, 'gu')), ([digits]) => Number(readNumeral(digits))),
  ).flatMap((years) => {
    const [from = 0] = years;
    return years.every((year, i) => year === from + i) ? [{ from, to: from + years.length - 1 }] : [];
  });
}
