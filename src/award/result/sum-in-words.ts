import {
  type Amount,
  type Base,
  type Fact,
  type Form,
  type Limit,
  type Plain,
  paysOf,
  plainBranches,
  type Stages,
  type Supplement,
  type Terms,
} from '../rule/index.ts';
import { wordsOf } from './condition-words.ts';
import type { AmountResult } from './result.ts';

/** What a sum or a cap is per, in words; empty where the text does not say, and where what is counted has its own unit. */
const PER_LABEL: Readonly<Record<Limit['per'], string>> = {
  enterprise: '每家企业',
  project: '每个项目',
  customer: '每家客户',
  platform: '每个平台',
  person: '每人',
  unit: '',
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
  const { each, caps, supplements = [], top_up, frequency, stages, quota } = terms.amount;
  const counted = countedInWords(terms);
  const form = formInWords(terms);
  const cap =
    each?.cap === undefined
      ? []
      : [
          `${counted || '每项'}${PERIOD_LABEL[each.cap.period ?? 'not_stated']}${mostInWords(terms, each.cap)}`,
        ];
  return [
    (isCountedFirst(terms, counted, form) ? counted : '') + form + timesInWords(terms),
    ...cap,
    ...caps.map((limit) => limitInWords(limit, terms)),
    ...supplements.map((more) => supplementInWords(terms, more)),
    ...(frequency.value === 'one_off' ? ['一次性'] : []),
    ...(frequency.value === 'per_year' ? ['每年'] : []),
    ...(top_up === undefined ? [] : ['晋档补差']),
    ...(stages === undefined ? [] : [stagesInWords(stages)]),
    ...(quota === undefined ? [] : [`有名额（“${quota.quote}”）`]),
  ].join('，');
}

/** 分3次：5万元、3万元、2万元, with the words that say when. */
function stagesInWords({ parts = [], quote, also = [] }: Stages): string {
  const times =
    parts.length === 0 ? '' : `，分${parts.length}次：${parts.map(({ value }) => value).join('、')}`;
  return `分期兑现${times}（${[quote, ...also.map((each) => each.quote)].map((words) => `“${words}”`).join('、')}）`;
}

/** A cap on each one, and a ceiling of each one, say themselves what they are of. */
function isCountedFirst({ amount: { each } }: Terms, counted: string, form: string): boolean {
  return (each?.cap === undefined || each.also !== undefined) && !form.includes(counted);
}

/** What a sum is counted by: 每人, 每美元, 每人每月; empty where it is given once. */
function countedInWords({ facts, amount: { each } }: Terms): string {
  if (each === undefined) return '';
  const own = PER_LABEL[each.per] || unitIn(facts, each.of);
  const times = (each.also ?? []).map(({ of, quote, most }) => {
    const unit = of in itemsOf(facts[each.of]) ? '' : (/每[年月]/u.exec(quote)?.[0] ?? '');
    return unit + (most === undefined ? '' : `（最多${most.value}）`);
  });
  return own + (each.most === undefined ? '' : `（最多${each.most.value}）`) + times.join('');
}

function unitIn(facts: Terms['facts'], name: string): string {
  const counted = facts[name];
  if (counted?.type === 'enum_list') return '每项';
  return counted?.type === 'quantity' ? `每${counted.unit}` : '';
}

/** What each item of a list has of its own. */
function itemsOf(counted: Fact | undefined): Readonly<Record<string, Fact>> {
  return counted?.type === 'list' ? counted.fields : {};
}

/** What a sum is multiplied by, where no measure word says so: 营业收入每增加1000万元奖励2万元. */
function timesInWords({ facts, amount: { each } }: Terms): string {
  const counted = each === undefined ? undefined : facts[each.of];
  const ofItems = (each?.also ?? []).flatMap(({ of }) => itemsOf(counted)[of]?.label ?? []);
  if (ofItems.length > 0) return `（逐项乘以${ofItems.join('、')}）`;
  const isOpen = each?.per === 'not_stated' || each?.per === 'unit';
  return isOpen && counted?.type === 'int' ? `（乘以${counted.label}）` : '';
}

/** A cap in words: `每家企业每年最高500万元`. */
export function limitInWords(limit: Limit, terms: Pick<Terms, 'facts' | 'items' | 'amount'>): string {
  const { each } = terms.amount;
  const unit = limit.per === 'unit' && each !== undefined ? unitIn(terms.facts, each.of) : '';
  const over = limit.over?.value ?? '';
  return `${PER_LABEL[limit.per]}${unit}${over}${PERIOD_LABEL[limit.period]}${mostInWords(terms, limit)}`;
}

function mostInWords(
  terms: Pick<Terms, 'facts' | 'items'>,
  { value, of }: Pick<Limit, 'value' | 'of'>,
): string {
  if (of === undefined) return `最高${value}`;
  return value === '100%' ? `不超过${labelIn(terms, of)}` : `最高${labelIn(terms, of)}的${value}`;
}

function labelIn({ facts, items }: Pick<Terms, 'facts' | 'items'>, name: string): string {
  const list = items === undefined ? undefined : facts[items.list];
  const fields = list?.type === 'list' ? list.fields : {};
  return fields[name]?.label ?? facts[name]?.label ?? name;
}

function supplementInWords(terms: Terms, { when, uplift, form }: Supplement): string {
  const more =
    uplift === undefined
      ? `另加${form === undefined ? '' : inWords(terms, form)}`
      : `上浮${uplift.rate.value}${uplift.to === undefined ? '' : `至${uplift.to.value}`}`;
  return `${when.map(wordsOf).join('，')}的${more}`;
}

