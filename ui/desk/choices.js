import { h } from './element.js';

/**
 * The list of a combobox: what it offers, and which of it is chosen. Its field keeps the focus.
 * @param {HTMLInputElement} field a combobox that controls the list
 * @param {HTMLElement} list an empty listbox
 * @param {(words: string) => void} take what happens with the one that is clicked
 */
export function choices(field, list, take) {
  /** @type {readonly string[]} */
  let offered = [];
  /** -1 while what was typed stands. */
  let chosen = -1;

  /** @param {readonly string[]} values */
  function offer(values) {
    offered = values;
    list.replaceChildren(
      ...values.map((words, at) =>
        h('div', { role: 'option', id: `suggestion-${at}`, onclick: () => take(words) }, words),
      ),
    );
    list.hidden = values.length === 0;
    field.setAttribute('aria-expanded', String(values.length > 0));
    choose(-1);
  }

  /** @param {number} index */
  function choose(index) {
    chosen = index;
    for (const [at, each] of [...list.children].entries()) {
      each.setAttribute('aria-selected', String(at === index));
      if (at === index) each.scrollIntoView({ block: 'nearest' });
    }
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `suggestion-${index}`);
  }

  // The click is heard, and the field keeps the focus.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return {
    offer,
    isOpen: () => offered.length > 0,
    chosen: () => offered[chosen],
    /** Moves the choice by one; past either end what was typed stands. @param {1 | -1} by */
    move(by) {
      const places = offered.length + 1;
      choose(((chosen + 1 + by + places) % places) - 1);
    },
  };
}
