import { excludedIn, turnsRound } from '../../text/negation.ts';
import { cut, type Span, withoutBrackets } from '../../text/spans.ts';
import { KIND, reads } from '../label/index.ts';
import {
  anchorOfTest,
  type Condition,
  type Fact,
  type Form,
  type Parts,
  partsIn,
  type RuleData,
  type SimpleCondition,
  type SimpleFact,
} from '../rule/index.ts';
import { AND_SO_ON, DECIDES } from './licence.ts';
import { factOf, type RuleFault, type Wording } from './wording.ts';

/** A condition on one fact. */
type Test = Extract<SimpleCondition, { readonly fact: string }>;

/** Conditions that hold what their words do not say, and words there that they leave out. */
export function verifyConditionWords(wording: Wording): readonly RuleFault[] {
  const own = partsIn(wording.data, 'award');
  const others = partsIn(wording.data, 'other_readings');
  return [
    ...unjudged(wording.data, own),
    ...joinedFaults(wording, wording.data.conditions, { kind: 'all', at: 'conditions' }),
    ...oneOfFaults(wording, wording.data.conditions, 'conditions'),
    ...[...own.conditions, ...others.conditions].flatMap((condition) =>
      'fact' in condition ? testFaults(wording, condition) : [],
    ),
    ...own.forms.flatMap((form) => (form.kind === 'tiers' ? tierFaults(wording, form) : [])),
    ...others.forms.flatMap((form) => (form.kind === 'tiers' ? rungFaults(wording, form) : [])),
  ];
}

function testFaults(wording: Wording, test: Test): readonly RuleFault[] {
  const fact = factOf(wording.data, test.fact)?.fact;
  const at = wording.field(test);
  return [
    ...(fact?.type === 'enum' ? valueFaults(at, test, fact.options) : []),
    ...(fact === undefined || test.kind === 'judgement' ? [] : kindFaults(at, test, fact)),
    ...(test.kind === 'judgement' ? judgeFaults(at, test) : []),
    ...(fact?.type === 'bool' && test.kind !== 'judgement' ? decidedFaults(at, test.quote) : []),
    ...(fact?.type === 'bool' ? contraryFaults(at, test.quote, fact) : []),
    ...(test.open === undefined ? [] : openFaults(wording, test.open)),
  ];
}

/** The title of another document. */
const TITLE = /《[^》]*》/gu;

/** What a sentence takes out is a condition where its name says the contrary: 不予资助 of 非电子申请 asks for 是电子申请. */
function contraryFaults(at: string, quote: string, { label }: Fact): readonly RuleFault[] {
  // What is taken out in a phrase of its own is another condition: 重点企业,不适用于资源开发性企业.
  const [words = ''] = withoutBrackets(quote.replace(TITLE, '')).split(/[,，;；]/u);
  const isOne = !/[,，;；]|或/u.test(label);
  if (!isOne || excludedIn(words) === undefined || turnsRound(words) === turnsRound(label)) return [];
  return [
    {
      field: `${at}.fact`,
      found: `名称“${label}”说的正是引文“${quote}”排除在外的`,
      fix: '名称和问句写成不属于被排除的（“不是…”“没有…”），答“是”才算符合',
    },
  ];
}

