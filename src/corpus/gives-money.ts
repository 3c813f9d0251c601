const GIVES = /给予|(?:予以|进行)[^,，。;；]{0,16}(?:扶持|支持|补贴)|奖励|补助|奖补|经费|资金支持/u;

/** A sum (奖励60万 as well) or a rate that is no threshold: 500万元以上 and 5亿元(含)以上 say who, not how much. */
const FIGURE =
  /\d[百千]?[万亿](?=[、,，;；。])|\d(?:[百千]?[万亿])?元(?!(?:\(含\))?[及]?以上)|\d%|百分之[一二三四五六七八九十]/u;

/** Whether a clause names a sum at all, a price as well: 租金二楼为8元/平方米. */
export function namesSum(text: string): boolean {
  return FIGURE.test(text);
}

/** Whether a clause names a price: a sum beside which nothing is given. */
export function namesPrice(text: string): boolean {
  return text.split(/[。;；]/u).some((sentence) => !GIVES.test(sentence) && namesSum(sentence));
}

/** Whether a clause names a rate. */
export function givesRate(text: string): boolean {
  return /\d%|百分之/u.test(text);
}

/** Whether a clause gives money or support at all. */
export function givesMoney(text: string): boolean {
  return GIVES.test(text);
}

/** Words by which something is given that is said elsewhere, or settled one by one, or in kind. */
const GIVES_OTHERWISE =
  /享受[^,，。;；]{0,16}(?:政策|待遇|优惠|标准)|[^,，。;；]一议|一企一策|扶持|减半|减免|免[收费]/u;

/**
 * Whether a clause gives something in other words: by another clause, one by one, in kind.
 * @example givesOtherwise('对迁回结算的企业，享受第5条政策') // → true
 */
export function givesOtherwise(text: string): boolean {
  return GIVES_OTHERWISE.test(text);
}

/** Whether a clause says in figures what it gives. */
export function givesFigure(text: string): boolean {
  return text.split(/[。;；]/u).some((sentence) => GIVES.test(sentence) && FIGURE.test(sentence));
}

/** The word by which a provision gives or spares something: the last 给予, else the first that says so by itself. */
const BY =
  /^.*(?:给予|予以)|^.*?(?:奖励|奖补|补助|补贴|免[收征]|缓[收缴])(?!的)|(?<=[,，])[^,，]*(?:奖励|补助|补贴)(?=\d)/gsu;

/**
 * What a provision gives, without whom and what for it gives and by what measure.
 * @param provision the words of one, to its stop.
 * @returns what stands behind the word by which it gives; all of it where it gives nothing.
 * @example givenBy('对未享受公租房的博士,每月给予1000元租房补贴') // → '1000元租房补贴'
 */
export function givenBy(provision: string): string {
  return provision.replace(BY, '');
}
