import { type Citation, cite } from '../../corpus/cite.ts';
import type { Policy } from '../../corpus/library.ts';
import { whereInForce } from '../../corpus/policy/index.ts';
import { remembered } from '../../text/remembered.ts';
import { workOut } from '../calculate.ts';
import { factsSchema } from '../facts/index.ts';
import {
  anchorOf,
  kindOf,
  limitInWords,
  type Named,
  requiredOf,
  sumInWords,
  wordsOf,
} from '../result/index.ts';
import { anchorsIn, type Condition, conditionsIn, limitsOf, payeeLabel, type Rule } from '../rule/index.ts';
import type { AwardDescription } from './description.ts';

type Source = AwardDescription['payee']['source'];

/**
 * One award whole: conditions, facts to give, how the sum is made, what the text leaves open or does not say.
 * @example describe(policy, rule('5')).sum.in_words // → '按年度购买软、硬件设备发票额的10%，最高500万元'
 */
export function describe(policy: Policy, rule: Rule): AwardDescription {
  return descriptionsOf(policy)(rule);
}

const descriptionsOf = remembered((policy: Policy) =>
  remembered((rule: Rule) => descriptionOf(policy, rule)),
);

function descriptionOf(policy: Policy, rule: Rule): AwardDescription {
  const { data } = rule;
  const source = (holder: object): Source => sourceOf(rule.citations.get(holder));
  return {
    award: data.id,
    name: data.name,
    policy: policy.id,
    clause: data.clause,
    payee: { type: data.payee.type, label: payeeLabel(data.payee), source: source(data.payee) },
    conditions: data.conditions.map((condition) => described(condition, data.facts, source)),
    counted: counted(rule, source),
    facts: { ...factsSchema(data.facts) },
    ...sums(rule, source),
    open_readings: describeReadings(policy, rule),
    overlaps: data.overlaps,
    funding: funding(policy, rule),
    departments: departments(policy, rule),
    assumptions: data.assumptions,
    not_stated: [...data.not_stated, ...beside(policy, rule)],
    aims: data.aims.map((aim) => ({ say: aim.say, source: source(aim) })),
    ...(data.reclaim === undefined ? {} : { reclaim: data.reclaim.map(source) }),
    examples: data.cases.map((example) => exampleOf(policy, rule, example)),
  };
}

/** Support of the same clause that nobody can calculate yet. */
function beside({ data }: Policy, rule: Rule): readonly string[] {
  return (data.unencoded ?? [])
    .filter(({ clause }) => clause === rule.data.clause)
    .map(({ quote, why }) => `同一条另有支持未录入测算，以原文为准：“${quote}”（${why}）`);
}

function sourceOf(citation: Citation | undefined): Source {
  if (citation === undefined) throw new Error('an anchor was not cited when the rules were read');
  const { clause, quote, label } = citation;
  return { clause, quote, label };
}

type Sourcing = (holder: object) => Source;

function described(
  condition: Condition,
  facts: Named,
  source: Sourcing,
): AwardDescription['conditions'][number] {
  return {
    id: condition.id,
    kind: condition.kind,
    text: wordsOf(condition),
    required: requiredOf(condition, facts),
    settled_by: conditionsIn([condition]).some(({ kind }) => kind === 'judgement')
      ? 'authority'
      : 'applicant',
    source: source(anchorOf(condition)),
  };
}

function counted({ data }: Rule, source: Sourcing): AwardDescription['counted'] {
  const { items, facts, amount } = data;
  const list = items === undefined ? undefined : facts[items.list];
  const fields = list?.type === 'list' ? list.fields : {};
  const named: Named = list?.type === 'enum_list' ? { value: { ...list, type: 'enum' } } : fields;
  const listed = (items?.where ?? []).map((condition) => ({
    text: wordsOf(condition),
    required: requiredOf(condition, named),
    source: source(anchorOf(condition)),
  }));
  const { each } = amount;
  return each === undefined || items !== undefined
    ? listed
    : [{ text: each.quote, required: facts[each.of]?.label ?? each.of, source: source(each) }];
}

function sums(
  { data }: Rule,
  source: Sourcing,
): Pick<AwardDescription, 'sum' | 'caps' | 'frequency' | 'top_up'> {
  const { amount } = data;
  return {
    sum: {
      kind: kindOf(amount),
      in_words: sumInWords(data),
      sources: unique(anchorsIn(amount).map(({ holder }) => source(holder))),
    },
    caps: limitsOf(amount).map((limit) => ({
      value: limit.value,
      per: limit.per,
      period: limit.period,
      in_words: limitInWords(limit, data),
      source: source(limit),
    })),
    frequency: amount.frequency.value,
    top_up: amount.top_up === undefined ? null : source(amount.top_up),
  };
}

function unique(sources: readonly Source[]): Source[] {
  return sources.filter(({ quote }, i) => sources.findIndex((other) => other.quote === quote) === i);
}

function funding(policy: Policy, { data }: Rule): AwardDescription['funding'] {
  const { funds, split } = policy.data;
  const ofAll = { city: split?.city, shared: split?.shared, not_stated: undefined }[data.funding.borne_by];
  const words = data.funding.share ?? ofAll;
  return {
    funds: data.funding.funds.map((part) => {
      const fund = funds[part.fund];
      return {
        name: fund?.name ?? part.fund,
        for: part.for ?? null,
        source: fund === undefined ? null : sourceOf(cite(policy, fund)),
      };
    }),
    borne_by: data.funding.borne_by,
    source: words === undefined ? null : sourceOf(cite(policy, words)),
    notes: data.funding.notes,
  };
}

function departments(policy: Policy, { data }: Rule): AwardDescription['departments'] {
  const clause = policy.clauses.find(({ id }) => id === data.clause);
  return { lead: [...(clause?.departments.lead ?? [])], also: [...(clause?.departments.also ?? [])] };
}

type Worked = Rule['data']['cases'][number];

function exampleOf(
  policy: Policy,
  rule: Rule,
  { name, facts, as_of }: Worked,
): AwardDescription['examples'][number] {
  const { data, day } = whereInForce(policy.data);
  const asOf = as_of ?? day;
  const { amount } = workOut({ ...policy, data }, rule, { facts, asOf, asOfGiven: true }).result;
  return { name, facts, as_of: asOf, result: amount.display };
}

type Described = AwardDescription['open_readings'];
type Example = Described[number]['others'][number]['example'];

/** The open readings of an award, each alternative with the first worked case in which it pays differently. */
function describeReadings(policy: Policy, rule: Rule): Described {
  const examples = examplesOf(policy, rule);
  return rule.data.open.map(({ id, weight, question, taken, because, others }) => ({
    id,
    weight,
    question,
    taken,
    because,
    others: others.map(({ reading }) => ({
      reading,
      example: examples.find((known) => known.id === id && known.reading === reading)?.example ?? null,
    })),
  }));
}

interface Found {
  readonly id: string;
  readonly reading: string;
  readonly example: Example;
}

/** Every worked case under every reading that pays differently in it. */
function examplesOf(policy: Policy, rule: Rule): readonly Found[] {
  return rule.data.cases.flatMap(({ name, facts, as_of }) => {
    const { data, day } = whereInForce(policy.data);
    const asOf = as_of ?? day;
    const { open_readings, amount } = workOut({ ...policy, data }, rule, {
      facts,
      asOf,
      asOfGiven: true,
    }).result;
    return open_readings.flatMap(({ id, others }) =>
      others.flatMap(({ reading, amount: other }) =>
        other === null
          ? []
          : [{ id, reading, example: { case: name, taken: amount.display, other: other.display } }],
      ),
    );
  });
}
