import type { AMOUNT_TAGS, Common } from '../../corpus/common.ts';
import type { Fault } from '../../corpus/fault.ts';
import type { Policy } from '../../corpus/library.ts';
import { remembered } from '../../text/remembered.ts';
import { escaped } from '../../text/spans.ts';
import { measureWords } from '../../text/unit.ts';
import type { Amount, Limit, PayeeType } from '../rule/index.ts';

/**
 * Which words give a tag its licence. A tag without its words is an invention; the words without their tag are
 * a provision lost. Each table is read from the top: the more telling words stand above those they contain.
 */
export type Licence<Tag extends string> = readonly (readonly [tag: Tag, everywhere: RegExp])[];

/** The tables whose words a library shares (`common/licences.json`): what is counted, and who is paid. */
export interface Licences {
  /** What a cap or a unit sum is counted by. */
  readonly per: Licence<Exclude<Limit['per'], 'not_stated'>>;
  /** The same told with a stroke. */
  readonly slashed: Licence<'person' | 'unit'>;
  /** Nouns that show what is counted where no word like 每家 does: 对…中心给予, 按照项目固定资产投资额. */
  readonly counted: Licence<Exclude<Limit['per'], 'not_stated'>>;
  /** Who is paid. The noun that stands last in the quote is the payee, but for a list of organisations. */
  readonly payee: Licence<PayeeType>;
  /** In what the names of those end whom no noun above names: 获奖者, 经销商. Of several kinds any. */
  readonly endings: Licence<PayeeType>;
  /** What else is said of a sum: 上浮, 额外, 分期, 补差. */
  readonly amount: Licence<AmountTag>;
}

type AmountTag = (typeof AMOUNT_TAGS)[number];

/** Whether words say of a sum what the tag stands for. */
export function saysOfSum({ amount }: Licences, tag: AmountTag, words: string): boolean {
  return amount.some(([own, pattern]) => own === tag && words.search(pattern) >= 0);
}

/** 每亩, 每台: the measure words of goods. */
const UNIT = new RegExp(`每(?:${measureWords('goods')})`, 'gu');

/** 元/亩, 元/人, 每件: what may be read as 每 and need not be. */
const SLASHED: Licences['slashed'] = [
  ['person', /[/／] ?[人名]/gu],
  ['unit', new RegExp(`[/／] ?(?:${measureWords('goods')}|件|美元|欧元|日元|港元)|每件`, 'gu')],
];

/** Makes the tables of the shared words. */
export const licencesOf = remembered(
  ({ per, counted, payee, endings, amount }: Common['licences']): Licences => ({
    per: [...licenceOf(per), ['unit', UNIT]],
    slashed: SLASHED,
    counted: licenceOf(counted),
    payee: licenceOf(payee),
    endings: licenceOf(endings.map((each) => ({ ...each, ends_item: true }))),
    amount: licenceOf(amount),
  }),
);

/** The tables that the policies of one library share. */
export function licencesFor([first]: readonly Pick<Policy, 'common'>[]): Licences {
  return first === undefined
    ? { per: [], slashed: [], counted: [], payee: [], endings: [], amount: [] }
    : licencesOf(first.common.licences);
}

/** Words of a tag as the data gives them. */
type Words<Tag> = Omit<Common['licences']['payee'][number], 'tag'> & { readonly tag: Tag };

/** One pattern a tag, in the order in which the tags first come. */
function licenceOf<Tag extends string>(entries: readonly Words<Tag>[]): Licence<Tag> {
  const tags = [...new Set(entries.map(({ tag }) => tag))];
  return tags.map((tag) => {
    const patterns = entries.filter((entry) => entry.tag === tag).map(patternOf);
    return [tag, new RegExp(patterns.join('|'), 'gu')] as const;
  });
}

/** The longer words first, so that 千瓦时 is not read as 千瓦. */
function patternOf<Tag>({ each = [''], words, not_before: others, ends_item: ends }: Words<Tag>): string {
  const whole = each.flatMap((first) => words.map((word) => first + word));
  const longest = whole.sort((a, b) => b.length - a.length);
  const blank = longest.map((phrase) =>
    phrase.split(' ').map(escaped).join('(?:(?!企业|公司)[^,，;；。的]){0,4}'),
  );
  const unless = others === undefined ? '' : `(?!${others.map(escaped).join('|')})`;
  return `(?:${blank.join('|')})${unless}${ends === true ? '(?=[、,，;；和及与]|$)' : ''}`;
}

