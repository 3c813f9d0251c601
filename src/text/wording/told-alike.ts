import { NOT_ASKED, negationsIn, saysNo } from '../negation.ts';
import { phrasesOf } from '../spans.ts';

/**
 * Each two neighbouring Han characters of a text, none across what parts them.
 * @example hanPairs('展位费，补助') // → ['展位', '位费', '补助']
 */
export function hanPairs(text: string): readonly string[] {
  const pairs: string[] = [];
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.push(run.slice(at, at + 2));
  }
  return pairs;
}

const JOINED =
  /(?<left>[\u4e00-\u9fff]{2})[，,]?(?<by>并且|或者|以及|并|且|或|和|及|与)(?<right>[\u4e00-\u9fff]{2})/gu;

/** 有其中之一的, 两条占一条即可. */
const ONE_OF = /(?:之一|任一|任何一[项个条]|其一)(?:的|即|就|都|也|便)|一[项个条](?:即|就[行可够能])/u;
/** 甲和乙都可以: either will do. */
const EITHER = /[均都]可|都行|任选|二选一/u;
const AND = /[\u4e00-\u9fff]{0,4}[，,]?(?:并且|并|且)[\u4e00-\u9fff]{0,4}/u;

/**
 * What official words join by 且 and a statement by 或, or the other way round, between the same words.
 * @returns the official joint with the words beside it; undefined when all are alike.
 * @example joinedOtherwise('前三十位，或者同比增长', '前三十位且同比增长') // → '十位且同比'
 */
export function joinedOtherwise(says: string, official: string): string | undefined {
  const all = official.includes('或') ? undefined : AND.exec(official)?.[0];
  if (all !== undefined && ONE_OF.test(says)) return all;
  if (EITHER.test(says)) return undefined;
  const said = Array.from(withoutAsides(says).matchAll(JOINED), ({ groups }) => groups);
  return Array.from(withoutAsides(official).matchAll(JOINED)).find(({ groups }) =>
    said.some(
      (own) => own?.left === groups?.left && own?.right === groups?.right && isOther(own?.by, groups?.by),
    ),
  )?.[0];
}

/** 1亿元以上(含)且同比增长: an aside parts no two words. */
function withoutAsides(text: string): string {
  return text.replaceAll(/[(（][^()（）]{0,40}[)）]/gu, '');
}

/** What must all be so is not one of, nor the other way round; 和 of a list may be either. */
function isOther(said = '', official = ''): boolean {
  return official.startsWith('或')
    ? !said.startsWith('或')
    : said.startsWith('或') && /[并且]/u.test(official);
}

const DENYING = new RegExp(
  `(?:${NOT_ASKED}|不[再看]|(?<![还尚])没有|并不|不)(?!符合|满足|达到|能|可以|得)(?<what>[\\u4e00-\\u9fff]{2})`,
  'gu',
);

/**
 * Words that a statement denies and official words affirm: 不需要认定 beside 经认定; a second negation turns it round.
 * @example wordsDenied('不需要认定', '经市工信局认定') // → ['认定']
 */
export function wordsDenied(says: string, official: string): readonly string[] {
  if (negationsIn(says) > 1) return [];
  const denied = Array.from(says.matchAll(DENYING), ({ groups }) => groups?.what ?? '');
  return denied.filter((what) => {
    const at = official.indexOf(what);
    const before = official.slice(0, at);
    return at >= 0 && says.split(what).length === 2 && !/(?:[不无未非][再需用必]?|没有)$/u.test(before);
  });
}

const DENIED =
  /不(?:予|再|得|能|可)?(?!含|包括|少|低|高|多|超|足|满|到|等|同|断|予|再|得|能|可)(?<what>[\u4e00-\u9fff]{2})/gu;

/**
 * What official words deny and a statement tells without a no: 按最低档扶持 beside 不予扶持.
 * @example wordsAffirmed('按最低档扶持', '年出口额在50万美元以下的,不予扶持') // → ['不予扶持']
 */
export function wordsAffirmed(says: string, official: string): readonly string[] {
  const phrases = phrasesOf(says).filter(({ words }) => !saysNo(words));
  return Array.from(official.matchAll(DENIED)).flatMap(({ 0: denied, groups }) => {
    const what = groups?.what ?? '';
    const told = says.split(what).length === 2 && phrases.some(({ words }) => words.includes(what));
    return told && official.split(what).length === 2 ? [denied] : [];
  });
}

/** What must be so, and what is taken out, as far as an official sentence says it in these words. */
const REQUIRED =
  /经[^，,；;。]{0,8}(?:认定|评定|考核|评审|核定)(?:通过)?|考核为优秀|(?:不含|不包括|剔除|扣除)[^)），,；;。]{2,16}|[^(（，,；;。]{2,12}除外/gu;

/**
 * The words of an official stretch that ask or take out something.
 * @example requirementsIn('经市工信局认定的，给予补助') // → ['经市工信局认定']
 */
export function requirementsIn(words: string): readonly string[] {
  return Array.from(words.matchAll(REQUIRED), ([found]) => found);
}

/** For the how-manyth time something is so, without a break, with all one's time: 首次取得, 连续就业, 新引进. */
export const NARROWS =
  '首次|初次|第一次|再次|重新|连续|全职|(?<![创更革翻全最高重])新(?=[获认引招录聘建开设成增入评])';
const NARROWING = new RegExp(`(?<how>${NARROWS})(?<what>\\p{Script=Han}{2})`, 'gu');

/** What is said of all but some that the text names before. */
const REST = /其[余他它](?:条款|各[条项])/u;

/**
 * What narrows a word of an official sentence, where a statement tells the word without it; not where the sentence has the
 * word twice: 首次被认定的20万元,重新被认定的8万元.
 * @param reply what may say it elsewhere.
 * @example narrowingDropped('展览项目取得认证的', '对展览项目首次取得认证的', '') // → ['首次']
 */
export function narrowingDropped(says: string, official: string, reply: string): readonly string[] {
  const rest = REST.test(`${says}${reply}`) ? undefined : REST.exec(official)?.[0];
  const narrowed = Array.from(official.matchAll(NARROWING)).flatMap(({ groups }) => {
    const { how = '', what = '' } = groups ?? {};
    const isOnly = official.split(what).length === 2;
    return isOnly && says.includes(what) && !says.includes(how) && !reply.includes(how) ? [how] : [];
  });
  return rest === undefined ? narrowed : [rest, ...narrowed];
}

/** 不论第几次, 不管全职还是兼职: that a statement is so whatever the case may be. */
const WHATEVER = /(?:不论|不管|无论|不限|不分)(?<what>[^，,。；;、]*)/gu;

/**
 * What official words narrow or require and a statement turns off: 不论第几次 beside 首次, 不管全职还是兼职 beside 全职.
 * @example turnedOff('不论第几次创业，都给补贴', '对首次创业的给予补贴') // → ['首次']
 */
export function turnedOff(says: string, official: string): readonly string[] {
  const whatever = Array.from(says.matchAll(WHATEVER), ({ groups }) => groups?.what ?? '');
  const asked = [
    ...Array.from(official.matchAll(NARROWING), ({ groups }) => groups?.how ?? ''),
    ...requirementsIn(official).filter((words) => !saysNo(words)),
  ];
  return asked.filter((words) => {
    // 第几次 asks for a 首次, a 再次 or any other.
    const own = [words, ...hanPairs(words)];
    const kind = new RegExp(`[几哪何]${words.slice(-1)}`, 'u');
    return whatever.some((what) => kind.test(what) || own.some((pair) => what.includes(pair)));
  });
}
