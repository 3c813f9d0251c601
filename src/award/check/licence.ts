import { measureWords } from '../../text/unit.ts';
import type { Amount, Limit, PayeeType } from '../rule/index.ts';
import type { RuleFault } from './wording.ts';

/**
 * Which words give a tag its licence. A tag without its words is an invention; the words without their tag are
 * a provision lost. Each table is read from the top: the more telling words stand above those they contain.
 */
export type Licence<Tag extends string> = readonly (readonly [tag: Tag, everywhere: RegExp])[];

/** What a cap or a unit sum is counted by. */
export const PER: Licence<Exclude<Limit['per'], 'not_stated'>> = [
  ['customer', /每新[^,，;；。]{0,4}一[家户个]|每[家户个](?:客户|用户)/gu],
  ['project', /(?:单个|每个|每一|同一|单一)项目|每项(?!目)/gu],
  ['platform', /(?:单个|每个|每家)(?:平台|中心|实验室|机构|载体|基地|研究院)/gu],
  ['person', /每(?:人|名|位)|人均/gu],
  ['unit', new RegExp(`每(?:${measureWords('goods')})`, 'gu')],
  ['enterprise', /(?:单个|单户|单家|同一|每个|每户)(?:企业|公司)|每家|每户/gu],
];

/** Nouns that show what is counted where no word like 每家 does: 对…中心给予, 按照项目固定资产投资额. */
export const COUNTED: Licence<Exclude<Limit['per'], 'not_stated'>> = [
  ['platform', /平台|中心|实验室|研究院|基地|载体|孵化器/gu],
  ['project', /项目/gu],
  ['person', /人才|人员|个人/gu],
  ['enterprise', /企业|公司/gu],
];

/** Over what time a cap runs. */
export const PERIOD: Licence<Exclude<Limit['period'], 'not_stated'>> = [
  ['per_year', /每年|每个?年度|每一年|当年累计|年度(?:累计|最高|总额|限额|上限)/gu],
  ['in_total', /累计|合计|总计|总额/gu],
];

/** How often the award itself is given. */
export const FREQUENCY: Licence<Exclude<Amount['frequency']['value'], 'not_stated'>> = [
  ['one_off', /一次性/gu],
  ['per_year', /每年|每个?年度|每一年|逐年/gu],
];

/** Who is paid. The noun that stands last in the quote is the payee, but for a list of organisations. */
export const PAYEE: Licence<PayeeType> = [
  ['organisation', /(?:组织|联盟|协会|商会|学会)(?=[、,，;；和及与]|$)/gu],
  ['district_government', /辖区|开发区|管委会|县\(?区\)?|县区|区县|市县|乡镇|街道/gu],
  ['third_party_body', /第三方机构|服务机构|中介机构/gu],
  ['event_organiser', /(?:承办|主办|协办)(?:单位|方|机构)|组委会/gu],
  ['platform', /平台|中心|实验室|研究院|基地|载体|孵化器/gu],
  ['individual', /个人|人才|消费者|居民|毕业生|劳动者/gu],
  ['enterprise', /企业|公司/gu],
];

/** 晋档补差: what is due is what is missing to the higher sum. */
export const TOP_UP = /晋档补差|晋级补差|补足差额|补差|补齐差额/u;

/** Tiers or limits for which no figure is given. */
export const UNSTATED = /分档|限额|适当(?=给予|奖励|补助|补贴|支持)|一定(?:比例|额度|金额|奖励|补助)/u;

/** A list that is not closed: what else it holds, the text does not say. */
export const OPEN_LIST = /等(?:称号|荣誉|资质|奖项|认证|证书|类别|领域|方面)/u;

/** Words by which a measure is a difference of two figures. */
export const DIFFERENCE =
  /较上(?:一)?年|比上(?:一)?年|较(?:上期|前一年)|同比|增量|不含(?!税|本数|\))|扣除|剔除|超出.{0,6}部分/u;

/** Words by which a rate is that of a growth. */
export const GROWTH = /增长|增速|增幅|增加/u;

/** Words by which a band of a scale is paid on its own part only. */
export const MARGINAL = /部分|分段|累进/u;

/** Words by which somebody named decides: 经省级认定, 由市科技局评审. */
export const DECIDES = /(?:经|由)(?<by>[^,，;；。、]{2,14}?)(?:认定|评定|评审|审核|批准|核准|考核|同意)/u;

/**
 * The tag that the words license; undefined when they license none. Of several the last in the text, and of
 * those that begin together the one that stands higher in the table.
 */
export function licensedTag<Tag extends string>(table: Licence<Tag>, words: string): Tag | undefined {
  const found = table.flatMap(([tag, pattern]) =>
    Array.from(words.matchAll(pattern), ({ index }) => ({ tag, index })),
  );
  return found.toSorted((a, b) => b.index - a.index)[0]?.tag;
}

/** A tag as the data writes it, and as the words license it; `not_stated` for either. */
interface Tagged {
  readonly field: string;
  readonly tag: string;
  readonly licensed: string | undefined;
  readonly words: string;
}

/** The fault of a tag that is not the one its words license, in either direction. */
export function tagFault({ field, tag, licensed = 'not_stated', words }: Tagged): readonly RuleFault[] {
  if (tag === licensed) return [];
  const found = `写作 ${tag}，原文“${words}”写的是 ${licensed}`;
  return [{ field, found, fix: `改为 ${licensed}，或引用写明 ${tag} 的原文` }];
}
