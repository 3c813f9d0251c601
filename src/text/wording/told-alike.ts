import { NOT_ASKED, negationsIn, saysNo, withoutBounds, withoutShared } from '../negation.ts';
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
  /(?<left>[^\s，,。；;、]{2})[，,]?(?<by>并且|或者|以及|并|且|或|和|及|与)(?<right>[\u4e00-\u9fff]{2})/gu;

/** 有其中之一的, 两条占一条即可. */
const ONE_OF =
  /(?:之一|任一|任何一[项个条]|其一)(?:的|即|就|都|也|便)|一[项个条](?:即|就[行可够能])|(?:满足|符合|占|有)(?:其中)?一[项个条样](?:$|[，,；;。就即]|都?[可行])/u;
/** 排名前三十，或者增速20%: what is put after a pause is another case. */
const OR_CLAUSE = /[，,]\s*或者?(?!是?否)/u;
/** 甲和乙都可以: either will do. */
const EITHER = /[均都]可|都行|任选|二选一/u;
const AND = /[\u4e00-\u9fff]{0,4}[，,]?(?:并且|并|且)[\u4e00-\u9fff]{0,4}/u;

/**
 * What official words join by 且 and a statement by 或, or the other way round, between the same words.
 * @returns the official joint with the words beside it; undefined when all are alike.
 * @example joinedOtherwise('前三十位，或者同比增长', '前三十位且同比增长') // → '十位且同比'
 */
export function joinedOtherwise(says: string, official: string): string | undefined {
  if (!/[并且或和及与一]/u.test(says)) return undefined;
  const all = official.includes('或') ? undefined : AND.exec(official)?.[0];
  if (all !== undefined && ONE_OF.test(says)) return all;
  if (EITHER.test(says)) return undefined;
  const said = Array.from(withoutAsides(says).matchAll(JOINED), ({ groups, index, input }) => ({
    ...groups,
    // 规模以上企业或者高新技术企业: behind what it is of, which is told once in 规模以上且高新技术企业.
    left: input.slice(Math.max(0, index - 4), index + 2),
  }));
  const other = Array.from(withoutAsides(official).matchAll(JOINED)).find(({ groups }) =>
    said.some(
      (own: Readonly<Record<string, string>>) =>
        own.left?.includes(groups?.left ?? '') && own.right === groups?.right && isOther(own.by, groups?.by),
    ),
  );
  return other?.[0] ?? (OR_CLAUSE.test(says) ? all : undefined);
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

/** 无需认定; 不受公积金缴存时间限制 says no of all up to 限制. */
const TAKEN_BACK = /(?:(?:[不无未非][再需用必]?|没有)|不受[^，,。；;]*)$/u;

const FIRST_TIME = /(?:新|首次?|初次|第一次)$/u;
const EARLIER = /(?:[此之以从]前|从来?|一直)[^，,。；;]{0,4}$/u;

/**
 * Words that a statement denies and official words affirm: 不需要认定 beside 经认定; a second negation turns it round.
 * @example wordsDenied('不需要认定', '经市工信局认定') // → ['认定']
 */
export function wordsDenied(says: string, official: string): readonly string[] {
  const own = withoutBounds(withoutShared(says, official));
  if (negationsIn(own) > 1) return [];
  return Array.from(own.matchAll(DENYING)).flatMap(({ 0: denied, index, groups }) => {
    const what = groups?.what ?? '';
    const at = official.indexOf(what);
    const end = index + denied.length;
    // Of words that stand there again and again, those beside them tell which.
    const isOne =
      says.split(what).length === 2 ||
      official.includes(own.slice(Math.max(0, index - 2), index) + what) ||
      official.includes(what + own.slice(end, end + 2));
    const [before, behind] = [official.slice(0, at), own.slice(end)];
    // 此前没有配套过 is what 新配套 asks.
    if (isSupposedAt(own, index)) return [];
    const isFirst = FIRST_TIME.test(before) && (behind.startsWith('过') || EARLIER.test(own.slice(0, index)));
    return at >= 0 && isOne && !isFirst && !TAKEN_BACK.test(before) ? [what] : [];
  });
}

const DENIED =
  /不(?:予|再|得|能|可)?(?!含|包括|少|低|高|多|超|足|满|到|等|同|断|予|再|得|能|可)(?<what>[\u4e00-\u9fff]{2})/gu;

/**
 * What official words deny and a statement tells without a no: 按最低档扶持 beside 不予扶持.
 * @returns the official words with their no, and whether the words beside them are told as well.
 * @example wordsAffirmed('按最低档扶持', '年出口额在50万美元以下的,不予扶持')[0].denied // → '不予扶持'
 */
export function wordsAffirmed(
  says: string,
  official: string,
): readonly { readonly denied: string; readonly isAlike: boolean }[] {
  const phrases = notSupposed(phrasesOf(says)).filter(({ words }) => !saysNo(words));
  const plain = withoutBounds(official);
  return Array.from(plain.matchAll(DENIED)).flatMap(({ 0: denied, groups, index }) => {
    const what = groups?.what ?? '';
    const told = phrases.find(({ words }) => words.includes(what));
    if (told === undefined || [says, official].some((text) => text.split(what).length !== 2)) return [];
    const [before, behind] = [plain.slice(0, index), plain.slice(index + denied.length)];
    const beside = hanPairs(`${before.slice(-3)}，${what}${behind.slice(0, 3)}`).slice(0, -1);
    return [{ denied, isAlike: beside.filter((pair) => told.words.includes(pair)).length > 2 }];
  });
}

/** 如果在适用范围内: what is supposed is not said, as long as nothing is said of it in the same breath. */
const SUPPOSES = /(?:如果|要是|假如|倘若|若是?)(?!.*[也就则都])/u;
const GOES_ON = /^(?:并且|而且|同时|且|又)/u;

function notSupposed<P extends { readonly words: string }>(phrases: readonly P[]): readonly P[] {
  let isSupposed = false;
  return phrases.filter(({ words }) => {
    isSupposed = SUPPOSES.test(words) || (isSupposed && GOES_ON.test(words));
    return !isSupposed;
  });
}

/** 没有认定，也给: what is supposed away is no matter then, which says no of it. */
const ALL_THE_SAME = /^\s*(?:也|仍|还是|照样|同样|一样)/u;

/** Whether what stands at a place is supposed, and something else then follows: 如果没有道路建设的部分，为400万元. */
function isSupposedAt(text: string, at: number): boolean {
  const phrases = phrasesOf(text);
  const own = phrases.findIndex(({ start, end }) => start <= at && at < end);
  const said = notSupposed(phrases);
  return (
    own >= 0 &&
    !said.some(({ start }) => start === phrases[own]?.start) &&
    !ALL_THE_SAME.test(phrases[own + 1]?.words ?? '')
  );
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
