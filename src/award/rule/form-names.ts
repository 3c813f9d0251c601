import { readFigure } from '../../text/money.ts';
import { type Form, formsIn, type Plain } from './form.ts';
import { type Found, fault, measureFaults, type Names, named } from './names.ts';

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
        return inBands.has(one) ? baseInBands(one, at) : rateFaults(one, names, at);
      case 'step':
        return measureFaults(one.base, names, `${at}.base`);
      case 'bands':
        return [...measureFaults(one.base, names, `${at}.base`), ...bandFaults(one, `${at}.bands`)];
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
      : measureFaults(base, names, `${at}.base`)),
  ];
}

function baseInBands({ base }: Rate, at: string): readonly Found[] {
  return base === undefined
    ? []
    : [fault(`${at}.bands`, '分段中的比例写了 base', '删去：基数就是分段的基数')];
}

function bandFaults({ applies, bands }: Of<'bands'>, at: string): readonly Found[] {
  const fix = '只有第一段的 from 可以写 null，其余写起点；分段累进只用比例';
  const starts = bands.every(({ from }, i) => from !== null || i === 0);
  const values = bands.flatMap(({ from }) => (from === null ? [] : (readFigure(from.value) ?? [])));
  const rising = values.every((value, i) => i === 0 || value.gt(values[i - 1] ?? value));
  const rates = applies === 'whole' || bands.every(({ pays }) => pays.kind === 'rate');
  return [
    ...(starts ? [] : [fault(at, '起点不全', fix)]),
    ...(rising ? [] : [fault(at, '各段的起点不是从小到大', '按起点从小到大排列，起点不重复')]),
    ...(rates ? [] : [fault(at, '分段累进中有定额', fix)]),
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
function scheduleFaults({ start, on, periods }: Of<'schedule'>, names: Names, at: string): readonly Found[] {
  const dates = on === undefined ? [start] : [start, on];
  const wrong = periods.flatMap(({ from, to }, i) =>
    from <= to && from > (periods[i - 1]?.to ?? 0) ? [] : [i],
  );
  return [
    ...dates.flatMap((name) => named(names, name, { types: ['date'], field: `${at}.start` })),
    ...wrong.map((i) =>
      fault(`${at}.periods.${i}`, '起止与前一期重叠，或止在起前', '各期从早到晚排列，from 不大于 to'),
    ),
  ];
}