function formInWords(terms: Terms): string {
  return inWords(terms, terms.amount.form);
}

function inWords(terms: Terms, form: Form): string {
  switch (form.kind) {
    case 'tiers':
      return form.rungs
        .map(
          (rung) =>
            (tierIn(terms, form.by, rung.when) ?? rung.named.quote) +
            plainInWords(terms, paysOf(rung), 'listed') +
            ownCapInWords(terms, rung),
        )
        .join('、');
    case 'bands':
      return `按${baseInWords(terms, form.base)}${form.of === undefined ? '' : `占${labelIn(terms, form.of)}的比例`}分段：${form.bands.map((band) => bandInWords(terms, band)).join('、')}`;
    case 'schedule':
      return form.periods
        .map(({ from, to, pays, cap }) => {
          const unit = form.unit === 'month' ? '个月' : form.calendar === undefined ? '年' : '年（自然年）';
          return `第${from}${to === from ? '' : `至第${to}`}${unit}${inWords(terms, pays)}${ownCapInWords(terms, { cap })}`;
        })
        .join('、');
    case 'share':
      return form.of.kind === 'tiers' || form.of.kind === 'bands'
        ? `（${inWords(terms, form.of)}）的${form.rate.value}`
        : `${inWords(terms, form.of)}的${form.rate.value}`;
    default:
      return plainInWords(terms, form);
  }
}

/** The bound of one rung, band or period. */
function ownCapInWords(terms: Terms, { cap }: { readonly cap?: Limit | undefined }): string {
  return cap === undefined ? '' : `（${limitInWords(cap, terms)}）`;
}

/** What a tier is called where it is asked for: of 一、二、三等奖 the text's words for the first are those of all. */
function tierIn({ facts, items, amount }: Terms, by: string, value: string): string | undefined {
  const list = facts[items?.list ?? amount.each?.of ?? ''];
  const asked = list?.type === 'list' ? (list.fields[by] ?? facts[by]) : by === 'value' ? list : facts[by];
  return asked?.type === 'enum' || asked?.type === 'enum_list' ? asked.options[value] : undefined;
}

function baseInWords(terms: Terms, { most, ...base }: Base): string {
  return partInWords(terms, base) + (most === undefined ? '' : `（最多计${most.value}）`);
}

function partInWords(terms: Terms, { fact, minus, above, lower, higher }: Omit<Base, 'most'>): string {
  const other = lower ?? higher;
  const own =
    other === undefined
      ? labelIn(terms, fact)
      : `${labelIn(terms, fact)}与${labelIn(terms, other.fact)}中${lower === undefined ? '较高' : '较低'}者`;
  const rest = minus === undefined ? own : `${own}减去${labelIn(terms, minus)}后`;
  return above === undefined ? rest : `${rest}超过${above.value}的部分`;
}

/** @param place in a list of tiers a ceiling says no more than its figure. */
function plainInWords(terms: Terms, form: Plain, place?: 'listed'): string {
  switch (form.kind) {
    case 'fixed':
      return form.sum.value;
    case 'rate':
      return rateInWords(terms, form);
    case 'step':
      return `${baseInWords(terms, form.base)}每满${form.step.value}${form.sum.value}`;
    case 'floor':
      return `不少于${form.sum.value}（只有下限）`;
    case 'ceiling':
      return place === 'listed'
        ? limitInWords(form.limit, terms)
        : `只有上限，没有算法：${limitInWords(form.limit, terms)}`;
    case 'range':
      return `${form.min.value}至${form.max.value}`;
    case 'unstated':
      return '原文没有数额';
  }
}

function rateInWords(terms: Terms, { rate, to, bound, base }: Extract<Plain, { kind: 'rate' }>): string {
  const of = base === undefined ? '' : `按${baseInWords(terms, base)}的`;
  const value = rate.value + (to === undefined ? '' : `至${to.value}`);
  return `${of}${value}${bound === 'at_most' ? '以内（比例本身是上限）' : ''}`;
}

function bandInWords(
  terms: Terms,
  { from, op, pays, cap }: Extract<Form, { kind: 'bands' }>['bands'][number],
): string {
  const start = from === null ? '自零起' : op === 'gt' ? `超过${from.value}` : `${from.value}起`;
  return start + plainInWords(terms, pays, 'listed') + ownCapInWords(terms, { cap });
}

/** What kind of sum an award gives once everything is known; `range` where it is now this, now that. */
export function kindOf({ form, caps, supplements = [] }: Amount): AmountResult['kind'] {
  const kinds = new Set(
    plainBranches(form).map(({ pays, isCapped }) =>
      caps.length > 0 || isCapped ? cappedKind(pays) : plainKind(pays),
    ),
  );
  const [only = 'not_determined', ...more] = kinds;
  const uplifted = supplements.some(({ uplift }) => uplift?.to !== undefined);
  if (more.length > 0 || (only === 'exact' && uplifted)) return 'range';
  return only;
}

function cappedKind(form: Plain): AmountResult['kind'] {
  return form.kind === 'floor' ? 'range' : plainKind(form);
}

function plainKind(form: Plain): AmountResult['kind'] {
  switch (form.kind) {
    case 'fixed':
    case 'step':
      return 'exact';
    case 'rate':
      return form.bound === 'at_most' ? 'up_to' : form.to === undefined ? 'exact' : 'range';
    case 'floor':
      return 'at_least';
    case 'ceiling':
      return 'up_to';
    case 'range':
      return 'range';
    case 'unstated':
      return 'not_determined';
  }
}
