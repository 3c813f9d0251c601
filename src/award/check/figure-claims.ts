import type { Bound } from '../../text/bound/index.ts';
import type { Anchor, Base, Each, Form, Measure, Parts, SimpleCondition, Supplement } from '../rule/index.ts';

type Bands = Extract<Form, { kind: 'bands' }>;
type Uplift = Pick<NonNullable<Supplement['uplift']>, 'rate' | 'to'>;

/**
 * In which manner an award uses a figure, and what the words around it may then make of it: a bound, plain, one end of a
 * range; where a band begins (`from` it on, `beyond` it; in slices it is all one), over what something is counted, the
 * most that is counted.
 */
const BOUNDS = {
  plain: [undefined],
  gte: ['gte'],
  gt: ['gt'],
  lte: ['lte'],
  lt: ['lt'],
  low_end: [undefined],
  high_end: [undefined],
  from: [undefined, 'gte', 'lt'],
  beyond: ['gt', 'lte'],
  slice: [undefined, 'gte', 'gt', 'lte', 'lt'],
  over: [undefined, 'gte', 'gt'],
  most: [undefined, 'lte'],
} as const satisfies Readonly<Record<string, readonly (Bound | undefined)[]>>;
export type Manner = keyof typeof BOUNDS;

/** Whether a figure that words bound so may be used in a manner: 超过100万元 begins no band that has 100万元 in it. */
export function admits(manner: Manner, bound: Bound | undefined): boolean {
  const legal: readonly (Bound | undefined)[] = BOUNDS[manner];
  return legal.includes(bound);
}

/** Whether something begins or is counted at a figure, whichever end of a range that is: 50-100万元. */
export function isStart(manner: Manner): boolean {
  return ['from', 'beyond', 'slice', 'over', 'most'].includes(manner);
}

/** A figure of an award, the manner in which the award uses it, and the object in the data that holds it. */
export interface FigureClaim {
  readonly holder: Anchor & { readonly value: string };
  readonly manner: Manner;
  /** Whether a condition compares with it: then one end of a stretch will do. */
  readonly asked?: true;
}

/** Every figure that an award calculates or compares with. */
export function figureClaims({
  conditions,
  forms,
  eaches,
  limits,
  supplements,
  stages,
}: Parts): readonly FigureClaim[] {
  return [
    ...conditions.flatMap(conditionFigure),
    ...forms.flatMap(formFigures),
    ...eaches.flatMap(unitCap),
    ...limits.flatMap((limit) => [claim(limit, 'lte'), ...overYears(limit)]),
    ...supplements.flatMap(({ uplift }) => (uplift === undefined ? [] : spread(uplift))),
    ...stages.map((part) => claim(part, 'plain')),
  ];
}

function claim(holder: FigureClaim['holder'], manner: Manner): FigureClaim {
  return { holder, manner };
}

function conditionFigure(condition: SimpleCondition): readonly FigureClaim[] {
  if (condition.kind !== 'threshold') return [];
  const { bound, op, measure } = condition;
  return [{ ...claim(bound, op), asked: true }, ...above(measure)];
}

/** 超过1000万元的部分: what is not counted, however the text bounds it. */
function above({ above: figure }: Measure): readonly FigureClaim[] {
  return figure === undefined ? [] : [claim(figure, 'over')];
}

/** What of a base is not counted, and the most that is. */
function ofBase(base: Base): readonly FigureClaim[] {
  return [...above(base), ...(base.most === undefined ? [] : [claim(base.most, 'lte')])];
}

/** 五年累计: the years that a bound runs over. */
function overYears({ over }: Parts['limits'][number]): readonly FigureClaim[] {
  return over === undefined ? [] : [claim(over, 'most')];
}

/** A rate, or both ends of one: 5%—20%. */
function spread({ rate, to }: Uplift, manner: Manner = 'plain'): readonly FigureClaim[] {
  return to === undefined ? [claim(rate, manner)] : [claim(rate, 'low_end'), claim(to, 'high_end')];
}

function unitCap({ cap, most, also = [] }: Each): readonly FigureClaim[] {
  return [
    ...(cap === undefined ? [] : [claim(cap, 'lte')]),
    ...[most, ...also.map((further) => further.most)].flatMap((length) =>
      length === undefined ? [] : [claim(length, 'most')],
    ),
  ];
}

/** Whether a band has its start in it; of slices that is all one. */
function startOf({ applies }: Bands, op: Bands['bands'][number]['op']): Manner {
  if (applies === 'marginal') return 'slice';
  return op === 'gt' ? 'beyond' : 'from';
}

/** The limit of a ceiling and the caps of rungs stand among the limits, the forms of rungs, bands, periods and shares among the forms. */
function formFigures(form: Form): readonly FigureClaim[] {
  switch (form.kind) {
    case 'fixed':
      return [claim(form.sum, 'plain')];
    case 'rate':
      return [
        ...spread(form, form.bound === 'at_most' ? 'lte' : 'plain'),
        ...(form.base === undefined ? [] : ofBase(form.base)),
      ];
    case 'bands':
      return [
        ...form.bands.flatMap(({ from, op }) => (from === null ? [] : [claim(from, startOf(form, op))])),
        ...ofBase(form.base),
      ];
    case 'share':
      return [claim(form.rate, 'plain')];
    case 'floor':
      return [claim(form.sum, 'gte')];
    case 'step':
      return [claim(form.step, 'over'), claim(form.sum, 'plain'), ...ofBase(form.base)];
    case 'range':
      return [claim(form.min, 'low_end'), claim(form.max, 'high_end')];
    case 'ceiling':
    case 'tiers':
    case 'schedule':
    case 'unstated':
      return [];
  }
}
