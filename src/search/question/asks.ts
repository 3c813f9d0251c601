import { levelsNamed } from '../../corpus/place/index.ts';
import type { Extent } from './known-word.ts';
import { type Times, timesOf } from './times.ts';

/** What a question asks for. */
export interface Asks extends Times {
  /** Money at all: 有补贴吗. */
  readonly money: boolean;
  /** Whatever is done for somebody, money or not: 有什么支持. */
  readonly support: boolean;
  /** How much it is: 补多少. */
  readonly howMuch: boolean;
  /** A sum that need not be given to the asker: 租金多少钱, 能贷多少. */
  readonly price: boolean;
  /** A rate: 百分之几, 怎么分. */
  readonly rate: boolean;
  /** How long something takes: 要几个月, 等多久. */
  readonly duration: boolean;
  /** What the sum is of which it is asked: 件 in 一件多少钱. */
  readonly per: string | undefined;
  /** Another figure or day than money: 目标是多少, 什么时候. */
  readonly figure: boolean;
  /** How much is demanded at least, and what is done with it where a word before 多少 says so: 投 in 最少要投多少. */
  readonly threshold: { readonly verb: string | undefined } | undefined;
  /** Whether what was had once may be had again, here or elsewhere: 别处领过奖，还能再领吗. */
  readonly again: boolean;
  /** Who bears the cost: 谁出, 市里掏钱吗. */
  readonly payer: boolean;
  /** What the number that is asked for counts: 公里 in 多少公里, 辆 in 多少万辆. */
  readonly counted: string | undefined;
  /** Where somebody asks to be given a share, whatever he calls the giving: 政府给分担一点吗. */
  readonly share: Extent | undefined;
  /** Who is in charge. */
  readonly who: boolean;
  /** Which office that is, and not an office that is spoken of: 归哪个部门管, not 单位交的社保. */
  readonly office: boolean;
  /** What may be had at all, and where the question says so: 能拿哪些. */
  readonly portfolio: Extent | undefined;
  /** Whether several awards of one policy may be had together: 能不能两项都报. */
  readonly together: boolean;
  /** All that a department does: 工信局管哪些. */
  readonly allOfOne: boolean;
  /** Whether somebody or something falls under what is given: 算不算新配套, 够不够格, 能报吗. */
  readonly entitled: boolean;
  /** The same of the policy as a whole: 这些优惠算不算我们, 那套政策我们也能享受吗. */
  readonly falls: boolean;
  /** Whether something else is asked than what is given to whom: what is to be paid, brought or done, where, how long. */
  readonly otherwise: boolean;
  /** The one level that is named (国家级, 省级, 市级); none where several are. */
  readonly level: string | undefined;
}

const OFFICE =
  /(?:哪|什么|归|找|谁)\p{Script=Han}{0,6}(?:部门|单位)|(?:牵头|责任|主管|负责)的?(?:部门|单位)/u;
/** Words by which it is asked what is given. */
const GIVEN =
  /补贴|补助|奖励|奖补|奖金|资助|扶持资金|(?:[补奖给拿领报贴发]|[支扶]持)(?:到手)?(?:多少|几|百分之|什么钱)|多少(?:奖|补)|(?<!才)(?:能|可以|有没有|有|给)(?:奖励?|补[助贴]?|钱)|[补奖]吗|怎么奖|[补奖]不[补奖]?|(?:什么|啥|哪些|有|有没有)(?:支持|扶持|优惠|好处)|[奖补贴退报](?:给)?(?:几多|一半)|[返退](?:回|还)?(?:来|给?我们?)?(?:多少|几[成个])|补[头钱]|有(?:补[助贴]?|奖励?)|[拨配出批掏](?:多少|几多|几个)|(?:封顶|上限)(?:是)?(?:多少|几|\d)|报不报|认不认|给[^,，。?？]{0,6}钱[吗么不]|[给补奖][\d零一二两三四五六七八九十百千]+[万千百块元]|免(?=[吗么不多几])|(?<=[全能])免|贴(?:一?点|多少)/u;
/** Words by which a sum is asked for, whoever pays it. */
const SUM = /多少(?:钱|万?元|万块)|(?:[贷借]|(?<=[缴价]|收费|租金))多少|便宜|免费/u;
const SUPPORT =
  /(?:什么|啥|哪些|有没有|有|怎么|如何|给不给)(?:政策)?(?:支持|扶持|优惠|好处|政策)|(?:支持|扶持)[吗么不]/u;
