import type { Place } from '../../corpus/standing/index.ts';
import { compareDecimals } from '../../text/decimal.ts';
import { type Around, dealtIn, type Figure, figuresIn, sameFigure, toldIn } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { type Role, rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';

const RESULT: readonly Role[] = ['due', 'step', 'most', 'if_eligible', 'other_reading'];

/** 650+300: steps of one award add up to its result or to nothing. */
export function partsOfOne(
  money: readonly Figure[],
  total: Figure,
  calculations: readonly Calculated[],
): readonly string[] {
  const whole = calculations.find((one) => money.every((figure) => isPart(figure, one)));
  const isResult = whole !== undefined && RESULT.some((role) => rolesOf(total, [whole]).has(role));
  return whole === undefined || money.length < 2 || isResult
    ? []
    : [`各部分相加不是这一项的结果；测算的结果是：${whole.result.amount.display}`];
}

/** Whether a total lies above a ceiling that is told as well: 360+270=630, of at most 500, is on the way to it. */
export function isCapped(
  total: Figure,
  told: readonly Around[],
  calculations: readonly Calculated[],
): boolean {
  const ceilings = told.filter((own) => own.told === 'ceiling').map(({ figure }) => figure);
  return ceilings.some(
    (figure) => compareDecimals(figure.max, total.min) < 0 && rolesOf(figure, calculations).has('most'),
  );
}

/** The calculations of which a figure is the result; else those that know it at all. */
export function sourcesOf(figure: Figure, calculations: readonly Calculated[]): readonly Calculated[] {
  const due = calculations.filter((one) => rolesOf(figure, [one]).has('due'));
  return due.length > 0 ? due : calculations.filter((one) => rolesOf(figure, [one]).size > 0);
}

function isPart(figure: Figure, calculated: Calculated): boolean {
  const roles = rolesOf(figure, [calculated]);
  return roles.has('step') && !roles.has('fact');
}

const ADDED: readonly Role[] = ['due', 'step', 'fact'];

/**
 * The roles in which sums may be added up: what is due, worked out or told; ceilings to a ceiling (上限合计210＋180＝390万元);
 * what one and the same award would give, as long as nothing of it is told as had.
 * @param from the calculations that know each sum.
 */
export function rolesAdded(
  from: readonly (readonly Calculated[])[],
  { asCeiling, asHad }: { readonly asCeiling: boolean; readonly asHad: boolean },
): readonly Role[] {
  const [first = [], ...more] = from;
  const isOne = first.some((one) => more.every((known) => known.includes(one)));
  return [
    ...ADDED,
    ...(asCeiling ? (['most'] as const) : []),
    ...(isOne && !asHad ? (['if_eligible'] as const) : []),
  ];
}

/**
 * Results that are no total: of awards of which the policy itself says that not all can be had (不再重复享受), or that rest
 * on one and the same fact while the text does not say that both can be had.
 */
export function overlapping(from: readonly (readonly Calculated[])[]): readonly string[] {
  const used = from.flatMap(([first, ...more]) => (first !== undefined && more.length === 0 ? [first] : []));
  const pairs = used.flatMap((one, i) => used.slice(i + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) => excludedBy(one, other) ?? openBetween(one, other) ?? []).slice(0, 1);
}

/** What the policy says of a pair that it names. */
function excludedBy({ policy, rule }: Calculated, other: Calculated): string | undefined {
  if (other.policy.id !== policy.id || other.rule.data.id === rule.data.id) return undefined;
  const rules = policy.data.stacking ?? [];
  const found = rules.find(
    ({ awards }) => awards !== 'all' && [rule, other.rule].every(({ data }) => awards.includes(data.id)),
  );
  return found && `原文写明：“${found.quote}”，不能加成一个总数`;
}

/** What the awards themselves leave open, whichever of them says it. */
function openBetween(one: Calculated, other: Calculated): string | undefined {
  if (one.policy.id !== other.policy.id || !sharesFact(one, other)) return undefined;
  const overlaps = (a: Calculated, b: Calculated) =>
    a.rule.data.overlaps.find(({ with: ids }) => ids.includes(b.rule.data.id));
  const entry = overlaps(one, other) ?? overlaps(other, one);
  return entry && `${entry.reason}；能否同时享受，原文没有写，不能加成一个总数`;
}

/** 1000万元 of equipment told of both. What rests on different things is left to say, not wrong. */
function sharesFact(one: Calculated, other: Calculated): boolean {
  const facts = one.known.all.filter(({ role, figure }) => role === 'fact' && figure.unit === '元');
  return facts.some(({ figure }) => rolesOf(figure, [other]).has('fact'));
}

const NOT_TWICE = /不(?:再|得|可|能|予)?重复(?:享受|奖励|补助|领取)/u;

/**
 * Sums of several quoted provisions added up, where the clause of one of them says that who has the other has none of it:
 * 生活补助 by degree and 生活补贴 by title.
 */
export function excludedThere(money: readonly Figure[], homes: readonly Place[]): readonly string[] {
  const giving = homes.map(({ provision, clause }) => ({
    clause,
    provision,
    sums: toldIn(halfWidth(provision)).flatMap(({ figure }) => (figure.unit === '元' ? figure : [])),
  }));
  const several = giving.filter(({ sums }) => sums.length > 0);
  const isOne = several.some(({ sums }) =>
    money.every((own) => sums.some((figure) => sameFigure(own, figure))),
  );
  if (isOne || money.length < 2 || new Set(several.map(({ provision }) => provision)).size < 2) return [];
  const [found] = several.flatMap(({ clause }) => NOT_TWICE.exec(clause.text) ?? []);
  return found === undefined ? [] : [`原文写着“${found}”，不能加成一个总数`];
}

/** What says that of several steps only the difference, or only one, is given. */
const STEPS = /补差|就高|从高|不重复|不叠加|择优/u;

/** Steps of one list added up, where the sentence says that they are not: 200+100 of 分别给予200万元、100万元，实行晋档补差. */
export function stepsOfOne(money: readonly Figure[], provisions: readonly string[]): readonly string[] {
  return provisions.flatMap((words) => {
    const rule = STEPS.exec(words)?.[0];
    if (rule === undefined) return [];
    const dealt = dealtIn(words, figuresIn(words));
    const steps = money.filter((figure) => dealt.some((each) => sameFigure(each.figure, figure)));
    return steps.length < 2 ? [] : [`原文写着“${rule}”，各档不能相加`];
  });
}
