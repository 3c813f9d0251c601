import type { Amount, Supplement } from './amount.ts';
import { type Condition, conditionsIn, type SimpleCondition } from './condition.ts';
import { capsIn, type Form, formsIn, type Limit } from './form.ts';
import type { RuleData } from './rule.ts';

export type Each = NonNullable<Amount['each']>;
type TopUp = NonNullable<Amount['top_up']>;
type Part = NonNullable<NonNullable<Amount['stages']>['parts']>[number];

/** What an award says, part by part, for checks that hold a part against its words. */
export interface Parts {
  readonly conditions: readonly SimpleCondition[];
  /** Those of rungs, bands, periods and supplements included. */
  readonly forms: readonly Form[];
  readonly eaches: readonly Each[];
  /** The limit of a ceiling, the caps of rungs, bands and periods, and every cap on the whole sum. */
  readonly limits: readonly Limit[];
  readonly topUps: readonly TopUp[];
  readonly supplements: readonly Supplement[];
  /** What is paid of the sum each time, where it is paid bit by bit. */
  readonly stages: readonly Part[];
}

/** The parts of an award as the text is taken, or those that its other readings put in their place. */
export function partsIn(data: RuleData, of: 'award' | 'other_readings'): Parts {
  const terms = of === 'award' ? [data] : data.open.flatMap(({ others }) => others.flatMap(overrideOf));
  const amounts: readonly Partial<Amount>[] = terms.flatMap(({ amount }) => (amount ? [given(amount)] : []));
  const supplements = amounts.flatMap(({ supplements: more }) => more ?? []);
  const whole = [...amounts, ...supplements].flatMap(({ form }) => form ?? []);
  const forms = whole.flatMap(formsIn);
  return {
    conditions: [
      ...terms.flatMap((part) => [...tested(part.items?.where), ...tested(part.conditions)]),
      ...supplements.flatMap(({ when }) => tested(when)),
    ],
    forms,
    eaches: amounts.flatMap(({ each }) => each ?? []),
    limits: [
      ...forms.flatMap((form) => (form.kind === 'ceiling' ? [form.limit] : capsIn(form))),
      ...amounts.flatMap(({ caps }) => caps ?? []),
    ],
    topUps: amounts.flatMap(({ top_up }) => top_up ?? []),
    supplements,
    stages: amounts.flatMap(({ stages }) => stages?.parts ?? []),
  };
}

type Override = NonNullable<RuleData['open'][number]['others'][number]['override']>;

function overrideOf({ override }: { readonly override?: Override }): readonly Override[] {
  return override === undefined ? [] : [override];
}

/** A part that another reading takes away is no part of it. */
function given(amount: NonNullable<Override['amount']>): Partial<Amount> {
  const { each, top_up, ...rest } = amount;
  return { ...rest, ...(each ? { each } : {}), ...(top_up ? { top_up } : {}) };
}

function tested(conditions: readonly Condition[] | undefined): readonly SimpleCondition[] {
  return conditionsIn(conditions ?? []);
}
