import { choices } from './choices.js';
import { Refusal } from './mcp.js';

/** A pause in typing after which it is asked what may be meant. */
const PAUSE_MS = 150;

/**
 * A list under a field of what may be meant by what is typed there: ↑ ↓ choose, Enter takes, Escape closes. While an
 * input method is composing nothing is asked, shown or taken. Where the server does not answer there is no list.
 * @param {HTMLInputElement} field a combobox that controls the list
 * @param {HTMLElement} list an empty listbox
 * @param {{ ask: (typed: string) => Promise<readonly string[]>, take: (words: string) => void }} on
 */
export function suggestions(field, list, { ask, take }) {
  const { offer, isOpen, chosen, move } = choices(field, list, accept);
  /** Answers to what has been typed over, or was done with, are dropped. */
  let typings = 0;

  function close() {
    typings += 1;
    offer([]);
  }

  /** @param {string} words */
  function accept(words) {
    close();
    take(words);
  }

  async function look() {
    typings += 1;
    const typing = typings;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (typing !== typings) return;
    const typed = field.value.trim();
    const values = typed === '' ? [] : await ask(typed).catch(none);
    if (typing === typings) offer(values.filter((words) => words !== typed));
  }

  /** @param {string} key */
  function actOn(key) {
    const words = chosen();
    if (key === 'ArrowDown') return () => move(1);
    if (key === 'ArrowUp') return () => move(-1);
    if (key === 'Escape') return close;
    return key === 'Enter' && words !== undefined ? () => accept(words) : undefined;
  }

  field.addEventListener('keydown', (event) => {
    const act = event.isComposing || !isOpen() ? undefined : actOn(event.key);
    if (act === undefined) return;
    // Neither the form nor the desk's own keys are meant while the list is open.
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  });
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) close();
    else void look();
  });
  field.addEventListener('compositionstart', close);
  field.addEventListener('compositionend', () => void look());
  field.addEventListener('blur', close);
  field.form?.addEventListener('submit', close);
}

/**
 * @param {unknown} error
 * @returns {readonly string[]}
 */
function none(error) {
  if (error instanceof Refusal) return [];
  throw error;
}
