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

/** How long something takes or may take; a year of the calendar and 第一年 say when. */
const LASTS =
  /(?<![第\d一二三四五六七八九十两])(?:\d{1,3}|[一二三四五六七八九十两]+)个?(?:月(?!份|底|初|\d)|季度|天|周|工作日|年)/u;

/**
 * Whether a text says how long something lasts or within what time it is to be done.
 * @example lasts('投产后两年内必须完成') // → true
 */
export function lasts(text: string): boolean {
  return LASTS.test(text);
}
