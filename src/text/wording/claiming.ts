import { wordsIn } from './function-words.ts';
import { isPromise, verdictTold } from './stance.ts';

/** Words that claim something of a policy; `exact` where they must be borne out to the character. */
export interface Claimed {
  readonly words: string;
  readonly exact: boolean;
}

/** The words of grammar by which a phrase asks something, takes in or leaves out, or says who does it and with what. */
const CLAIMING =
  /[须必凡]|需要|应[当该]|前提|只要|只有|除非|如果|若|[仅只]限|限于|包括|包含|计入|算[作进入在]|也|均|同样|一样|一并|另外|[由向凭经通]|\b(?:if|also|as well|includ\w+|must|only|should|need\w*)\b/iu;
const ASKER = /[您贵你咱我]/u;
const ADVICE = /^\s*(?:请您?)?(?:别|不要|记得|注意)/u;

/**
 * Whether a phrase claims something of a policy beside its figures: a condition, what is covered, who acts. Without a
 * figure it does, unless it only tells of who asks.
 * @example claimsBeside('江铃320万元的5%', true) // → false
 */
export function claimsBeside(words: string, hasFigure: boolean): boolean {
  if (CLAIMING.test(words)) return true;
  const isAside = ADVICE.test(words) || ASKER.test(words);
  return !hasFigure && !(isAside && !isPromise(words) && verdictTold(words) === undefined);
}

/** How a phrase begins that greets, goes on, or says how the rest is told: 第一步, 简单说, 提醒您. */
const ACCOMPANYING =
  /^[\s\p{P}\p{S}]*(?:(?:您好|你好|首先|其次|再次|然后|最后|第[一二三四五六]步|总之|总的来[说看]|(?:简单|具体|通俗|准确|严格)(?:点|地)?来?[说讲]|换句话[说讲]|换成\p{Script=Han}{1,4}|换言之|也就是说?|说白了|一句话|(?:特别|温馨|友情|另外|再)?(?:提醒|提示|说明|补充)(?:您|你|大家)?(?:一下|一句|一点)?|\p{Script=Han}{0,2}[说提讲补](?:一下|一句|一点|一嘴)|帮您\p{Script=Han}{1,3}到了?|(?:按|按照|根据|依据|查)原文|(?:按照?|根据|就|从)(?:您|目前|现有|现在|以上|上述|这些)[^，,：:\d]{0,6}(?:材料|信息|情况|资料|数据|说法|描述)(?:来?看)?|很遗憾|好消息|您?放心)[\s\p{P}]*)+/u;
/** What follows is bounded, asked or promised. */
const FOLLOWING = /[仅只]限?|限于|包括|包含|计入|必须|[须由向凭]|需要?|应[当该]|可以?|能够?/u;
/** What stands before is taken in, or is what it takes: 二手的也算, 备个案就给. */
const PRECEDING = /[也均]|同样|一样|[就才](?=给|能|可|行|算|发|奖|补)|即可|方可/u;
const WHOLE = ['something', 'beside'] as const;
/** Where a figure stood, which is held against others of its kind. */
const FIGURE = / {2}/u;
/** 只管到2023年: a verb that leads to a figure is bounded by it alone. */
const TO_FIGURE = /^\p{Script=Han}[到至在]?(?= {2})/u;
/** Somebody gets something: 先到先得. */
const GETTING = /[拿领给发补奖享拨付汇账]|(?<![记觉晓懂值使舍显])得$/u;

/** A phrase that asks the reader to turn to somebody: that he is to ask claims nothing, whom he asks does. */
const REQUEST =
  /^[^，,]{0,8}?(?:(?<![申邀聘])请|please\b|建议|不妨|麻烦|最好|可以?(?=先|再|向|找|去|问|咨询))/iu;
const ASKS = /(?:进一步|另行)?(?:联系|咨询|询问|核实|核对|确认|了解|请教)(?:清楚)?|(?<=please )[a-z]+/giu;
/** 出处：, 依据是: what cites claims no more than what it names. */
const CITES = /^[\s\p{P}\p{S}]*(?:以上|均)?(?:依据|出处|来源|根据|[详参]?见)(?:在|是|为|[:：])?/u;
/** 您反映的技术改造补助: what was asked for, by who asked. */
const ASKED_FOR =
  /^[\s\p{P}]*[您你](?:刚才|来电|这次|前面)?(?:所|想)?(?:[问说讲提]|反映|咨询|关心|描述|打听|了解)(?:[到过及起]|一下)?的/u;
