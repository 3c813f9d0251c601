import { excludedIn, negationsIn, withoutBounds } from '../negation.ts';
import { phrasesOf } from '../spans.ts';
import { contentOf, sayingOf, withoutFunctionWords, wordsIn } from './function-words.ts';
import { hanPairs } from './told-alike.ts';

/** So much of what is taken out must stand in a phrase for it to be told there. */
const TOLD = 0.5;

/**
 * What official words take out and a statement tells as if they did not: 购置土地的 beside 不含土地购置款. A phrase that
 * says no itself, or is said no to right behind it, takes it out as well.
 * @returns the official phrases.
 * @example excludedButTold('道路建设投入也算在内', '设备投入(不含道路建设投入)') // → ['不含道路建设投入']
 */
export function excludedButTold(says: string, official: string): readonly string[] {
  const phrases = phrasesIn(official);
  const told = phrasesIn(says);
  return phrases.filter((phrase) => {
    const out = excludedIn(phrase);
    if (out === undefined) return false;
    const elsewhere = phrases.filter((other) => other !== phrase).join('，');
    const own = hanPairs(withoutFunctionWords(out)).filter((pair) => !elsewhere.includes(pair));
    return told.some((words, i) => {
      const shared = own.filter((pair) => words.includes(pair)).length;
      if (own.length === 0 || shared < own.length * TOLD) return false;
      return (
        negationsIn(words) === 0 &&
        excludedIn(words) === undefined &&
        !/^[^，]{0,3}[不没未无非除剔扣]/u.test(withoutBounds(told[i + 1] ?? ''))
      );
    });
  });
}

/** One of a list: 企业、(商)协会. */
function isListed(word: string, official: string): boolean {
  return official.split(/[，,；;。]/u).some((phrase) => {
    const items = phrase.split(/以及|[、或和及与]/u);
    return items.length > 1 && items.some((item) => item.includes(word));
  });
}

/**
 * What a statement takes out of a list that official words have it in: 商会、协会自己办的不算 beside 企业、(商)协会. A phrase that
 * says no twice takes out nothing, and what says more than the list (二手设备) is none of it.
 * @returns the words.
 * @example listedButOut('协会自己办的不算', '鼓励企业、(商)协会开展') // → ['协会']
 */
export function listedButOut(says: string, official: string): readonly string[] {
  const taken = phrasesIn(says).filter((phrase) => excludedIn(phrase) !== undefined);
  if (taken.length === 0 || phrasesIn(official).some(isOut)) return [];
  return taken.flatMap((phrase) => {
    const out = negationsIn(phrase) === 1 ? excludedIn(phrase) : undefined;
    const plain = withoutFunctionWords(out ?? '');
    const isOfIt = Array.from(plain).every((one) => sayingOf(one) === 'nothing' || official.includes(one));
    const words = hanPairs(plain).filter((pair) => contentOf(pair).length > 0);
    // 去年买的设备, 外地合作社: what narrows it leaves the rest in.
    const [first] = words.filter((word) => isListed(word, official));
    const isWhole =
      first !== undefined && /(?:^|[、和或及与])\P{Script=Han}*$/u.test((out ?? '').split(first)[0] ?? '');
    return isOfIt && isWhole ? [first] : [];
  });
}

const TAKING_IN =
  /(?:也|都|一[并起块]|同样|全部)(?:(?:可以?|能|要|应当?)?(?:[计算纳]|包[括含])|\p{Script=Han}{0,5}?[计算纳][进入在作])/u;

/**
 * Whether a phrase takes something in, and supposes it of nothing: 二手设备也可以算.
 * @example takesIn('二手设备也可以算') // → true
 */
export function takesIn(phrase: string): boolean {
  return TAKING_IN.test(phrase) && negationsIn(phrase) === 0;
}

/**
 * What official words take out, where a statement takes in something that they do not name: 修路的也一并计入 beside
 * 设备投入(不含道路建设投入). Whether that is what is taken out no words tell.
 * @returns the official phrases.
 * @example takenIn('修路的200万元也一并计入', '设备投入(不含道路建设投入)') // → ['不含道路建设投入']
 */
export function takenIn(says: string, official: string): readonly string[] {
  return strangeTakenIn(says, official).length > 0 ? phrasesIn(official).filter(isOut) : [];
}

const isOut = (phrase: string) => excludedIn(phrase) !== undefined;

/** The words of what a statement takes in that official words do not keep in: of 买地的贷款 买地. */
function strangeTakenIn(says: string, official: string): readonly string[] {
  const taking = phrasesIn(says).filter(takesIn);
  if (taking.length === 0) return [];
  const kept = phrasesIn(official)
    .filter((phrase) => !isOut(phrase))
    .join('，');
  return taking
    .map((phrase) => phrase.replace(TAKING_IN, '，').replace(/\d[^，]{0,3}元/gu, '，'))
    .flatMap((phrase) => wordsIn(phrase, ['something', 'beside']))
    .filter((word) => !hanPairs(word).some((pair) => kept.includes(pair)));
}

/**
 * What official words take out and a statement takes in by a word of every day for it: 修路的钱也算进去 beside
 * 设备投入(不含道路建设投入).
 * @param namesOf what official texts call a word.
 * @returns the official phrases.
 * @example takenInByName('修路的钱也算进去', '设备投入(不含道路建设投入)', () => ['道路']) // → ['不含道路建设投入']
 */
export function takenInByName(
  says: string,
  official: string,
  namesOf: (word: string) => readonly string[],
): readonly string[] {
  const names = strangeTakenIn(says, official).flatMap(namesOf);
  if (names.length === 0) return [];
  return phrasesIn(official).filter((phrase) => names.some((name) => excludedIn(phrase)?.includes(name)));
}

const phrasesIn = (text: string): readonly string[] => phrasesOf(text, 'asides').map(({ words }) => words);
