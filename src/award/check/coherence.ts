import type { Fault } from '../../corpus/fault.ts';
import type { Policy } from '../../corpus/library.ts';
import { canonical } from '../fingerprint.ts';
import { anchorsIn, type Condition, type Rule, type RuleData, underReading } from '../rule/index.ts';
import { bindFigures, type FiguresByClause } from './bind-figures.ts';
import type { CitedRule, RuleFault } from './wording.ts';

/** What an award says of itself and of other awards and does not keep. */
export function verifyCoherence(
  { data }: Pick<Rule, 'data'>,
  all: readonly Pick<Rule, 'data'>[],
): readonly RuleFault[] {
  return [
    ...ellipses(data),
    ...strayClause(data),
    ...unusedFields(data),
    ...repeatedConditions(data),
    ...neverMet(data),
    ...oneSided(data, all),
  ];
}

/** A quote that leaves words out is no quote. */
function ellipses(data: RuleData): readonly RuleFault[] {
  return anchorsIn(data)
    .filter(({ holder: { quote, prefix = '' } }) => /…|⋯|\.{3}|。{2}/u.test(prefix + quote))
    .map(({ field, holder }) => ({
      field: `${field}.quote`,
      found: `引文“${holder.quote}”有省略号`,
      fix: '逐字引用连续的原文，或拆成几处引文',
    }));
}

/** The clause of an award is the one whose words give its sum, or say of what it is made: 按新增税收享受第5条政策. */
function strayClause(data: RuleData): readonly RuleFault[] {
  if (anchorsIn(data.amount).some(({ holder }) => holder.clause === data.clause)) return [];
  const found = `${data.clause} 的原文没有给出本奖项的金额`;
  return [{ field: 'clause', found, fix: '改为金额原文所在的条款' }];
}

/** A field of a listed item that nothing looks at would be asked for nothing. */
function unusedFields({ facts, items, conditions, amount, open }: RuleData): readonly RuleFault[] {
  const used = JSON.stringify([items, conditions, amount, open]);
  return Object.entries(facts).flatMap(([list, fact]) =>
    Object.keys(fact.type === 'list' ? fact.fields : {})
      .filter((name) => !used.includes(`"${name}"`))
      .map((name) => ({
        field: `facts.${list}.fields.${name}`,
        found: '没有条件或金额用到它',
        fix: '删去，或写出用它的条件',
      })),
  );
}

/** Of two conditions that test the same, one was meant to test something else. */
function repeated(conditions: readonly Condition[], field: string): readonly RuleFault[] {
  const tests = conditions.map((condition) => canonical(tested(condition)));
  return conditions.flatMap((condition, i) => [
    ...('of' in condition && Array.isArray(condition.of) ? repeated(condition.of, `${field}.${i}.of`) : []),
    ...(tests.indexOf(tests[i] ?? '') === i
      ? []
      : [{ field: `${field}.${i}`, found: '与前一个条件相同', fix: '改正所指的事实，或删去重复的条件' }]),
  ]);
}

/** 甲级 and 乙级 of one fact at once is never so: one of them will do. */
function neverMet({ conditions }: RuleData): readonly RuleFault[] {
  const required = requiredIn(conditions, 'conditions');
  return required.flatMap(({ field, test }, i) => {
    const before = required
      .slice(0, i)
      .find(
        ({ test: other }) => other.fact === test.fact && !other.in.some((value) => test.in.includes(value)),
      );
    return before === undefined
      ? []
      : [
          {
            field,
            found: `与 ${before.field} 要求同一项事实 ${test.fact} 既是 ${before.test.in.join('、')} 又是 ${test.in.join('、')}`,
            fix: '其一即可的放进一个 kind 为 any 的条件，或写成一个条件，in 列出各项',
          },
        ];
  });
}

/** Tests of choices that have to be met together. */
function requiredIn(
  conditions: readonly Condition[],
  at: string,
): readonly {
  readonly field: string;
  readonly test: { readonly fact: string; readonly in: readonly string[] };
}[] {
  return conditions.flatMap((each, i) => {
    const field = `${at}.${i}`;
    if (each.kind === 'all') return requiredIn(each.of, `${field}.of`);
    return 'in' in each && each.in !== undefined && 'fact' in each
      ? [{ field, test: { fact: each.fact, in: each.in } }]
      : [];
  });
}

/** What a condition tests, whatever its name, its kind and its words. */
function tested(condition: Condition): object {
  const { id: _id, kind: _kind, ...rest } = condition;
  if (!('quote' in rest)) return rest;
  const { clause: _clause, quote: _quote, prefix: _prefix, ...test } = rest;
  return test;
}

function repeatedConditions({ conditions, items, open }: RuleData): readonly RuleFault[] {
  const overrides = open.flatMap(({ others }, i) =>
    others.flatMap(({ override }, j) =>
      repeated(override?.conditions ?? [], `open.${i}.others.${j}.override.conditions`),
    ),
  );
  return [
    ...repeated(conditions, 'conditions'),
    ...repeated(items?.where ?? [], 'items.where'),
    ...overrides,
  ];
}

