/**
 * How Chinese, and the English of callers, says no: the one place that knows. Four things are asked of it: whether a word
 * is negated by what stands right before it (不是每年, 没有上限), whether a phrase denies what it leads to or what
 * it follows (不能当成30万元, 30万元不是确数), whether something is told as not there (原文没有写“…”), and whether
 * words say no at all.
 *
 * A bound that is put by a negation (不超过, 不低于) is a word of its own: `bound/bound-words.ts`.
 */
const IS_NOT = '不是|并非|不归|不等于|不算';
const HAS_NOT = '没有?|未|无|不含|并无';

/** Behind these a word is negated; a source for a lookbehind (`(?<!…)`), where a grammar has to skip negated words. */
export const NEGATORS = '不是|并非|没有?|不按|不算|未必?|不能|不得|无法?|是否|不';

const RIGHT_BEFORE = new RegExp(`(?:${NEGATORS}|\\bnot(?: an?| the)?)\\s*$`, 'iu');
/** The longest negator, and blanks. */
const LONGEST = 9;

/**
 * Whether the word that begins at `at` is negated by the words right before it. 是否每年 leaves open what it names, which is
 * no statement of it either.
 * @example isNegated('不是每年', 2) // → true
 */
export function isNegated(text: string, at: number): boolean {
  return RIGHT_BEFORE.test(text.slice(Math.max(0, at - LONGEST), at));
}

/** That something cannot be done or said. */
const CANNOT = '不能|[没无]法|没办法';
/** That something follows is denied. */
const NO_MEANING = '不(?:等于|代表|意味着|表示)';
const DENYING = new RegExp(
  `(?:${CANNOT})(?:把|当|说|按|算|直接|比照|写|再?[拿领得给补报])|不会(?=是|有|变|成|再?[给补拿])|${NO_MEANING}|不是|并非|不算|不当|别当|不归|而非|不可能|不一定|不见得|未必|不宜|不应|并不|\\bnot\\b|isn't|cannot`,
  'iu',
);
const DENYING_BEHIND = new RegExp(`^[^，。]{0,6}(?:${IS_NOT}|不能)`, 'u');

/**
 * Whether a phrase denies what it leads to, or what follows it denies it.
 * @param before the phrase up to the words in question.
 * @param behind what follows them.
 * @example isDenied('不能当成就是', '') // → true
 */
export function isDenied(before: string, behind: string): boolean {
  return DENYING.test(before) || DENYING_BEHIND.test(behind);
}

/**
 * A phrase without the words by which it denies what it leads to; undefined where it denies nothing.
 * @example withoutDenial('补助并非') // → '补助'
 */
export function withoutDenial(before: string): string | undefined {
  return DENYING.test(before) ? before.replace(DENYING, '') : undefined;
}

const ABSENT = new RegExp(`(?:${HAS_NOT}|不是|并非)[^。;,“”]{0,8}$`, 'u');

/**
 * Whether what stands before words tells that they are not there: 原文没有写“…”.
 * @example isToldAbsent('原文没有写') // → true
 */
export function isToldAbsent(before: string): boolean {
  return ABSENT.test(before);
}

/**
 * How many characters of a text say no or take out: a second one turns the first round again.
 * @example negationsIn('不需要认定') // → 1
 */
export function negationsIn(text: string): number {
  return text.match(/[不没未无非除剔扣]/gu)?.length ?? 0;
}

const BOUNDING =
  /[不没未](?:得|能|会|应|可)?(?:超过?|高于|多于|大于|低于|少于|小于|到|足|满|达到?|[断仅等同])/gu;

/**
 * A text without the words that only bound a figure: 不低于, 没到.
 * @example withoutBounds('建筑密度不低于0.7') // → '建筑密度0.7'
 */
export function withoutBounds(text: string): string {
  return text.replaceAll(BOUNDING, '');
}

/**
 * A statement without what official words deny in the same words.
 * @example withoutShared('不含道路，不予补助', '设备投入(不含道路)') // → ' ，不予补助'
 */
export function withoutShared(says: string, official: string): string {
  return says.replaceAll(/[不没未无非除剔扣]\p{Script=Han}{0,5}/gu, (words) => {
    const shared = Array.from(words).findIndex((_, at) => !official.includes(words.slice(0, at + 1)));
    return shared < 0 ? ' ' : shared > 2 ? ` ${words.slice(shared)}` : words;
  });
}

/** How often words say no; what only bounds a figure does not. */
function denialsIn(text: string): number {
  return negationsIn(withoutBounds(text));
}

