import { fileURLToPath } from 'node:url';
import { sumInWords } from '../src/award/result/sum-in-words.ts';
import { anchorsIn } from '../src/award/rule/anchor.ts';
import { PAYEE_LABEL } from '../src/award/rule/payee.ts';
import { readRules } from '../src/award/rule/read-rules.ts';
import type { Rule } from '../src/award/rule/rule.ts';
import { type Clause, clauseLabel } from '../src/corpus/clause.ts';
import type { Policy } from '../src/corpus/library.ts';
import { load } from '../src/corpus/load.ts';
import { type Span, touch } from '../src/text/spans.ts';
import { generated } from './generated.ts';

// `docs/coverage.md`: clause by clause, which award takes up which words, and what the text leaves open.

const BORNE_BY = { city: '市级全部承担', shared: '市与县（区）分担', not_stated: '原文未写由谁分担' };
const WEIGHT = { high: '大', moderate: '中', low: '小' };

const { library } = load(fileURLToPath(new URL('../corpus/', import.meta.url)));
generated({
  'docs/coverage.md': `<!-- 由 npm run docs 生成，勿手改 -->

# 覆盖情况

逐条列出：原文的哪些话由哪个奖项承担，钱从哪里来，原文把什么留着没有说定。“读法”一栏是本系统采用的读法和其他读法；标“可算”的，计算结果会同时给出按其他读法的金额。

${library.policies.map(policyPage).join('\n')}`,
});

function policyPage(policy: Policy): string {
  const { rules } = readRules(policy);
  const { title, number } = policy.data;
  const provided = policy.clauses.filter(({ id }) => rules.some(({ data }) => data.clause === id));
  return `## ${title.value}（${number.value}）

${provided.length} 条给出 ${rules.length} 项奖补${policy.data.unencoded === undefined ? '' : `，另有 ${policy.data.unencoded.length} 处有支持而未录入`}。

| 条款 | 奖项 | 给谁 | 金额 | 资金 |
|---|---|---|---|---|
${rules.map((rule) => `| ${clauseLabel(rule.data.clause)} | ${rule.data.id} ${rule.data.name} | ${PAYEE_LABEL[rule.data.payee.type]} | ${sumInWords(rule.data)} | ${fundsOf(policy, rule)} |`).join('\n')}

${provided.map((clause) => clauseSection(policy, clause, rules)).join('\n')}
${withoutAwards(policy, rules)}
${unencodedSection(policy)}${wholePolicy(policy)}`;
}

function fundsOf({ data }: Policy, rule: Rule): string {
  const { funds, borne_by } = rule.data.funding;
  const names = funds.map((each) => {
    const name = data.funds[each.fund]?.name ?? each.fund;
    return each.for === undefined ? name : `${name}（${each.for}）`;
  });
  return `${names.join('；')}；${BORNE_BY[borne_by]}`;
}

function clauseSection(policy: Policy, clause: Clause, rules: readonly Rule[]): string {
  const own = rules.filter(({ data }) => data.clause === clause.id);
  return `### ${clauseLabel(clause.id)} ${clause.title}

牵头：${clause.departments.lead.join('、') || '原文未写'}

| 原文 | 奖项 |
|---|---|
${stretches(policy, clause)
  .map((span) => `| ${policy.source.slice(span.start, span.end).trim()} | ${takers(rules, span)} |`)
  .join('\n')}

${own.map((rule) => awardSection(policy, rule)).join('\n')}`;
}

/** The clause sentence by sentence, cut at semicolons too, without its title and the responsible units. */
function stretches({ source }: Policy, { sentences, title, departments }: Clause): readonly Span[] {
  return sentences
    .filter(({ text }) => !departments.basis.some(({ quote }) => text.includes(quote)))
    .filter(({ n, text }) => n > 1 || !text.includes(title))
    .flatMap(({ start, end }) =>
      Array.from(source.slice(start, end).matchAll(/[^;；]+[;；]?/gu), (part) => ({
        start: start + part.index,
        end: start + part.index + part[0].length,
      })),
    );
}

/** The awards with a quote in the words; those that only set them aside are named so. */
function takers(rules: readonly Rule[], span: Span): string {
  const taken = rules.flatMap((rule) => {
    const fields = anchorsIn(rule.data)
      .filter(({ field }) => !field.startsWith('open.'))
      .filter(({ holder }) => touches(rule.citations.get(holder), span))
      .map(({ field }) => field);
    if (fields.length === 0) return [];
    return fields.every((field) => field.startsWith('aims.')) ? `${rule.data.id}（只是目标）` : rule.data.id;
  });
  return taken.join('、') || '没有奖补';
}

function touches(quote: Span | undefined, span: Span): boolean {
  return quote !== undefined && touch(quote, span);
}

function awardSection(policy: Policy, rule: Rule): string {
  const { id, name, open, not_stated, overlaps: shared, funding, aims, assumptions } = rule.data;
  const notes = [
    `- 金额：${sumInWords(rule.data)}`,
    `- 资金：${fundsOf(policy, rule)}${funding.notes.map((note) => `；${note}`).join('')}`,
    ...shared.map((overlap) => `- 与 ${overlap.with.join('、')} 重叠：${overlap.reason}`),
    ...assumptions.map(({ text }) => `- 按此计算：${text}`),
    ...aims.map(({ say, quote }) => `- 不是条件：“${quote}”——${say}`),
    `- 原文没有写：${not_stated.join('；') || '（没有）'}`,
  ];
  const readings = open.map(
    ({ id: reading, weight, question, taken, others }) =>
      `| ${reading} | ${WEIGHT[weight]} | ${question} | ${taken} | ${others.map((other) => other.reading + (other.override === undefined ? '' : '（可算）')).join('；')} |`,
  );
  const table =
    readings.length === 0
      ? ''
      : `\n| 编号 | 影响 | 原文没有说定的 | 采用 | 其他读法 |\n|---|---|---|---|---|\n${readings.join('\n')}\n`;
  return `#### ${id} ${name}\n\n${notes.join('\n')}\n${table}`;
}

/** Leaves of the outline from which no award is made: tasks, aims, safeguards. */
function withoutAwards(policy: Policy, rules: readonly Rule[]): string {
  const none = policy.clauses.filter(
    ({ id, leaf, numbered }) => leaf && numbered && !rules.some(({ data }) => data.clause === id),
  );
  const lines = none.map(({ id, title, heading }) => `- ${clauseLabel(id)} ${title}（${heading[0] ?? ''}）`);
  return `### 没有奖补的条款

以下条款只写目标、任务或保障措施，没有可以计算的奖补；问到其中的事项，只能引用原文。

${lines.join('\n')}
`;
}

/** Support that is not encoded: a list of work. */
function unencodedSection({ data: { unencoded = [] } }: Policy): string {
  if (unencoded.length === 0) return '';
  const lines = unencoded.map(
    ({ clause, quote, why }) => `- ${clauseLabel(clause)}：“${quote.replaceAll('\n', ' ')}”——${why}`,
  );
  return `### 有支持而未录入测算的

问到时照实说“有支持、未录入测算，以原文为准”。

${lines.join('\n')}

`;
}

function wholePolicy({ data }: Policy): string {
  const says = [data.overlap?.say, data.delegated?.say, ...data.transitions.map(({ say }) => say)];
  return `### 全文适用的

- 自${data.in_force.from.value}起施行，${data.in_force.to.open === true ? '原文没有写止期' : `有效期至${data.in_force.to.value}`}
${says
  .filter((say) => say !== undefined)
  .map((say) => `- ${say}`)
  .join('\n')}
`;
}
