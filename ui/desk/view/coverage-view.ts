import { html, nothing, type TemplateResult } from 'lit-html';
import type { Found } from '../contract.ts';
import { standingTexts } from '../standing.ts';
import { COVERAGE } from '../words.ts';

/** Whether the policy speaks of what is asked, and whether it holds that day: first and plainly, before any clause. */
export function coverageView(found: Found | undefined): TemplateResult {
  if (found === undefined || found.choice !== undefined) return html`<div id="coverage" role="status"></div>`;
  const { coverage, validity = [] } = found;
  const { status, note, unmatched_terms: unmatched } = coverage;
  // Nothing is green over a day on which the policy does not hold, or may not.
  const old = standingTexts(found, validity);
  const doubtful = old.length > 0 || validity.some(({ in_force: state }) => state !== 'in_force');
  const shade = doubtful && status === 'covered' ? 'partly' : status;
  return html`<div id="coverage" role="status"><div class="coverage ${shade}">
    <strong>${COVERAGE[status]}${doubtful && status !== 'not_covered' ? '，先看日期' : ''}</strong>
    <p>${note}${[...old, ...validity.map(({ text }) => text)].map((text) => html`<span class="validity">${text}</span>`)}</p>
    ${isOfSeveral(found) ? html`<p class="unmatched">逐项比对按 <kbd>M</kbd>“能拿哪些”。</p>` : nothing}
    ${unmatched.length === 0 ? nothing : html`<p class="unmatched">问题里原文没有的词：${unmatched.map((term) => html`<b>${term}</b>`)}</p>`}
  </div></div>`;
}

/** Whether several awards may be meant: then they are told side by side. */
function isOfSeveral({ hits, guide, coverage: { status } }: Found): boolean {
  const awards = new Set(hits.flatMap((hit) => hit.awards));
  const leads = (hits[0]?.awards.length ?? 0) > 0;
  return guide === undefined && leads && status !== 'not_covered' && awards.size > 1;
}
