import { type Form, type Measure, partsIn } from '../rule/index.ts';
import { sumsOf } from './bind-figures.ts';
import type { RuleFault, Wording } from './wording.ts';

/** A unit right behind a figure, for each of which it counts: 3.8万元/亩, 50元/平方米以上. */
const PER = /^ ?[/／] ?[^\s\d,，;；。、]{1,6}/u;

/** Figures that the text gives for each unit and the award takes as they are. */
export function verifyPerUnit({ data, place, words, field }: Wording): readonly RuleFault[] {
  const { forms, conditions, eaches } = partsIn(data, 'award');
  const counted = eaches.length > 0;
  const sums = counted ? [] : forms.flatMap(figuresOf);
  const bounds = conditions.flatMap((condition) =>
    condition.kind === 'threshold' && !isPerUnit(condition.measure) ? [condition.bound] : [],
  );
  const after = (holder: { readonly quote: string; readonly value: string }) => {
    const { start, end } = place(holder);
    const text = words({ start, end: end + 8 });
    const at = text.indexOf(holder.value.replace(/元$/u, ''));
    return at < 0 ? '' : text.slice(at + holder.value.length);
  };
  const label = (holder: object) => facts(data, conditions, holder);
  return [...sums, ...bounds].flatMap((holder) => {
    const unit = PER.exec(after(holder))?.[0];
    if (unit === undefined || label(holder).includes(unit.replace(/[/／ ]/gu, '').slice(0, 1))) return [];
    const fix = '金额写 each：按哪项数量；门槛的 measure 写 by：除以哪项数量';
    return [
      { field: `${field(holder)}.value`, found: `“${holder.value}${unit}”是每单位的数，没有写按什么计`, fix },
    ];
  });
}

function isPerUnit({ by }: Measure): boolean {
  return by !== undefined;
}

/** The label of the fact that a threshold compares: 亩均税收 is itself so much for each 亩. */
function facts(
  { facts: all }: Wording['data'],
  conditions: ReturnType<typeof partsIn>['conditions'],
  holder: object,
): string {
  const test = conditions.find((one) => one.kind === 'threshold' && one.bound === holder);
  return test?.kind === 'threshold' ? (all[test.measure.fact]?.label ?? '') : '';
}

function figuresOf(form: Form) {
  switch (form.kind) {
    case 'tiers':
      return form.rungs.flatMap(sumsOf);
    case 'fixed':
    case 'floor':
      return [form.sum];
    case 'ceiling':
      return [form.limit];
    case 'range':
      return [form.min, form.max];
    default:
      return [];
  }
}
