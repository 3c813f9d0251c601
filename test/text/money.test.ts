import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimal, shiftPoint } from '../../src/text/decimal.ts';
import { displayMoney, displayYuan, readFigure, readMoney } from '../../src/text/money.ts';

test.each([
  ['3000万元', '30000000'],
  ['1.2亿元', '120000000'],
  ['35,000,000元', '35000000'],
  ['3000万', '30000000'],
  ['３０００万元', '30000000'],
  ['３５，０００，０００元', '35000000'],
  ['五百万元', '5000000'],
  ['伍佰万元整', '5000000'],
  ['8百万', '8000000'],
  ['3千万元', '30000000'],
  ['1亿2000万元', '120000000'],
  ['一亿二千万', '120000000'],
  ['10个亿', '1000000000'],
  ['3000 万元', '30000000'],
  ['3000万 元', '30000000'],
  [' 3000万元 ', '30000000'],
  ['人民币3000万元', '30000000'],
  ['3000万元人民币', '30000000'],
  ['¥35,000,000元', '35000000'],
  ['￥3000万', '30000000'],
  ['RMB 3000万元', '30000000'],
  ['人民币：3000万元整', '30000000'],
  ['3000万元CNY', '30000000'],
  ['四亿五', '450000000'],
  ['人民币(大写)：捌佰万元整', '8000000'],
  ['800萬元（人民币）', '8000000'],
  ['四百九十九万九', '4999000'],
  ['10万块钱', '100000'],
  ['499999999.99元', '499999999.99'],
  ['0.3元', '0.3'],
  ['1.50元', '1.5'],
  ['0元', '0'],
  ['零元', '0'],
  ['0万元', '0'],
  ['1000000000000000元', '1000000000000000'],
])('%s 是 %s 元', (text, yuan) => {
  expect(readMoney(text)).toEqual({ yuan });
});

test.each([
  ['', 'empty'],
  ['　', 'empty'],
  ['3000', 'no_unit'],
  ['35,000,000', 'no_unit'],
  ['0', 'no_unit'],
  ['３０００', 'no_unit'],
  ['三千', 'no_unit'],
  ['8百', 'no_unit'],
  ['四亿五千', 'no_unit'],
  ['-3000万元', 'negative'],
  ['－3000万元', 'negative'],
  ['负三千万元', 'negative'],
  ['1e7元', 'exponent'],
  ['3E3万元', 'exponent'],
  ['100-200万元', 'range'],
  ['100万元至200万元', 'range'],
  ['3000万元、500万元', 'several'],
  ['100万元200万元', 'several'],
  ['1亿元2000万元', 'several'],
  ['3000万元3亿元', 'several'],
  ['3000万元(亿元)', 'units_disagree'],
  ['3000元万元', 'units_disagree'],
  ['5亿万元', 'units_disagree'],
  ['500元万', 'units_disagree'],
  ['3000万美元', 'foreign_currency'],
  ['100万港币', 'foreign_currency'],
  ['$500', 'foreign_currency'],
  ['USD 500万', 'foreign_currency'],
  ['约3000万元', 'not_a_sum'],
  ['3000万元左右', 'not_a_sum'],
  ['3000万元以上', 'not_a_sum'],
  ['1000多万元', 'not_a_sum'],
  ['几百万', 'not_a_sum'],
  ['千万元', 'not_a_sum'],
  ['万元', 'not_a_sum'],
  ['元', 'not_a_sum'],
  ['3,00万元', 'not_a_sum'],
  ['12元5角', 'several'],
  ['50%', 'not_a_sum'],
  ['3000万台', 'not_a_sum'],
  ['+3000万元', 'not_a_sum'],
  ['NaN', 'not_a_sum'],
  [`${'1'.repeat(31)}元`, 'too_long'],
  [`${'万'.repeat(100)}`, 'too_long'],
])('“%s”不收：%s', (text, reason) => {
  expect(readMoney(text)).toEqual({ reason });
});

test('三十位数字还收', () => {
  expect(readMoney(`${'9'.repeat(30)}元`)).toEqual({ yuan: '9'.repeat(30) });
});

test.each([
  ['0', '0元'],
  ['0.015', '0.015元'],
  ['9999', '9999元'],
  ['10000', '1万元'],
  ['12300', '1.23万元'],
  ['12340', '12340元'],
  ['325000', '32.5万元'],
  ['1300000', '130万元'],
  ['1300000.00', '130万元'],
  ['99999.9995', '99999.9995元'],
  ['99999999', '99999999元'],
  ['100000000', '1亿元'],
  ['120000000', '1.2亿元'],
  ['188558500', '18855.85万元'],
  ['500000000', '5亿元'],
  ['150000000000', '1500亿元'],
  ['-50000', '-5万元'],
])('%s 元写作 %s', (yuan, display) => {
  expect(displayMoney(yuan)).toBe(display);
});

describe('写出再读回', () => {
  const yuan = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(8))
    .map(([digits, places]) => shiftPoint(String(digits), -places));

  it('一分不差', () => {
    fc.assert(
      fc.property(yuan, (sum) => {
        expect(readMoney(displayMoney(sum))).toEqual({ yuan: sum });
      }),
    );
  });

  it('元、万元、亿元同一个数', () => {
    fc.assert(
      fc.property(yuan, (sum) => {
        expect(readMoney(`${shiftPoint(sum, -4)}万元`)).toEqual({ yuan: sum });
        expect(readMoney(`${shiftPoint(sum, -8)}亿元`)).toEqual({ yuan: sum });
      }),
    );
  });

  it('乱字只有读数或理由', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(Object.keys(readMoney(text))).toHaveLength(1);
      }),
    );
  });
});

describe('原文中的数', () => {
  it.each([
    ['3000万元', '30000000'],
    ['5亿元', '500000000'],
    ['0.5元', '0.5'],
    ['5%', '0.05'],
    ['2‰', '0.002'],
    ['20', '20'],
    ['12.5亩', '12.5'],
  ])('%s', (text, value) => {
    expect(readFigure(text)?.toFixed()).toBe(value);
  });

  it.each([['万元'], ['三成'], ['5%元'], ['']])('%j 不是一个数', (text) => {
    expect(readFigure(text)).toBeUndefined();
  });

  it.each([
    ['1300000', '130万元'],
    ['99999.9995', '99999.9995元'],
    ['500000000', '5亿元'],
  ])('%s 读作 %s', (value, display) => {
    expect(displayYuan(decimal(value))).toBe(display);
  });
});