/** What the text puts right between two conditions: 且 asks for both, 或 for one of them. */
const JOINS: readonly (readonly ['all' | 'any', RegExp])[] = [
  ['any', /^[)）”"]*[,，、;；]?(?:或者?|或是)/u],
  ['all', /^[)）”"]*[,，、;；]?(?:并?且|同时)/u],
];
/** More words than these join nothing. */
const LONGEST_JOINT = 12;

/** What joins two conditions: the words between them, or, over a list of figures, what stands last before the next: 首次达到1亿元、2亿元,且增速20%以上. */
function jointOf(between: string): string {
  if (between.length <= LONGEST_JOINT) return between;
  const last = /[。；;\n]/u.test(between) ? '' : (between.split(/(?=[,，])/u).at(-1) ?? '');
  return /^[,，]/u.test(last) ? last : '';
}

/** Conditions that stand together as all or any, where the words between them say the other. */
function joinedFaults(
  wording: Wording,
  conditions: readonly Condition[],
  { kind, at }: { readonly kind: 'all' | 'any'; readonly at: string },
): readonly RuleFault[] {
  const inner = conditions.flatMap((each, i) =>
    each.kind === 'all' || each.kind === 'any'
      ? joinedFaults(wording, each.of, { kind: each.kind, at: `${at}.${i}.of` })
      : [],
  );
  const own = conditions
    .flatMap((each) =>
      each.kind === 'all' || each.kind === 'any' ? [] : [wording.place(anchorOfTest(each))],
    )
    .toSorted((a, b) => a.start - b.start);
  const wrong = own.slice(1).flatMap((next, i) => {
    const gap = { start: own[i]?.end ?? 0, end: next.start };
    const joint = jointOf(gap.end > gap.start ? wording.words(gap).trim() : '');
    const says = JOINS.find(([, pattern]) => pattern.test(joint))?.[0];
    return says === undefined || says === kind ? [] : [{ says, joint }];
  });
  const [first] = wrong;
  if (first === undefined) return inner;
  const other =
    first.says === 'any'
      ? '放进一个 kind 为 any 的条件的 of（其一即可）'
      : '同列，或放进一个 kind 为 all 的条件的 of';
  const found = `写作${kind === 'all' ? '须同时具备' : '其一即可'}，原文两项之间写的是“${first.joint}”`;
  return [...inner, { field: at, found, fix: `照原文改：${other}` }];
}

/** Words by which one of several will do. */
const ONE_OF = /之一|任一|任意一|任何一|其中一|其一/u;
/** A list or an aside, or each is given something of its own: 甲级的给予20万元,乙级的给予10万元. */
const EITHER = /或|、|[/／]|以及|及|和|与|[(（]|给予|予以|奖励|补助|补贴/u;

/** 其一即可 wants words that say so: 或 or a list between its members, 之一 before them; where 之一 stands, one will do. */
function oneOfFaults(wording: Wording, conditions: readonly Condition[], at: string): readonly RuleFault[] {
  return conditions.flatMap((each, i) => {
    if (each.kind !== 'any' && each.kind !== 'all') return [];
    const field = `${at}.${i}`;
    const spans = each.of.map((member) => spanOf(wording, member));
    const from = Math.min(...spans.map(({ start }) => start));
    const to = Math.max(...spans.map(({ end }) => end));
    const led = leadOf(wording, each.of);
    const says = led !== undefined || EITHER.test(wording.words({ start: from, end: to }));
    const inner = oneOfFaults(wording, each.of, `${field}.of`);
    if (each.kind === 'any' && !says) {
      const found = `写作其一即可，原文“${cut(wording.words({ start: from, end: to }))}”没有“或”“之一”`;
      return [...inner, { field: `${field}.kind`, found, fix: '须同时具备的 kind 写 all，或与别的条件同列' }];
    }
    if (each.kind === 'all' && led !== undefined) {
      const found = `写作须同时具备，原文写的是“${led}”`;
      return [...inner, { field: `${field}.kind`, found, fix: 'kind 写 any' }];
    }
    return inner;
  });
}

function spanOf(wording: Wording, condition: Condition): Span {
  if (condition.kind !== 'any' && condition.kind !== 'all') return wording.place(anchorOfTest(condition));
  const spans = condition.of.map((member) => spanOf(wording, member));
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** 符合以下条件之一: words before the items in which the members stand, one each. */
function leadOf(wording: Wording, members: readonly Condition[]): string | undefined {
  const clauses = members.map((member) => clausesIn(member));
  const [first = []] = clauses;
  const outer = first[0]?.split('.').slice(0, -1).join('.') ?? '';
  const isItems =
    outer !== '' &&
    clauses.every((own) => own.every((id) => id.startsWith(`${outer}.`))) &&
    new Set(clauses.map((own) => own[0])).size === members.length;
  const lead = isItems ? wording.clauseText(outer) : '';
  return ONE_OF.test(lead)
    ? (/[^,，;；。]{0,10}(?:之一|任一|任意一|任何一|其中一|其一)/u.exec(lead)?.[0] ?? undefined)
    : undefined;
}

function clausesIn(condition: Condition): readonly string[] {
  if (condition.kind === 'any' || condition.kind === 'all') return condition.of.flatMap(clausesIn);
  return [anchorOfTest(condition).clause];
}

/** The values that fulfil a condition are those that its quote names: no more and no fewer. */
function valueFaults(
  at: string,
  { in: accepted = [], open, quote }: Test,
  options: Readonly<Record<string, string>>,
): readonly RuleFault[] {
  const left = open?.values ?? [];
  return Object.entries(options).flatMap(([value, name]) => {
    const named = reads(name, quote) && value !== 'none';
    if (value === 'none' && left.includes(value)) return [noneOpen(at)];
    if (left.includes(value) || named === accepted.includes(value)) return [];
    const found = named
      ? `原文“${quote}”列有“${name}”，in 中没有 ${value}`
      : `in 中的 ${value}（${name}）不在原文“${quote}”里`;
    return [{ field: `${at}.in`, found, fix: '使 in 与原文所列一致，选项的名称用原文的词' }];
  });
}

function noneOpen(at: string): RuleFault {
  const found = 'none 表示没有，原文不会没有说定';
  return { field: `${at}.open.values`, found, fix: '从 open.values 中删去 none' };
}

/** Only what a judgement tests, and what the text takes from outside, is for an authority to settle. */
function unjudged({ facts }: RuleData, { conditions, forms }: Parts): readonly RuleFault[] {
  // 当地最低工资标准1.5倍: what is multiplied stands outside the text, and an authority settles it.
  const outside = forms.flatMap((form) =>
    form.kind === 'rate' && form.rate.value.endsWith('倍') ? (form.base?.fact ?? []) : [],
  );
  const told = Object.entries(facts).flatMap(([name, { settled_by }]) =>
    outside.includes(name) && settled_by !== 'authority' ? [name] : [],
  );
  const judged = [...conditions.flatMap((test) => (test.kind === 'judgement' ? test.fact : [])), ...outside];
  const settled = told.map((name) => ({
    field: `facts.${name}.settled_by`,
    found: '倍数的基数不在原文里，写作 applicant',
    fix: '改为 authority：由主管部门说定',
  }));
  const unsettled = Object.entries(facts)
    .flatMap(([name, fact]): (readonly [string, Fact])[] => [
      [name, fact],
      ...(fact.type === 'list' ? Object.entries(fact.fields) : []),
    ])
    .filter(([name, { settled_by }]) => settled_by === 'authority' && !judged.includes(name))
    .map(([name]) => ({
      field: `facts.${name}.settled_by`,
      found: '写作 authority，没有 judgement 条件由主管部门判断它',
      fix: '改为 applicant，或写出该条件',
    }));
  return [...settled, ...unsettled];
}

/** What somebody is, or what was done: a kind always applies (是…), what was done may be lacking (没有). */
function kindFaults(at: string, { kind }: Test, fact: SimpleFact): readonly RuleFault[] {
  if (fact.type !== 'bool' && fact.type !== 'enum') return [];
  const isKind = fact.type === 'bool' ? KIND.test(fact.label) : !Object.hasOwn(fact.options, 'none');
  const licensed = isKind ? 'classification' : 'fact';
  if (kind === licensed) return [];
  return [
    {
      field: `${at}.kind`,
      found: `写作 ${kind}，而事实“${fact.label}”问的是${isKind ? '是什么' : '做了、取得了什么'}`,
      fix: `问“是什么”（名称以“是”开头，或以企业、公司、单位、机构、组织结尾；枚举没有 none）的 kind 写 classification，如“是工业企业”；问“做了、取得了什么”的写 fact，如“获得认定”，枚举设 "none": "没有"`,
    },
  ];
}

/** 经市科技局认定: who decides is told. */
function decidedFaults(at: string, quote: string): readonly RuleFault[] {
  const by = DECIDES.exec(quote)?.groups?.by;
  if (by === undefined) return [];
  const fix = `kind 写 judgement，by 写 "${by}"，事实的 settled_by 写 authority`;
  return [{ field: `${at}.kind`, found: `原文“${quote}”写明由“${by}”说定，没有写作 judgement`, fix }];
}

function judgeFaults(at: string, { by, quote }: Extract<Test, { kind: 'judgement' }>): readonly RuleFault[] {
  const licensed = DECIDES.exec(quote)?.groups?.by ?? null;
  if (by === licensed) return [];
  const told = (name: string | null) => (name === null ? 'null（没有写由谁）' : `“${name}”`);
  return [
    {
      field: `${at}.by`,
      found: `写作 ${told(by)}，原文“${quote}”写的是 ${told(licensed)}`,
      fix: licensed === null ? '改为 null，不加引号' : `改为 "${licensed}"`,
    },
  ];
}

function openFaults({ field }: Wording, open: NonNullable<Test['open']>): readonly RuleFault[] {
  if (AND_SO_ON.test(open.quote)) return [];
  return [
    {
      field: field(open),
      found: `引文“${open.quote}”里没有列举未尽的“等”`,
      fix: '引用写明列举未尽的原文，或删去 open',
    },
  ];
}

type Tiers = Extract<Form, { kind: 'tiers' }>;

/** A rung under a wrong name is told once. */
function tierFaults(wording: Wording, form: Tiers): readonly RuleFault[] {
  const named = rungFaults(wording, form);
  return named.length > 0 ? named : untested(wording, form);
}

/** What decides the rung is a condition, and each value that fulfils it has its rung: 国家级、省级分别给予. */
function untested({ data }: Wording, { by, rungs }: Extract<Form, { kind: 'tiers' }>): readonly RuleFault[] {
  const { conditions } = partsIn(data, 'award');
  const tests = conditions.filter((test): test is Test => 'fact' in test && test.fact === by);
  const paid = rungs.map(({ when }) => when);
  const options = Object.keys(optionsOf(data, by)).filter((value) => !paid.includes(value));
  if (tests.length === 0) {
    if (options.length === 0) return [];
    const found = `${by} 的 ${options.join('、')} 没有这一档，也没有条件把它排除`;
    return [{ field: 'conditions', found, fix: `写一个条件：fact 为 ${by}，in 为有金额的各档` }];
  }
  const unpaid = tests.flatMap((test) =>
    (test.in ?? []).filter(
      (value) => !paid.includes(value) && reads(optionsOf(data, by)[value] ?? value, test.quote),
    ),
  );
  return unpaid.map((value) => ({
    field: 'amount.form.rungs',
    found: `${by} 的 ${value} 符合条件，没有写它这一档`,
    fix: '补上这一档；原文没有写这一档的数额的，从条件的 in 中删去，写进 open',
  }));
}

function optionsOf(data: RuleData, by: string): Readonly<Record<string, string>> {
  const fact = factOf(data, by)?.fact;
  return fact?.type === 'enum' ? fact.options : {};
}

/** Each rung's value is the one that its quote names. */
function rungFaults(
  { data, field }: Wording,
  { by, rungs }: Extract<RuleData['amount']['form'], { kind: 'tiers' }>,
): readonly RuleFault[] {
  const options = optionsOf(data, by);
  const wrong = rungs
    .filter(({ when, named }) => !reads(options[when] ?? when, named.quote))
    .map(({ when, named }) => ({
      field: field(named).replace(/named$/u, 'when'),
      found: `${when}（${options[when] ?? '无此选项'}）不是原文的“${named.quote}”`,
      fix: '使选项的名称与原文这一档的名称一致',
    }));
  if (wrong.length > 0) return wrong;
  return rungs
    .filter(({ when }, i) => rungs.findIndex((other) => other.when === when) < i)
    .map(({ when, named }) => ({
      field: field(named).replace(/named$/u, 'when'),
      found: `${when} 写了两档`,
      fix: '一个取值只写一档，改成这一档原文的取值',
    }));
}
