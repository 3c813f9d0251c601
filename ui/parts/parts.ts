import { html, nothing, type TemplateResult } from 'lit-html';
import { picture } from './picture.ts';
import type { AwardResult } from './results.ts';
import { type Part, section } from './section.ts';

/** How a sum is to be told: the words before it may not be left out. */
const KIND: Readonly<Record<AwardResult['amount']['kind'], string>> = {
  exact: '按文本计算为',
  up_to: '最高不超过（只有上限）',
  at_least: '不少于（只有下限）',
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

/** The rule's curve, then the steps of the sum, each with the words it rests on. */
export function working(result: AwardResult): Part {
  const { trace, citations } = result;
  if (trace.length === 0) return nothing;
  const quoted = (n: number) => {
    const found = citations.find((citation) => citation.n === n);
    return found === undefined
      ? nothing
      : html`<q cite=${found.label}>${found.quote}</q><cite>${found.label}</cite>`;
  };
  const steps = trace.map(
    ({ text, result: value, citations: rests }) =>
      html`<li>${text} ＝ <b>${value}</b>${rests.map(quoted)}</li>`,
  );
  return section('计算过程', html`${picture(result)}<ol class="trace">${steps}</ol>`, 'working');
}

/** What may be said, with every quote it rests on. */
export function replyOf({ answer, citations, as_of: day, as_of_given: given }: AwardResult): string {
  const quotes = citations.map(({ label, quote }) => `${label}：“${quote}”`);
  const when = given ? `按 ${day} 计算。` : `按今天（${day}）计算。`;
  return [answer, when, '依据：', ...new Set(quotes)].join('\n');
}
