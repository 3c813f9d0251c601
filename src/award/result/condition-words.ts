import {
  type Anchor,
  anchorOfTest,
  type Condition,
  type DayEnd,
  endsOf,
  type Fact,
  type SimpleCondition,
} from '../rule/index.ts';

/** Facts by name, as far as a condition may name them. */
export type Named = Readonly<Record<string, Fact>>;

/** The words of a condition; of a group, those of its first part. */
export function anchorOf(condition: Condition): Anchor {
  switch (condition.kind) {
    case 'any':
    case 'all': {
      const [first] = condition.of;
      if (first === undefined) throw new Error(`condition ${condition.id} has no parts`);
      return anchorOf(first);
    }
    default:
      return anchorOfTest(condition);
  }
}

/** The quote, or the quotes of a group joined by 或 and 并. */
export function wordsOf(condition: Condition): string {
  if (condition.kind === 'any' || condition.kind === 'all') return joined(condition, wordsOf);
  return condition.kind === 'date'
    ? [...new Set(endsOf(condition).map(({ quote }) => quote))].join('，')
    : anchorOf(condition).quote;
}

/** What a condition demands, in short: `≥ 3000万元`, `是`, `整车企业`, `至少一项`. */
export function requiredOf(condition: Condition, facts: Named): string {
  switch (condition.kind) {
    case 'threshold':
      return thresholdRequired(condition, facts);
    case 'date':
      return dateRequired(condition);
    case 'some':
      return '至少一项';
    case 'classification':
    case 'fact':
    case 'judgement':
      return condition.in?.map((value) => optionLabel(facts[condition.fact], value)).join('、') ?? '是';
    case 'any':
    case 'all':
      return joined(condition, (part) => requiredOf(part, facts));
  }
}

function joined(
  { kind, of }: Extract<Condition, { kind: 'any' | 'all' }>,
  words: (part: Condition) => string,
): string {
  return of.map(words).join(kind === 'any' ? ' 或 ' : ' 并 ');
}

const SYMBOL = { gte: '≥', gt: '>', lte: '≤', lt: '<' } as const;

function thresholdRequired(
  { op, bound, of, measure: { by } }: Extract<SimpleCondition, { kind: 'threshold' }>,
  facts: Named,
): string {
  const whole = of === undefined ? '' : `${facts[of]?.label ?? of}的`;
  const fact = by === undefined ? undefined : facts[by];
  const each = fact === undefined ? '' : `/${fact.type === 'quantity' ? fact.unit : fact.label}`;
  return `${SYMBOL[op]} ${whole}${bound.value}${each}`;
}

const NAMED: Readonly<Record<string, string>> = {
  in_force_from: '本政策施行之日',
  in_force_to: '有效期届满之日',
  event: '公布（印发）之日',
};
const EDGE: Readonly<Record<DayEnd['edge'], string>> = {
  included: '（含）',
  excluded: '（不含）',
  not_stated: '（原文没有写含不含）',
};

/** 2017-01-01（含）以后, 2022-12-31（原文没有写含不含）以前. */
function dateRequired({ from, to }: Extract<SimpleCondition, { kind: 'date' }>): string {
  const told = ({ day, edge }: DayEnd) => `${NAMED[day] ?? day}${EDGE[edge]}`;
  return [
    ...(from === undefined ? [] : [`${told(from)}以后`]),
    ...(to === undefined ? [] : [`${told(to)}以前`]),
  ].join('、');
}

/** The Chinese name of one value of an enum. */
export function optionLabel(fact: Fact | undefined, value: string): string {
  return fact !== undefined && 'options' in fact ? (fact.options[value] ?? value) : value;
}
