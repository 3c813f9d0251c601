import { type Around, type Figure, figuresIn, sameFigure } from '../../text/figure/index.ts';
import { hanPairs } from '../../text/wording/index.ts';
import { rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';

/** A stretch of a draft, its figures at their places in it, how each is told, and the sentence it stands in. */
export interface Telling {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly around: readonly Around[];
  readonly sentence: string;
}

/** What the whole draft rests on, and all its figures. */
export interface Told {
  readonly calculations: readonly Calculated[];
  readonly figures: readonly Around[];
}

/** What a calculation was told, which tells it from others of the same award. */
const TOLD = ['fact', 'day'] as const;

/**
 * Whose sum a result is, where the draft rests on several calculations of one award: the sentence must tell a fact
 * that only this one was told, and tell it last before the sum; or name whom the draft tells that fact of (甲公司展位费86万元
 * …… 甲公司可得43万元); or go on, naming nobody, with the sentence that told it. Nothing else says which firm or year is which.
 */
export function whoseSum(stretch: Telling, calculated: Calculated, { calculations, figures }: Told): Whose {
  const others = calculations.filter(
    (other) => other.n !== calculated.n && other.rule === calculated.rule && differs(other, calculated),
  );
  const sum = others.length === 0 ? undefined : sumOf(stretch, calculated, others);
  if (sum === undefined) return 'own';
  const before = stretch.sentence.indexOf(stretch.text);
  const until = stretch.sentence.slice(0, Math.max(0, before) + sum.end);
  const tellsApart = (figure: Figure) =>
    isTold(figure, calculated) !== others.some((other) => isTold(figure, other));
  const last = figuresIn(until).findLast(tellsApart);
  if (last !== undefined) return isTold(last, calculated) ? 'own' : 'unknown';
  const all = [...others, calculated];
  const named = byName(stretch.text.slice(0, sum.start), {
    own: new Set([...namesIn(figures, [calculated], others), ...choicesOf([calculated], all)]),
    others: new Set([...namesIn(figures, others, [calculated]), ...choicesOf(others, all)]),
  });
  if (named !== 'unknown') return named;
  // 按500万元：投资门槛过了。……是45万元: what was told right before still holds, where nobody is named.
  const place = stretch.around[stretch.figures.indexOf(sum)]?.figure.start ?? 0;
  const near = figures.filter(({ figure: { start } }) => start < place && place - start < NEAR);
  const lead = near.findLast(({ figure }) => tellsApart(figure))?.figure;
  return lead !== undefined && isTold(lead, calculated) ? 'own' : 'unknown';
}

/** So far behind what was told it still holds. */
const NEAR = 100;

/** What some calculations were told of what there is to choose, where not all were told the same: 博士, 硕士. */
function choicesOf(some: readonly Calculated[], all: readonly Calculated[]): readonly string[] {
  return Object.entries(some[0]?.rule.data.facts ?? {}).flatMap(([id, fact]) => {
    if (fact.type !== 'enum') return [];
    const chosen = ({ result: { receipt } }: Calculated) => String(receipt.facts[id] ?? '');
    const isSame = all.every((each) => chosen(each) === chosen(all[0] ?? each));
    return isSame ? [] : some.flatMap((each) => hanPairs(fact.options[chosen(each)] ?? ''));
  });
}

type Whose = 'own' | 'other' | 'unknown';

/** What is to be said of a sum that is another's, or of nobody knows whom. */
export const WHOSE = {
  other: '这是另一次测算的结果：草稿前面说这一家时，所报的事实不是这一次测算的',
  unknown:
    '同一项有几次测算，这一句没有写出这一次所用的事实（如金额、日期），看不出是哪一家、哪一次的数；请写在数的前面',
} as const;

/** The first sum that comes out of this calculation and of another does not. */
function sumOf({ figures, around }: Telling, calculated: Calculated, others: readonly Calculated[]) {
  return figures.find((figure, i) => {
    const roles = rolesOf(figure, [calculated]);
    if (figure.unit !== '元' || around[i]?.told === 'ceiling' || TOLD.some((role) => roles.has(role)))
      return false;
    if (roles.has('text') && !roles.has('due')) return false;
    return !others.every((other) => [...roles].every((role) => rolesOf(figure, [other]).has(role)));
  });
}

/** Whether the draft tells a fact by a name, and the figure with it, before it tells a fact by another name. */
export function isNamedWith(
  { name, figure }: { readonly name: string; readonly figure: Figure },
  calculations: readonly Calculated[],
  { figures }: Told,
): boolean {
  const isFact = (each: Around) => calculations.some((one) => isTold(each.figure, one));
  return figures.some((each, at) => {
    if (name === '' || !isFact(each) || !each.reach.includes(name)) return false;
    const next = figures.findIndex((other, i) => i > at && isFact(other) && !other.reach.includes(name));
    return figures.slice(at, next < 0 ? undefined : next).some((own) => sameFigure(own.figure, figure));
  });
}

/** The words by which the draft begins to tell a fact of some calculations and of no others: 甲公司. */
function namesIn(
  figures: readonly Around[],
  some: readonly Calculated[],
  others: readonly Calculated[],
): ReadonlySet<string> {
  const told = (figure: Figure, all: readonly Calculated[]) => all.some((one) => isTold(figure, one));
  return new Set(
    figures
      .filter(({ figure }) => told(figure, some) && !told(figure, others))
      .flatMap(({ reach }) =>
        hanPairs((reach.split(/[：:]/u).at(-1) ?? '').replace(/^\P{Script=Han}+/u, '').slice(0, 3)),
      ),
  );
}

function byName(
  text: string,
  names: { readonly own: ReadonlySet<string>; readonly others: ReadonlySet<string> },
): Whose {
  const pairs = hanPairs(text);
  const [own, other] = [
    pairs.some((pair) => names.own.has(pair) && !names.others.has(pair)),
    pairs.some((pair) => names.others.has(pair) && !names.own.has(pair)),
  ];
  return own === other ? 'unknown' : own ? 'own' : 'other';
}

function differs({ result }: Calculated, other: Calculated): boolean {
  return result.amount.display !== other.result.amount.display;
}

function isTold(figure: Figure, calculated: Calculated): boolean {
  const roles = rolesOf(figure, [calculated]);
  return TOLD.some((role) => roles.has(role));
}
