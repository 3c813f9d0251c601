import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions } from '../actions.ts';
import { standingOf } from '../standing.ts';
import type { Desk, WholeText } from '../state.ts';
import { oldTag } from './old-tag.ts';

/** The whole text, the open clause marked. */
export function textView(text: WholeText, desk: Desk, on: Actions): TemplateResult {
  return html`<section class="whole-text" aria-label="全文">
    <p class="buttons"><button type="button" class="primary" @click=${() => on.show('answer')}>回到答复</button></p>
    <h2>${text.title} ${oldTag(standingOf(desk, text.policy))}</h2>
    ${text.clauses.map(
      ({ id, text: words }) =>
        html`<p id="clause-${id}" class=${id === desk.hit?.clause ? 'open' : ''} aria-current=${id === desk.hit?.clause ? 'true' : nothing}>${words}</p>`,
    )}
  </section>`;
}

/** The outline at the side: where the open clause lies, and the way to any other. */
export function outlineView({ text, hit }: Desk, on: Actions): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<details class="outline" id="outline"><summary aria-keyshortcuts="o">目录</summary>
    <nav aria-label="目录"><ol>${text.clauses.map(
      ({ id, text: words }) => html`<li class="level-${id.split('.').length}">
        <button type="button" class="quiet" aria-current=${id === hit?.clause ? 'true' : nothing} @click=${() => on.openClause(id)}>${titleOf(words)}</button></li>`,
    )}</ol></nav>
  </details>`;
}

/** The first words of a clause, with its number. */
function titleOf(words: string): string {
  const [line = ''] = words.trim().split('\n');
  const [sentence = ''] = line.split(/[。:：]/u);
  return sentence.length > 24 ? `${sentence.slice(0, 23)}…` : sentence;
}
