import type { PolicyData } from '../../corpus/policy.ts';
import { type Condition, conditionsIn, endsOf, type SimpleCondition } from './condition.ts';
import type { Fact } from './fact.ts';
import { capsIn, formsIn, type Limit, type Most } from './form.ts';
import { formFaults } from './form-names.ts';
import { COUNTABLE, type Found, fault, measureFaults, type Names, NUMERIC, named, unitOf } from './names.ts';
import { limitsOf, type RuleData, type Terms, underReading } from './rule.ts';

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
    ...supplementFaults(terms, scope, `${at}amount.supplements`),
    ...shareFaults(terms, at),
  ];
}

/** What is added on further conditions: a form or an uplift, on facts that are there. */
function supplementFaults({ facts, amount }: Terms, scope: Names, at: string): readonly Found[] {
  return (amount.supplements ?? []).flatMap(({ when, form, uplift }, i) => [
    ...conditionFaults(when, facts, `${at}.${i}.when`),
    ...(form === undefined ? [] : formFaults(form, scope, `${at}.${i}.form`)),
    ...((form === undefined) === (uplift === undefined)
      ? [
          fault(
            `${at}.${i}`,
            'form 和 uplift 要写一个，只写一个',
            '另加一笔写 form，在本身金额上加几成写 uplift',
          ),
        ]
      : []),
  ]);
}

/** Unit counts, caps and top-ups: what they count and what was already paid. */
function shareFaults(terms: Terms, at: string): readonly Found[] {
  const { facts, items, amount } = terms;
  const { each, caps, form } = amount;
  const unlisted = each !== undefined && isList(facts[each.of]) && items?.list !== each.of;
  const inItem = { ...facts, ...itemFields(terms) };
  const perUnit = each !== undefined && isList(facts[each.of]) ? inItem : facts;
  return [
    ...(each === undefined ? [] : named(facts, each.of, { types: COUNTABLE, field: `${at}amount.each.of` })),
    ...(each?.also ?? []).flatMap(({ of }, i) =>
      named(perUnit, of, { types: NUMERIC, field: `${at}amount.each.also.${i}.of` }),
    ),
    ...paidNames(terms).flatMap((name) => named(facts, name, { types: ['money'], field: `${at}amount` })),
    ...(unlisted
      ? [
          fault(
            `${at}amount.each.of`,
            `列表 ${each.of} 没有写在 items 中`,
            `写 "items": {"list": "${each.of}", "where": []}，where 写一项要计入须符合的条件`,
          ),
        ]
      : []),
    ...(each?.most !== undefined && isList(facts[each.of])
      ? [
          fault(
            `${at}amount.each.most`,
            `most 说最多几项，${each.of} 是逐项给的列表：各项不同时，说不出是哪几项`,
            'each.of 改成个数事实（type 为 int），各项条件写进它的名称和问句；做不到的写入 unencoded',
          ),
        ]
      : []),
    ...caps.flatMap((cap, i) => partFaults(cap, facts, `${at}amount.caps.${i}`)),
    ...formsIn(form)
      .flatMap(capsIn)
      .flatMap((cap) => partFaults(cap, inItem, `${at}amount.form`)),
    ...[...formsIn(form).flatMap(capsIn), ...caps].flatMap((cap) => overFaults(cap, `${at}amount`)),
    ...(each?.cap === undefined ? [] : partFaults(each.cap, inItem, `${at}amount.each.cap`)),
  ];
}

function paidNames({ amount }: Terms): readonly string[] {
  const { top_up, frequency } = amount;
  const names = [
    ...limitsOf(amount).map(({ used }) => used),
    top_up?.paid,
    frequency.value === 'one_off' ? frequency.paid : undefined,
  ];
  return names.filter((name) => name !== undefined);
}

/** A cap that is a part of a fact names it; one in yuan names none. */
function partFaults({ value, of }: Most, names: Names, field: string): readonly Found[] {
  const isPart = /[%‰]$/u.test(value);
  if (isPart !== (of !== undefined)) {
    const found = isPart ? `上限“${value}”没有写是哪项事实的比例` : '金额的上限写了 of';
    return [fault(`${field}.of`, found, '比例的上限写 of：哪项事实；金额的上限不写')];
  }
  return of === undefined ? [] : named(names, of, { types: ['money'], field: `${field}.of` });
}

/** 五年累计 runs over years, 每年 does not. */
function overFaults({ over, period }: Limit, field: string): readonly Found[] {
  if (over === undefined || period === 'in_total') return [];
  return [
    fault(`${field}.over`, `period 写作 ${period}，又写了 over`, 'over 只写在合计（in_total）的上限里'),
  ];
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
    case 'date':
      return dateFaults(condition, names, field);
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
  const unit = unitOf(bound.value);
  const inYuan = /[\d万亿]元$/u.test(bound.value);
  const suits = of === undefined ? inYuan === (type === 'money') && unit !== '%' : unit === '%';
  return [
    ...measureFaults(measure, names, field),
    ...(of === undefined ? [] : named(names, of, { types: NUMERIC, field })),
    ...(suits ? [] : [fault(`${field}.bound`, `界限“${bound.value}”与 ${measure.fact} 的单位不符`)]),
  ];
}

/** A day lies after something, before something or between two days, the first of them first. */
function dateFaults(
  condition: Extract<SimpleCondition, { kind: 'date' }>,
  names: Names,
  field: string,
): readonly Found[] {
  const { on, from, to } = condition;
  const upsideDown = from !== undefined && to !== undefined && /^\d/u.test(to.day) && from.day > to.day;
  return [
    ...named(names, on, { types: ['date'], field: `${field}.on` }),
    ...(endsOf(condition).length > 0
      ? []
      : [fault(field, '没有写哪一天以后、以前', '写 from（不早于）、to（不晚于），至少一个')]),
    ...(upsideDown && /^\d/u.test(from.day)
      ? [fault(`${field}.to`, `止日 ${to.day} 在起日 ${from.day} 之前`, '改正 from、to 的 day')]
      : []),
  ];
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
