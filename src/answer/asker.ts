import type { Figure } from './figures.ts';

const ASKER =
  /您|你|贵|我们|我司|我厂|咱|假设|假如|例如|比如|譬如|举例|举个例|打个?比方|好比|若|如果|要是|就算|哪怕|真(?:能|的|有|引|要)|来电|来函|来信|该企业|某企业/u;
/** 来函称有4家: whatever it counts, he told it. */
const REPORTED = /来[函电信](?:称|说|反映|提到)|(?:您|你|贵司|贵公司)(?:说|称|提到)/u;
const OWN =
  /投资|投入|投了|计划投|拟投|销售|收入|营收|发票|合同|签|支出|花|费|购|增加|增长|新增|配套|产值|金额|规模|执行|引[来入进]|带动|上年|去年|今年|税/u;
const PROMISE =
  /(?:可(?:以)?|能)(?:获|得|拿|享|领|补)(?!多少|几)|获得|拿到|奖励|补助|补贴|奖补|给予|支持|应得|应付|封顶|最高|上限|门槛|标准|条件/u;
/** What the policy aims at is nobody's own. */
const AIM = /力争|目标|到20\d\d年|全市|产业/u;
/** 450万未达到: measured against the text, not of it. */
const MEASURED =
  /^\s?(?:元)?的?(?:话)?[,，]?\s?(?:未达|未到|没有?达|没有?到|没够|达不到|不够|不到|不足|不符合|不满足|已达|已超过|超过了|够|以后|之后|时(?!间)|的时候)/u;

/**
 * Whether a figure is what the asker told of himself: his investment, his sales, not what the policy gives.
 * @param reckons whether the draft works sums out: what it reckons with needs no 您 beside it.
 */
export function isAskers(
  { phrase, near, part, bound, unit, min, max }: Figure,
  behind: string,
  reckons: boolean,
): boolean {
  // 含13%的税.
  if (unit === '%') return /^的?(?:增值)?税/u.test(behind);
  if (bound !== undefined && bound !== 'about') return false;
  if (MEASURED.test(behind)) return true;
  if (PROMISE.test(phrase)) return false;
  // 您从1.2亿到1.49亿: how something of his went, not a range that the policy gives.
  const moved = ASKER.test(phrase) && min !== max;
  return (
    moved ||
    REPORTED.test(phrase) ||
    (ASKER.test(part) && OWN.test(near)) ||
    (reckons && OWN.test(phrase) && !AIM.test(part))
  );
}

const QUOTED =
  /(?:(?:您|你|贵司|贵公司)[^。,;“"「]{0,6}(?:说|问|提|讲|听|看)[^。,;“"「]{0,6}[“"「][^”"」]*|(?:有人|别人|网上|外面|坊间)[^。,;]{0,16}|(?:误以为|听说|据传|传言)[^。,;]{0,12})$/u;

/** 您说的“每家50万”: words that the draft hands back to the asker; `before` is what stands before the figure. */
export function isQuotedFromAsker(before: string): boolean {
  return QUOTED.test(before);
}