/** Over what time a cap runs. */
export const PERIOD: Licence<Exclude<Limit['period'], 'not_stated'>> = [
  [
    'per_year',
    /每年|每个?年度|每一年|当年累计|(?<![\d一二两三四五六七八九十前后当])年度?(?:扶持|补贴|奖励|补助|资助|支持)(?:金额|总额|额度|额|资金)|年度[^\d,，;；。、]{0,6}(?:累计|最高|总额|限额|上限|不超过)/gu,
  ],
  [
    'in_total',
    /(?<!(?:每年|每一年|当年|年度|(?<![\d一二两三四五六七八九十前后])年(?=扶持|补贴|奖励|补助|资助|支持))[^\d,，;；。、]{0,6})(?:累计|合计|总计|总额(?!达|超过|在))/gu,
  ],
];

/** How often the award itself is given. */
export const FREQUENCY: Licence<Exclude<Amount['frequency']['value'], 'not_stated'>> = [
  ['one_off', /一次性/gu],
  ['per_year', /每年|每个?年度|每一年|逐年/gu],
];

/** 同一船舶只能享受一次补贴: what is given once for each thing. */
export const ONCE =
  /(?:只能|只可|仅能|仅可|限|只|仅)(?:享受|申请|申领|申报|获得|领取)(?:[一1]次|[^,，;；。]{1,6}[一1]次)/u;

/** Tiers or limits for which no figure is given. */
export const UNSTATED =
  /分档|限额(?!以[上下])|适当(?=给予|奖励|补助|补贴|支持)|一定(?:比例|额度|金额|奖励|补助)/u;

/** What else gives without a figure: 一事一议, 按规定, 优先, or a verb of giving that has none. */
export const NO_FIGURE =
  /一事一议|一企一策|一项目一议|专题研究|另行|按(?:照)?(?:有关|相关|国家)?规定|分类|按(?:照)?不同|优先|减免|免费|给予|予以|奖励|补助|补贴|补偿|奖补|扶持|支持|资助|配套|贴息/u;

/** Shares that are told in a word. */
export const SHARES: readonly (readonly [percent: string, everywhere: RegExp])[] = [
  [
    '100',
    /全额|全部|等额|免费|免收|免除|差额(?=(?:部分)?(?:给予|予以))|实际(?=(?:缴纳|支付|发生|支出)[^,，;；。\d]{0,24}(?:给予|予以)(?!\d))|(?<=[一二两三四五])免(?=[一二两三四五])|(?:超出|超过|超额)[^,，;；。、\n]{0,16}部分(?=给予|返还|奖励给)|(?<=以上的?)部分(?=给予|返还|奖励给)/gu,
  ],
  ['50', /减半|一半|半价/gu],
];

/** Words by which a sum is a share of one that the text gives itself: 减半, 按上述标准的50%, 按50%给予. */
export const SHARE =
  /减半|一半|半[额数]|标准|[额数]度?的\d|按(?:照)?\d+(?:\.\d+)?%(?:的?比例)?(?:给予|予以|兑现|发放|执行|拨付|计|补|奖)/u;

/** Which calendar year is the first: 自认定当年起, 自实现税收年度起, 自认定次年起. */
export const FIRST_YEAR: Licence<'same_year' | 'next_year'> = [
  ['same_year', /当年|自然年|按年度|(?<!次)年度(?:起|开始)/gu],
  ['next_year', /次年|第二年起|下一年|下个?年度/gu],
];

/** The same where it says from when years are counted: 自入驻次年起. */
export const FROM_YEAR = /自[^,，;；。]{0,16}(?:当年|次年|年度|第二年|下一年)起|自然年/u;

/** Over how many years a bound runs: 三年累计. */
export const OVER_YEARS =
  /[\d一二两三四五六七八九十]+个?年(?:度?[之以]?内)?(?:的?(?:资助|补助|奖励|补贴|扶持))?(?:累计|合计|总计|总额)/u;

/** 不超过其实际租赁成本: all of something that has no figure is the most. */
export const NO_MORE_THAN =
  /不(?:得|能|应)?(?:超过|高于|超出|大于)(?:其|该|企业的?|项目的?|单位的?)?\p{Script=Han}{2,24}(?=[,，。;；、)）\n]|$)/u;

