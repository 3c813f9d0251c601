import type { Extent } from './known-word.ts';

/** From when and until when, as a question asks it: of the policy itself, of applying, of something to be done. */
export interface Times {
  /** Whether the policy itself is in force, since when or until when: 这个政策还有效吗. */
  readonly validity: boolean;
  /** Whether something is applied for or paid in, so that a day that is asked for may be of that: 几号开始申报. */
  readonly applying: boolean;
  /** Whether it is asked by when something has to be applied for: 几号截止申请. */
  readonly closing: boolean;
  /** Where it is asked by when something has to be done or ends: 截止. */
  readonly deadlines: readonly Extent[];
}

/** A document that is in force or not; what else is named may run out by itself (合同到期). */
const DOCUMENT = /政策|文件|措施|办法|方案|规定|通知|细则|意见|条件/u;
const IN_FORCE =
  /(?:哪[天年日]|几(?:时|[号月]份?)|何时|什么时候)(?:开始|起)(?![^,，。?？]{0,3}[报申交领])|[到至](?:哪一?[天年](?:哪[月天])?|几时|什么时候)(?:为止|结束|(?=$|[?？]|[不没][^,，。?？补奖给拿领报申交]{1,3}(?:$|[?？])))|有没有效|有效吗|有效[不没]|还有效|有效期|到期|过期|失效|作废|废止|生效|还?(?:执行|施行|实施)[吗不没到]|什么时候(?:开始)?(?:执行|施行|实施)|算数/u;
/** A document of which it is asked whether it still is what it was, whatever people call that: 这个政策现在还管用不; 还能用吗，这个政策 the other way round. */
const STILL =
  /(?:政策|文件|措施|办法|方案)[^,，。?？]{0,4}还[^,，。?？补奖给拿领报钱]{1,3}[不吗没么冇](?=$|[\s,，。?？])|^[^,，。?？]{0,4}还[^,，。?？补奖给拿领报钱]{1,3}[不吗没么冇][\s,，?？]*[^,，。?？补奖给拿领报钱]{0,6}[这那][^,，。?？补奖给拿领报钱]{0,8}(?:政策|文件|措施|办法|方案)[\s?？]*$/u;
/** So short a question names nothing else: 还有效吗, 什么时候到期. */
const BARE = 9;
const APPLYING = /[申报交领]/u;
const [ENDS, APPLIES] = ['截止|期限|最晚|最迟', '申[请报领]|报名|递交|提交|受理'];
const CLOSES = new RegExp(
  `(?:${ENDS})[^,，。?？]{0,6}(?:${APPLIES})|(?:${APPLIES})[^,，。?？]{0,6}(?:${ENDS})`,
  'u',
);
const DEADLINE = /截止|期限|最晚|最迟|到期/gu;

/** What a folded question asks of times. */
export function timesOf(folded: string): Times {
  return {
    validity: asksOfValidity(folded),
    applying: APPLYING.test(folded),
    closing: CLOSES.test(folded),
    deadlines: Array.from(folded.matchAll(DEADLINE), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
  };
}

function asksOfValidity(folded: string): boolean {
  const said = IN_FORCE.exec(folded);
  if (said === null) return STILL.test(folded);
  return DOCUMENT.test(folded) || (folded.length <= BARE && !isOfElse(folded.slice(0, said.index)));
}

/** What only bends what is said of a time, or is one: 快到期了, 到哪天截止, 什么时候作废, 下个月到期. */
const BENDS =
  /(?:[这那上下本]个?[年月周]|[今明去后前][年天]|\d+[年月日号]|[年月]底|快|现在|目前|马上|即将|就|都|已经?|早就|还|没|是不是|一共|总共|了|会|要|也|能|可以|是|在|到|至|从|什么时候|啥时候|何时|几时|哪一?[天年]|几[号月年]|多久|究竟|到底|\s)+$/u;
/** Of a document, of what it gives, of its day, or of nothing that is named: 这个政策, 技改补贴, 2027年, 评上的. */
const OF_DOCUMENT =
  /(?:^|[\p{P}\p{S}]|政策|文件?|措施|办法|方案|规定|通知|细则|意见|条件?|补贴|补助|奖励|奖补|优惠|扶持|资金|[钱它这那里的着过年月旬日号天补奖给拿领贴报发])$/u;

/** A term that runs out: 三年到期. */
const TERM = /(?:[半一二两三四五六七八九十]|(?<!\d)\d)(?:个月|年|周|天)(?:快|就|都|已经?|要)?$/u;
const TERM_OF = /(?:政策|文件|措施|办法|方案|规定|通知|细则|意见)(?:有|的)?$/u;

/** So far before the word it is said of what it is. */
const BEFORE = 24;

/**
 * Whether what is said to end, to hold or to be void is something other than the policy: 驾照 in 驾照快到期了.
 * @param before the folded question up to the word that says so.
 */
export function isOfElse(before: string): boolean {
  if (TERM.test(before)) return !TERM_OF.test(before.replace(TERM, ''));
  return !OF_DOCUMENT.test(before.slice(-BEFORE).replace(BENDS, ''));
}
