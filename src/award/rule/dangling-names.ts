import type { Fault } from '../../corpus/fault.ts';
import type { PolicyData } from '../../corpus/policy.ts';
import type { Form } from './amount.ts';
import { type Condition, conditionsIn, type Measure, type SimpleCondition } from './condition.ts';
import type { Fact } from './fact.ts';
import { type RuleData, type Terms, underReading } from './rule.ts';

type Found = Omit<Fault, 'file'>;
type FactType = Fact['type'];

/** The facts that a part of an award may name. */
type Names = Readonly<Record<string, Fact>>;

/** What an award names and nobody defined, or defined as another type; judgements that no authority settles. */
export function danglingNames(policy: PolicyData, data: RuleData): readonly Found[] {
  const readings = data.open.flatMap(({ others }, i) =>
    others.flatMap(({ override }, j) =>
      override === undefined
        ? []
        : termFaults(underReading(data, override), `open.${i}.others.${j}.override.`),
    ),
  );
  const funds = data.funding.funds
    .filter(({ fund }) => !Object.hasOwn(policy.funds, fund))
    .map(({ fund }) => fault('funding.funds', `policy.json 没有资金 ${fund}`));
  return [...termFaults(data, ''), ...readings, ...funds, ...unusedFacts(data)];
}

function fault(field: string, found: string): Found {
  return { field, found, fix: '改成本奖项 facts 中有的、类型相符的名称' };
}

function termFaults(terms: Terms, at: string): readonly Found[] {
  const { facts, items, amount } = terms;
  const inItem: Names = { ...facts, ...itemFields(terms) };
  const scope = amount.each !== undefined && isList(facts[amount.each.of]) ? inItem : facts;
  const listed =
    items === undefined
      ? []
      : named(facts, items.list, { types: ['list', 'enum_list'], field: `${at}items.list` });
  return [
    ...listed,
    ...conditionFaults(terms.conditions, facts, `${at}conditions`),
    ...conditionFaults(items?.where ?? [], inItem, `${at}items.where`),
    ...formFaults(amount.form, scope, `${at}amount.form`),
    ...shareFaults(terms, at),
  ];
}

/** Unit counts, caps and top-ups: what they count and what was already paid. */
function shareFaults({ facts, items, amount }: Terms, at: string): readonly Found[] {
  const { each, caps, top_up, frequency, form } = amount;
  const limits = form.kind === 'ceiling' ? [...caps, form.limit] : caps;
  const paid = [
    ...limits.map(({ used }) => used),
    top_up?.paid,
    frequency.value === 'one_off' ? frequency.paid : undefined,
  ].filter((name) => name !== undefined);
  const counted =
    each === undefined ? [] : named(facts, each.of, { types: COUNTABLE, field: `${at}amount.each.of` });
  const unlisted = each !== undefined && isList(facts[each.of]) && items?.list !== each.of;
  return [
    ...counted,
    ...(unlisted ? [fault(`${at}amount.each.of`, `列表 ${each.of} 没有写在 items 中`)] : []),
    ...paid.flatMap((name) => named(facts, name, { types: ['money'], field: `${at}amount` })),
  ];
}

const COUNTABLE: readonly FactType[] = ['int', 'quantity', 'list', 'enum_list'];
const NUMERIC: readonly FactType[] = ['money', 'int', 'quantity'];

function named(
  names: Names,
  name: string,
  { types, field }: { readonly types: readonly FactType[]; readonly field: string },
): readonly Found[] {
  const found = Object.hasOwn(names, name) ? names[name] : undefined;
  if (found === undefined) return [fault(field, `没有事实 ${name}`)];
  return types.includes(found.type) ? [] : [fault(field, `事实 ${name} 的类型是 ${found.type}`)];
}

function isList(found: Fact | undefined): boolean {
  return found?.type === 'list' || found?.type === 'enum_list';
}

/** The facts of one listed item; an item of an `enum_list` is named `value`. */
function itemFields({ facts, items }: Terms): Names {
  const list = items === undefined ? undefined : facts[items.list];
  if (list?.type === 'list') return list.fields;
  return list?.type === 'enum_list' ? { value: { ...list, type: 'enum' } } : {};
}

function conditionFaults(conditions: readonly Condition[], names: Names, at: string): readonly Found[] {
  return conditionsIn(conditions).flatMap((condition) =>
    conditionFault(condition, names, `${at}.${condition.id}`),
  );
}