/** 若读成全额另给的: how one reads is supposed, and what one reads is told. */
const READ_AS = /(?<=若|如|如果|要是|假如|倘若)(?:解?读|看|算|认|当|视|理解)[成作做为]/u;
/** 出现在后半句：…… tells where the words stand that follow. */
const STANDS_AT = /(?:出现|写|说|提|放|列)在\p{Script=Han}{1,4}(?=[:：])/u;
/** 跟用车沾边的，是……, 2024年10月的发票：……: takes up what was asked; figures are left blank. */
const TAKES_UP = /^[\s\p{P}]*(?:[跟和与同]\p{Script=Han}{1,10}的$|的\p{Script=Han}{1,4}(?=[:：]))/u;

/**
 * A phrase without the words that only accompany what it tells.
 * @example withoutAccompanying('按目前的材料看，还差一项') // → '还差一项'
 */
export function withoutAccompanying(phrase: string): string {
  const told = [ACCOMPANYING, CITES, READ_AS, STANDS_AT, TAKES_UP, ASKED_FOR].reduce(
    (words, pattern) => words.replace(pattern, ''),
    phrase,
  );
  return REQUEST.test(phrase) ? told.replaceAll(ASKS, '') : told;
}

/**
 * What a phrase claims beside its figures: all its words but those that only accompany them; to the character what it takes in, bounds,
 * asks or promises, and all that shares nothing with the texts it rests on and says that somebody gets something.
 * @param shares whether words share something with what they rest on.
 * @example claimedIn('第一步，二手设备也算', () => true) // → [{ words: '二手设备也算', exact: false }, { words: '二手设备', exact: true }]
 */
export function claimedIn(phrase: string, shares: (words: string) => boolean): readonly Claimed[] {
  const words = withoutAccompanying(phrase);
  const [behind, before] = [FOLLOWING.exec(words), PRECEDING.exec(words)];
  const scopes = [
    behind === null
      ? ''
      : wordsIn(words.slice(behind.index + behind[0].length).replace(TO_FIGURE, ''), WHOLE)[0],
    before === null ? '' : wordsIn(words.slice(0, before.index), WHOLE).at(-1),
  ];
  return [
    { words, exact: GETTING.test(words) && !FIGURE.test(words) && !shares(words) },
    ...scopes.filter((scope = '') => scope !== '').map((scope = '') => ({ words: scope, exact: true })),
  ];
}

/** What is asked is not said; 哪家都能领 is. */
const ASKING =
  /(?:多少|哪|什么|谁|几[项类种个年次家]|与否|是否|能否|能不能|怎么|如何|还是别的)(?!.*[都也均])/u;
/** 如有疑问，可以再打电话来. */
const COURTESY =
  /(?:如果?|若)(?:您|你)?(?:还|另|仍)?(?:有|需要?)[^，,。；;]{0,6}(?:疑问|问题|疑惑|不明|不清楚|需要)/u;
/** The marks and the number before a head, and what ends it: ### 3., （一）, 【…】. */
const HEADED =
  /^[\s*#>【[•·|-]*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]+)?[\s*【[]*|[\s*#】\]：:]+$/gu;
/** What a reply calls its own parts. */
const PART =
  '(?:标准|方式|条件|要求|金额|数额|上限|下限|比例|期限|时间|对象|范围|流程|部分|说明|情况|政策|奖[补励]|补[助贴]|支持|项目|企业|事项|依据)';
/** 可以享受的政策, 符合条件的有以下两类, 需要满足以下条件: named by a noun alone, with what says that it follows. */
const NAMING = new RegExp(
  `(?:的\\p{Script=Han}{0,6}|${PART})(?:有|包括|如下|为)?(?:以下|下列|下面)?[两三四五六几]?[类种项条个]?$`,
  'u',
);
/** What says something of it, of somebody, or that it can be had: no 的 makes a noun of it. */
const SAYING =
  /[您贵你我是都也均就只才仅还再不没无未免全这那]|保证|一定|肯定|直接|自动|(?:可以?|能)(?!.*的)/u;

/**
 * Whether words of a reply state nothing that could be false: they ask, are polite, or head what follows, in a line of their
 * own or with a colon, by a noun and nothing that is said of it.
 * @param sentence the sentence that they stand in.
 * @param alone whether they are a line of their own.
 * @example statesNothing('符合条件的有以下两类:', { sentence: '', alone: false }) // → true
 */
export function statesNothing(
  words: string,
  { sentence, alone }: { readonly sentence: string; readonly alone: boolean },
): boolean {
  if (ASKING.test(words) || COURTESY.test(sentence)) return true;
  const head = words.replaceAll(HEADED, '');
  return (alone || /[:：][\s*]*$/u.test(words)) && NAMING.test(head) && !SAYING.test(head);
}
