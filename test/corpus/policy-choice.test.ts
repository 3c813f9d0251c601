import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { policiesCalled, policyFinder } from '../../src/corpus/choice/index.ts';
import { load } from '../../src/corpus/load.ts';

const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));
const OTHERS = fileURLToPath(new URL('../../../shared/cases/policies/', import.meta.url));
const there = existsSync(OTHERS);

describe.skipIf(!there)('问的是哪份政策（../shared 不在时跳过）', () => {
  const policies = [SHIPPED, ...(there ? [OTHERS] : [])].flatMap((folder) => load(folder).library.policies);

  const TABLE: readonly (readonly [
    text: string,
    by: string | undefined,
    ids: readonly string[],
    elsewhere?: readonly string[],
  ])[] = [
    ['洪府办规发〔2025〕9号第七条怎么说', 'number', ['nanchang-2025-9']],
    ['洪府办规发[2025]9号', 'number', ['nanchang-2025-9']],
    ['按洪府办规2025年9号文', 'number', ['nanchang-2025-9']],
    ['洪府办规2025 9号', 'number', ['nanchang-2025-9']],
    // 年份、机关代字省掉一样，只要库里只剩一份。
    ['洪府办规9号里技改怎么说', 'number', ['nanchang-2025-9']],
    ['2025年9号文的技改怎么补', 'number', ['nanchang-2025-9']],
    ['25年9号文', 'number', ['nanchang-2025-9']],
    ['那个9号文还管用吗', 'number', ['nanchang-2025-9']],
    ['19号文还管用吗', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['2024年9号文', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['9号截止吗', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['洪府办发9号', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['洪府办规发〔2025〕19号', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['洪府办发〔2025〕9号', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['《关于激发市场主体活力推动经济高质量发展的政策措施》有贴息吗', 'title', ['wuhan-2023-zhuti']],
    ['《打造汽车及零部件先进制造业集群行动方案》', 'title', ['nanchang-2025-9']],
    ['激发市场主体活力推动经济高质量发展那个文件里，贷款贴息多少', 'title', ['wuhan-2023-zhuti']],
    ['经济高质量发展', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['南昌市人民政府办公室发的那个文件', 'issuer', ['nanchang-2025-9']],
    ['修水的技改补多少', 'place', ['xiushui-2022']],
    ['修水县引进项目', 'place', ['xiushui-2022']],
    ['武汉亿元以上工业项目贷款贴息多少', 'place', ['wuhan-2023-zhuti']],
    ['武汉经开区的企业', 'place', ['wuhan-2023-zhuti']],
    ['我们在小蓝经开区，技改补多少', 'place', ['nanchang-2025-9']],
    ['湾里管理局那边的企业', 'place', ['nanchang-2025-9']],
    ['南昌县的整车厂', 'place', ['nanchang-2025-9']],
    ['技术改造补多少', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['赣州的技改补多少', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022'], ['赣州']],
    ['九江市的技改补多少', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022'], ['九江市']],
    ['小蓝经济技术开发区的厂', 'place', ['nanchang-2025-9']],
    ['进贤的技改补多少', 'place', ['nanchang-2025-9']],
    ['我在红谷滩开厂', 'place', ['nanchang-2025-9']],
    ['修水縣的企業', 'place', ['xiushui-2022']],
    ['武漢市貸款貼息', 'place', ['wuhan-2023-zhuti']],
    ['工业园区的投资强度要求', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['合作的企业能拿多少', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['开发区的企业能拿多少', undefined, ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
  ];

  test.each(TABLE.map((row) => ({ row })))('$row.0', ({ row: [text, by, ids, elsewhere = []] }) => {
    for (const order of [policies, policies.toReversed()]) {
      const meant = policyFinder(order)(text);
      expect({
        by: meant.by,
        ids: meant.policies.map(({ id }) => id).sort(),
        elsewhere: meant.elsewhere,
      }).toEqual({
        by,
        ids: [...ids].sort(),
        elsewhere,
      });
    }
  });

  test('说到同一个区的几份：发文机关、责任单位是那里的在先，只提到它的不算', () => {
    const [nanchang] = policies.filter(({ id }) => id === 'nanchang-2025-9');
    if (nanchang === undefined) throw new Error('not there');
    const issuer = '赣江新区管理委员会';
    const own = {
      ...nanchang.data,
      issuer: { value: issuer, quote: issuer },
      title: { value: '某办法', quote: '某' },
    };
    const zone = { ...nanchang, id: 'zone', data: own };
    for (const order of [
      [...policies, zone],
      [zone, ...policies],
    ]) {
      expect(policyFinder(order)('赣江新区的厂').policies.map(({ id }) => id)).toEqual(['zone']);
    }
  });

  test('按地方指明政策：那里没有自己的，取它所辖各地的', () => {
    for (const order of [policies, policies.toReversed()]) {
      const called = (word: string) =>
        policiesCalled(order, word)
          .map(({ id }) => id)
          .sort();
      expect(called('江西')).toEqual(['nanchang-2025-9', 'xiushui-2022']);
      expect(called('九江市')).toEqual(['xiushui-2022']);
      expect(() => called('赣州')).toThrow('没有政策“赣州”');
    }
  });
});
