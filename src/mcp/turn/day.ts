import { readNumeral } from '../../text/numeral.ts';
import type { Offered } from '../said.ts';
import type { Ears, Found, Request } from './ears.ts';

const MONTH = /(?<![年\d一二三四五六七八九十])(\d{1,2}|十?[一二三四五六七八九十])月/u;

/**
 * What the policy has on a question, on the day that it tells: the day of the call is of what was asked before. Of a month
 * told without its year, in a call about a day, the year is that day's: 9月份又去了.
 * @param now what is said now, of a question that may have more.
 */
export async function onItsDay<F extends Found>(
  { as_of: day, ...request }: Request,
  now: string,
  { look }: Pick<Ears<F>, 'look'>,
): Promise<F> {
  const found = await look({ ...request, ...(day === undefined ? {} : { as_of: day }) });
  const said = found.said ?? [];
  const told = said.find(({ fact }) => fact === 'as_of');
  if (day === undefined) return found;
  if (told !== undefined) return day.startsWith(String(told.value)) ? found : look(request);
  const month = monthIn(now, day);
  if (month === undefined) return found;
  const then = await look({ ...request, as_of: month.value });
  const ofDay: Offered = { fact: 'as_of', label: '事项发生日', told: month.value, awards: [], ...month };
  return { ...then, said: [...(then.said ?? []), ofDay] };
}

function monthIn(
  question: string,
  day: string,
): { readonly words: string; readonly value: string } | undefined {
  const [words = '', numeral = ''] = MONTH.exec(question) ?? [];
  const month = readNumeral(numeral);
  const year = /^\d{4}/u.exec(day)?.[0];
  if (month === undefined || Number(month) > 12 || year === undefined) return undefined;
  return { words, value: `${year}-${month.padStart(2, '0')}` };
}
