const DENIED =
  /(?:没有|并无|未见|不存在|未提|未写|没写|没提|未规定|没规定)(?:规定|提到|提及|写明?|出现|设定?|约定|明确|给出|任何)?(?:过|到)?(?:按|每年|每家|所谓)?[“"「]?$/u;
const NOT =
  /(?:不是|并非|而非|不等于|不会是|不应是|不能按|不按|不再是|非|[说谈算称]不[成上])(?:按|说|给|到|至|每家|每年|固定|一次性)?(?:的)?[“"「]?$/u;
/** 不会一律给30万元, 不是按增加额的1%, 并不是每带一家就给200万元: the denied verb governs the figure. */
const NOT_SO =
  /(?:不会|不是|并非|而非|不一定|未必|不可能|不见得|(?:没有?|未)(?:说|写|规定|承诺))(?!.*(?:而是|就是))[^,。;:]{0,10}(?:给[满足够]?|拿到?|得到?|发|补|奖|按[^,。;:]{0,10}的)[“"「]?$/u;
/** 不一定是30%, 不是每年都要开500公里. */
const NOT_HERE =
  /(?:不是|并非|而非|不一定|未必|不见得|(?:不能|不敢|不要|不可|别|勿)(?:自行|直接|随便)?(?:说|讲|承诺|答应|保证|答复|先?加|先?算|合|叠))(?!.*(?:而是|就是))[^,。;:“"]{0,8}$/u;
/** 未必就是30万元, 别拿200万或100万去套. */
const NOT_EVEN =
  /(?:未必|不一定|不见得)就?(?:是|给|有|到|能)[^,。;:“"]{0,4}$|(?:别|勿|不要|不能)拿[^,。;:]{0,10}$/u;
/** 不是20万元、100万元那一档: the denial reaches down the list. */
const NOT_THESE = /(?:不是|并非|而非|不适用|不按)[\d.,万亿元%、和或及 ]*$/u;
const REFUTED =
  /^[^。,;]{0,3}(?:别|不要|不能|不宜|勿)(?:按|当|算|入|全|直接)|^[^。,;]{0,10}[”」』"]?[^。,;]{0,6}(?:没有依据|并无依据|不对|不准确|误传|与原文不符|原文没有|原文并无|不属实|有误|不成立|对不上|没这回事|传言|谣言|加字|属于猜|是猜|说重了|支持不了)/u;
/** 没有封顶200万这回事: on both sides of the figure. */
const NO_SUCH = [/没有[^,。;]{0,8}$/u, /^[”」"]?(?:这|那)?(?:回事|一说|个说法|种说法)/u] as const;
/** 有人算成29.5万: somebody's mistake. */
const MISTAKEN = /(?:有人|误|错)[^,。;]{0,6}[算说当写听看]成(?:了)?[“"「]?$/u;

/** 没有规定10%以外的比例: says that 10% is the one. */
const BESIDES = /^[”」"]?(?:以外|之外)/u;

/** 不要自己加上“到2027年”: what the draft warns against. */
const WARNED = /(?:不要|别|不能|不应|不可)[^。,;]{0,8}(?:加|写|说|填|当|算)[^。,;]{0,4}[“"「]?(?:到|至)?$/u;

/** Whether the draft says of a body or a date that it is not the one. */
export function isRejected({ before, behind }: { before: string; behind: string }): boolean {
  return (
    NOT.test(before) ||
    /(?:没有|不含|不包括|未列|未含)[“"]?$/u.test(before) ||
    /不(?:在|归|由|属于)$/u.test(before) ||
    WARNED.test(before) ||
    isRefuted(behind)
  );
}

/** “每年最高100万”之类就是加字了, 这话说重了: what was told is wrong; `behind` is what stands behind it. */
export function isRefuted(behind: string): boolean {
  return REFUTED.test(behind);
}

/** Whether the draft says that a figure is not in the text, or is not the one: 没有2%的比例, 不是200万元. */
export function isDenied({ before, behind }: { before: string; behind: string }): boolean {
  if (BESIDES.test(behind)) return false;
  return (
    DENIED.test(before) ||
    NOT.test(before) ||
    NOT_SO.test(before) ||
    NOT_HERE.test(before) ||
    NOT_THESE.test(before) ||
    NOT_EVEN.test(before) ||
    MISTAKEN.test(before) ||
    (NO_SUCH[0].test(before) && NO_SUCH[1].test(behind)) ||
    REFUTED.test(behind)
  );
}

/** 没有规定10%的比例, said of a figure: that the text does not have it, not what the text leaves open about it. */
export function isSaidMissing({ before, behind }: { before: string; behind: string }): boolean {
  return (
    DENIED.test(before) &&
    /^[”」"]?(?:的?(?:比例|标准|上限|限额|额度|补助|奖励|说法|规定|数字))?[。,;)]/u.test(behind)
  );
}
