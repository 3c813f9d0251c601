import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { type SearchResult, search } from '../../src/search/search.ts';
import { searchable } from '../../src/search/searchable.ts';
import { encodedLibrary } from '../policies/encoded.ts';
import { library } from './nanchang.ts';

const CASES = fileURLToPath(new URL('../../../shared/cases/policies/', import.meta.url));

interface Row {
  readonly q: string;
  /** The policy meant; `amb` for several, null for none. */
  readonly policy: string | null;
  readonly gold_clauses: readonly string[] | null;
  readonly coverage: readonly string[];
}

describe.skipIf(!existsSync(CASES))('几份政策一起查（../shared 不在时跳过）', () => {
  const policies = existsSync(CASES) ? [...library.policies, ...load(CASES).library.policies] : [];
  const orders = [policies, policies.toReversed()].map((order) => searchable({ policies: order }));
  const rows: readonly Row[] = existsSync(CASES)
    ? readFileSync(`${CASES}questions.dev.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

  test('说对是哪份政策、哪一条、有没有写；没有说是哪份而几份都合适的，问回去；不论文件夹的次序', async () => {
    const told = await Promise.all(
      rows.map(async (row) => {
        const results = await Promise.all(orders.map((each) => search(each, { query: row.q })));
        const [first = '', ...others] = results.map(({ hits, coverage }) =>
          JSON.stringify([hits.map(({ policy, clause }) => [policy.id, clause.id]), coverage]),
        );
        expect(others, row.q).toEqual([first]);
        return { row, found: results[0] };
      }),
    );
    const right = (is: (row: Row, found: SearchResult) => boolean) =>
      told.filter(({ row, found }) => found !== undefined && is(row, found)).length;
    const meant = rows.filter(({ gold_clauses: gold }) => gold !== null).length;
    const policy = right((row, { choice }) => row.gold_clauses !== null && choice.policy?.id === row.policy);
    const clause = right((row, { hits: [hit] }) => row.gold_clauses?.includes(hit?.clause.id ?? '') ?? false);
    const covered = right((row, { coverage }) => row.coverage.includes(coverage.status));
    const asked = right((row, { choice }) => row.policy === 'amb' && choice.status === 'ask');
    expect(policy / meant).toBeGreaterThanOrEqual(0.95);
    expect(clause / meant).toBeGreaterThanOrEqual(0.9);
    expect(covered / rows.length).toBeGreaterThanOrEqual(0.92);
    expect(asked).toBe(rows.filter((row) => row.policy === 'amb').length);
  });

  test.each([
    ['修水的技改补多少', 'xiushui-2022', 'not_covered'],
    ['《南昌市关于打造汽车及零部件先进制造业集群行动方案》技改补多少', 'nanchang-2025-9', 'covered'],
    ['洪府办规发〔2025〕9号技改补多少', 'nanchang-2025-9', 'covered'],
    ['小蓝经开区的厂，技改补多少', 'nanchang-2025-9', 'covered'],
  ])('%s：由 %s 答，%s', async (query, id, status) => {
    for (const each of orders) {
      const { choice, coverage, hits } = await search(each, { query });
      expect({ policy: choice.policy?.id, status: coverage.status }).toEqual({ policy: id, status });
      expect(new Set(hits.map(({ policy }) => policy.id))).toEqual(new Set([id]));
    }
  });

  test.each(['修水同一类的两个奖，能不能都领', '修水两项同类的奖可以都拿吗'])(
    '%s：看说怎么叠加的那一条',
    async (query) => {
      const encoded = searchable(load(encodedLibrary()).library);
      const { hits, coverage } = await search(encoded, { query, policy: 'xiushui-2022' });
      expect([hits[0]?.clause.id, coverage.status]).toEqual(['四.(七)', 'covered']);
    },
  );

  test('说到那个地方里有政策的，也要那份写到所问的事', async () => {
    for (const each of orders) {
      const { coverage } = await search(each, { query: '九江市区的企业上市奖多少' });
      expect(coverage.status).not.toBe('covered');
    }
  });

  test('没有政策的地方：说没有，不拿别处的当答复', async () => {
    for (const each of orders) {
      const { coverage, choice } = await search(each, { query: '赣州的技改补多少' });
      expect(coverage.status).not.toBe('covered');
      expect(coverage.note).toMatch(/^库中没有赣州的政策/u);
      expect(choice.by).not.toBe('place');
    }
  });

  test.each([
    ['我厂去年出口800万美元，修水给多少扶持', '三.(四).1.(2)'],
    ['修水出口1000万美元给多少扶持', '三.(四).1.(1)'],
    ['修水年出口额299万美元给多少扶持', '三.(四).1.(4)'],
    ['修水(九江)工业园投资强度要求', '二.(四).2'],
    ['吴都项目区投资强度要求', '二.(二).2'],
    ['修水招商引资那个政策现在还有效吗', '四.(八)'],
    ['修水县那个招商引资优惠政策现在还管用不', '四.(八)'],
    ['想到修水吴都那块拿地建厂，一亩地最少要投多少', '二.(二).2'],
    ['在太阳升弄块地，一亩得投够多少才让进', '二.(三).2'],
    ['修水绿色科技产业园一亩税收最少要交多少', '二.(一).3'],
    ['修水这些扶持的钱从哪里出', '四.(五)'],
    ['修水去年出口做了四百多万美金，一美金补几分', '三.(四).1.(3)'],
    // 少数条款才有的词，说的是哪一条。
    ['武汉的公司要上市，市里前后总共能给几多奖励', '一.(一)'],
    ['修水做外贸的，一年出货四百万美金，一块钱美金补几分', '三.(四).1.(3)'],
    ['洪府办规2025年9号文里头，厂里自己搞个初级研发机构给多少', '三.(三).8'],
    ['武汉市那个激发市场主体活力的政策什么时候到期', '尾-1'],
    ['修水招商的政策 现在还管用吗 哪年出的', '四.(八)'],
    ['修水高薪技术企业 首次认定 奖好多 过期再认定呢', '三.(七).1'],
    ['软件企业研发投入占比百分之十六，能补多少', '四.(十四)'],
    // 数目用汉字说，也是那个数目。
    ['修水厂里用了三类人员，一个人一千是吧', '三.(十).2'],
    ['武汉就业困难的开个小店，给五千对不对', '一.(四)'],
  ])('%s：先说 %s', async (query, clause) => {
    for (const each of orders) {
      const { choice, hits } = await search(each, { query });
      expect(choice.status).not.toBe('ask');
      expect(hits[0]?.clause.id).toBe(clause);
    }
  });

  test.each([
    '修水的民办养老院床位补贴多少',
    '修水失业金怎么领',
    '武汉失业金一个月领多少',
    '修水医保报销比例是多少',
    '武汉市民办幼儿园收费',
    '武汉公积金贷款额度多少',
    '修水住宅维修基金怎么用',
    '武汉老年人免费坐公交吗',
    '永修的技改补多少',
    '武汉小区物业费涨价了找谁投诉',
    '武汉贷款到期还不上能延期吗',
    '修水几家店可以领外摆奖',
    '修水乡下开农家乐，政府奖不奖',
  ])('%s：一个字词相同不算写到了', async (query) => {
    for (const each of orders) expect((await search(each, { query })).coverage.status).not.toBe('covered');
  });

  test.each([
    // 同一句里除了一个少见的词，还有另一个词的一个字：大专……房。
    ['修水大专生第一次买房，给补多少', '三.(五).5.(3)'],
    ['武汉做跨境的产业园，评上省级了，市里给好多', '二.(八)'],
    // 只剩一个字的，多半是动词，不算没有听到的话。
    ['修水用了一个脱贫户的人，一年给厂里几多', '三.(十).2'],
    ['USD 到账外资，修水每块补几毛', '三.(四).2'],
  ])('%s：%s，写到了', async (query, clause) => {
    for (const each of orders) {
      const { hits, coverage } = await search(each, { query });
      expect([hits[0]?.clause.id, coverage.status]).toEqual([clause, 'covered']);
    }
  });

  test.each([
    '资源型企业来修水，这些优惠政策适用吗',
    '修水招商政策，我们房地产公司能不能享受',
    '矿山企业能享受修水招商那套优惠不',
  ])('%s：问的是整份政策管不管，看说给谁的那一句；前言不算答复', async (query) => {
    for (const each of orders) {
      const { hits } = await search(each, { query });
      expect(hits[0]?.clause.id).toBe('四.(三)');
    }
  });

  test.each([
    ['在昌的车企，技改设备款补几成', 'nanchang-2025-9'],
    ['驻汉的会展公司拿了UFI认证奖多少', 'wuhan-2023-zhuti'],
    ['我在汉口租国企的门面，23年1月的租金免不免', 'wuhan-2023-zhuti'],
    // 汉诺威不是武汉。
    ['在汉诺威参展展位费补多少', undefined],
  ])('%s：原文自己怎么简称本地（驻昌、在汉），问的人也可以', async (query, id) => {
    for (const each of orders) expect((await search(each, { query })).choice.policy?.id).toBe(id);
  });

  test.each([
    // 一件、一家多少钱，条款写的正是每件、每家。
    ['修水 PCT 专利下证，一件多少钱', '三.(七).2.(2)', 'covered'],
    ['武汉景区门票一张多少钱', '三.(十一)', 'partly'],
    // 退回几成、县里出几十万，问的是给多少，不是退钱、也不是谁分担。
    ['修水企业所得税头三年能退回几成', '三.(二)', 'covered'],
    ['修水新建海智计划工作站，县里给几十万', '三.(五).3.(2)', 'covered'],
    // 前言什么都沾一点，不是给谁什么的答复。
    ['修水同一类奖评上两个，能叠加享受不', '四.(七)', 'covered'],
    ['修水招商优惠由哪些部门核定', '四.(六)', 'covered'],
    // 营业执照只是说到，问的是给不给钱。
    ['返乡头一回办营业执照开店，武汉给一笔钱吗', '一.(四)', 'covered'],
    ['南昌汽车方案执行到哪年哪月', '四.(四)', 'covered'],
  ])('%s：%s，%s', async (query, clause, status) => {
    for (const each of orders) {
      const { hits, coverage } = await search(each, { query });
      expect([hits[0]?.clause.id, coverage.status]).toEqual([clause, status]);
    }
  });

  test('谁出钱只问钱从哪来：没有写分担办法、只在条里写了资金来源的也算写到，问回去', async () => {
    for (const each of orders) {
      const { choice } = await search(each, { query: '奖补的钱是市里掏还是县里掏' });
      expect([choice.status, choice.candidates.length]).toEqual(['ask', 3]);
    }
  });

  test.each([
    ['修水引进的博士，老婆没单位，生活费发不发给她', '三.(五).7'],
    ['武汉小微企业招应届的，单位那份社保补多久', '一.(四)'],
    ['名牌在武汉开第一家，奖励顶格多少', '二.(六)'],
  ])('%s：没有自己的词库，用大家平常的话（老婆、社保、第一家）也找得到 %s', async (query, clause) => {
    const { hits, coverage } = await search(searchable(load(encodedLibrary()).library), { query });
    expect([hits[0]?.clause.id, coverage.status]).toEqual([clause, 'covered']);
  });

  test.each([
    ['我们外贸出口做得蛮多，有没有奖励', ['wuhan-2023-zhuti', 'xiushui-2022']],
    ['参展的展位费报好多', ['nanchang-2025-9', 'wuhan-2023-zhuti']],
    ['跟别的政策重了怎么算，两边都能领不', ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
    ['同一个项目别的地方也领了奖，还能不能再领一次', ['wuhan-2023-zhuti', 'xiushui-2022']],
    ['研发投入有没有补助', ['nanchang-2025-9', 'wuhan-2023-zhuti']],
    ['牵头单位是哪个部门', ['nanchang-2025-9', 'wuhan-2023-zhuti', 'xiushui-2022']],
  ])('%s：几份都写到，问回去', async (query, ids) => {
    for (const each of orders) {
      const { choice } = await search(each, { query });
      expect(choice.status).toBe('ask');
      expect(choice.candidates.map(({ id }) => id).sort()).toEqual(ids);
    }
  });

  test.each([
    ['小区停车费一个月多少钱', '小区停车费'],
    ['孩子高考加分有什么政策', '高考'],
    ['老年人高龄津贴多少', '津'],
  ])('%s：没有说是哪份，又没有一份有这个词的，就是没有写', async (query, word) => {
    for (const each of orders) {
      const { coverage, choice } = await search(each, { query });
      expect([choice.status, coverage.status]).toEqual(['ask', 'not_covered']);
      expect(coverage.unmatchedTerms.join()).toContain(word);
    }
  });

  test('有一份说明没有这件事的，别份只碰上一个词的不算写到', async () => {
    for (const each of orders) {
      const { coverage } = await search(each, { query: '驾照快到期了怎么换证' });
      expect([coverage.status, coverage.silences.map(({ id }) => id)]).toEqual([
        'not_covered',
        ['vehicle_use'],
      ]);
      // 一份的沉默是它自己的，不替别份说。
      expect(coverage.note).toMatch(/^《南昌市.+》：.+其余各份也没有找到规定。$/u);
    }
  });

  test('别份只有级别相同的，不算写到', async () => {
    for (const each of orders) {
      const { coverage } = await search(each, { query: '国家级绿色工厂批下来了，奖励多少' });
      expect(coverage.status).toBe('not_covered');
    }
  });

  test('哪一级出钱：看说怎么分担的那一条，不论问法', async () => {
    for (const each of orders) {
      const { hits, coverage } = await search(each, { query: '南昌的奖补，区里要掏钱的是哪些条' });
      expect([hits[0]?.clause.id, coverage.status]).toEqual(['四.(二)', 'covered']);
    }
  });

  // 几份的最相关条款都有所问的，问回去；问题里有一样东西只有一份写到，就是那一份。
  test.each([
    ['参展的展位费能给补几个钱', ['nanchang-2025-9', 'wuhan-2023-zhuti']],
    ['厂里上数字化的设备，政府给几成', ['nanchang-2025-9', 'wuhan-2023-zhuti']],
    ['研发投入大的企业给补多少', ['nanchang-2025-9', 'wuhan-2023-zhuti']],
    ['省里的重点实验室挂了牌，奖几多', ['nanchang-2025-9', 'xiushui-2022']],
    ['新招的高校毕业生，签了合同交了社保，补多少', ['wuhan-2023-zhuti', 'xiushui-2022']],
    // 多一个谁都可以是的（中小），分不开。
    ['我们中小企业做数字化转型，给不给补贴', ['nanchang-2025-9', 'wuhan-2023-zhuti']],
  ])('%s：几份都写到，都说，问回去', async (query, ids) => {
    for (const each of orders) {
      const { choice, hits } = await search(each, { query });
      expect(choice.status).toBe('ask');
      expect(choice.candidates.map(({ id }) => id).toSorted()).toEqual(ids);
      expect(hits.slice(0, ids.length).map(({ policy }) => policy.id)).toEqual(expect.arrayContaining(ids));
    }
  });

  test.each([
    ['去看车展的展位费能给补几个钱', 'nanchang-2025-9'],
    ['厂里上5G+智慧工厂的设备，政府给几成', 'nanchang-2025-9'],
    ['研发投入大的软件企业给补多少', 'wuhan-2023-zhuti'],
    ['省里的工业设计中心挂了牌，奖几多', 'nanchang-2025-9'],
    ['招刚毕业的学生进厂，租房有补助不', 'xiushui-2022'],
    ['他爱人没工作，博士引进来给安排不', 'xiushui-2022'],
    ['港资开的厂子，外资到账了给多少', 'xiushui-2022'],
    ['港商投的厂子，外资到账了给多少', 'xiushui-2022'],
    // 只提任务的，不与给钱的并列；数目和碰巧挨着的字（户给）不是说到的东西。
    ['跨境电商园、海外仓给多少支持', 'wuhan-2023-zhuti'],
    ['二手车出口的给多少支持', 'wuhan-2023-zhuti'],
    ['三十来岁刚毕业，户口迁过来有没有钱给', 'xiushui-2022'],
    ['一季度工业企业增收奖励给多少', 'wuhan-2023-zhuti'],
  ])('%s：有一样东西只有一份写到，由 %s 答', async (query, id) => {
    for (const each of orders) {
      const { choice } = await search(each, { query });
      expect(choice.policy?.id).toBe(id);
    }
  });

  test.each([
    // 说到的数，几条里只有一条有。
    ['修水外面来的工人，自己找地方睡，听说给三千', '三.(十).1', 'covered'],
    // 到期的是那个称号，不是政策。
    ['修水高企满三年到期，重新评上给多少', '三.(七).1', 'covered'],
    ['洪府办规发〔2025〕9号，几号开始，到哪天为止', '四.(四)', 'covered'],
    ['洪府办规发〔2025〕9号，几号开始申报，到哪天为止', '四.(四)', 'not_covered'],
    ['武汉单位不要我了，人在家里待着，失业金一个月多少', undefined, 'not_covered'],
  ])('%s：%s，%s', async (query, clause, status) => {
    for (const each of orders) {
      const { hits, coverage } = await search(each, { query });
      if (clause !== undefined) expect(hits[0]?.clause.id).toBe(clause);
      expect(coverage.status).toBe(status);
    }
  });

  test.each([
    ['修水公司挣的钱交的那个税，返几成', 'not_covered'],
    ['修水员工工资交的那个个税，返几成', 'covered'],
  ])('%s：“那个税”不是个税：%s', async (query, status) => {
    const { coverage } = await search(searchable(load(encodedLibrary()).library), { query });
    expect(coverage.status).toBe(status);
  });

  test('只碰上一个词的，不与真写到的那份并列', async () => {
    for (const each of orders) {
      const { choice } = await search(each, { query: '我公司想上市有没有奖励' });
      expect(choice.policy?.id).toBe('wuhan-2023-zhuti');
    }
  });

  test.each([
    ['车展补贴在哪个网上报', 'nanchang-2025-9', 'not_covered'],
    ['有没有安家费', 'xiushui-2022', 'covered'],
    ['我们厂刚拿了省里的企业技术中心牌子，南昌这边给五十万还是多少', 'nanchang-2025-9', 'covered'],
    ['那个五G加智慧工厂，设备花了八百万，补一半是不是四百万', 'nanchang-2025-9', 'covered'],
    ['修水县外地人进厂打工，安家费三千，要干满几年', 'xiushui-2022', 'covered'],
    ['修水那个优惠政策，最后是哪些单位核了才给钱，牵头哪个', 'xiushui-2022', 'covered'],
    ['我在武昌开软件公司，研发补助最高多少', 'wuhan-2023-zhuti', 'covered'],
    ['想去新洲办厂，一季度营收涨了给奖吗', 'wuhan-2023-zhuti', 'covered'],
    ['江夏的物流企业评上5A给多少', 'wuhan-2023-zhuti', 'covered'],
    ['回武汉新洲开公司，返乡创业给五千吗', 'wuhan-2023-zhuti', 'covered'],
    ['我们在新建的厂房搞技改补多少', 'nanchang-2025-9', 'covered'],
    ['我们租的标准厂房，修水头一年租金全免吗', 'xiushui-2022', 'covered'],
    ['武汉国有的房子租给小微，一月租金免不免', 'wuhan-2023-zhuti', 'covered'],
    ['武汉这个政策到什么时候', 'wuhan-2023-zhuti', 'covered'],
    ['大专生在修水买头套房补几万', 'xiushui-2022', 'covered'],
  ])('%s：%s，%s', async (query, id, status) => {
    for (const each of orders) {
      const { choice, coverage } = await search(each, { query });
      expect([choice.policy?.id, coverage.status]).toEqual([id, status]);
    }
  });

  test.each([
    ['修水硕士租房补贴去哪里申请', 'partly', '这一条没有写申报渠道和流程'],
    ['武汉黄鹤楼门票多少钱', 'partly', '没有写所问的金额'],
    ['修水何家店二楼租金多少钱一平', 'covered', '三、(六)1'],
    ['修水标准厂房租金奖励怎么申报', 'covered', '三、(六)2'],
    ['修水把设备搬来花了120万搬迁费，能补多少', 'covered', '三、(八)'],
    // 同一条给别的事的钱，不是所问的。
    ['武汉新开一家连锁便利店能补多少', 'partly', '没有写明金额或比例'],
    ['武汉企业去境外参展，展位费补百分之几', 'partly', '没有写明比例'],
    ['武汉办首店奖励最高多少', 'covered', '二、(六)'],
    // 问得再长，原文的名字说出来了就是写到的。
    ['修水吴都项目区盖厂子，容积率做到几多才行', 'covered', '二、(二)2'],
    ['我是湖北过来打工的，修水安家费给多少', 'covered', '三、(十)1'],
    ['武汉国有土地竞买保证金能用银行保函吗', 'covered', '一、(三)'],
    ['洪府办规发〔2025〕9号从哪天开始管用，到哪年为止', 'covered', '四、(四)'],
    ['修水县投资集团入股最多占多少股份', 'partly', '没有写明比例'],
    ['修水财园信贷通一家最多能贷多少', 'partly', '没有写所问的金额'],
    // 同什么比，不是问的什么。
    ['武汉工业企业23年一季度营收一亿五比上年同期多了三千五百万能奖多少', 'covered', '四、(十三)'],
    ['修水外面来的打工仔自己租房，那个安家费给几多', 'covered', '三、(十)1'],
  ])('%s：%s，别处写的手续不算这一条写的', async (query, status, words) => {
    for (const each of orders) {
      const { coverage } = await search(each, { query });
      expect([coverage.status, coverage.note]).toEqual([status, expect.stringContaining(words)]);
    }
  });

  // 一条里给几样东西的，看给所问那样的那一句；只说给谁的那一句不算。
  test.each([
    ['瞪羚企业奖励多少', 'covered'],
    ['潜在独角兽评上了奖多少', 'covered'],
    ['修水高企到期重新认定奖多少', 'covered'],
    ['武汉高校毕业生创业补贴多少', 'covered'],
    ['武汉应用场景揭榜给多少', 'covered'],
    ['修水标准厂房租金头一年全免吗', 'covered'],
    ['修水公积金贷款本科生能贷多少倍', 'covered'],
    ['武汉经开区购车补贴多少钱', 'partly'],
    ['武汉长江航线补多少一个箱', 'partly'],
    // 网上是怎么卖，不是怎么报。
    ['网上开旗舰店卖农产品给十万吗', 'covered'],
    ['网上开旗舰店的补贴在哪个网站报', 'not_covered'],
  ])('%s：%s', async (query, status) => {
    for (const each of orders) expect((await search(each, { query })).coverage.status).toBe(status);
  });

  test.each([
    '修水的申报材料有哪些',
    '修水的补助要交什么材料',
    '修水申报截止到几号',
    '武汉的补贴在哪个网站填',
    '申报要什么材料',
    '材料交到哪个窗口',
    '资料交给谁，要盖章吗',
    '要填什么表',
    '敬老卡在哪办',
    '拿了钱以后企业搬走要退吗',
    '公示期多少天',
  ])('%s：只问手续，原文在别的意思上用了那个词，不算写到', async (query) => {
    for (const each of orders) expect((await search(each, { query })).coverage.status).toBe('not_covered');
  });

  test.each([
    ['武汉高校毕业生租房补贴多少', '租房'],
    ['农村自建房能补多少', '自建房'],
    ['武汉买二手房契税怎么交', '房契税'],
    ['武汉游泳馆门票打折吗', '打折'],
    ['武汉灵活就业社保一年交多少', '社保'],
    ['修水养老金每个月涨多少', '养老金'],
  ])('%s：问的是“%s”，前面的词原文有也不算写到', async (query, head) => {
    for (const each of orders) {
      const { coverage } = await search(each, { query });
      expect([coverage.status, coverage.unmatchedTerms]).toEqual([
        'not_covered',
        expect.arrayContaining([head]),
      ]);
    }
  });

  test.each([
    ['江西省先进级智能工厂奖多少', 'covered'],
    ['江西省级先进级智能工厂奖多少', 'covered'],
    ['江西省的智能工厂奖多少', 'partly'],
  ])('%s：%s；是称号里的字，就不是问那个地方', async (query, status) => {
    for (const each of orders) {
      const { coverage, elsewhere } = await search(each, { query });
      expect([coverage.status, elsewhere]).toEqual([status, status === 'covered' ? [] : ['江西省']]);
    }
  });

  test.each([
    ['光谷的软件企业有没有研发补助', '光谷'],
    ['昌北的零部件厂搞技改补多少', '昌北'],
    ['我们在鹏城的车企能拿什么奖', '鹏城'],
    ['洪都那边的汽车厂技术改造给多少', '洪都'],
  ])('%s：“%s”若是地名，问回去，不拿别处的当答复', async (query, place) => {
    for (const each of orders) {
      const { choice, coverage } = await search(each, { query });
      expect([choice.status, choice.ask]).toEqual(['ask', expect.stringContaining(`“${place}”如果是地名`)]);
      expect(coverage.status).toBe('partly');
    }
  });

  test.each([
    ['合资的公司能不能报技改', 'nanchang-2025-9'],
    ['老板那边的公司能不能报技改', 'nanchang-2025-9'],
    ['普通的零部件厂技改补多少', 'nanchang-2025-9'],
    ['私营的工厂技改补多少', 'nanchang-2025-9'],
    ['上市公司的企业再融资有没有奖', 'wuhan-2023-zhuti'],
  ])('%s：原文、百姓或字典有这个词的，不当地名问', async (query, id) => {
    for (const each of orders) expect((await search(each, { query })).choice.policy?.id).toBe(id);
  });

  test.each([
    ['进贤县的零部件厂技改补多少', 'nanchang-2025-9', 'covered'],
    ['黄陂区的企业出口二手车有什么支持', 'wuhan-2023-zhuti', 'covered'],
    ['我是武汉的企业，想问南昌的技改补助我能申请吗', 'nanchang-2025-9', 'partly'],
    ['我们在南昌，去武汉参加车展，展位费补多少', 'nanchang-2025-9', 'covered'],
    ['展位费去年补过了，今年又去了上海车展，还能补多少', 'nanchang-2025-9', 'covered'],
    ['工人去江西省的技能大赛拿了第二，修水给多少', 'xiushui-2022', 'covered'],
    ['我们在武汉做机械，想去修水投资建厂，搬迁费怎么补', 'xiushui-2022', 'covered'],
    ['从南昌搬到修水，设备搬迁费补多少', 'xiushui-2022', 'covered'],
  ])('%s：%s，%s；地名不算原文没有的词', async (query, id, status) => {
    for (const each of orders) {
      const { choice, coverage } = await search(each, { query });
      expect([choice.policy?.id, coverage.status, coverage.unmatchedTerms]).toEqual([id, status, []]);
    }
  });

  test('两个地方都问到的，两份都说，问回去', async () => {
    for (const each of orders) {
      const { choice } = await search(each, { query: '南昌和修水的重点实验室奖励哪个多' });
      expect([choice.status, choice.candidates.map(({ id }) => id).sort()]).toEqual([
        'ask',
        ['nanchang-2025-9', 'xiushui-2022'],
      ]);
    }
  });

  test('外资到账多少给多少：“予以……扶持”也是给钱', async () => {
    for (const each of orders) {
      const { coverage } = await search(each, { query: '外商在修水投了钱，到账一百万美元给多少扶持' });
      expect(coverage.status).toBe('covered');
    }
  });

  test('从没有政策的地方来，问的是有政策的地方', async () => {
    for (const each of orders) {
      const { coverage, choice } = await search(each, {
        query: '我厂从东莞搬到修水，设备搬迁费花了一百二十万，给报多少',
      });
      expect([choice.policy?.id, coverage.status]).toEqual(['xiushui-2022', 'covered']);
    }
  });
});
