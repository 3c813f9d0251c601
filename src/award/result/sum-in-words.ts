import type { Amount, Form, Limit, Measure, Terms } from '../rule/index.ts';
import type { AmountResult } from './result.ts';

/** What a sum or a cap is per, in words; empty where the text does not say. */
const PER_LABEL: Readonly<Record<Limit['per'], string>> = {
  enterprise: '每家企业',
  project: '每个项目',
  customer: '每家客户',
  platform: '每个平台',
  person: '每人',
  unit: '每单位',
  not_stated: '',
};

const PERIOD_LABEL: Readonly<Record<Limit['period'], string>> = {
  per_year: '每年',
  in_total: '合计',
  not_stated: '',
};

/**
 * How a sum is made, on one line: `按合同执行金额的5%，每家客户最高10万元，每家企业最高50万元`.
 * @example sumInWords(rule('10').data) // → '只有上限，没有算法：最高200万元，一次性'
 */
export function sumInWords(terms: Terms): string {
  const { each, caps, top_up, frequency } = terms.amount;
  const cap = each?.cap === undefined ? [] : [`${eachInWords(terms)}最高${each.cap.value}`];
  return [
    (each?.cap === undefined ? eachInWords(terms) : '') + formInWords(terms) + timesInWords(terms),
    ...cap,
    ...caps.map(limitInWords),
    ...(frequency.value === 'one_off' ? ['一次性'] : []),
    ...(frequency.value === 'per_year' ? ['每年'] : []),
    ...(top_up === undefined ? [] : ['晋档补差']),
  ].join('，');
}

/** What a sum is counted by: 每人, 每美元; empty where it is given once. */
function eachInWords({ facts, amount: { each } }: Terms): string {
  if (each === undefined) return '';
  const counted = facts[each.of];
  return PER_LABEL[each.per] || (counted?.type === 'quantity' ? `每${counted.unit}` : '');
}

/** What a sum is multiplied by, where no measure word says so: 营业收入每增加1000万元奖励2万元. */
function timesInWords({ facts, amount: { each } }: Terms): string {
  const counted = each === undefined ? undefined : facts[each.of];
  return counted?.type === 'int' && each?.per === 'not_stated' ? `（乘以${counted.label}）` : '';
}

/** A cap in words: `每家企业每年最高500万元`. */
export function limitInWords({ per, period, value }: Limit): string {
  return `${PER_LABEL[per]}${PERIOD_LABEL[period]}最高${value}`;
}

function formInWords({ facts, items, amount: { form } }: Terms): string {
  const list = items === undefined ? undefined : facts[items.list];
  const fields = list?.type === 'list' ? list.fields : {};
  const label = (name: string) => fields[name]?.label ?? facts[name]?.label ?? name;
  const base = ({ fact, minus }: Measure) =>
    minus === undefined ? label(fact) : `${label(fact)}减去${label(minus)}后`;
  switch (form.kind) {
    case 'fixed':
      return form.sum.value;
    case 'rate':
      return `按${base(form.base)}的${form.rate.value}${form.bound === 'at_most' ? '以内（比例本身是上限）' : ''}`;
    case 'tiers':
      return form.rungs.map(({ named, sum }) => `${named.quote}${sum.value}`).join('、');
    case 'bands':
      return `按${base(form.base)}分段：${form.bands.map(bandInWords).join('、')}`;
    case 'ceiling':
      return `只有上限，没有算法：${limitInWords(form.limit)}`;
    case 'range':
      return `${form.min.value}至${form.max.value}`;
    case 'unstated':
      return '原文没有数额';
  }
}

function bandInWords({ from, pays }: Extract<Form, { kind: 'bands' }>['bands'][number]): string {
  const start = from === null ? '自零起' : `${from.value}起`;
  return start + (pays.kind === 'rate' ? pays.rate.value : pays.sum.value);
}

/** What kind of sum an award gives once everything is known. */
export function kindOf({ form }: Amount): AmountResult['kind'] {
  switch (form.kind) {
    case 'fixed':
    case 'tiers':
    case 'bands':
      return 'exact';
    case 'rate':
      return form.bound === 'exact' ? 'exact' : 'up_to';
    case 'ceiling':
      return 'up_to';
    case 'range':
      return 'range';
    case 'unstated':
      return 'not_determined';
  }
}
