import { payeeType } from '../../src/award/rule/payee.ts';
import type { RuleData } from '../../src/award/rule/rule.ts';
import { displayMoney } from '../../src/text/money.ts';
import { findQuantities } from '../../src/text/quantity.ts';
import type { Alternative } from './alternative.ts';
import { formAlternatives } from './form-alternatives.ts';
import { at, type Json, objectOf, type Path } from './json.ts';

type Mutator = (value: Json, place: Place) => readonly Alternative[];

/** Where a value stands. */
interface Place {
  readonly data: RuleData;
  readonly path: Path;
  readonly key: string;
  readonly parent: Readonly<Record<string, Json>>;
}

/** All that could wrongly stand at a place of an award. */
export function alternatives(data: RuleData, path: Path): readonly Alternative[] {
  const key = String(path.at(-1) ?? '');
  const place = { data, path, key, parent: objectOf(at(data, path.slice(0, -1))) ?? {} };
  const value = at(data, path);
  const inCase = path[0] === 'cases';
  return [
    ...MUTATORS.flatMap((mutator) => mutator(value, place)),
    ...formAlternatives(value, { ...place, inCase }),
  ];
}

const MUTATORS: readonly Mutator[] = [
  number,
  unit,
  tag,
  factName,
  acceptedValues,
  chosenValue,
  removed,
  swappedRungs,
  otherMember,
  subtracted,
  partOf,
  conditionKind,
  judge,
  frequency,
  form,
  quoted,
  belonging,
  expectation,
];

const FIGURE = /^(?<digits>\d+(?:\.\d+)?)(?<unit>.*)$/u;

/** The sums of worked cases have their own mutations. */
function figureAt(value: Json, { key, path }: Place): Readonly<Record<string, string | undefined>> {
  const isFigure = key === 'value' && path[0] !== 'cases';
  return (isFigure ? FIGURE.exec(String(value))?.groups : undefined) ?? {};
}

function number(value: Json, place: Place): readonly Alternative[] {
  const { digits, unit: words = '' } = figureAt(value, place);
  if (digits === undefined) return [];
  const tenfold = digits.includes('.') ? digits.replace('.', '') : `${digits}0`;
  return [`${Number(digits) + 1}${words}`, `${tenfold}${words}`, `${digits.slice(0, -1) || '9'}${words}`]
    .filter((to) => to !== value)
    .map((to) => ({ kind: '数字', to }));
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  元: ['万元', '%'],
  万元: ['元', '亿元', '%'],
  亿元: ['万元', '元'],
  '%': ['‰', '万元'],
  亩: ['平方米', '万元'],
  平方米: ['亩', '万元'],
  美元: ['元'],
  人: ['家', '元'],
};

/** The unit of a figure, and the unit in which a fact is asked for. */
function unit(value: Json, place: Place): readonly Alternative[] {
  if (place.key === 'unit') return (UNITS[String(value)] ?? []).map((to) => ({ kind: '单位', to }));
  const { digits, unit: words } = figureAt(value, place);
  return (UNITS[words ?? ''] ?? []).map((to) => ({ kind: '单位', to: `${digits}${to}` }));
}

const TAGS: Readonly<Record<string, readonly string[]>> = {
  per: ['enterprise', 'project', 'customer', 'platform', 'person', 'unit', 'not_stated'],
  period: ['per_year', 'in_total', 'not_stated'],
  bound: ['exact', 'at_most'],
  applies: ['whole', 'marginal'],
  borne_by: ['city', 'shared', 'not_stated'],
  settled_by: ['applicant', 'authority'],
  op: ['gte', 'gt', 'lte', 'lt'],
  first: ['same_year', 'next_year'],
};
const FACT_TYPES = ['bool', 'money', 'int'];

/** 元/亩, 每件: read as counted by the unit or as not stated, as one likes. */
const TOLD_WITH_A_STROKE = /[/／]|每件/u;