/** Two awards that rest on the same fact overlap from both sides. */
function oneSided(data: RuleData, all: readonly Pick<Rule, 'data'>[]): readonly RuleFault[] {
  return data.overlaps.flatMap((overlap, i) =>
    overlap.with
      .filter((id) => all.some((other) => other.data.id === id && !overlapsWith(other.data, data.id)))
      .map((id) => ({
        field: `overlaps.${i}.with`,
        found: `奖项 ${id} 没有写与 ${data.id} 重叠`,
        fix: '在两个奖项中都写明，或都不写',
      })),
  );
}

function overlapsWith({ overlaps }: RuleData, id: string): boolean {
  return overlaps.some((overlap) => overlap.with.includes(id));
}

/** Words that speak of any two: 符合多项政策的, 本办法各项. */
const OF_ALL = /多[项个条]政策|各项|同一(?:项目|主体|企业|事项)/u;

type Stacking = NonNullable<Policy['data']['stacking']>[number];

/** 第三条与第五条不重复享受: where the words name clauses, the awards are those of these clauses; of any two they are all. */
export function verifyStacking(policy: Policy, rules: readonly Pick<Rule, 'data'>[]): readonly Fault[] {
  return (policy.data.stacking ?? []).flatMap((rule, i) => {
    const meant = meantBy(rule, policy, rules);
    if (meant === undefined || canonical({ meant }) === canonical({ meant: sortedIds(rule.awards) }))
      return [];
    const told = JSON.stringify(meant);
    const found = `写作 ${JSON.stringify(rule.awards)}，原文“${rule.quote}”说的是 ${meant === 'all' ? '各项，没有说是哪几项' : meant.join('、')}`;
    return [{ file: `${policy.id}/policy.json`, field: `stacking.${i}.awards`, found, fix: `改为 ${told}` }];
  });
}

/** What the policy says of how awards are paid, of awards that there are. */
export function verifyStages(policy: Policy, rules: readonly Pick<Rule, 'data'>[]): readonly Fault[] {
  const known = rules.map(({ data }) => data.id);
  return (policy.data.stages ?? []).flatMap(({ awards }, i) =>
    (awards === 'all' ? [] : awards)
      .filter((id) => !known.includes(id))
      .map((id) => ({
        file: `${policy.id}/policy.json`,
        field: `stages.${i}.awards`,
        found: `没有奖项 ${id}`,
        fix: `应为 "all" 或奖项编号的列表：${known.join('、')}`,
      })),
  );
}

function sortedIds(awards: Stacking['awards']): Stacking['awards'] {
  return awards === 'all' ? awards : awards.toSorted();
}

/** The awards that the words name; undefined where they do not say. */
function meantBy(
  { clause, quote }: Stacking,
  { clauses }: Policy,
  rules: readonly Pick<Rule, 'data'>[],
): Stacking['awards'] | undefined {
  const own = clauses.find((one) => one.id === clause);
  const named = (own?.references ?? []).filter(({ text }) => quote.includes(text)).map((one) => one.clause);
  if (named.length > 1) {
    const isOf = ({ data: { clause: at } }: Pick<Rule, 'data'>) =>
      named.some((outer) => at === outer || at.startsWith(`${outer}.`));
    const ids = rules.filter(isOf).map(({ data }) => data.id);
    return ids.length > 1 ? ids.toSorted() : undefined;
  }
  const isOwn = own === undefined || rules.some(({ data }) => data.clause === clause);
  return named.length === 0 && !isOwn && OF_ALL.test(quote) ? 'all' : undefined;
}

/** Other readings that calculate as the one taken, or that lose a figure of the text. */
export function verifyReadings(
  { data, citations }: CitedRule,
  figures: FiguresByClause,
): readonly RuleFault[] {
  const used = (award: RuleData) => usedBy({ data: { ...award, open: [] }, citations }, figures);
  const taken = used(data);
  return data.open.flatMap(({ others }, i) =>
    others.flatMap(({ override }, j) => {
      if (override === undefined) return [];
      const field = `open.${i}.others.${j}.override`;
      const other = { ...data, ...underReading(data, override) };
      const kept = used(other);
      const lost = [...taken].filter(([start]) => !kept.has(start)).map(([, text]) => text);
      return [...(calculated(other) === calculated(data) ? [same(field)] : []), ...lostFault(field, lost)];
    }),
  );
}

/** The text of each figure used, by its place. */
function usedBy(rule: CitedRule, figures: FiguresByClause): ReadonlyMap<number, string> {
  const used = bindFigures(rule, figures).flatMap(({ figure }) => figure ?? []);
  return new Map(used.map(({ start, text }) => [start, text]));
}

function same(field: string): RuleFault {
  const fix = '写出这种读法与采用的读法不同之处，算不出的删去 override';
  return { field, found: '与采用的读法算法相同', fix };
}

function lostFault(field: string, lost: readonly string[]): readonly RuleFault[] {
  if (lost.length === 0) return [];
  return [{ field, found: `丢了原文的 ${lost.join('、')}`, fix: '另一种读法也要用到原文的每个数字' }];
}

function calculated({ items, conditions, amount }: RuleData): string {
  return canonical(withoutWords({ items, conditions, amount }));
}

function withoutWords(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutWords);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([key]) => !['clause', 'quote', 'prefix'].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutWords(value)]));
}
