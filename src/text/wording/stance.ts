import { saysNo, withoutDenialBeside, withoutDeniedStatement, withoutLeftOpen } from '../negation.ts';
import { contentOf } from './function-words.ts';

const NOT_ELIGIBLE =
  /不(?:能|可以|得|太)?(?:符合|享受|满足|具备)|不够(?:格|条件|资格|门槛)|(?:条件|资格|门槛)[^，。]{0,4}(?:不够|没到|未达|达不到|没达到)|不能(?:拿|领|得|申请|申报)|拿不到|没有资格|不(?:在|属于)[^，。]{0,8}(?:对象|范围|之列)|not (?:eligible|qualify)|cannot (?:get|claim|receive)/iu;
const ELIGIBLE =
  /(?<!不|否|如果|若|条件是|要求是|前提是|没有|尚未|还未|未)(?:符合|满足|够格|达标|够条件|够资格|具备)(?!什么)|(?:条件|资格)[^，。]{0,6}(?<!不|未|否|没有?)(?:达到|够了|都有|齐全|成立|没问题|没有问题)|(?<!不|是否)(?:在|属于)[^，。不]{0,8}(?:对象|范围|之列)(?:之?内|里|[，。；]|$)|(?<!不|能否)(?:可以|能)(?:直接|够)?(?:拿|领|享受|申请|申报|获得|得)|(?<!not )(?:eligible|qualif(?:y|ies)|entitled)/iu;

/** 智能工厂称号领过奖励: 能 as part of a noun says of nobody that he can. */
const ABILITY = /[智节储功性产职]能/gu;

/**
 * What a statement says of the conditions; what it leaves open is not said.
 * @example verdictTold('投资够了，还不能确定能不能拿') // → undefined
 */
export function verdictTold(text: string): 'eligible' | 'not_eligible' | undefined {
  const said = withoutDenialBeside(withoutLeftOpen(text.replaceAll(ABILITY, '')));
  return NOT_ELIGIBLE.test(said) ? 'not_eligible' : ELIGIBLE.test(said) ? 'eligible' : undefined;
}

/** What is said of the conditions, as far as it says neither no nor that something is lacking. */
const REACHED = /(?:够(?:得上|了)?|达到了?|有的|(?<=都)(?!.*[没不差缺欠悬])\p{Script=Han}{1,4})$/u;
const NOT_REACHED = /(?:够不上|不够|没够|达不到|没有?达到|没有的|都[没不差缺欠]\p{Script=Han}{0,2})$/u;
/** Of the conditions and of nothing else: 两条都, 按现在的情况; 外地企业 before it would be somebody else. */
const OF_ALL =
  /^[\s\p{P}]*(?:[按照以]\p{Script=Han}{0,8}(?:情况|条件|标准))?(?:[两三四五几各]+[条项个样道]|这[条项个些])?(?:条件|门槛)?[都也就已经还是全了]*$/u;
/** What answers whether something is had. */
const ANSWERS = /[补报奖贴拿领给得有够过符达行]/u;
/** 不能。, 市级科技重大专项：有: one word that answers, behind what was asked. */
const ALONE = /(?:^|[：:])[\s*]*(?:不?(?:能|可以|行)|没?有)$|^(?:yes|no)(?:, not yet)?$/iu;
const SETTLED = /(?<![没未不]有?)定下来了|等着(?:拨付|到账|打款|[拿领收])/u;

/**
 * What a few words answer of the conditions, beside a result that says them: 按现在的情况够不上, 两条都够, 有的; and whether they
 * promise it as settled: 已经定下来了.
 * @example conclusionTold('两条都够') // → { told: 'eligible', settled: false }
 */
export function conclusionTold(
  text: string,
): { readonly told: ReturnType<typeof verdictTold>; readonly settled: boolean } | undefined {
  const said = withoutDeniedStatement(withoutLeftOpen(text));
  const words = said.replace(/[\s。！!，,]+$/u, '');
  const settled = SETTLED.test(said);
  if (settled) return { told: 'eligible', settled };
  const isBare = (ending: RegExp) => ending.test(words) && OF_ALL.test(words.replace(ending, ''));
  if (isBare(NOT_REACHED)) return { told: 'not_eligible', settled };
  if (isBare(REACHED)) return { told: 'eligible', settled };
  // 能补一部分的: a phrase that says nothing but whether something is given, neither how much nor when.
  const isAnswer =
    (ANSWERS.test(words) && !/[\d元%年月日天期]/u.test(words) && contentOf(words).length === 0) ||
    ALONE.test(words);
  return isAnswer
    ? { told: saysNo(words) || /^no\b/iu.test(words) ? 'not_eligible' : 'eligible', settled }
    : undefined;
}

const COUNTED =
  /^[\s\p{P}]*[两三四五六][条项个样道](?:条件|门槛)?[都也就已经全]+\p{Script=Han}{1,4}[\s。！!]*$/u;

