import { z } from 'zod';

/** Something wrong in a library's files, for the person who keeps them: where, what was found, what to do. */
export interface Fault {
  /** The file, relative to the library: `nanchang-2025-9/awards/5.json`. */
  readonly file: string;
  /** The field inside it: `amount.rate.value`; empty when it is the whole file. */
  readonly field: string;
  readonly found: string;
  readonly fix: string;
  /** True for what a draft leaves to a person: nothing is wrong yet, and it cannot be served. */
  readonly todo?: true;
}

/** One line a fault, for a terminal or a log. */
export function faultLine(fault: Fault): string {
  const where = fault.field === '' ? fault.file : `${fault.file} ${fault.field}`;
  return `${where}：${fault.found}；${fault.fix}`.replace(/\s+/gu, ' ');
}

/** For a schema to say in Chinese what it refuses. */
export const IN_CHINESE = { error: z.locales.zhCN().localeError };

/** What a schema refused, one fault an issue: the field as a path, what was read there, and what is legal. */
export function schemaFaults(file: string, error: z.ZodError, json?: unknown): readonly Fault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, json).map((fault) => ({ file, ...fault })));
}

type Issue = z.core.$ZodIssue;
type Refused = Omit<Fault, 'file'>;

function faultsOf(issue: Issue, json: unknown): readonly Refused[] {
  const field = issue.path.map(String).join('.');
  const given = valueAt(json, issue.path);
  const read = given === undefined ? '没有写' : `读到 ${shown(given)}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: field === '' ? key : `${field}.${key}`,
        found: `没有 ${key} 这个字段`,
        fix: ELSEWHERE[key] ?? '删去，或改成相近的字段；各字段见 docs/forms.md',
      }));
    case 'invalid_type':
      return [{ field, found: read, fix: typeFix(issue) }];
    case 'invalid_value':
      return [{ field, found: read, fix: `应为其中之一：${issue.values.map(String).join('、')}` }];
    case 'invalid_union':
      return (
        meantBy(issue, given)?.flatMap((own) =>
          faultsOf({ ...own, path: [...issue.path, ...own.path] }, json),
        ) ?? [{ field, found: read, fix: unionFix(issue) }]
      );
    case 'invalid_format':
      return [{ field, found: read, fix: writingOf(issue.path) ?? '写法不合，例子见 docs/forms.md' }];
    case 'too_small':
      return [
        {
          field,
          found: read,
          fix: issue.origin === 'array' ? `至少写 ${issue.minimum} 项${manyOf(issue.path)}` : '不能为空',
        },
      ];
    case 'invalid_key':
      return [
        {
          field,
          found: `名字写作 ${String(issue.path.at(-1))}`,
          fix: KEYS[String(issue.path.at(-2))] ?? EXAMPLES,
        },
      ];
    case 'custom':
      return [{ field, found: /^无效/u.test(issue.message) ? read : issue.message, fix: EXAMPLES }];
    default:
      return [{ field, found: read, fix: EXAMPLES }];
  }
}

/** What is wrong inside a value that is an object where one or a word may stand: of the form that it has. */
function meantBy(
  { errors }: Extract<Issue, { code: 'invalid_union' }>,
  given: unknown,
): readonly Issue[] | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const inside = errors.filter(
    (own) => own.length > 0 && own.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return inside.length === 1 ? inside[0] : undefined;
}

/** A field that stands one level further out or in than where it was written. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  op: '不写在 from、bound 里，与它并列：{"from": {…}, "op": "gt", "pays": {…}}；门槛是 {"measure": {…}, "op": "gte", "bound": {…}}',
  stages:
    '写在 amount 里：{"amount": {"stages": {"clause": "条款编号", "quote": "逐字原文"}}}；管着几项的写在 policy.json，另写 awards',
  above: '写在 base 或 measure 里：{"base": {"fact": "事实", "above": {"value": "1000万元", …}, …}}',
  minus: '写在 base 或 measure 里：{"base": {"fact": "本年的", "minus": "上年的", …}}',
};

/** Of which kinds several have to be. */
function manyOf(path: readonly PropertyKey[]): string {
  return lastName(path) === 'cases'
    ? '：各项都符合的一个、差一点不符合的一个（not_eligible）、恰在门槛或封顶或缺一项事实的一个，如 {"name": "差一分", "facts": {"revenue": "9999999.99元"}, "expect": {"eligibility": "not_eligible", "kind": "none"}}'
    : '';
}

/** What a value should be, with an example where its name alone does not say how it is written. */
function typeFix({ expected, path }: Extract<Issue, { code: 'invalid_type' }>): string {
  const example = SHAPES[lastName(path)];
  return `应为${TYPES[expected] ?? expected}${example === undefined ? '' : `，如 ${example}`}`;
}

const SHAPES: Readonly<Record<string, string>> = {
  override:
    '{"amount": {"form": {"kind": "fixed", "sum": {"value": "3万元", "clause": "条款编号", "quote": "逐字原文"}}}}：按这种读法换成什么；算不出的不写',
};

/** Where a word may stand in the place of an object: how both are written. */
const EITHER: Readonly<Record<string, string>> = {
  issuer:
    '{"value": "某某市人民政府", "quote": "逐字原文"}；几个单位联合发文的写成这样的列表，原文未载的写 "not_stated"',
  issued: '{"value": "2026-06-30", "quote": "逐字原文"}；原文未载的写 "not_stated"',
  number: '{"value": "文号", "quote": "逐字原文"}；没有文号的写 null',
  from: '{"value": "2026-06-30", "clause": "条款编号", "quote": "逐字原文"}；写了自发布之日起而查不到是哪一天的，value 写 "not_stated"；原文一个字没有写的，整个写 "not_stated"',
  to: '{"value": "2027-06-29", "clause": "条款编号", "quote": "逐字原文"}；写的是期限的另写 "lasts": "1年"，起日不知道而算不出的，value 写 "not_stated"；原文没有写止期的，整个写 "not_stated"',
  awards: '"all" 或奖项编号的列表：["2-1", "2-2"]',
};

/** How the names in a list of named things are written, by the field that holds it. */
const KEYS: Readonly<Record<string, string>> = {
  funds:
    '只用小写英文字母：{"manufacturing": {"name": "专项资金的名称", "clause": "条款编号", "quote": "逐字原文"}}',
  facts: '小写英文字母开头，字母、数字、下划线：revenue_2025',
};

const EXAMPLES = '不合要求，例子见 docs/forms.md';

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  object: '对象',
  array: '列表',
  record: '对象',
  boolean: 'true 或 false',
  number: '数',
  int: '整数',
};

/** How a value is written, by the name of its field. */
const WRITINGS: Readonly<Record<string, string>> = {
  value: '用原文的单位：金额 3000万元，比例 5%，倍数 1.5倍，个数 20，数量 50亩，日期 2026-06-30',
  id: '小写英文字母、数字、下划线（奖项编号用连字符）：growth_rate',
  fact: '事实的名称：小写英文字母开头，字母、数字、下划线',
  of: '事实的名称：小写英文字母开头，字母、数字、下划线',
  on: '日期：2026-06-30',
  until: '日期：2026-06-30',
  sha256: '64 位十六进制；用 npm run import:policy -- --pin 登记',
};

/** The id of an open question is the number that the reading of the text has; a day of `policy.json` is no sum. */
const PLACED: readonly (readonly [field: RegExp, writing: string])[] = [
  [/^open\.\d+\.id$/u, '解读的编号：大写字母开头，后接数字或字母，如 Q1、A4-1'],
  [/^issued\.value$/u, '日期：2026-06-30'],
  [
    /^in_force\.(?:from|to)\.value$/u,
    '日期：2026-06-30；原文只写到年、月的写 2026、2026-06；写有引文而不知道是哪一天的写 not_stated',
  ],
];

function writingOf(path: readonly PropertyKey[]): string | undefined {
  const field = path.map(String).join('.');
  return PLACED.find(([own]) => own.test(field))?.[1] ?? WRITINGS[lastName(path)];
}

function lastName(path: readonly PropertyKey[]): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}

function unionFix(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const own = EITHER[lastName(issue.path)] ?? writingOf(issue.path);
  if (own !== undefined) return `应为 ${own}`;
  if ('options' in issue && Array.isArray(issue.options)) {
    return `应为其中之一：${issue.options.map(String).join('、')}`;
  }
  const each = issue.errors.flatMap(([first]) =>
    first === undefined
      ? []
      : first.code === 'invalid_value'
        ? first.values.map(String)
        : first.code === 'invalid_type'
          ? (TYPES[first.expected] ?? [])
          : [],
  );
  return each.length === 0 ? '写法不合，例子见 docs/forms.md' : `应为${[...new Set(each)].join('，或')}`;
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
