import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { typedIn } from '../../parts/typed-in.ts';
import type { Actions } from '../actions.ts';
import type { Desk } from '../state.ts';

/** The question as it is heard, what may be meant by it, the day and the policy it is about. */
export function askView(desk: Desk, on: Actions): TemplateResult {
  const open = desk.suggestions.length > 0;
  const active = desk.chosen < 0 ? nothing : `suggestion-${desk.chosen}`;
  return html`<search><form class="ask" autocomplete="off" novalidate @submit=${(event: Event) => {
    event.preventDefault();
    on.ask();
  }}>
    <div class="grow">
      <label><span>来电人怎么问</span>
        <input id="question" name="question" enterkeyhint="search" placeholder="照原话输入：我们厂去年设备花了八百万，能拿多少？"
          role="combobox" aria-expanded=${String(open)} aria-controls="suggestions" aria-autocomplete="list"
          aria-describedby="ask-error" aria-keyshortcuts="/" aria-activedescendant=${active}
          .value=${live(desk.question)} @input=${typed(on)} @keydown=${pressed(desk, on)}
          @compositionstart=${on.closeSuggestions} @compositionend=${typed(on)} @blur=${on.closeSuggestions} />
      </label>
      <div id="suggestions" class="suggestions" role="listbox" aria-label="您是不是要问" ?hidden=${!open}
        @mousedown=${(event: Event) => event.preventDefault()}>
        ${desk.suggestions.map(
          (
            words,
            at,
          ) => html`<div role="option" id="suggestion-${at}" aria-selected=${String(at === desk.chosen)}
            @click=${() => on.look(words)}>${words}</div>`,
        )}
      </div>
    </div>
    <label class="date"><span>事项发生日</span>
      <input id="as-of" name="as_of" placeholder="不填为今天" aria-describedby="ask-error" .value=${live(desk.day)}
        @input=${(event: Event) => on.setDay(typedIn(event), false)} @change=${(event: Event) => on.setDay(typedIn(event), true)} />
    </label>
    <button type="submit" class="primary">查询</button>
    <p id="ask-error" class="error" role="alert">${desk.refusal}</p>
  </form></search>`;
}

/** While an input method is composing nothing is asked. */
function typed(on: Actions): (event: Event) => void {
  return (event) => on.type(typedIn(event), event instanceof InputEvent && event.isComposing);
}

/** ↑ ↓ choose, Enter takes, Escape closes; without a list ↓ goes to what was found. */
function pressed({ suggestions, chosen }: Desk, on: Actions): (event: KeyboardEvent) => void {
  const words = suggestions[chosen];
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => on.choose(1),
    ArrowUp: () => on.choose(-1),
    Escape: on.closeSuggestions,
    Enter: words === undefined ? undefined : () => on.look(words),
  };
  return (event) => {
    if (event.isComposing) return;
    const act = suggestions.length === 0 ? undefined : acts[event.key];
    if (act === undefined) {
      if (event.key === 'ArrowDown') focusResults();
      return;
    }
    // Neither the form nor the desk's own keys are meant while the list is open.
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Brings the keys to what was found. */
export function focusResults(index = 0, options: FocusOptions = {}): void {
  const found = document.querySelectorAll('#results button');
  const button = found[index];
  if (button instanceof HTMLElement) button.focus(options);
}
