import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareDecimals } from '../../src/text/decimal.ts';
import { chineseForEnglish } from '../../src/text/estimate/english-money.ts';
import { readEstimate, roundedFrom, tellEstimate } from '../../src/text/estimate/estimate.ts';
import { displayMoney, readMoney } from '../../src/text/money.ts';

const exact = (text: string) => {
  const read = readMoney(text);
  return 'yuan' in read ? read.yuan : undefined;
};
const told = (text: string) => {
  const read = readEstimate(text, exact);
  return read && tellEstimate(read, displayMoney);
};

describe('估计的数，读成区间', () => {
  test.each([
    ['800万', '800万元'],
    ['八百多万', '800万元以上、不足900万元'],
    ['800多万元', '800万元以上、不足900万元'],
    ['120多万', '120万元以上、不足130万元'],
    ['一千多万', '1000万元以上、不足2000万元'],
    ['1.2亿多', '1.2亿元以上、不足1.3亿元'],
    ['三十几万元', '30万元以上、不足40万元'],
    ['十几万', '10万元以上、不足20万元'],
    ['八百来万', '约800万元'],
    ['约800万', '约800万元'],
    ['800万元左右', '约800万元'],
    ['大概七八百万', '700万元至800万元'],
    ['七八百万', '700万元至800万元'],
    ['七、八百万', '700万元至800万元'],
    ['十七八万', '17万元至18万元'],
    ['两三千万', '2000万元至3000万元'],
    ['三五百万', '300万元至500万元'],
    ['800-900万', '800万元至900万元'],
    ['3-5千万', '3000万元至5000万元'],
    ['八百到九百万', '800万元至900万元'],
    ['5000万-1亿', '5000万元至1亿元'],
    ['将近500万', '400万元以上、不足500万元'],
    ['不到500万', '不足500万元'],
    ['500万以内', '不超过500万元'],
    ['至少3000万', '3000万元以上'],
    ['3000万元以上', '3000万元以上'],
    ['超过500万', '超过500万元'],
    ['至少八百多万', '800万元以上'],
  ])('%s：%s', (text, reads) => {
    expect(told(text)).toBe(reads);
  });

  test.each([
    '几百万',
    '七九百万',
    '900-800万',
    '8000-1万元',
    '-3万元',
    '3万美元',
    '800',
    '约800',
    '一二三万',
    '约',
    '',
  ])('“%s”不收', (text) => {
    expect(told(text)).toBeUndefined();
  });

  test('约数离所说的数，不过末位的一半', () => {
    expect(roundedFrom('8000000')).toEqual({ min: '7500000', max: '8500000' });
    expect(roundedFrom('12.5')).toEqual({ min: '12.45', max: '12.55' });
    expect(roundedFrom('0')).toEqual({ min: '0', max: '0' });
  });
});

describe('英文写的人民币', () => {
  test.each([
    ['12 million RMB', '1200万元'],
    ['RMB 4.5 million', '450万元'],
    ['CNY 35,000,000', '3500万元'],
    ['30m yuan', '3000万元'],
    ['¥30M', '3000万元'],
    ['RMB 1.25 billion', '12.5亿元'],
    ['500k RMB', '50万元'],
    ['about 8 million RMB', '约800万元'],
    ['5-6 million RMB', '500万元至600万元'],
    ['between 5 and 6 million RMB', '500万元至600万元'],
    ['over RMB 30 million', '超过3000万元'],
    ['at least 30 million yuan', '3000万元以上'],
    ['less than RMB 5,000,000', '不足500万元'],
  ])('%s：%s', (text, reads) => {
    expect(told(chineseForEnglish(text) ?? '')).toBe(reads);
  });

  test.each(['12 million', '12 million USD', '30m', 'RMB', '1.2 million yuan per year', '-5 million RMB'])(
    '“%s”不收',
    (text) => {
      expect(told(chineseForEnglish(text) ?? text)).toBeUndefined();
    },
  );
});

describe('区间的律', () => {
  const units = fc.constantFrom('万', '万元', '亿元');
  const figure = fc.integer({ min: 1, max: 9999 });

  it('多、几、约、至少、不到：所说的数在区间的端上', () => {
    fc.assert(
      fc.property(figure, units, (n, unit) => {
        const value = exact(`${n}${unit}`) ?? '';
        expect(readEstimate(`${n}多${unit}`, exact)?.min).toBe(value);
        expect(readEstimate(`至少${n}${unit}`, exact)).toMatchObject({ min: value, max: null });
        expect(readEstimate(`不到${n}${unit}`, exact)).toMatchObject({ max: value, below: true });
        expect(readEstimate(`约${n}${unit}`, exact)).toMatchObject({ min: value, max: value, about: true });
      }),
    );
  });

  it('两头从小到大', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const read = readEstimate(`${a}-${b}万`, exact);
        expect(read !== undefined).toBe(a < b);
        if (read?.max) expect(compareDecimals(read.min, read.max)).toBeLessThan(0);
      }),
    );
  });

  it('乱字不出错', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (text) => void told(text)));
  });
});
