import type { Anchor, Condition, Fact, SimpleCondition } from '../rule/index.ts';

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
    case 'threshold':
      return condition.bound;
    case 'classification':
    case 'fact':
    case 'judgement':
    case 'some':
      return condition;
  }
}

/** The quote, or the quotes of a group joined by 或 and 并. */
export function wordsOf(condition: Condition): string {
  return condition.kind === 'any' || condition.kind === 'all'
    ? joined(condition, wordsOf)
    : anchorOf(condition).quote;
}

/** What a condition demands, in short: `≥ 3000万元`, `是`, `整车企业`, `至少一项`. */
export function requiredOf(condition: Condition, facts: Named): string {
  switch (condition.kind) {
    case 'threshold':
      return thresholdRequired(condition, facts);
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

/** The Chinese name of one value of an enum. */
export function optionLabel(fact: Fact | undefined, value: string): string {
  return fact !== undefined && 'options' in fact ? (fact.options[value] ?? value) : value;
}
