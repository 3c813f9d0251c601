import {
  type Home,
  placesOf,
  type Standing,
  segmentAround,
  standingsOf,
} from '../../corpus/standing/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { remembered } from '../../text/remembered.ts';
import { cut } from '../../text/spans.ts';
import type { Role } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';

/** What came out, in short. */
export function shownResult({ result }: Pick<Calculated, 'result'>): string {
  const { eligibility, amount, amount_if_eligible: open, in_force } = result;
  if (in_force !== 'in_force') return cut(result.answer);
  if (eligibility.status === 'not_eligible') return '不符合条件';
  if (eligibility.status === 'eligible') return amount.display;
  return `还不能确定是否符合${open === null ? '' : `，符合时${open.display}`}`;
}

/** The calculations that a statement means, by its place among them or by the award. */
export function meantBy(
  { calculation, award }: { readonly calculation?: number | undefined; readonly award?: string | undefined },
  calculations: readonly Calculated[],
): readonly Calculated[] {
  return calculations.filter(
    ({ n, rule: { data } }) => (calculation ?? n) === n && (award ?? data.id) === data.id,
  );
}

/** Whether all of some calculations come to a sum that is due. */
export function areDue(calculations: readonly Pick<Calculated, 'result'>[]): boolean {
  return (
    calculations.length > 0 &&
    calculations.every(
      ({ result: { eligibility, amount } }) => eligibility.status === 'eligible' && amount.kind === 'exact',
    )
  );
}

const IN_WORDS: Readonly<Record<Role, string>> = {
  fact: '所报的事实',
  due: '结果',
  step: '中间一步',
  most: '上限',
  least: '下限',
  if_eligible: '符合条件时的数',
  other_reading: '另一种读法的结果',
  margin: '相差的数',
  threshold: '门槛',
  text: '原文的数',
  worked: '按所报事实算出、但不是结果的数',
  day: '所问的日期',
};

/** The roles of a figure, in words. */
export function inWords(roles: ReadonlySet<Role>): string {
  return [...roles].map((role) => IN_WORDS[role]).join('、');
}

/** The words that the award rests on, with the sentences they stand in. */
export function ruleWords({ policy, rule }: Calculated): string {
  const quotes = new Set([...rule.citations.values()].map(({ quote }) => quote));
  const own = [...quotes].flatMap((quote) =>
    standingsOf([policy], quote).filter(({ clause }) => clause?.id === rule.data.clause),
  );
  return [...new Set([...quotes, ...own.map(segmentAround)])].join('；');
}

/** Whether a calculation is of the clause of one of some places. */
export function isAmong(
  { policy, rule }: Pick<Calculated, 'policy' | 'rule'>,
  places: readonly Pick<Standing, 'policy' | 'clause'>[],
): boolean {
  return places.some((place) => place.policy.id === policy.id && place.clause?.id === rule.data.clause);
}

/** Whether a calculation rests on words of the provision of one of some places. */
export function isOfOne(one: Calculated, places: readonly Home[]): boolean {
  const own = new Set(homesOfRule(one).map(({ provision }) => provision));
  return places.some(({ provision }) => own.has(provision));
}

/** The places in its clause of the words that an award rests on. */
export const homesOfRule = remembered(({ policy, rule }: Calculated): readonly Home[] => {
  const clause = policy.clauses.find(({ id }) => id === rule.data.clause);
  if (clause === undefined) return [];
  const quotes = [...new Set([...rule.citations.values()].map(({ quote }) => quote))];
  const own = quotes.flatMap((quote) => placesOf([policy], quote)).filter((home) => home.clause === clause);
  return own.length > 0 ? own : [{ policy, clause, provision: '' }];
});

/** Whether a stretch is whole sentences of the calculation's own answer. */
export function isOwnAnswer(text: string, answer: string): boolean {
  const own = new Set(sentencesOf(answer));
  const said = sentencesOf(text);
  return said.length > 0 && said.every((sentence) => own.has(sentence));
}

function sentencesOf(text: string): readonly string[] {
  return halfWidth(text)
    .split('。')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
