import { excludedIn, negationsIn } from '../negation.ts';
import { phrasesOf } from '../spans.ts';
import { withoutFunctionWords } from './function-words.ts';
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
        !/^[^，]{0,3}[不没未无非除剔扣]/u.test(told[i + 1] ?? '')
      );
    });
  });
}

const TAKING_IN = /(?:也|都|一并|同样|一起|全部)(?:可以?|能|要|应当?)?(?:[计算纳][进入在作]?|包[括含])/u;

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
  const phrases = phrasesIn(official);
  const out = phrases.filter((phrase) => excludedIn(phrase) !== undefined);
  const kept = phrases.filter((phrase) => excludedIn(phrase) === undefined).join('，');
  const strange = phrasesIn(says).some((phrase) => {
    const taken = hanPairs(
      withoutFunctionWords(phrase.replace(TAKING_IN, '，').replace(/\d[^，]{0,3}元/gu, '，')),
    );
    return takesIn(phrase) && !taken.some((pair) => kept.includes(pair));
  });
  return strange ? out : [];
}

function phrasesIn(text: string): readonly string[] {
  return phrasesOf(text, 'asides').map(({ words }) => words);
}
