import { withoutBrackets } from '../text/spans.ts';

/** What is to be reached at least, with the words that say of what: 亩均税收不低于20万元, 投资达150万元, 出口额300万美元以上. */
const DEMANDS = /(?<of>\p{Script=Han}{0,8})(?:(?:不[低少小]于|达到?)\d|\d[^,，。;；、]{0,8}以上)/gu;

/**
 * Whether a clause says what is to be reached at least, and of what is asked about: 亩均税收不低于20万元 where 税收 is.
 * @param asked the question, in one writing (`fold`).
 * @param verb what is done with the sum, where the question says so: 投 in 最少要投多少.
 * @example demands('投资达150万元/亩、建筑密度不低于0.7', '一亩最少要投多少', '投') // → true
 */
export function demands(text: string, asked: string, verb: string | undefined): boolean {
  return [...withoutBrackets(text).matchAll(DEMANDS)].some(({ groups }) => {
    const of = groups?.of ?? '';
    const pairs = Array.from(of.slice(1), (_, at) => of.slice(at, at + 2));
    return (
      (verb === undefined ? true : of.slice(-MEASURE).includes(verb)) ||
      pairs.some((pair) => asked.includes(pair))
    );
  });
}

/** So far before a bound its verb stands. */
const MEASURE = 4;
