import { describe, expect, test } from 'vitest';
import { findPlaces, liesIn, placesSpelt, regionOf } from '../../src/corpus/place/index.ts';

describe('地名', () => {
  test.each([
    ['修水的技改补多少', ['360424'], ['修水:360424']],
    ['修水的技改补多少', [], []],
    ['修水县的技改补多少', [], ['修水县:360424']],
    ['九江市修水县', [], ['九江市:360400', '修水县:360424']],
    ['武汉亿元以上工业项目', [], ['武汉:420100']],
    ['在北京和江西都有厂', [], ['北京:110000', '江西:360000']],
    ['恩施的企业、恩施土家族苗族自治州的企业', [], ['恩施:422800', '恩施土家族苗族自治州:422800']],
    [
      '广西壮族自治区、宁夏、新疆、内蒙古',
      [],
      ['广西壮族自治区:450000', '宁夏:640000', '新疆:650000', '内蒙古:150000'],
    ],
    ['南京市鼓楼区', [], ['南京市:320100', '鼓楼区:320106']],
    ['武汉新洲、东湖', [], ['武汉:420100', '新洲:420117']],
    ['南昌县和南昌市', [], ['南昌县:360121', '南昌市:360100']],
    ['新建厂房能不能合作', [], []],
    ['高新区、经济技术开发区的企业', [], []],
    ['工业园区的企业', [], []],
    ['红谷滩的企业', [], ['红谷滩:360113']],
  ])('%s（有政策的地方：%j）', (text, regions, expected) => {
    const found = findPlaces(text, new Set(regions));
    expect(
      found.map((mention) => `${mention.text}:${mention.places.map(({ code }) => code).join('|')}`),
    ).toEqual(expected);
  });

  test('同名的都给出', () => {
    expect(findPlaces('鼓楼区', new Set())[0]?.places.length).toBeGreaterThan(1);
  });

  test.each([
    ['360424', '360400', true],
    ['360424', '360000', true],
    ['360400', '360424', false],
    ['360424', '360424', true],
    ['420100', '360000', false],
  ])('%s 在 %s 之内：%s', (inner, outer, expected) => {
    expect(liesIn(inner, outer)).toBe(expected);
  });

  test.each([
    ['南昌市人民政府办公室', '某方案', '南昌市'],
    ['中共修水县委办公室', '修水县办法', '修水县'],
    ['国务院办公厅', '关于某事的通知', undefined],
    ['经济技术开发区管委会', '九江市某办法', '九江市'],
  ])('%s 的《%s》是 %s 的政策', (issuer, title, expected) => {
    const data = { issuer: { value: issuer, quote: issuer }, title: { value: title, quote: title } };
    expect(regionOf(data)?.name).toBe(expected);
  });

  test.each([
    ['Nanchang', ['南昌市']],
    ['NanChang City', ['南昌市']],
    ['Jiangxi Province', ['江西省']],
    ['Xiushui', ['修水县']],
    ['Shanxi', ['山西省', '陕西省']],
    ['Atlantis', []],
  ])('拼写：%s', (name, expected) => {
    expect(placesSpelt(name).map((place) => place.name)).toEqual(expected);
  });
});