/**
 * Whether words say no; what only bounds a figure does not.
 * @example saysNo('不到50万元的') // → false
 */
export function saysNo(text: string): boolean {
  return denialsIn(text) > 0;
}

/**
 * Whether words say the contrary of what they name: they say no once, or three times; what only bounds a figure does not.
 * @example turnsRound('对非电子申请的不予资助') // → false
 */
export function turnsRound(text: string): boolean {
  return denialsIn(text) % 2 === 1;
}

const EXCLUDING = /不(?:含|包括|包含|计入?|算|适用|享受|得享|纳入|属于|予|在)|除外|例外|剔除|扣除/u;

/**
 * What a phrase takes out: 不含土地购置款, 资源开发性企业除外; undefined where it takes out nothing.
 * @example excludedIn('不含土地购置款') // → '土地购置款'
 */
export function excludedIn(phrase: string): string | undefined {
  return EXCLUDING.test(phrase) ? phrase.replace(EXCLUDING, '') : undefined;
}

const MAY = '(?:能够?|可以?|得|会|应当?|宜|要)';
/** 不能说, 不当作, 不是说, 不代表: how something is told is denied. */
const STATING = `(?:不(?:是|${MAY})?|${CANNOT})(?:直接|简单|就)*(?:说|讲|当|把|算|写|承诺|保证|断言|理解|视|比照|认为)|${NO_MEANING}`;
/** 不需要, 没有要求: that something is asked is denied. */
const ASKED = '不(?:需要?|要求|用|必)|无[需须]|没有?要求';
/** 不能两项都拿, 拿不到500万元, 不一定: how much or how surely is denied, not that anything is had. */
const EXTENT = `不${MAY}(?:[^，,。；;拿领享申得补报]{0,6}(?:都|全|同时|重复|一[起并]|叠|直接|两[项个样]|双份|再|另|按)|[拿领得补报享受]{1,2}[^，,。；;]{0,4}?(?:\\d|满|全|足))|不一定|(?:并非|不是)[都人]|[拿领补]不[到了](?= ?\\d|全|满)`;
const BESIDE_HAVING = new RegExp(`(?:${STATING}|${ASKED}|${EXTENT})[^，,。；;]*`, 'gu');
const DENIED_TWICE = /(?:不是|没有|并非)不(?:能|可以)?/gu;

/**
 * A text without what it denies beside the having of something: that it may be said, that it is asked, how much of it
 * is had; to the end of the phrase. What is denied twice is said. 不能拿 and 不符合 are left.
 * @example withoutDenialBeside('不能两项都拿，不符合条件') // → '，不符合条件'
 */
export function withoutDenialBeside(text: string): string {
  return text.replace(DENIED_TWICE, '').replace(BESIDE_HAVING, '');
}

const STATED = new RegExp(`(?:${STATING})[^，,。；;]*`, 'gu');

/**
 * A text without what it says is not to be said or taken so, to the end of the phrase.
 * @example withoutDeniedStatement('有上限，不是说一定有100万元') // → '有上限，'
 */
export function withoutDeniedStatement(text: string): string {
  return text.replace(STATED, '');
}

/** That something is asked is denied, up to the words for it: 不要求两项同时|考核. */
export const NOT_ASKED = `(?:${ASKED})(?:两项|同时|先|再|等|一定)*(?:符合|满足|达到|通过|经过?)?`;

const ASKING =
  /(?:(?<verb>能|可|会|要|该|算|给|行|有|是)(?:以|得)?[不没]\k<verb>|(?:能|可|是|会|有|应)否|(?:不能|没法|无法|难以|不好|不敢|不|尚未|还未|没有?)(?:完全|最终|马上)?(?:确定|断定|肯定|判断|说定|下结论))[^，,。；;]*/gu;

/**
 * A text without what it leaves open, to the end of the phrase: 能不能拿, 是否符合, 不能确定. What is left is what it says.
 * @example withoutLeftOpen('投资够了，还不能确定能不能拿') // → '投资够了，还'
 */
export function withoutLeftOpen(text: string): string {
  return text.replace(ASKING, '');
}

const CONTRAST = /(?:不是|而非|并非|\bnot (?:an?|the|to)\b)[^，,。；;.]*/giu;

/**
 * A text without what it says its words are not: 给承办单位，不是给参会企业 tells the first; a second negation makes it more.
 * @example withoutContrast('给承办单位，不是给参会企业') // → '给承办单位，'
 */
export function withoutContrast(text: string): string {
  return text.replace(CONTRAST, (phrase) => (negationsIn(phrase) > 1 ? phrase : ''));
}