const HOW_MUCH = /多少(?![百千万亿]*[家个辆])|几多|几[十百千]?[万块]|[几多]少?个点|一半/u;
/** 门票多少钱, not what is given: 给多少钱, 有多少钱. */
const PRICE = /(?<![给领配拿得有发到])多少钱|(?<!哪)几块|几元|(?:[贷借]|(?<=[缴价]|收费|租金))多少(?!倍)/u;
/** 一件多少钱: for each of them. */
const PER = /一(\p{Script=Han})(?=多少钱|几块|几元)/u;
const RATE =
  /百分之几|百分之多少|几个点|几成|占多少|百分比|比例|几几开|怎么分(?=$|[?？吧呢啊,，])|各出多少|各担多少/u;
const DURATION = /(?<!哪)几(?:个月|天|周|个?工作日)|(?<![这那前近头好了哪])几年|多长|多少天|多久/u;
const FIGURE = /多少|几|目标|比例|何时|什么时候|哪天|哪年/u;
/** 工信局管哪些钱, 商务局牵头的有哪几条, 民政局怎么也在里头. */
const ALL_OF_ONE =
  /(?:哪[几些]?|什么|啥)(?:条|项|政策|任务|项目|奖|钱|事|工作|内容)|(?:管|负责|牵头|分管|参与|掺和)(?:的(?:有|是)?)?(?:哪|什么|啥|几)|怎么也?在|在里头|分到|有份/u;
const THRESHOLD =
  /(?:最少|至少|最低|起码)(?![^,，。?？]{0,2}[补奖给拿领发])[^,，。?？]{0,6}(?:多少|几)|(?:要|得|须|达到?)[^,，。?？补奖给拿领发]{1,4}(?:多少|几)[^,，。?？]{0,4}(?:才|起步|够|算)|(?:要|得|须|需)投[资入]?[到够满]?(?:多少|几)|门槛/u;
const VERB = /(?:要|得|须|需|达到?|少|低|码)((?![要得须需达])\p{Script=Han}{1,2}?)[到够满]?(?:多少|几)/u;
/** What was had, and what may be had once more. */
const AGAIN = /[领拿得报补奖给](?:过|了|完)[^。?？]{0,10}(?:还|再|又)[^,，。?？]{0,5}[领拿报补奖给]/u;
/** Where else it was had. */
const ELSEWHERE =
  /(?:其[他它]|别|另)的?[一个外]*(?:地方|处|市|县|区|省|政策|部门|渠道)|外地|[省区县]里|国家(?!级)/u;
const PAYER = /(?:谁|哪(?!一?[年月天])|财政|[市区县省]里)[^,，。?？]{0,6}(?:出|掏|拨|承担|买单|列支|安排)/u;
const COUNTED =
  /(?:多少|几)(?!个点)[百千万亿]*([a-z]{2,}|[公平吨千]\p{Script=Han}|(?:[家人辆条项台套户亩名]|个(?!月)))/u;
const IN_CHARGE = /谁负责|负责(?:的是)?(?:谁|哪)|归谁/u;
const PORTFOLIO =
  /(?:一共|总共|都|还|最多)?(?:能|可以|可|够|该)(?:够|以)?(?:拿|领|享受|申请|申报|报|得|享)(?:到|得)?(?:哪些|哪几|[些点]?(?:什么|啥))(?:个|项|条|种|样)?(?:奖补|奖励|补贴|补助|政策|扶持|优惠|好处|钱|奖|补)?(?!材料|时|手续|证|表|资料)|(?:哪些|哪几[个项条种样]|什么|啥)(?:奖补|奖励|补贴|补助|政策|扶持|优惠|好处|奖|项目)(?:我们?|咱们?)?(?:能|可以)(?:拿|领|享受|申请|申报|报)/u;
const TOGETHER =
  /(?:两|三|几|2|3)(?:项|个|条|头|笔|种|样|边)(?:奖励?|补助?|补贴|政策)?[^,，。?？]{0,3}(?:都|一起|同时|全)(?:能|可以)?(?:报|拿|领|享受|申请|申报)|(?:能|可以)(?:不能|不可以)?都(?:报|拿|领|享受|申请|申报)|(?:能|可以|可)(?:不能|不可以|否)?(?:叠加|兼得)|(?:同时|一起|一并|重复|叠着|叠加)(?:报|拿|领|享受|申请|申报)/u;
/** Other policies than the one that is asked about: for them the text has a rule of its own. */
const OTHERS =
  /(?:其他|其它|别的|另[一外]个?|国家|省里?|省级|区里|县里|市里|园区)的?(?:政策|补|奖|文件)|两个(?:政策|文件)|省里|区里|县里|国家/u;
