import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNumeral } from '../../src/text/numeral.ts';

const DIGITS = '零一二三四五六七八九';

/** A whole number below 一亿亿 as people write it: the inverse that the law below needs. */
function chinese(value: bigint): string {
  if (value >= 10n ** 8n) return joined(value, 10n ** 8n, '亿');
  if (value >= 10n ** 4n) return joined(value, 10n ** 4n, '万');
  if (value >= 1000n) return joined(value, 1000n, '千');
  if (value >= 100n) return joined(value, 100n, '百');
  if (value >= 10n) return joined(value, 10n, '十');
  return DIGITS[Number(value)] ?? '';
}

function joined(value: bigint, scale: bigint, unit: string): string {
  const rest = value % scale;
  const zero = rest > 0n && rest < scale / 10n ? '零' : '';
  return chinese(value / scale) + unit + zero + (rest > 0n ? chinese(rest) : '');
}

const capital = (text: string) =>
  text.replace(
    /[一二三四五六七八九十百千]/gu,
    (c) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(c)] ?? c,
  );
const grouped = (text: string) => text.replace(/\B(?=(\d{3})+$)/gu, ',');
const fullWidth = (text: string) =>
  text.replace(/[0-9,.]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test.each([
  ['〇', '0'],
  ['零', '0'],
  ['两', '2'],
  ['九', '9'],
  ['十', '10'],
  ['十五', '15'],
  ['一十五', '15'],
  ['二十', '20'],
  ['廿五', '25'],
  ['卅', '30'],
  ['一百', '100'],
  ['一百零三', '103'],
  ['一百〇三', '103'],
  ['一百一十', '110'],
  ['一百五', '150'],
  ['两千', '2000'],
  ['一千零五', '1005'],
  ['一千零五十', '1050'],
  ['三万五', '35000'],
  ['1点2亿', '120000000'],
  ['12点五万', '125000'],
  ['五十个万', '500000'],
  ['参仟萬', '30000000'],
  ['三万五千', '35000'],
  ['一万零五百', '10500'],
  ['一万五百', '10500'],
  ['五百万', '5000000'],
  ['伍佰萬', '5000000'],
  ['三千万', '30000000'],
  ['十亿', '1000000000'],
  ['一亿零五百万', '105000000'],
  ['一亿二千万', '120000000'],
  ['一万亿', '1000000000000'],
  ['一点五亿', '150000000'],
  ['十二点五', '12.5'],
  ['零点五', '0.5'],
  ['二〇二五', '2025'],
  ['二○二五', '2025'],
  ['一〇三', '103'],
  ['三六五', '365'],
  ['0', '0'],
  ['0万', '0'],
  ['007', '7'],
  ['1.50', '1.5'],
  ['0.015', '0.015'],
  ['３０００', '3000'],
  ['35,000,000', '35000000'],
  ['３５，０００，０００．５', '35000000.5'],
  ['1.2亿', '120000000'],
  ['1.2 亿', '120000000'],
  ['10个亿', '1000000000'],
  ['两个亿', '200000000'],
  ['3万', '30000'],
  ['8百万', '8000000'],
  ['3千5百', '3500'],
  ['3千万', '30000000'],
  ['1.5千万', '15000000'],
  ['1亿2000万', '120000000'],
  ['1万2345', '12345'],
  ['12000万', '120000000'],
  ['1万亿', '1000000000000'],
])('%s 读作 %s', (text, value) => {
  expect(readNumeral(text)).toBe(value);
});

test.each([
  '',
  ' ',
  '-5',
  '+5',
  '－5',
  '1e5',
  '1,00',
  '1,0000',
  ',100',
  '1.',
  '.5',
  '1.2.3',
  '1 000',
  '十百',
  '百',
  '千万',
  '万',
  '亿',
  '万一',
  '一二',
  '三五',
  '两三百',
  '一百二百',
  '一百零五十',
  '一亿二亿',
  '一万万',
  '3万5',
  '1亿2',
  '1亿20000万',
  '1.2亿3000万',
  '零万',
  '点五',
  '五点',
  '一点二点三',
  '几百',
  '1000多万',
  '五百万元',
  '5%',
  '半',
  'Ⅴ',
  '①',
  '二十大',
])('“%s”不是一个数', (text) => {
  expect(readNumeral(text)).toBeUndefined();
});

describe('写法再读回原数', () => {
  const value = fc.bigInt({ min: 0n, max: 10n ** 16n - 1n });
  it.each<[string, (n: bigint) => string]>([
    ['中文', chinese],
    ['大写', (n) => capital(chinese(n))],
    ['阿拉伯数字', String],
    ['千分位', (n) => grouped(String(n))],
    ['全角', (n) => fullWidth(grouped(String(n)))],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(value, (n) => readNumeral(write(n)) === String(n)),
      { numRuns: 2000 },
    );
  });

  it('小数乘万、亿不失一位', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(99_999_999), (whole, part) => {
        const fraction = String(part).padStart(8, '0');
        const yi = readNumeral(`${whole}.${fraction}亿`);
        expect(yi).toBe(String(BigInt(whole) * 10n ** 8n + BigInt(part)));
      }),
    );
  });

  it('读出的数再读一次不变；乱字不出错', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零一二两十百千万亿点个0159,. 元') }), (text) => {
        const read = readNumeral(text);
        expect(read === undefined || readNumeral(read) === read).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
