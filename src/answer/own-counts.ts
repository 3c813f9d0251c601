import type { Figure } from './figures.ts';

const STRUCTURE =
  /^[一二三四五六七八九十两\d](?:种|类|档|点|步|个|项|条|次|份|张|名|位|轮|场|家|件|样|处|笔)$/u;
const STRUCTURE_NOUN =
  /^(?:方面|条件|情况|情形|问题|步骤|前提|要点|选项|部分|例子|角度|层次|小问|疑问|数(?![量额])|字|概念|原则|标准|因素|环节|称号|平台|类别|档次|等级|说法|口径|读法|理解|关键|要求|维度)/u;

/** 两项的上限, 三家合计: of points it has just told. */
export function countsTold({ text }: Figure, behind: string): boolean {
  if (/^(?:都|均|各)按/u.test(behind)) return STRUCTURE.test(text) || /^\d+家$/u.test(text);
  return STRUCTURE.test(text) && /^[^\d]/u.test(text) && /^(?:的|都|均|各|合计|共|加起来|相加)/u.test(behind);
}

/** 三个数, 两种读法, 责任单位五家: counts nothing that a text could. */
export function countsWords({ text, phrase }: Figure, behind: string): boolean {
  const before = phrase.slice(0, phrase.indexOf(text));
  const bodies = /(?:单位|部门)(?:有|共|一共|就|只)?$/u.test(before);
  const words = /^(?:数(?![量额])|字|说法|口径|读法|理解|问题|疑问)/u.test(behind.trimStart());
  // 头一个说的是, 后两个才是: of the list it has just told.
  const ordinal =
    /[前后头末][^,。;]{0,2}$/u.test(before) && /^(?:才|是|都|均|则|说的|讲的|没|不)/u.test(behind);
  // “500万”出现了六回: the figure as a word.
  if (/^[”」"]出现/u.test(behind)) return true;
  return STRUCTURE.test(text) && (bodies || words || ordinal);
}

/** 三个条件, 两种情况: the draft counts its own points. */
export function countsItself({ text }: Figure, behind: string): boolean {
  return STRUCTURE.test(text) && (/^[^\d]/u.test(text) || STRUCTURE_NOUN.test(behind.trimStart()));
}