/** 从该品种产生的财政贡献中给予: no more is paid than what it is paid out of. */
export const PAID_OUT_OF =
  /从(?:其|该企业|企业的?)?(?<what>\p{Script=Han}{2,30}?)中(?=给予|予以|安排|奖励|补助|补贴|返还|列支|支付|提取)/u;

/** Words that say what there is for all who are paid. */
export const BUDGET =
  /预算|资金(?:总|年度)?(?:规模|额度|总额|总量)|安排.{0,12}(?:资金|经费)|额满为止|先到先得|用完(?:为止|即止)/u;

/** Words by which a payment stops or is taken back. */
export const RECLAIMED =
  /追回|追缴|追索|退还|退回|退赔|缴回|收回|返还已|停止(?:拨付|兑现|发放|享受|支付|执行)|终止(?:拨付|兑现|发放|支付)|不再(?:拨付|兑现|发放|支付)|取消[^,，;；。]{0,8}资格/u;

/** Measure words of those who are paid. */
export const PLACES: readonly string[] = ['家', '户', '名', '人', '位', '个', '项'];

/** A bound of what is lent, which bounds no sum that is given: 贷款额度最高300万元. */
export const LOAN_LIMIT =
  /(?:贷款|借款|授信|融资|担保)的?(?:总|最高)?(?:额度?|金额|总额|本金|余额|规模)[^,，;；。的按给]{0,4}(?:最[高多]|不超过|不高于|上限)/u;

/** A sum paid bit by bit, told with how many: 分2年, 分三期. */
export const IN_STAGES = /分(?:[\d一二两三四五六七八九十]+[年期次批]|阶段(?=给予|兑现|拨付|奖励|补))/u;

/** A list that is not closed: what else it holds, the text does not say. */
export const OPEN_LIST = /等(?:称号|荣誉|资质|奖项|认证|证书|类别|领域|方面)/u;

/** 等 behind what is listed: 技术中心等, 海智计划工作站、专家工作站等. It is no grade (一等, 等级). */
export const AND_SO_ON = /(?<![一二三四五六七八九十高中初均同上下优平])等(?!级|额|值|于|次|同|候)/u;

/** Words by which a measure is a difference of two figures. */
export const DIFFERENCE =
  /较上(?:一)?年|比上(?:一)?年|较(?:上期|前一年)|同比|增[速幅]|增长率|增量|不含(?!税|本数|[)）])|扣除|剔除|(?:超出|超过|以上).{0,12}部分|超出额|为基数/u;

/** Words by which a rate is that of a growth. */
export const GROWTH = /增长|增速|增幅|增加/u;

/** Words by which a band of a scale is paid on its own part only. */
export const MARGINAL = /部分|分段|累进|(?:超出|超过)额|超额(?!完成|累计)/u;

/** Words by which somebody named decides: 经省级认定, 由市科技局评审. */
export const DECIDES =
  /(?:经|由)(?<by>(?!考核|评估|审核|评审|验收|专家|批准|审批|认定|核定|认可|确认|备案)[^,，;；。、]{2,14}?)(?:进行|予以|组织|负责)?(?:备案)?(?:认定|认可|核定|确认|评定|评审|审核|批准|核准|考核|同意)/u;

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

/** The words by which a text says so, for who has to quote them. */
const SAID_BY: Readonly<Record<string, string>> = {
  marginal: '…的部分、分段、累进、超出额',
  per_year: '每年、每个年度、年度…额',
  in_total: '累计、合计、总计、总额',
  one_off: '一次性、只能享受一次',
  same_year: '自…当年起、年度起、按自然年',
  next_year: '自…次年起、下一年、第二年起',
};

/** The fault of a tag that is not the one its words license, in either direction. */
export function tagFault({
  field,
  tag,
  licensed = 'not_stated',
  words,
}: Tagged): readonly Omit<Fault, 'file'>[] {
  if (tag === licensed) return [];
  const found = `写作 ${tag}，原文“${words}”写的是 ${licensed}`;
  const such = SAID_BY[tag] === undefined ? '' : `（写有“${SAID_BY[tag]}”之类的）`;
  return [{ field, found, fix: `改为 ${licensed}，或引用写明 ${tag} 的原文${such}` }];
}
