import { describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { search } from '../../src/search/search.ts';
import { type Searchable, searchable } from '../../src/search/searchable.ts';
import { encodedLibrary, TEXTS } from '../policies/encoded.ts';
import { library as shipped } from './nanchang.ts';

const [NANCHANG, WUHAN, XIUSHUI] = ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022'];

/** What is asked; which policy answers (none: asked back); its clause, where one does; and whether it is written. */
type Row = readonly [query: string, policy: string | undefined, clause: string | undefined, status: string];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  '平常的话，原文用公文的话写着的，不算原文没有的词': [
    ['雇了应届大学生，单位社保能补多久', WUHAN, '一.(四)', 'covered'],
    ['会议按人头怎么奖', WUHAN, '三.(十二)', 'covered'],
    // 只有一个平常的词，还不是所问的事。
    ['医保断了三个月怎么补', undefined, undefined, 'not_covered'],
    ['车子年检去哪办', undefined, undefined, 'not_covered'],
    // 房租在“厂房租金”里，是从两个词里切出来的。
    ['租政府的厂房租金怎么算', undefined, undefined, 'covered'],
    ['租政府的厂房租金能免吗', undefined, undefined, 'covered'],
  ],
  '一个词几份各有各的说法（获批、新批，境外、国内外），问回去；字连在一起不是词的（在上），不算写到': [
    ['实验室刚获批，重点实验室给多少', undefined, undefined, 'covered'],
    ['境外参展花的展位费能补吗', undefined, undefined, 'covered'],
    ['博士的媳妇没工作，每月给补吗', XIUSHUI, '三.(五).7', 'covered'],
    ['我们在上交所上市奖多少', undefined, undefined, 'not_covered'],
  ],
  '原文只差一个字的话（买车、购车），也是原文的话': [
    ['买车补贴有多少', undefined, undefined, 'covered'],
    ['武汉的土地出让价款几年交清', WUHAN, '一.(三)', 'covered'],
    // 换了一个字原文也没有（购家）的，还是没有。
    ['修水的人买家具补多少', XIUSHUI, undefined, 'not_covered'],
  ],
  '词库里中间空着的话，空里的不是它的': [['生产设备搬迁费花了八十万给多少', XIUSHUI, '三.(八)', 'covered']],
  '问多久，要写了多久；问哪几天，不是问多久': [
    ['行政事业性收费能缓多久', WUHAN, '四.(十六)', 'covered'],
    ['春节哪几天开门才有补贴', WUHAN, '二.(六)', 'covered'],
    ['武汉的土地出让价款几年之内缴清', WUHAN, '一.(三)', 'covered'],
    ['标准厂房建设周期多长', XIUSHUI, '二.(五).2', 'covered'],
    ['修水的优惠政策试行几年', XIUSHUI, '四.(八)', 'covered'],
  ],
  '只碰上一个词，又没有所问的，不算写到': [
    ['注册一家公司要几天', undefined, undefined, 'not_covered'],
    ['碳排放交易怎么开户', undefined, undefined, 'not_covered'],
    // 一个词，所问的也写着，就是写到了。
    ['外资到账了给多少', XIUSHUI, '三.(四).2', 'covered'],
    ['瞪羚企业奖多少', XIUSHUI, '三.(七).1', 'covered'],
  ],
  '一个名字，别份知道它是一个整的，只有它前一半的不算写到；有它的头的不在此列': [
    ['绿色工厂补多少', undefined, undefined, 'not_covered'],
    ['评上绿色工厂奖多少', undefined, undefined, 'not_covered'],
    ['企业上市奖多少', WUHAN, '一.(一)', 'covered'],
  ],
  '原文加引号的数是名字，一个一个念的数字也是': [
    ['招4050人员有什么补贴', XIUSHUI, '三.(十).2', 'covered'],
    ['招四零五零的人给什么补贴', XIUSHUI, '三.(十).2', 'covered'],
    // 是钱的不是名字；三四五是一个一个数的。
    ['创业能拿5000元补贴吗', WUHAN, '一.(四)', 'covered'],
    ['修水企业所得税第三四五年返多少', XIUSHUI, '三.(二)', 'covered'],
  ],
  '政策还管不管，倒过来问也是；说了文号的，只问废止它的那份；截止申请不是政策到期': [
    ['现在还能用吗这个政策', undefined, undefined, 'covered'],
    ['现在还能用吗，武汉的这个政策', WUHAN, '尾-1', 'covered'],
    ['147号文还算数吗', NANCHANG, '四.(四)', 'covered'],
    ['一四七号文还算数吗', NANCHANG, '四.(四)', 'covered'],
    ['修水的人才补贴几号截止申请', XIUSHUI, undefined, 'not_covered'],
    ['武汉的政策几号截止', WUHAN, '尾-1', 'covered'],
  ],
  '问有什么支持，不给钱的支持也是；自己投了多少、涨了多少，不是政策里的名字：几份都合适的问回去': [
    ['拟上市企业有什么扶持', undefined, undefined, 'covered'],
    ['供应链金融有支持吗', undefined, undefined, 'covered'],
    ['销售涨了一个亿有没有奖', undefined, undefined, 'covered'],
    ['今年收入涨了一个亿奖多少', undefined, undefined, 'covered'],
    ['我们投六个亿，补多少', undefined, undefined, 'covered'],
    // 有一样东西只有一份写到的，还是由它答。
    ['便利店有什么支持', WUHAN, '二.(六)', 'covered'],
    ['海智计划工作站有什么支持', XIUSHUI, '三.(五).3.(2)', 'covered'],
    ['经销商大会有什么支持', NANCHANG, '三.(五).12', 'covered'],
  ],
  '那一条就是叫这个的，平常的话也是写到了': [
    ['第一次买房有补助吗', XIUSHUI, '三.(五).5.(3)', 'covered'],
    ['买小车给补吗', XIUSHUI, '三.(五).8', 'covered'],
    ['武汉的政策到哪天不管用', WUHAN, '尾-1', 'covered'],
  ],
  '按多少进行扶持，也是给钱': [['太阳升那边地价每亩给返多少', XIUSHUI, '三.(一).2.(2)', 'covered']],
};

