import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions } from '../actions.ts';
import type { Hit } from '../contract.ts';
import { standingOf } from '../standing.ts';
import type { Desk } from '../state.ts';
import { focusResults } from './ask-view.ts';
import { oldTag } from './old-tag.ts';

/**
 * The clauses found, numbered as the digit keys open them; the arrow keys move from one to the next. Only the one that
 * is open is in the tab order.
 */
export function resultsView(desk: Desk, on: Actions): TemplateResult {
  const { found, hit } = desk;
  const hits = found?.hits ?? [];
  const openAt = hit === undefined ? -1 : hits.indexOf(hit);
  const title = found?.coverage.status === 'not_covered' ? '字面相近的条款，不是答复' : '相关条款';
  const rows = hits.map(
    (each, index) => html`<li><button type="button" class="result" aria-keyshortcuts=${index + 1}
      aria-current=${String(index === openAt)} tabindex=${index === Math.max(0, openAt) ? 0 : -1}
      @click=${() => on.open(index)}>
      <span class="number" aria-hidden="true">${index + 1}</span>
      <span class="title">${each.title || each.clause}</span>
      <span class="cite">${placeOf(each, hits)}</span>
      ${oldTag(standingOf(desk, each.policy.id))}
      ${each.awards.length === 0 ? nothing : html`<span class="tag">可测算 ${each.awards.length} 项</span>`}
    </button></li>`,
  );
  return html`<nav id="results" class="results" aria-label="相关条款">
    ${hits.length === 0 ? nothing : html`<h3>${title}</h3><ol @keydown=${moved(openAt, hits.length, on)}>${rows}</ol>`}
  </nav>`;
}

/** Where a clause stands; the document is named only where there are several. */
function placeOf({ citation, policy }: Hit, hits: readonly Hit[]): string {
  const several = hits.some((other) => other.policy.id !== policy.id);
  return several ? citation : citation.replace(policy.number, '').trim();
}

const STEP: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

function moved(openAt: number, count: number, on: Actions): (event: KeyboardEvent) => void {
  return (event) => {
    const step = STEP[event.key];
    const next = Math.max(0, openAt + (step ?? 0));
    if (step === undefined || next >= count) return;
    event.preventDefault();
    on.open(next);
    focusResults(next);
  };
}
