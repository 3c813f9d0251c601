import { html, nothing, type TemplateResult } from 'lit-html';
import type { Found } from '../contract.ts';
import { dayMeant, heldThen, standingTexts } from '../standing.ts';
import type { Desk } from '../state.ts';
import { COVERAGE } from '../words.ts';

/** Whether the policy speaks of what is asked, and whether it holds that day: first and plainly, before any clause. */
export function coverageView(desk: Desk): TemplateResult {
  const { found } = desk;
  if (found === undefined || found.choice !== undefined) return html`<div id="coverage" role="status"></div>`;
  const { coverage, validity = [] } = found;
  const { status, unmatched_terms: unmatched } = coverage;
  // Nothing is green over a day on which the policy does not hold, or may not.
  const old = standingTexts(found, validity);
  const doubtful = old.length > 0 || validity.some(({ in_force: state }) => state !== 'in_force');
  const shade = doubtful && status === 'covered' ? 'partly' : status;
  return html`<div id="coverage" role="status"><div class="coverage ${shade}">
    <strong>${COVERAGE[status]}${doubtful && status !== 'not_covered' ? '，先看日期' : ''}</strong>
    <p>${noteOf(found, isListed(desk))}${[...thenOf(desk, old), ...old, ...validity.map(({ text }) => text)].map((text) => html`<span class="validity">${text}</span>`)}</p>
    ${isOfSeveral(found) && !isListed(desk) ? html`<p class="unmatched">逐项比对按 <kbd>M</kbd>“能拿哪些”。</p>` : nothing}
    ${unmatched.length === 0 ? nothing : html`<p class="unmatched">问题里原文没有的词：${unmatched.map((term) => html`<b>${term}</b>`)}</p>`}
  </div></div>`;
}

/** That the policy held on the day asked about stands before that it holds no more. */
function thenOf(desk: Desk, old: readonly string[]): readonly string[] {
  return old.length > 0 && heldThen(desk) ? [`所问的${dayMeant(desk)}在有效期内。`] : [];
}

function isListed({ view, portfolio }: Desk): boolean {
  return view === 'portfolio' && portfolio !== undefined;
}

/** What may fit and what to ask first is told by the list itself, as far as the call has come. */
function noteOf({ coverage: { status, note } }: Found, listed: boolean): string {
  return listed && status === 'covered' ? '各项分开列在下面。' : note;
}

/** Whether several awards may be meant: then they are told side by side. */
function isOfSeveral({ hits, guide, coverage: { status } }: Found): boolean {
  const awards = new Set(hits.flatMap((hit) => hit.awards));
  const leads = (hits[0]?.awards.length ?? 0) > 0;
  return guide === undefined && leads && status !== 'not_covered' && awards.size > 1;
}
