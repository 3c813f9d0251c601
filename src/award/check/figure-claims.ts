import type { Bound } from '../../text/bound/index.ts';
import type { Anchor, Each, Form, Measure, Parts, SimpleCondition, Supplement } from '../rule/index.ts';

type Uplift = Pick<NonNullable<Supplement['uplift']>, 'rate' | 'to'>;

/** How the text must give a figure: as a bound, plainly, as one end of a range, or (a band's start) anyhow. */
export type Manner = Exclude<Bound, 'about'> | 'plain' | 'low_end' | 'high_end' | 'start';

/** A figure of an award, the manner in which the award uses it, and the object in the data that holds it. */
export interface FigureClaim {
  readonly holder: Anchor & { readonly value: string };
  readonly manner: Manner;
}

/** Every figure that an award calculates or compares with. */
export function figureClaims({
  conditions,
  forms,
  eaches,
  limits,
  supplements,
}: Parts): readonly FigureClaim[] {
  return [
    ...conditions.flatMap(conditionFigure),
    ...forms.flatMap(formFigures),
    ...eaches.flatMap(unitCap),
    ...limits.map((limit) => claim(limit, 'lte')),
    ...supplements.flatMap(({ uplift }) => (uplift === undefined ? [] : spread(uplift))),
  ];
}

function claim(holder: FigureClaim['holder'], manner: Manner): FigureClaim {
  return { holder, manner };
}

function conditionFigure(condition: SimpleCondition): readonly FigureClaim[] {
  if (condition.kind !== 'threshold') return [];
  const { bound, op, measure } = condition;
  return [claim(bound, op), ...above(measure)];
}

/** 超过1000万元的部分: what is not counted, however the text bounds it. */
function above({ above: figure }: Measure): readonly FigureClaim[] {
  return figure === undefined ? [] : [claim(figure, 'start')];
}

/** A rate, or both ends of one: 5%—20%. */
function spread({ rate, to }: Uplift, manner: Manner = 'plain'): readonly FigureClaim[] {
  return to === undefined ? [claim(rate, manner)] : [claim(rate, 'low_end'), claim(to, 'high_end')];
}

function unitCap({ cap, most, also = [] }: Each): readonly FigureClaim[] {
  return [
    ...(cap === undefined ? [] : [claim(cap, 'lte')]),
    ...[most, ...also.map((further) => further.most)].flatMap((length) =>
      length === undefined ? [] : [claim(length, 'start')],
    ),
  ];
}

/** The limit of a ceiling stands among the limits, the forms of rungs, bands and periods among the forms. */
function formFigures(form: Form): readonly FigureClaim[] {
  switch (form.kind) {
    case 'fixed':
      return [claim(form.sum, 'plain')];
    case 'rate':
      return [
        ...spread(form, form.bound === 'at_most' ? 'lte' : 'plain'),
        ...(form.base === undefined ? [] : above(form.base)),
      ];
    case 'bands':
      return [
        ...form.bands.flatMap(({ from }) => (from === null ? [] : [claim(from, 'start')])),
        ...above(form.base),
      ];
    case 'floor':
      return [claim(form.sum, 'gte')];
    case 'step':
      return [claim(form.step, 'start'), claim(form.sum, 'plain'), ...above(form.base)];
    case 'range':
      return [claim(form.min, 'low_end'), claim(form.max, 'high_end')];
    case 'ceiling':
    case 'tiers':
    case 'schedule':
    case 'unstated':
      return [];
  }
}
