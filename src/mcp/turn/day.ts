import { readQuestion } from '../../search/question/index.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { Offered } from '../said.ts';
import type { Ears, Found, Request } from './ears.ts';

const MONTH = /(?<![年\d一二三四五六七八九十])(\d{1,2}|十?[一二三四五六七八九十])月/u;
const THIS_YEAR = /今年|本年/u;

/**
 * What the policy has on a question, on the day that it tells: the day of the call is of what was asked before. Of a month
 * told without its year, in a call about a day, the year is that day's: 9月份又去了. In a call about a day of another year 今年 is
 * that of today, and whether the policy is in force is asked of today.
 * @param now what is said now, of a question that may have more.
 */
export async function onItsDay<F extends Found>(
  { as_of: day, ...request }: Request,
  now: string,
  { look, context }: Pick<Ears<F>, 'look' | 'context'>,
): Promise<F> {
  const found = await look({ ...request, ...(day === undefined ? {} : { as_of: day }) });
  const said = found.said ?? [];
  // Of a question that has more, the day that it told before is the call's.
  const told = said.find(({ fact, words }) => fact === 'as_of' && now.includes(words));
  if (day === undefined) return found;
  if (told !== undefined) return day.startsWith(String(told.value)) ? found : look(request);
  if (readQuestion(now).asks.validity) return look(request);
  const other = monthIn(now, day) ?? thisYearIn(now, day, context.today());
  if (other === undefined) return found;
  const then = await look({ ...request, as_of: other.value });
  const ofDay: Offered = { fact: 'as_of', label: '事项发生日', told: other.value, awards: [], ...other };
  return { ...then, said: [...(then.said ?? []), ofDay] };
}

interface When {
  readonly words: string;
  readonly value: string;
}

function thisYearIn(question: string, day: string, today: string): When | undefined {
  const [words] = THIS_YEAR.exec(question) ?? [];
  const year = today.slice(0, 4);
  return words === undefined || day.startsWith(year) ? undefined : { words, value: year };
}

function monthIn(question: string, day: string): When | undefined {
  const [words = '', numeral = ''] = MONTH.exec(question) ?? [];
  const month = readNumeral(numeral);
  const year = /^\d{4}/u.exec(day)?.[0];
  if (month === undefined || Number(month) > 12 || year === undefined) return undefined;
  return { words, value: `${year}-${month.padStart(2, '0')}` };
}
