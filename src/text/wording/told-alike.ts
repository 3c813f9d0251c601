import { isNegated, negationsIn } from '../negation.ts';

const PHRASE = /[^，,；;。！!？?：:（）()\s]+/gu;
/** A phrase of fewer characters says too little to be looked for. */
const LEAST = 4;
/** The share of a phrase's neighbouring characters that official words must have for it to rest on them. */
const BORNE = 0.25;

/**
 * The phrases of a statement that official words do not speak of at all: 资金先到先得 beside a sentence on booths.
 * @param official the words it rests on, with what stands around them.
 * @returns the phrases as they stand in the statement.
 * @example strangePhrases('给予补助，资金先到先得', '给予50%的展位费补助') // → ['资金先到先得']
 */
export function strangePhrases(says: string, official: string): readonly string[] {
  const phrases = Array.from(says.matchAll(PHRASE), ([phrase]) => phrase);
  return phrases.filter((phrase) => {
    const pairs = hanPairs(phrase);
    const borne = pairs.filter((pair) => official.includes(pair)).length;
    return pairs.length >= LEAST && borne < pairs.length * BORNE;
  });
}

/**
 * Each two neighbouring Han characters of a text, none across what parts them.
 * @example hanPairs('展位费，补助') // → ['展位', '位费', '补助']
 */
export function hanPairs(text: string): readonly string[] {
  return Array.from(text.matchAll(/\p{Script=Han}+/gu), ([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  ).flat();
}

const DENIED = /不(?![超低少高多足满仅论])(?<what>[\u4e00-\u9fff]{2})/gu;

/**
 * A word that official words only deny and a statement only affirms: 不适用于 told as 适用于.
 * @returns the word; undefined when there is none.
 * @example deniedWord('也适用于资源类企业', '不适用于资源类企业') // → '适用'
 */
export function deniedWord(says: string, official: string): string | undefined {
  const denied = Array.from(official.matchAll(DENIED), ({ groups }) => groups?.what ?? '');
  return denied.find((what) => {
    const stands = [...placesOf(official, what)].every((at) => isNegated(official, at));
    const told = placesOf(says, what);
    return stands && told.length > 0 && !told.some((at) => isNegated(says, at));
  });
}

function placesOf(text: string, word: string): readonly number[] {
  return Array.from(text.matchAll(new RegExp(word, 'gu')), ({ index }) => index);
}

const JOINED = /(?<left>[\u4e00-\u9fff]{2})[，,]?(?<by>并且|或者|且|或)(?<right>[\u4e00-\u9fff]{2})/gu;

/**
 * What official words join by 且 and a statement by 或, or the other way round, between the same words.
 * @returns the official joint with the words beside it; undefined when all are alike.
 * @example joinedOtherwise('前三十位，或者同比增长', '前三十位且同比增长') // → '十位且同比'
 */
export function joinedOtherwise(says: string, official: string): string | undefined {
  const said = Array.from(says.matchAll(JOINED), ({ groups }) => groups);
  return Array.from(official.matchAll(JOINED)).find(({ groups }) =>
    said.some(
      (own) =>
        own?.left === groups?.left &&
        own?.right === groups?.right &&
        own?.by?.startsWith('或') !== groups?.by?.startsWith('或'),
    ),
  )?.[0];
}

const DENYING =
  /(?:不需要?|无需|不用|不必|不再|没有|并不|不)(?!符合|满足|达到|能|可以|得)(?<what>[\u4e00-\u9fff]{2})/gu;

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

const LEFT_OUT = /(?:不含|不包括|剔除|扣除)(?<what>[\u4e00-\u9fff]{2,12})/gu;

/**
 * What official words leave out and a statement counts in: 道路建设投入也算在内 beside 不含道路建设投入.
 * @example countedIn('道路建设投入也算在内', '（不含道路建设投入）') // → ['道路建设投入']
 */
export function countedIn(says: string, official: string): readonly string[] {
  return Array.from(official.matchAll(LEFT_OUT), ({ groups }) => groups?.what ?? '').filter((what) => {
    const behind = says.split(what)[1]?.slice(0, 10) ?? '';
    return /也|计入|算|包括|在内/u.test(behind) && !/不|剔|扣/u.test(behind);
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