/** Whether one falls under what is given. */
const ENTITLED =
  /[算够认](?:得)?[不没][算够认]|算[^,，。?？]{0,14}[吗么不没](?=$|[,，。?？\s])|[够达](?:到|上)?(?:门槛|格|线|条件)|能不?能?[报评领拿]|[返退]多少|有份|属于?哪[一种]?类|轮得到|[奖补]给/u;
/** The policy as a whole, and whether it holds for somebody. */
const WHOLE = /(?:这|那|招商|以上|全部|所有)(?:个|项|份|套|些)?(?:的)?(?:优惠|政策|措施|办法|方案|文件)/u;
const FALLS =
  /算不算|算[^,，。?？]{0,6}[吗不](?=$|[?？])|(?:享受|适用|沾光|有份)(?:不|吗|么|[^,，。?？]{0,8}(?:优惠|政策|措施|办法|方案)[吗不么没])|[能可]否享受|(?:能不能|可不可以)(?:享受|适用)|适不适用/u;
/** What one pays or loses, has to do or to bring, and where; how something is reckoned (怎么算, 怎么认) is asked of what is given. */
const DUTY =
  /[交缴扣罚赔](?:多少|几)|要不要|怎(?![么样]?[算认分])|如何|咋|(?:什么|啥|哪些)(?:证|手续|材料|条件)|哪[里儿]|几点(?!钱)/u;
/** Where something is given or spared, whatever else is asked of it. */
const IS_GIVEN = /[奖补贴给免缓减]|[发领拿](?:多|几)/u;
/** Some of it, asked for: 分担一点吗, 给补点不. */
const SHARE = /[给补报奖贴出掏担返退拨助]一?[点些]/u;

/** What one level pays is asked of an award, what each pays of how it is shared: 市里出多少, 市里区里各出多少. */
const PAYS = /(?:[市区县省]里?|政府|财政)[^,，。?？各]{0,2}[出掏给](?=多少|几多|几成|几[十百千]?[万块元])/gu;

function onePayerIn(folded: string): Extent | undefined {
  const [only, ...others] = [...folded.matchAll(PAYS)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return others.length === 0 ? only : undefined;
}

function shareIn(folded: string): Extent | undefined {
  const found = extentOf(SHARE, folded);
  // The verb may have two characters: 分担一点.
  return found === undefined ? onePayerIn(folded) : { ...found, start: Math.max(0, found.start - 1) };
}

function extentOf(pattern: RegExp, folded: string): Extent | undefined {
  const match = pattern.exec(folded);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** What a folded question asks for, by its words. */
export function asksOf(folded: string): Asks {
  const share = shareIn(folded);
  const given = GIVEN.test(folded) || share !== undefined;
  const money = given || SUM.test(folded);
  const [level, ...others] = levelsNamed(folded);
  return {
    money,
    support: SUPPORT.test(folded) && !HOW_MUCH.test(folded),
    howMuch: HOW_MUCH.test(folded),
    price: PRICE.test(folded) && !given,
    per: PER.exec(folded)?.[1],
    rate: RATE.test(folded),
    duration: DURATION.test(folded),
    figure: !money && FIGURE.test(folded),
    threshold: THRESHOLD.test(folded) ? { verb: VERB.exec(folded)?.[1] } : undefined,
    again: AGAIN.test(folded) && ELSEWHERE.test(folded),
    payer: PAYER.test(folded),
    counted: COUNTED.exec(folded)?.[1],
    share,
    who: /部门|单位/u.test(folded),
    office: OFFICE.test(folded),
    portfolio: extentOf(PORTFOLIO, folded),
    together: TOGETHER.test(folded) && !OTHERS.test(folded),
    allOfOne: ALL_OF_ONE.test(folded),
    ...timesOf(folded),
    entitled: ENTITLED.test(folded),
    falls: WHOLE.test(folded) && FALLS.test(folded),
    otherwise: asksOtherwise(folded, given),
    level: others.length === 0 ? level : undefined,
  };
}

function asksOtherwise(folded: string, given: boolean): boolean {
  const isOfGiven = given || [IS_GIVEN, SUPPORT, ENTITLED].some((pattern) => pattern.test(folded));
  return !isOfGiven && [PRICE, DURATION, DUTY].some((pattern) => pattern.test(folded));
}

/** 几年之内: what only says that a time is asked for. */
const WITHIN = /几(?:个月|天|周|个?工作日|年)之?内/u;

const ASKING = new RegExp([GIVEN, SUM, RATE, IN_CHARGE, WITHIN].map(({ source }) => source).join('|'), 'gu');

/** The question with what is asked for blanked out, unit for unit: 补多少 says nothing of what it is asked about. */
export function withoutAsking(folded: string): string {
  return folded.replace(ASKING, (words) => ' '.repeat(words.length));
}
