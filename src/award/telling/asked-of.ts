import { hanPairs } from '../../text/wording/index.ts';
import { anchorsIn, limitsOf, type Rule } from '../rule/index.ts';

/**
 * How often an award is given, by its own words: once, each year, for so long, or that the text does not say.
 * @example howOften(rule('6a')) // → '“智能工厂称号奖励”是一次性的，原文写的是“100万元一次性奖励”。'
 */
export function howOften({ data: { name, amount } }: Rule): string {
  const { frequency, each } = amount;
  if (frequency.value === 'one_off') return `“${name}”是一次性的，原文写的是“${frequency.quote}”。`;
  if (frequency.value === 'per_year') return `“${name}”按年给，原文写的是“${frequency.quote}”。`;
  const [longest] = [each, ...(each?.also ?? [])].flatMap((part) => part?.most ?? []);
  if (longest !== undefined) return `“${name}”给多久，原文写的是“${longest.quote}”。`;
  const yearly = limitsOf(amount).find(({ period }) => period === 'per_year');
  return yearly === undefined
    ? `“${name}”给一次还是每年都给，原文没有写。`
    : `“${name}”的上限按年计，原文写的是“${yearly.quote}”；是不是每年都给，原文没有另写。`;
}

/**
 * Whether something counts for what an award is reckoned of: the reading that was taken of it, that the text is known to be
 * silent on it, or the words of the award that alone say what counts.
 * @param thing as it was called: 搭建的钱.
 * @example whatCounts(rule('12a'), '机票酒店') // → ['原文写的是“给予50%的展位费补助”，没有另写“机票酒店”。']
 */
export function whatCounts({ data, citations }: Rule, thing: string): readonly string[] {
  const quotes = Array.from(citations.values(), ({ quote }) => quote);
  const pairs = hanPairs(thing);
  const told = quotes.filter((quote) => pairs.some((pair) => quote.includes(pair)));
  // What the award itself speaks of tells no topic apart: 设备 of 二手设备.
  const apart = pairs.filter((pair) => !told.some((quote) => quote.includes(pair)));
  if (apart.length === 0) return told.slice(0, 1).map((quote) => `原文写的是“${quote}”。`);
  const isAbout = (topic: string) => apart.some((pair) => topic.includes(pair));
  const readings = data.open.filter(({ question }) => isAbout(question));
  const silent = data.not_stated.filter(isAbout);
  if (readings.length + silent.length > 0)
    return [
      ...readings.map(
        ({ question, taken, because }) =>
          `“${question.replace(/？$/u, '')}”，测算采用的读法是“${taken}”：${because}。`,
      ),
      ...silent.map((topic) => `原文没有写：${topic}。`),
    ];
  const [first] = anchorsIn(data.amount);
  const base = told[0] ?? (first && citations.get(first.holder)?.quote) ?? '';
  return [`原文写的是“${base}”，没有另写“${thing}”。`];
}