/**
 * Whether words say something of so many conditions and of no others: there may be more of them.
 * @example isOfSomeConditions('两项都满足') // → true
 */
export function isOfSomeConditions(text: string): boolean {
  return COUNTED.test(text);
}

const TO_HIM = /[您你]|贵(?=公司|企业|单位|厂|司)/u;

/**
 * Whether a phrase tells whom it speaks to that he gets it, under no condition: no reading of the text says so.
 * @example isToldToHave('我的理解：您一般都能领到') // → true
 */
export function isToldToHave(words: string): boolean {
  if (isUnderCondition(words)) return false;
  return words
    .split(/[,，。;；:：]/u)
    .some((phrase) => TO_HIM.test(phrase) && verdictTold(phrase) === 'eligible');
}

const PROMISE =
  /(?:可以|可|能|能够|会)(?:[^，,。；;、]{0,5}?(?:享受|获得|得到|拿|领|申请|申报|报销|到手|叠加|累加)|(?:直接|再|一并|同时|都|全部|全额)*[报补奖])|(?:能|会)(?:直接|再)?给|够格|达标|(?<!是否)(?:符合|满足)|有资格|没有问题|没问题|保证|稳拿|包过|(?:无需|不需要|不用|不必)(?=[^，。,.\s])|自动(?:发|到|拨)|到账|拨付|[一同照]样(?:按|算|补|给)|\beligible\b|qualif(?:y|ies)|entitled|guarantee|can (?:get|receive|claim|apply)|will (?:get|receive|be paid)|must be submitted|portal/iu;

/**
 * Whether words say that somebody gets, may do, or must hand in something.
 * @example isPromise('两项可以叠加享受') // → true
 */
export function isPromise(words: string): boolean {
  return PROMISE.test(words.replaceAll(ABILITY, ''));
}

const REQUIRING =
  /(?<![不无])(?:须|必[须得]|应[当该]|需要|要求)|前提|条件是|只有|才[能可给补]|\b(?:must|shall|required?)\b/iu;

/**
 * Whether words ask something of who is to get something.
 * @example requires('须先备案') // → true
 */
export function requires(words: string): boolean {
  return REQUIRING.test(words);
}

/**
 * Whether words say who or what is in or out: 个体工商户也在支持之列.
 * @example tellsScope('规模以下的企业不在范围内') // → true
 */
export function tellsScope(words: string): boolean {
  return /之列|范围|在内|对象|\b(?:cover\w*|includ\w*|exclud\w*)\b/iu.test(words);
}

const OPEN =
  /吗|是否|能不能|可不可以|能否|如何|怎么|没有?(?:写|说|规定|提|明确|公布|给出|列|法)|未(?:写|作|明确|规定|提)|无法|没法|(?<!申)请|咨询|询问|问(?!题)|确认|核实|建议|不能(?:当|说|把|算|直接|比照|承诺)|不(?:作为|构成|视为)|不一定|不代表|不等于|如果|若|待|等|须|要(?:看|等|由)|为准|\bif\b|whether|please|not (?:say|state|specify|guarantee)/iu;

/**
 * Whether a sentence asks, advises, or leaves open what it speaks of.
 * @example isOpenTold('能不能叠加，请问牵头单位') // → true
 */
export function isOpenTold(sentence: string): boolean {
  return OPEN.test(sentence);
}

const OPENLY = /是否|能否|能不能|没法|无法|不能|还要|还需|待|须|需|由.{0,12}认定|whether|not /u;

/**
 * Whether words tell that something is still to be found out by somebody.
 * @example isToBeFound('要由主管部门认定') // → true
 */
export function isToBeFound(words: string): boolean {
  return OPENLY.test(words);
}

/** What shows a reader that words are the writer's own: advice, an assumption, a reading, what he does not know. */
const TOLD_AS_OWN =
  /建议|麻烦|烦请|劳驾|提醒|最好|不妨|稳妥|咨询|询问|核实|核对|确认|请|问|假设|假定|如果|倘若|若|的话|为例|前提|按(?:您|你|贵|来电|上述|以上|这|此)|按[^，,。；;]{1,20}[算看]|我(?:的)?(?:理解|看|认为)|我们(?:的)?(?:理解|认为)|理解|字面|读法|看来|可能|也许|或许|大概|估计|不(?:能|敢|好|宜)(?:确定|判断|保证|承诺|直接|替|简单|当)|无法|没法|没有?(?:查|看|找|见)到|不(?:清楚|确定|掌握)|未核|为准|意见|取决于|(?:要|具体|还)看|要等|代替|是否|能否|能不能|有没有|[吗？?]|\bI (?:have|am|can|count|took|take|read)|please|suggest|recommend|advis|\bif\b|assum|\bmay\b|might|whether|understand|reading|not sure|confirm|contact|\bask\b/iu;