function tag(value: Json, { key, path, parent }: Place): readonly Alternative[] {
  const tags = key === 'type' ? (path[0] === 'payee' ? payeeType.options : FACT_TYPES) : TAGS[key];
  if (typeof value !== 'string' || !tags?.includes(value)) return [];
  if (key === 'per' && TOLD_WITH_A_STROKE.test(String(parent.quote))) return [];
  return others(tags, value).map((to) => ({ kind: key === 'op' ? '运算' : '标签', to }));
}

function others(all: readonly string[], value: Json): readonly string[] {
  return all.filter((other) => other !== value);
}

const REFERENCES = ['fact', 'minus', 'of', 'list', 'used', 'paid', 'by', 'start', 'on'];
const OPTIONAL = ['minus', 'used', 'paid', 'by', 'on'];

/** Another of the award's facts, and one that does not exist. */
function factName(value: Json, { key, data, parent }: Place): readonly Alternative[] {
  const names = Object.entries(data.facts).flatMap(([name, fact]) => [
    name,
    ...(fact.type === 'list' ? Object.keys(fact.fields) : []),
  ]);
  const isName =
    typeof value === 'string' && REFERENCES.includes(key) && !(key === 'by' && parent.kind === 'judgement');
  if (!isName) return [];
  const wrong = [...others(names, value), 'no_such_fact', ...(OPTIONAL.includes(key) ? [undefined] : [])];
  return wrong.map((to) => ({ kind: '事实名', to }));
}

/** The options of the enum that a condition tests, or by which tiers are told apart. */
function optionsOf({ facts }: RuleData, name: Json): readonly string[] {
  const all = Object.entries(facts).flatMap(([own, fact]): (readonly [string, Json])[] => [
    [fact.type === 'enum_list' ? 'value' : own, fact],
    ...(fact.type === 'list' ? Object.entries(fact.fields) : []),
  ]);
  return Object.keys(objectOf(at(all.find(([own]) => own === name)?.[1], ['options'])) ?? {});
}

/** One value fewer, one more. */
function acceptedValues(value: Json, { key, data, parent, path }: Place): readonly Alternative[] {
  if (!Array.isArray(value) || (key !== 'in' && key !== 'values')) return [];
  const fact = key === 'in' ? parent.fact : at(data, [...path.slice(0, -2), 'fact']);
  const more = optionsOf(data, fact).filter((option) => !value.includes(option));
  return [
    ...value.map((_, i) => value.toSpliced(i, 1)),
    ...more.map((option) => [...value, option]),
    [...value, 'no_such_value'],
  ].map((to) => ({ kind: '枚举值', to }));
}

function chosenValue(value: Json, { key, data, path }: Place): readonly Alternative[] {
  if (key !== 'when') return [];
  const by = at(data, [...path.slice(0, -3), 'by']);
  return [...others(optionsOf(data, by), value), 'no_such_value'].map((to) => ({ kind: '枚举值', to }));
}

const PARTS = [
  'each',
  'cap',
  'top_up',
  'items',
  'open',
  'most',
  'to',
  'above',
  'stages',
  'share',
  'over',
  'quota',
  'calendar',
];
const LISTS = [
  ...['conditions', 'where', 'caps', 'rungs', 'aims'],
  ...['periods', 'bands', 'supplements', 'also', 'when', 'of'],
];

/** A part taken away: a condition, a cap, a unit, the top-up, what the text leaves open. */
function removed(value: Json, { key, path }: Place): readonly Alternative[] {
  const isPart = PARTS.includes(key) && objectOf(value) !== undefined;
  const isEntry = LISTS.includes(String(path.at(-2))) && typeof path.at(-1) === 'number';
  return isPart || isEntry ? [{ kind: '增删', to: undefined }] : [];
}

