import type { Bound } from '../../text/bound/index.ts';
import type { Anchor, Each, Form, Parts, SimpleCondition } from '../rule/index.ts';

/** How the text must give a figure: as a bound, plainly, as one end of a range, or (a band's start) anyhow. */
export type Manner = Exclude<Bound, 'about'> | 'plain' | 'low_end' | 'high_end' | 'start';

/** A figure of an award, the manner in which the award uses it, and the object in the data that holds it. */
export interface FigureClaim {
  readonly holder: Anchor & { readonly value: string };
  readonly manner: Manner;
}

/** Every figure that an award calculates or compares with. */
export function figureClaims({ conditions, forms, eaches, limits }: Parts): readonly FigureClaim[] {
  return [
    ...conditions.flatMap(conditionFigure),
    ...forms.flatMap(formFigures),
    ...eaches.flatMap(unitCap),
    ...limits.map((limit) => claim(limit, 'lte')),
  ];
}

function claim(holder: FigureClaim['holder'], manner: Manner): FigureClaim {
  return { holder, manner };
}

function conditionFigure(condition: SimpleCondition): readonly FigureClaim[] {
  return condition.kind === 'threshold' ? [claim(condition.bound, condition.op)] : [];
}

function unitCap({ cap }: Each): readonly FigureClaim[] {
  return cap === undefined ? [] : [claim(cap, 'lte')];
}

/** The limit of a ceiling stands among the limits. */
function formFigures(form: Form): readonly FigureClaim[] {
  switch (form.kind) {
    case 'fixed':
      return [claim(form.sum, 'plain')];
    case 'rate':
      return [claim(form.rate, form.bound === 'at_most' ? 'lte' : 'plain')];
    case 'tiers':
      return form.rungs.map(({ sum }) => claim(sum, 'plain'));
    case 'bands':
      return form.bands.flatMap(({ from, pays }) => [
        ...(from === null ? [] : [claim(from, 'start')]),
        claim(pays.kind === 'fixed' ? pays.sum : pays.rate, 'plain'),
      ]);
    case 'range':
      return [claim(form.min, 'low_end'), claim(form.max, 'high_end')];
    case 'ceiling':
    case 'unstated':
      return [];
  }
}
