/** What only bends what is said of a time, or is one: 快到期了, 到哪天截止, 什么时候作废, 下个月到期. */
const BENDS =
  /(?:[这那上下本]个?[年月周]|[今明去后前][年天]|\d+[年月日号]|[年月]底|快|现在|目前|马上|即将|就|都|已经?|早就|还|没|是不是|一共|总共|了|会|要|也|能|可以|是|在|到|至|从|什么时候|啥时候|何时|几时|哪一?[天年]|几[号月年]|多久|究竟|到底|\s)+$/u;
/** Of a document, of what it gives, of its day, or of nothing that is named: 这个政策, 技改补贴, 2027年, 评上的. */
const OF_DOCUMENT =
  /(?:^|[\p{P}\p{S}]|政策|文件?|措施|办法|方案|规定|通知|细则|意见|条件?|补贴|补助|奖励|奖补|优惠|扶持|资金|[钱它这那里的着过年月旬日号天补奖给拿领贴报发])$/u;

/** A term that runs out: 三年到期. */
const TERM = /(?:[半一二两三四五六七八九十]|(?<!\d)\d)(?:个月|年|周|天)(?:快|就|都|已经?|要)?$/u;
const DOCUMENT = /(?:政策|文件|措施|办法|方案|规定|通知|细则|意见)(?:有|的)?$/u;

/** So far before the word it is said of what it is. */
const BEFORE = 24;

/**
 * Whether what is said to end, to hold or to be void is something other than the policy: 驾照 in 驾照快到期了.
 * @param before the folded question up to the word that says so.
 */
export function isOfElse(before: string): boolean {
  if (TERM.test(before)) return !DOCUMENT.test(before.replace(TERM, ''));
  return !OF_DOCUMENT.test(before.slice(-BEFORE).replace(BENDS, ''));
}