function conditionFault(condition: SimpleCondition, names: Names, field: string): readonly Found[] {
  switch (condition.kind) {
    case 'threshold':
      return thresholdFaults(condition, names, field);
    case 'some':
      return named(names, condition.of, { types: COUNTABLE, field });
    case 'classification':
    case 'fact':
    case 'judgement':
      return testFaults(condition, names, field);
  }
}

function thresholdFaults(
  { measure, of, bound }: Extract<SimpleCondition, { kind: 'threshold' }>,
  names: Names,
  field: string,
): readonly Found[] {
  const type = Object.hasOwn(names, measure.fact) ? names[measure.fact]?.type : undefined;
  const suits =
    of !== undefined
      ? /[%‰]$/u.test(bound.value)
      : type === 'money'
        ? bound.value.endsWith('元')
        : !/[元%‰]$/u.test(bound.value);
  return [
    ...measureFaults(measure, names, field),
    ...(of === undefined ? [] : named(names, of, { types: NUMERIC, field })),
    ...(suits ? [] : [fault(`${field}.bound`, `界限“${bound.value}”与 ${measure.fact} 的单位不符`)]),
  ];
}

function measureFaults(measure: Measure, names: Names, field: string): readonly Found[] {
  const all = measure.minus === undefined ? [measure.fact] : [measure.fact, measure.minus];
  return all.flatMap((name) => named(names, name, { types: NUMERIC, field }));
}

type Test = Extract<SimpleCondition, { kind: 'classification' | 'fact' | 'judgement' }>;

function testFaults(condition: Test, names: Names, field: string): readonly Found[] {
  const faults = named(names, condition.fact, { types: ['bool', 'enum'], field });
  const tested = Object.hasOwn(names, condition.fact) ? names[condition.fact] : undefined;
  if (tested === undefined || faults.length > 0) return faults;
  const authority = (condition.kind === 'judgement') === (tested.settled_by === 'authority');
  return [
    ...valueFaults(condition, tested, field),
    ...(authority
      ? []
      : [fault(field, '须由主管部门判断的，条件用 judgement、事实用 authority，两者须一致')]),
  ];
}

function valueFaults(condition: Test, tested: Fact, field: string): readonly Found[] {
  const values = [...(condition.in ?? []), ...(condition.open?.values ?? [])];
  if (tested.type !== 'enum') {
    return values.length === 0 ? [] : [fault(field, '布尔事实的条件不写 in 和 open')];
  }
  const unknown = values.filter((value) => !Object.hasOwn(tested.options, value));
  if (condition.in === undefined) return [fault(field, '枚举事实的条件须写 in')];
  if (new Set(values).size < values.length) return [fault(field, 'in 和 open 中有重复的值')];
  return unknown.map((value) => fault(field, `${condition.fact} 没有取值 ${value}`));
}

function formFaults(form: Form, names: Names, at: string): readonly Found[] {
  switch (form.kind) {
    case 'rate':
      return measureFaults(form.base, names, `${at}.base`);
    case 'bands':
      return [...measureFaults(form.base, names, `${at}.base`), ...bandFaults(form, `${at}.bands`)];
    case 'tiers': {
      const by = Object.hasOwn(names, form.by) ? names[form.by] : undefined;
      const options = by?.type === 'enum' ? by.options : {};
      const unknown = form.rungs.filter(({ when }) => !Object.hasOwn(options, when));
      return [
        ...named(names, form.by, { types: ['enum'], field: `${at}.by` }),
        ...unknown.map(({ when }) => fault(`${at}.rungs`, `${form.by} 没有取值 ${when}`)),
      ];
    }
    case 'fixed':
    case 'ceiling':
    case 'range':
    case 'unstated':
      return [];
  }
}

function bandFaults({ applies, bands }: Extract<Form, { kind: 'bands' }>, at: string): readonly Found[] {
  const fix = '第一段 from 写 null，其余写起点；分段累进只用比例';
  const starts = bands.every(({ from }, i) => (from === null) === (i === 0));
  const rates = applies === 'whole' || bands.every(({ pays }) => pays.kind === 'rate');
  return [
    ...(starts ? [] : [{ field: at, found: '起点不全', fix }]),
    ...(rates ? [] : [{ field: at, found: '分段累进中有定额', fix }]),
  ];
}

/** A fact that decides nothing would be asked for nothing. */
function unusedFacts({ facts, items, conditions, amount, open }: RuleData): readonly Found[] {
  const used = JSON.stringify([items, conditions, amount, open]);
  return Object.keys(facts)
    .filter((name) => !used.includes(`"${name}"`))
    .map((name) => ({
      field: `facts.${name}`,
      found: '没有条件或金额用到它',
      fix: '删去，或写出用它的条件',
    }));
}
