import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { typedIn } from '../../parts/typed-in.ts';
import type { Actions } from '../actions.ts';
import { isEdited } from '../reply-text.ts';
import type { Desk } from '../state.ts';
import { checkedView } from './checked-view.ts';

/**
 * The reply in writing: filled in, free to be edited, copied with its citations, and checked against the text where
 * the server can. What somebody has edited is replaced only when they ask for it.
 */
export function replyView({ draft, copied, checked, tools }: Desk, on: Actions): TemplateResult {
  return html`<section class="reply"><h3>答复稿（可改）</h3>
    <textarea rows="5" aria-label="答复稿" .value=${live(draft.text)} @input=${(event: Event) => on.edit(typedIn(event))}></textarea>
    <pre class="on-paper">${draft.text}</pre>
    <p class="buttons">
      <button type="button" class="primary" aria-keyshortcuts="r" @click=${on.copy}>复制答复</button>
      ${tools.has('verify_answer') ? html`<button type="button" aria-keyshortcuts="v" @click=${on.check}>核对答复</button>` : nothing}
      ${isEdited(draft) ? html`<button type="button" @click=${on.renew}>换成新答复</button>` : nothing}
    </p>
    <p class="copied" role="status">${copied}</p>
    <div role="status">${typeof checked === 'string' ? html`<p class="error">${checked}</p>` : checkedView(checked)}</div>
  </section>`;
}
