import { html, nothing, type TemplateResult } from 'lit-html';
import { gauge, picture } from './picture.ts';
import type { AwardResult } from './results.ts';

type Part = TemplateResult | typeof nothing;

/** How a sum is to be told: the words before it may not be left out. */
const KIND: Readonly<Record<AwardResult['amount']['kind'], string>> = {
  exact: '按文本计算为',
  up_to: '最高不超过（只有上限）',
  range: '原文给出的幅度',
  not_determined: '还不能确定',
  none: '按所给情况没有这项金额',
};

/** The sum and its kind, first of all; until the conditions are settled, what it would be. */
export function sum({ amount, amount_if_eligible: ifEligible }: AwardResult): TemplateResult {
  const open = amount.kind === 'not_determined' && ifEligible !== null;
  const shown = open ? ifEligible : amount;
  return html`<p class="sum ${amount.kind}">
    <span>${open ? `如果符合条件，${KIND[shown.kind]}` : KIND[shown.kind]}</span>
    <strong>${shown.kind === 'none' ? nothing : shown.display}</strong>
  </p>`;
}

const MARK = { met: '✓ 符合', not_met: '✗ 不符合', unknown: '？待定' } as const;

/** Each condition in the text's words, with where the caller stands. */
export function conditions({ eligibility }: AwardResult): Part {
  if (eligibility.conditions.length === 0) return nothing;
  return section(
    '条件',
    html`<ul>${eligibility.conditions.map(
      ({ status, text, given, required, shortfall, note }) => html`<li class=${status}>
        <b>${MARK[status]}</b> “${text}”
        ${given === null ? nothing : html`<small>所给 ${given}，要求 ${required}${shortfall === null ? '' : `，差 ${shortfall}`}</small>`}
        ${note === undefined ? nothing : html`<small>${note}</small>`}
        ${gauge(required, given)}
      </li>`,
    )}</ul>`,
  );
}

/** The steps of the sum, each with the words it rests on. */
export function working(result: AwardResult): Part {
  const { trace, citations } = result;
  if (trace.length === 0) return nothing;
  const quoted = (n: number) => citations.find((citation) => citation.n === n);
  return section(
    '怎么算的',
    html`${picture(result)}<ol>${trace.map(
      (step) =>
        html`<li>${step.text} = <b>${step.result}</b>${step.citations.map((n) => {
          const found = quoted(n);
          return found === undefined
            ? nothing
            : html`<q cite=${found.label}>${found.quote}</q><cite>${found.label}</cite>`;
        })}</li>`,
    )}</ol>`,
  );
}

/** Where the text leaves room: which reading was taken, and what another would pay. */
export function readings({ open_readings: open }: AwardResult): Part {
  const telling = open.filter(({ pays_differently: differs }) => differs);
  if (telling.length === 0) return nothing;
  return section(
    '原文留有余地，读法不同金额不同',
    html`<ul>${telling.map(
      ({ question, taken, others }) =>
        html`<li>${question}<small>采用：${taken}</small>${others.map(
          ({ reading, amount }) => html`<small>${reading}：${amount?.display ?? '靠所给事实算不出'}</small>`,
        )}</li>`,
    )}</ul>`,
  );
}

/** What may be said, with every quote it rests on. */
export function replyOf({ answer, citations, as_of: day, as_of_given: given }: AwardResult): string {
  const quotes = citations.map(({ label, quote }) => `${label}：“${quote}”`);
  const when = given ? `按 ${day} 计算。` : `按今天（${day}）计算。`;
  return [answer, when, '依据：', ...new Set(quotes)].join('\n');
}

export function section(title: string, body: TemplateResult): TemplateResult {
  return html`<section><h2>${title}</h2>${body}</section>`;
}