/** Two neighbouring rungs exchange their sums, their names, or the values that lead to them, with their words. */
function swappedRungs(value: Json, { key }: Place): readonly Alternative[] {
  if (key !== 'rungs' || !Array.isArray(value)) return [];
  return ['sum', 'pays', 'named', 'when'].flatMap((part) =>
    value.slice(1).flatMap((rung, i) =>
      sameTold(rung[part], value[i][part])
        ? []
        : {
            kind: '数字' as const,
            to: value
              .with(i, { ...value[i], [part]: rung[part] })
              .with(i + 1, { ...rung, [part]: value[i][part] }),
          },
    ),
  );
}

/** Nothing is exchanged where both have none, or the same sum in the same words. */
function sameTold(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** 分别给予200万元、100万元: another member of the list, with the words that hold all or it alone. */
function otherMember(value: Json, { path }: Place): readonly Alternative[] {
  const held = objectOf(value);
  if (path[0] === 'cases' || typeof held?.quote !== 'string' || typeof held.value !== 'string') return [];
  const own = findQuantities(held.value)[0];
  return findQuantities(held.quote)
    .filter(({ unit: other, min, max }) => other === own?.unit && min === max && min !== own.min)
    .flatMap(({ text, min, unit: of }) => {
      const figure = of === '元' ? displayMoney(min) : text;
      return [
        { kind: '数字' as const, to: { ...held, value: figure } },
        { kind: '数字' as const, to: { ...held, value: figure, quote: text } },
      ];
    });
}

/** A fact taken off a measure; another reading may mean a difference where the words do not say one, of its own kind. */
function subtracted(value: Json, { key, data, path }: Place): readonly Alternative[] {
  const measured = objectOf(value);
  if (path[0] === 'cases' || typeof measured?.fact !== 'string' || !['measure', 'base'].includes(key))
    return [];
  return numberNames(data)
    .filter((name) => name !== measured.fact && name !== measured.minus)
    .filter((name) => path[0] !== 'open' || typeOf(data, name) !== typeOf(data, measured.fact))
    .map((name) => ({ kind: '事实名', to: { ...measured, minus: name } }));
}

function typeOf({ facts }: RuleData, name: Json): string | undefined {
  return facts[String(name)]?.type;
}

/** A bound that would be a part of some fact. */
function partOf(value: Json, { data }: Place): readonly Alternative[] {
  const condition = objectOf(value);
  if (condition?.kind !== 'threshold') return [];
  return numberNames(data)
    .filter((name) => name !== condition.of)
    .map((name) => ({ kind: '事实名', to: { ...condition, of: name } }));
}

function numberNames({ facts }: RuleData): readonly string[] {
  return Object.entries(facts).flatMap(([name, fact]) =>
    ['money', 'int', 'quantity'].includes(fact.type) ? [name] : [],
  );
}

const CONDITION_KINDS = ['classification', 'fact', 'judgement'];

function conditionKind(value: Json): readonly Alternative[] {
  const condition = objectOf(value);
  if (typeof condition?.kind !== 'string' || !CONDITION_KINDS.includes(condition.kind)) return [];
  const { by: _by, kind, ...rest } = condition;
  return others(CONDITION_KINDS, kind).map((to) => ({
    kind: '标签',
    to: { kind: to, ...rest, ...(to === 'judgement' ? { by: null } : {}) },
  }));
}

function judge(value: Json, { key, parent }: Place): readonly Alternative[] {
  if (key !== 'by' || parent.kind !== 'judgement') return [];
  return [{ kind: '标签', to: value === null ? '市级' : null }];
}

/** Another frequency, resting on the words that give the sum. */
function frequency(value: Json, { data, path }: Place): readonly Alternative[] {
  const { value: now } = objectOf(value) ?? {};
  if (path.join('.') !== 'amount.frequency') return [];
  const { clause, quote, prefix } = { ...objectOf(anchorIn(data.amount.form)), ...objectOf(value) };
  return others(['one_off', 'per_year', 'not_stated'], now).map((to) => ({
    kind: '标签',
    to: to === 'not_stated' ? { value: to } : { value: to, clause, quote, ...(prefix ? { prefix } : {}) },
  }));
}

/** The first object with a quote at or below a place. */
function anchorIn(value: Json): Json {
  const below = objectOf(value);
  if (below === undefined || 'quote' in below) return below;
  return Object.values(below)
    .map(anchorIn)
    .find((found) => found !== undefined);
}

/** The same words taken as another form of sum. */
function form(value: Json, { path }: Place): readonly Alternative[] {
  const { kind, ...rest } = objectOf(value) ?? {};
  if (!['form', 'pays'].includes(String(path.at(-1)))) return [];
  const limit = (figure: Json) => ({
    kind: 'ceiling',
    limit: { ...objectOf(figure), per: 'not_stated', period: 'not_stated' },
  });
  const sum = (figure: Json) => {
    const { per: _per, period: _period, used: _used, ...anchored } = objectOf(figure) ?? {};
    return { kind: 'fixed', sum: anchored };
  };
  const swaps: Readonly<Record<string, readonly Json[]>> = {
    fixed: [limit(rest.sum), { kind: 'range', min: rest.sum, max: rest.sum }],
    ceiling: [sum(rest.limit)],
    range: [sum(rest.min), sum(rest.max), limit(rest.max), { kind: 'range', min: rest.max, max: rest.min }],
    tiers: [sum(at(rest.rungs, [0, 'sum'])), limit(at(rest.rungs, [0, 'sum']))],
    unstated: [sum({ ...objectOf(anchorIn(value)), say: undefined, value: '100万元' })],
    rate: [sum({ ...objectOf(rest.rate), value: '5万元' })],
    floor: [sum(rest.sum), limit(rest.sum)],
    step: [sum(rest.sum), limit(rest.sum)],
    schedule: [at(rest.periods, [0, 'pays'])],
    bands: [at(rest.bands, [0, 'pays'])],
    share: [rest.of],
  };
  return (swaps[String(kind)] ?? []).map((to) => ({ kind: '标签', to }));
}

/** One character wrong, words left out, another clause, no prefix. */
function quoted(value: Json, { key, data }: Place): readonly Alternative[] {
  if (typeof value !== 'string') return [];
  const mutants: Readonly<Record<string, readonly (string | undefined)[]>> = {
    quote: [`${value.slice(0, -1)}某`, `${value.slice(0, 2)}…${value.slice(-2)}`],
    prefix: [undefined, `某${value}`],
    clause: [data.clause === value ? `${value}9` : data.clause],
  };
  return (mutants[key] ?? []).filter((to) => to !== value).map((to) => ({ kind: '引文', to }));
}

/** Whose award and whose money it is. */
function belonging(value: Json, { key, path }: Place): readonly Alternative[] {
  const field = path.join('.');
  if (field === 'id') return [{ kind: '归属', to: `${value}x` }];
  if (key === 'fund')
    return others(['science', 'manufacturing', 'cluster', 'none'], value).map((to) => ({ kind: '归属', to }));
  return /^overlaps\.\d+\.with\.\d+$/u.test(field)
    ? others(['1a', '4', '13', 'none'], value).map((to) => ({ kind: '归属', to }))
    : [];
}

/** A worked case that expects something else. */
function expectation(value: Json, { key, path }: Place): readonly Alternative[] {
  if (path[0] !== 'cases' || path[2] !== 'expect') return [];
  const wrong: Readonly<Record<string, readonly string[]>> = {
    value: [`${value}1`],
    min: [`${value}1`],
    max: [`${value}1`],
    eligibility: others(['eligible', 'not_eligible', 'undetermined'], value),
    kind: others(['exact', 'up_to', 'at_least', 'range', 'not_determined', 'none'], value),
  };
  return (wrong[key] ?? []).map((to) => ({ kind: '算例', to }));
}
