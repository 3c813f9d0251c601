import type { Alternative } from './alternative.ts';
import { type Json, objectOf } from './json.ts';

/** Where a value stands: its name, and what holds it. */
interface Place {
  readonly key: string;
  readonly parent: Readonly<Record<string, Json>>;
  readonly inCase: boolean;
}

/** What could wrongly stand in the forms beyond sum, rate, tiers and caps: periods, steps, bands, what is added. */
export function formAlternatives(value: Json, place: Place): readonly Alternative[] {
  return place.inCase ? [] : MUTATORS.flatMap((mutator) => mutator(value, place));
}

type Mutator = (value: Json, place: Place) => readonly Alternative[];

const MUTATORS: readonly Mutator[] = [
  periodEnd,
  countedIn,
  exchangedPays,
  bandStart,
  exchangedFigures,
  halved,
  otherSupplement,
  shares,
  calledOtherwise,
  otherDay,
  otherEnd,
  otherOfTwo,
];

/** A year earlier or later: 第1—3年. */
function periodEnd(value: Json, { key, parent }: Place): readonly Alternative[] {
  if (typeof value !== 'number' || !['from', 'to'].includes(key) || !('pays' in parent)) return [];
  return [value + 1, value - 1].map((to) => ({ kind: '数字', to }));
}

/** Years for months. */
function countedIn(value: Json, { key, parent }: Place): readonly Alternative[] {
  if (key !== 'unit' || parent.kind !== 'schedule') return [];
  return [{ kind: '单位', to: value === 'year' ? 'month' : 'year' }];
}

/** Neighbouring periods or bands exchange what they pay, or where they begin. */
function exchangedPays(value: Json, { key }: Place): readonly Alternative[] {
  if (!['periods', 'bands'].includes(key) || !Array.isArray(value)) return [];
  return ['pays', 'from'].flatMap((part) =>
    value.slice(1).flatMap((next, i) => {
      const before = value[i];
      if (JSON.stringify(next[part]) === JSON.stringify(before[part])) return [];
      const to = value
        .with(i, { ...before, [part]: next[part] })
        .with(i + 1, { ...next, [part]: before[part] });
      return { kind: '数字' as const, to };
    }),
  );
}

/** A band with its start in it, without it. */
function bandStart(value: Json): readonly Alternative[] {
  const band = objectOf(value);
  if (objectOf(band?.from) === undefined || band?.pays === undefined) return [];
  return [{ kind: '运算', to: { ...band, op: band.op === 'gt' ? 'gte' : 'gt' } }];
}

/** The step for its sum, the low end for the high one. */
function exchangedFigures(value: Json): readonly Alternative[] {
  const form = objectOf(value);
  if (form?.kind === 'step') return [{ kind: '数字', to: { ...form, step: form.sum, sum: form.step } }];
  const isSpread = objectOf(form?.rate) !== undefined && objectOf(form?.to) !== undefined;
  return isSpread ? [{ kind: '数字', to: { ...form, rate: form?.to, to: form?.rate } }] : [];
}

/** 减半 for 全额. */
function halved(value: Json, { key }: Place): readonly Alternative[] {
  if (key !== 'value') return [];
  return value === '50%' || value === '100%' ? [{ kind: '数字', to: value === '50%' ? '100%' : '50%' }] : [];
}

/** 上浮5% taken as 5% of something, the sum itself for what is added. */
function otherSupplement(value: Json, { key }: Place): readonly Alternative[] {
  const more = key === 'supplements' && Array.isArray(value) ? objectOf(value[0]) : undefined;
  if (more === undefined || !Array.isArray(value)) return [];
  const { uplift, form, ...rest } = more;
  const rate = objectOf(objectOf(uplift)?.rate);
  const to =
    rate === undefined
      ? { ...rest, uplift: { rate: { ...objectOf(objectOf(form)?.sum), value: '5%' } } }
      : { ...rest, form: { kind: 'fixed', sum: { ...rate, value: '5万元' } } };
  return [{ kind: '标签', to: value.with(0, to) }];
}

/** 市、区1:1 told the other way round, or with one part more. */
function shares(value: Json, { key, parent }: Place): readonly Alternative[] {
  if (key !== 'parts' || !Array.isArray(value) || !('quote' in parent)) return [];
  const [first] = value;
  return [
    { kind: '归属', to: value.toReversed() },
    { kind: '数字', to: value.with(0, { ...first, of: Number(first.of) + 1 }) },
  ];
}

/** The same day of another year, in or out, of the policy's own for one of the calendar. */
function otherDay(value: Json, { key, parent }: Place): readonly Alternative[] {
  if (!('edge' in parent)) return [];
  if (key === 'edge')
    return ['included', 'excluded', 'not_stated']
      .filter((edge) => edge !== value)
      .map((to) => ({ kind: '标签', to }));
  if (key !== 'day' || typeof value !== 'string') return [];
  const next = /^\d/u.test(value) ? String(Number(value.slice(0, 4)) + 1) + value.slice(4) : '2020-01-01';
  return [{ kind: '数字', to: next }];
}

/** After for before; one end left out. */
function otherEnd(value: Json): readonly Alternative[] {
  const test = objectOf(value);
  if (test?.kind !== 'date') return [];
  const { from, to, ...rest } = test;
  const turned = {
    ...rest,
    ...(from === undefined ? {} : { to: from }),
    ...(to === undefined ? {} : { from: to }),
  };
  const halves =
    from === undefined || to === undefined
      ? []
      : [
          { ...rest, from },
          { ...rest, to },
        ];
  return [{ kind: '运算', to: turned }, ...halves.map((half) => ({ kind: '增删' as const, to: half }))];
}

/** The higher for the lower, or no other number at all. */
function otherOfTwo(value: Json): readonly Alternative[] {
  const { lower, higher, ...rest } = objectOf(value) ?? {};
  const other = lower ?? higher;
  if (objectOf(other)?.fact === undefined || rest.fact === undefined || other === undefined) return [];
  const turned = { ...rest, ...(lower === undefined ? { lower: other } : { higher: other }) };
  return [
    { kind: '运算', to: turned },
    { kind: '增删', to: rest },
  ];
}

/** Somebody whom the words do not name. */
function calledOtherwise(_: Json, { key, parent }: Place): readonly Alternative[] {
  if (key !== 'is' || !('type' in parent)) return [];
  return [{ kind: '归属', to: '某某机构' }];
}
