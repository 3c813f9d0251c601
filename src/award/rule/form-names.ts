import { readFigure } from '../../text/money.ts';
import { type Base, type Form, formsIn, type Plain } from './form.ts';
import { type Found, fault, measureFaults, type Names, NUMERIC, named, unitOf } from './names.ts';

type Of<Kind extends Form['kind']> = Extract<Form, { kind: Kind }>;

/** What a form names and nobody defined, and what it leaves out. */
export function formFaults(form: Form, names: Names, at: string): readonly Found[] {
  const all = formsIn(form);
  const inBands = new Set<Form>(
    all.flatMap((one) => (one.kind === 'bands' ? one.bands.map(({ pays }) => pays) : [])),
  );
  return all.flatMap((one) => {
    switch (one.kind) {
      case 'rate':
        return inBands.has(one) ? baseInBands(one, names, at) : rateFaults(one, names, at);
      case 'step':
        return baseFaults(one.base, names, `${at}.base`);
      case 'bands':
        return [
          ...baseFaults(one.base, names, `${at}.base`),
          ...startFaults(one, names, at),
          ...bandFaults(one, `${at}.bands`),
        ];
      case 'tiers':
        return tierFaults(one, names, at);
      case 'schedule':
        return scheduleFaults(one, names, at);
      default:
        return [];
    }
  });
}

type Rate = Extract<Plain, { kind: 'rate' }>;

function rateFaults({ base, bound }: Rate, names: Names, at: string): readonly Found[] {
  return [
    ...(bound === undefined
      ? [fault(`${at}.bound`, '没有写比例是定数还是上限', '写 bound：exact 定数；at_most 上限')]
      : []),
    ...(base === undefined
      ? [fault(`${at}.base`, '没有写比例的基数', '写 base：哪项事实，及原文')]
      : baseFaults(base, names, `${at}.base`)),
  ];
}

/** The most that counts is in the unit of what is counted. */
function mostFaults({ fact, most }: Base, names: Names, at: string): readonly Found[] {
  const counted = Object.hasOwn(names, fact) ? names[fact] : undefined;
  if (most === undefined || counted === undefined) return [];
  const unit = counted.type === 'money' ? '元' : counted.type === 'quantity' ? counted.unit : undefined;
  return unitOf(most.value) === unit
    ? []
    : [fault(`${at}.most`, `“${most.value}”与 ${fact} 的单位不符`, '最多计的数与基数用同一种单位')];
}

/** 按投资额分段、按税收的几成给: a band may be a share of something else than what is banded. */
function baseInBands({ base }: Rate, names: Names, at: string): readonly Found[] {
  return base === undefined ? [] : baseFaults(base, names, `${at}.bands`);
}

function baseFaults(base: Base, names: Names, at: string): readonly Found[] {
  const others = [base.lower, base.higher].flatMap((other) => other?.fact ?? []);
  const own = Object.hasOwn(names, base.fact) ? names[base.fact] : undefined;
  return [
    ...measureFaults(base, names, at),
    ...mostFaults(base, names, at),
    ...others.flatMap((name) =>
      named(names, name, { types: own === undefined ? NUMERIC : [own.type], field: at }),
    ),
    ...(others.includes(base.fact)
      ? [fault(at, `${base.fact} 与它自己比高低`, 'lower、higher 写另一项事实')]
      : []),
  ];
}

/** 增长10%以上: a start that is a share is one of something; a sum or a count is none. */
function startFaults({ of, bands }: Of<'bands'>, names: Names, at: string): readonly Found[] {
  const parts = bands.some(({ from }) => from !== null && unitOf(from.value) === '%');
  if (parts && of === undefined)
    return [fault(`${at}.of`, '各段的起点是比例，没有写是谁的比例', '写 of：哪项事实；同比增长的写上年度数')];
  if (of === undefined) return [];
  return parts
    ? named(names, of, { types: NUMERIC, field: `${at}.of` })
    : [fault(`${at}.of`, '各段的起点不是比例，写了 of', '删去 of')];
}

function bandFaults({ applies, bands }: Of<'bands'>, at: string): readonly Found[] {
  const fix = '只有第一段的 from 可以写 null，其余写起点；分段累进只用比例';
  const starts = bands.every(({ from }, i) => from !== null || i === 0);
  const values = bands.flatMap(({ from }) => (from === null ? [] : (readFigure(from.value) ?? [])));
  const rising = values.every((value, i) => i === 0 || value.gt(values[i - 1] ?? value));
  const rates =
    applies === 'whole' || bands.every(({ pays }) => pays.kind === 'rate' && pays.base === undefined);
  return [
    ...(starts ? [] : [fault(at, '起点不全', fix)]),
    ...(rising ? [] : [fault(at, '各段的起点不是从小到大', '按起点从小到大排列，起点不重复')]),
    ...(rates ? [] : [fault(at, '分段累进中有定额，或有别的基数', fix)]),
  ];
}

function tierFaults({ by, rungs }: Of<'tiers'>, names: Names, at: string): readonly Found[] {
  const fact = Object.hasOwn(names, by) ? names[by] : undefined;
  const options = fact?.type === 'enum' ? fact.options : {};
  const legal = `改为其中之一：${Object.keys(options).join('、')}`;
  const unknown = rungs.filter(({ when }) => !Object.hasOwn(options, when));
  const twice = rungs.flatMap(({ sum, pays }, i) =>
    (sum === undefined) === (pays === undefined) ? [i] : [],
  );
  return [
    ...named(names, by, { types: ['enum'], field: `${at}.by` }),
    ...unknown.map(({ when }) => fault(`${at}.rungs`, `${by} 没有取值 ${when}`, legal)),
    ...twice.map((i) =>
      fault(`${at}.rungs.${i}`, 'sum 和 pays 要写一个，只写一个', '定额写 sum，比例、上限、下限等写 pays'),
    ),
  ];
}

/** Periods that follow each other, none of them upside down; dates to count from and to. */
function scheduleFaults(
  { start, on, unit, calendar, periods }: Of<'schedule'>,
  names: Names,
  at: string,
): readonly Found[] {
  const dates = on === undefined ? [start] : [start, on];
  const wrong = periods.flatMap(({ from, to }, i) =>
    from <= to && from > (periods[i - 1]?.to ?? 0) ? [] : [i],
  );
  return [
    ...dates.flatMap((name) => named(names, name, { types: ['date'], field: `${at}.start` })),
    ...(calendar !== undefined && unit === 'month'
      ? [fault(`${at}.calendar`, 'unit 写作 month，又写了 calendar', '按自然年计的 unit 写 year')]
      : []),
    ...wrong.map((i) =>
      fault(`${at}.periods.${i}`, '起止与前一期重叠，或止在起前', '各期从早到晚排列，from 不大于 to'),
    ),
  ];
}