/** What is asked of one policy alone, and whether it is written there. */
const ALONE: Readonly<Record<string, readonly (readonly [policy: string, query: string, status: string])[]>> =
  {
    '所问的名字，那一条只有一半的，只是相近': [
      [XIUSHUI, '绿色工厂奖多少', 'partly'],
      [XIUSHUI, '环保设备补多少', 'partly'],
      [XIUSHUI, '税控设备补贴多少', 'partly'],
      [XIUSHUI, '厂房加固补多少', 'partly'],
      [WUHAN, '智能工厂奖多少', 'partly'],
      [WUHAN, '研发机构奖多少', 'partly'],
      [WUHAN, '农机购置补贴多少', 'partly'],
      [WUHAN, '公积金贷款能贷多少', 'partly'],
    ],
    '有一大半的，写到了；前面单独的一个字不算': [
      [XIUSHUI, '瞪羚企业奖多少', 'covered'],
      [XIUSHUI, '设备搬迁费能补多少', 'covered'],
      [XIUSHUI, '建院士工作站给多少', 'covered'],
      [XIUSHUI, '大专生买头套房补几万', 'covered'],
      [WUHAN, '软件企业补多少', 'covered'],
      [WUHAN, '在北交所上市最多奖多少', 'covered'],
      [WUHAN, '开便利店补不补', 'covered'],
    ],
    '收多少、几月到账、谁出，问的不是写着的那样东西': [
      [WUHAN, '幼儿园一个月收费多少', 'partly'],
      [XIUSHUI, '奖金几月份到账', 'not_covered'],
      [XIUSHUI, '技校学费谁出', 'not_covered'],
      [XIUSHUI, '奖励的钱谁出', 'covered'],
      [XIUSHUI, '火化费用谁出钱', 'not_covered'],
      [WUHAN, '老旧小区改造费用谁出', 'not_covered'],
    ],
    '要交、要办、要多久的，原文只在给谁、按什么给里提到的，不算写到；问给多少、免不免的，照旧': [
      [XIUSHUI, '公租房申请要什么条件', 'partly'],
      [XIUSHUI, '最低工资一个月多少钱', 'partly'],
      [XIUSHUI, '劳动合同到期，赔几个月工资', 'partly'],
      [WUHAN, '酒店住宿要不要押身份证', 'not_covered'],
      [WUHAN, '积分怎么兑换', 'not_covered'],
      [WUHAN, '出租房屋要交多少税', 'partly'],
      [WUHAN, '新开便利店要办什么证', 'partly'],
      [WUHAN, '新开便利店有补贴吗', 'covered'],
      [XIUSHUI, '财园信贷通怎么用', 'covered'],
      [XIUSHUI, '配偶没工作，按最低工资发多久', 'covered'],
    ],
    '要投多少，问的是门槛；平常的话（运费）原文有说法的，不算没写': [
      [XIUSHUI, '太阳升项目区一亩地得投多少', 'covered'],
      [XIUSHUI, '机器设备搬到县里，运费给报吗', 'covered'],
    ],
    '原文的词（上市），里面有常单用的字，也是一个词': [
      [WUHAN, '公司在港交所上市奖多少', 'partly'],
      [WUHAN, '在深交所上市能奖多少', 'partly'],
    ],
    '要什么条件、报销多少，问的也是那样东西；提供啥保障问的是后面的': [
      [XIUSHUI, '公积金异地转移要什么条件', 'partly'],
      [WUHAN, '法律援助要什么条件', 'partly'],
      [WUHAN, '大病保险报销多少', 'partly'],
      [WUHAN, '企业产品出口能提供啥支持', 'covered'],
      [XIUSHUI, '租政府的标准厂房要什么条件', 'covered'],
      [WUHAN, '农机购置补贴标准', 'partly'],
    ],
  };

describe.skipIf(!TEXTS)('只问一份（../shared 不在时跳过）', () => {
  describe.each(Object.entries(ALONE))('%s', (_, rows) => {
    test.each(rows)('%s %s：%s', async (id, query, status) => {
      const policies = load(encodedLibrary()).library.policies.filter((policy) => policy.id === id);
      expect((await search(searchable({ policies }), { query })).coverage.status).toBe(status);
    });
  });
});

describe.skipIf(!TEXTS)('三份政策一起问（../shared 不在时跳过）', () => {
  let made: Searchable | undefined;
  const three = () => {
    made ??= searchable({ policies: [...shipped.policies, ...load(encodedLibrary()).library.policies] });
    return made;
  };

  describe.each(Object.entries(ROWS))('%s', (_, rows) => {
    test.each(rows)('%s：%s %s %s', async (...[query, policy, clause, status]) => {
      const { choice, hits, coverage } = await search(three(), { query });
      expect([choice.policy?.id, coverage.status]).toEqual([policy, status]);
      if (clause !== undefined) expect(hits[0]?.clause.id).toBe(clause);
    });
  });
});
