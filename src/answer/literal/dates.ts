import type { Policy } from '../../corpus/library.ts';
import { type Day, dayOf, isNamedDay, sameDay } from '../../corpus/policy/index.ts';
import type { Figure } from '../../text/figure/index.ts';
import { sentenceAround } from '../../text/spans.ts';
import { type Found, foundAs } from './found.ts';

/** What a date of validity is told as, by the words right beside it. */
const TOLD: readonly (readonly [Day, RegExp, RegExp])[] = [
  [
    'to',
    /有效期(?:限)?(?:是|为)?(?:到|至|截至|截止到?|持续到)[：: ]?$|(?:截止|失效|到期)(?:日期|时间|日)?(?:是|为|：|:)$/u,
    /^(?:到期|失效|止(?!付)|当天截止)/u,
  ],
  [
    'from',
    /(?:施行|实施|生效)(?:日期|时间|日)?(?:是|为|：|:)$/u,
    /^(?:起|开始)?(?:正式)?(?:施行|实施|生效)/u,
  ],
  ['issued', /(?:印发|成文|发布)(?:日期|时间|日)?(?:是|为|：|:|于)$/u, /^(?:印发|发布|成文)/u],
];
const OTHERS = /原|旧|老|之前|此前|以前|废止|如果|假如|不是|并非|是否|吗|您|你|贵|申报|[?？]/u;

/** Dates that say how long a policy holds, each held against the policies; of other dates only those that they name. */
export function checkDates(
  text: string,
  dates: readonly Figure[],
  policies: readonly Policy[],
): readonly Found[] {
  const days = dates.filter(({ unit, min }) => unit === 'date' && min.length >= 7);
  return days.flatMap((date) => {
    const told = toldAs(text, date);
    if (told === undefined) return isNamedDay(date.min, policies) ? [foundAs('date', date, ['holds'])] : [];
    const right = policies.filter(({ data }) => sameDay(dayOf(data, told), date.min));
    if (right.length > 0)
      return [foundAs('date', date, ['holds', '', right.map(({ data }) => data.number.value)])];
    if (policies.length === 0 || OTHERS.test(sentenceAround(text, date))) return [];
    const days = policies.map(({ data }) => `${data.number.value} ${WORDS[told]}${dayOf(data, told)}`);
    return [foundAs('date', date, ['contradicted', `原文是：${days.slice(0, 3).join('；')}`])];
  });
}

const WORDS: Readonly<Record<Day, string>> = { from: '施行于', to: '有效期至', issued: '印发于' };

function toldAs(text: string, { start, end }: Figure): Day | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(end, end + 10);
  return TOLD.find(([, lead, tail]) => lead.test(before) || tail.test(behind))?.[0];
}
