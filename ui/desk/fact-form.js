import { h } from './element.js';
import { answerAt } from './fact-answer.js';
import { factField } from './fact-field.js';
import { fieldAt, refusalOf } from './fact-path.js';

/** @typedef {import('./contract.d.ts').Award} Award */

/** How long a pause in typing lasts before the figures typed so far are tried, in milliseconds. */
const PAUSE = 500;

/**
 * The questions of one award as a form. `calculate` is called while somebody types (`typing`: a half-written sum
 * is no mistake yet) and when an answer is finished.
 * @param {Award} award
 * @param {(of: { facts: Record<string, unknown>, typing: boolean }) => void} calculate
 */
export function factForm(award, calculate) {
  const questions = Object.entries(award.facts.properties ?? {});
  const fields = questions.map(([name, schema]) => ({ name, field: factField(name, schema) }));
  const error = h('p', { class: 'error', role: 'alert', id: 'facts-error' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const facts = () => {
    const given = fields.map(({ name, field }) => [name, field.value()]);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined));
  };
  const finished = (/** @type {Event} */ event) => {
    event.preventDefault();
    clearTimeout(timer);
    calculate({ facts: facts(), typing: false });
  };
  const typing = () => {
    clearTimeout(timer);
    timer = setTimeout(() => calculate({ facts: facts(), typing: true }), PAUSE);
  };
  const element = h(
    'form',
    { class: 'fact-form', autocomplete: 'off', onchange: finished, onsubmit: finished, oninput: typing },
    ...fields.map(({ field }) => field.element),
    error,
    h('p', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, '测算')),
  );
  return {
    element,
    facts,
    /** @param {string} [path] the fact to answer next; the first when it is not given */
    focus: (path = '') => answerAt(fieldAt(element, path) ?? element)?.focus(),
    /** @param {string} message why nothing was calculated; empty when nothing is wrong */
    refuse: (message) => refuse(element, error, message),
  };
}

/**
 * Shows why nothing was calculated, at the question it is about.
 * @param {HTMLElement} form
 * @param {HTMLElement} error
 * @param {string} message
 */
function refuse(form, error, message) {
  const { path, words } = refusalOf(message);
  const field = fieldAt(form, path);
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  error.remove();
  error.textContent = words;
  if (field === undefined) form.querySelector('.buttons')?.before(error);
  else field.append(error);
  const wrong = words === '' || field === undefined ? undefined : answerAt(field);
  wrong?.setAttribute('aria-invalid', 'true');
  wrong?.setAttribute('aria-describedby', error.id);
}