/** What is said to be a reading is one, wherever it says so. */
const READING =
  /(?:理解|看作|视)为|当[作成]|按.{1,12}理解|(?:这里|本次|此处|我们?)(?:是|只|暂|先)?按|\breading\b/iu;

/** Whether a stretch says that it is how its writer reads something. */
export function isReading(words: string): boolean {
  return READING.test(words);
}

/** 请注意，: what follows is no advice. */
const LEAD_IN = /^\s*(?:请您?|敬请|烦请|温馨)?(?:放心|注意|留意|知悉|悉知|提醒(?:您|一下)?)[,，:：]?/u;
/** Who speaks of himself, or of the words before him, says nothing of the policy. */
const OF_HIMSELF =
  /我(?!们?(?:这边|这里|可以)?(?:告诉|保证|确[定认]|查到|了解|看到|知道|得知|听说))|(?:这|那|该|上)[一面]?(?:句|段)|字面|原话|供.{0,4}参考/u;
const OF_AN_AWARD =
  /[奖领拨]|补(?!充)|支持|资助|扶持|享受|申[报请]|发放|范围|之列|资格|条件|在内|算[作进入在]|计入|包括|同样|也/u;

/**
 * Whether words name what is given, or the text that gives it: whatever they say of it, they rule.
 * @example speaksOfAward('这项补助其实已经取消了') // → true
 */
export function speaksOfAward(words: string): boolean {
  return /[奖补][励助贴金]|奖补|资助|扶持|政策|subsid|award/iu.test(words);
}

/**
 * Whether a stretch shows that it is the writer's own: by its head, or phrase by phrase where he speaks of himself.
 * @example isToldAsOwn('建议您问一下牵头单位') // → true
 */
export function isToldAsOwn(words: string): boolean {
  const said = words.replace(LEAD_IN, '');
  const phrases = said.split(/[,，。;；]/u);
  const himself =
    OF_HIMSELF.test(said) && phrases.every((phrase) => OF_HIMSELF.test(phrase) || !OF_AN_AWARD.test(phrase));
  return TOLD_AS_OWN.test(said.slice(0, 32)) || himself || isReading(words);
}

const CONDITION =
  /如果|若|假如|假设|假定|要是|倘若|只要|前提|须|需要?|待|符合[^，。]{0,12}的(?=，|话|企业|可|才)|认定后|通过后|经认定|的话|到时|届时|另一种|如按|只按|如仅按|也可能|\bif\b|provided|subject to|assuming|would|once /iu;

/**
 * Whether a sentence says that something must first be so.
 * @example isUnderCondition('如果认定符合，为64万元') // → true
 */
export function isUnderCondition(sentence: string): boolean {
  return CONDITION.test(sentence);
}

/** Bodies named in English cannot be held against the text. */
const BODY_IN_ENGLISH =
  /\b(?:bureau|commission|department|ministry|office|administration) of\b|\bmunicipal \w+ bureau/iu;

/** Whether words name a body in English. */
export function isBodyInEnglish(words: string): boolean {
  return BODY_IN_ENGLISH.test(words);
}

const TEXT_SAYS =
  /第? ?(?<![这那哪])[\d一二三四五六七八九十]{1,4} ?[条款项](?:中|里)?(?:也|同样|都|还)?(?:写|规定|明确|要求)(?!范围)/u;

/**
 * Whether words tell what a clause says.
 * @example isSaidOfText('第8条也写了') // → true
 */
export function isSaidOfText(words: string): boolean {
  return TEXT_SAYS.test(words);
}

const SILENT =
  /吗|[?？]|是否|有没有|能否|怎么|如何|哪|没有?(?:写|说|规定|提|明确|公布|给出|列)|未(?:写|说|作|明确|规定|提)|不(?:清楚|知道|确定)|whether|not /iu;

/**
 * Whether words ask for something, or tell that it is nowhere said.
 * @example isSilenceTold('申报渠道原文没有写') // → true
 */
export function isSilenceTold(words: string): boolean {
  return SILENT.test(words);
}

/** 全年都能申报: no silence says so; 能不能两项都拿 is asked. */
const HAD = /(?:可以|能)(?:[^，,。；;、不否]{0,4}?)(?:享受|获得|拿|领|申请|申报|叠加)/u;
const HAD_ASKED =
  /[^，,。；;]*(?:能不能|能否|是否|可不可以|可否|还是|哪|多少|什么|怎么|如何|没有?(?:写|说)|未(?:写|说|规定))[^，,。；;]*/gu;

/**
 * Whether words say that something can be had, beside what they ask or tell to be nowhere said.
 * @example isHadTold('全年都能申报') // → true
 */
export function isHadTold(words: string): boolean {
  return HAD.test(words.replaceAll(ABILITY, '').replaceAll(HAD_ASKED, ''));
}
