import { amountWords } from './amount-words.js';
import { h, list } from './element.js';
import { factForm } from './fact-form.js';
import { Refusal } from './mcp.js';

/**
 * @typedef {import('./contract.d.ts').Award} Award
 * @typedef {import('./contract.d.ts').AwardResult} AwardResult
 * @typedef {{ facts: Record<string, unknown>, typing: boolean }} Filled
 * @typedef {{
 *   call: (award: Award, facts: Record<string, unknown>) => Promise<AwardResult>,
 *   show: (of: { award: Award, result?: AwardResult, stale?: boolean }) => void,
 * }} Desk how a calculation is made, and where what came of it is shown
 */

/**
 * The awards of the open clause, and the questions of one of them as a form that calculates as it is filled in.
 * @param {HTMLElement} place
 * @param {Desk} desk
 */
export function calculator(place, desk) {
  /** @type {Pane} */
  const pane = { place, desk, summary: h('p', { class: 'summary', role: 'status' }), calls: 0 };
  return {
    /** @param {readonly Award[]} awards */
    open: (awards) => open(pane, awards),
    /** @param {string} [fact] */
    focus: (fact) => focus(pane, fact),
    /** The day of the matter has changed: a result on show is another day's. */
    again: () => again(pane),
  };
}

/**
 * @typedef {{
 *   place: HTMLElement, desk: Desk, summary: HTMLElement, calls: number,
 *   award?: Award, form?: ReturnType<typeof factForm>,
 * }} Pane
 */

/**
 * @param {Pane} pane
 * @param {readonly Award[]} awards
 */
function open(pane, awards) {
  const [only] = awards;
  pane.calls += 1;
  pane.award = undefined;
  pane.form = undefined;
  pane.place.replaceChildren();
  if (awards.length > 1) pane.place.append(choices(pane, awards));
  else if (only !== undefined) start(pane, only);
}

/**
 * Which award it is, where a clause gives several.
 * @param {Pane} pane
 * @param {readonly Award[]} awards
 */
function choices(pane, awards) {
  const buttons = awards.map((award) =>
    h(
      'button',
      { type: 'button', class: 'award', 'aria-pressed': 'false', onclick: () => choose(award) },
      h('b', {}, award.name),
      h('span', { class: 'sum' }, award.sum.in_words),
    ),
  );
  /** @param {Award} award */
  function choose(award) {
    for (const [i, button] of buttons.entries())
      button.setAttribute('aria-pressed', String(awards[i] === award));
    start(pane, award);
    focus(pane);
  }
  return h('div', { class: 'awards' }, h('h3', {}, '先问清是哪一种'), list(buttons));
}

/**
 * @param {Pane} pane
 * @param {Award} award
 */
function start(pane, award) {
  pane.calls += 1;
  pane.award = award;
  pane.form = factForm(award, (filled) => void calculate(pane, filled));
  pane.summary.textContent = '';
  pane.place.querySelector('.form-place')?.remove();
  const { form, summary } = pane;
  const head = [
    h('h3', {}, '请问来电人'),
    h('p', { class: 'sum' }, h('b', {}, award.name), `　${award.sum.in_words}`),
  ];
  const back = h('a', { class: 'jump', href: '#answer' }, '看完整结果 ↑');
  pane.place.append(h('div', { class: 'form-place' }, ...head, form.element, summary, back));
  pane.desk.show({ award });
}

/**
 * @param {Pane} pane
 * @param {string} [fact]
 */
function focus({ form, place }, fact) {
  if (form === undefined) place.querySelector('button')?.focus();
  else form.focus(fact);
}

/** @param {Pane} pane */
function again(pane) {
  const facts = pane.form?.facts() ?? {};
  if (Object.keys(facts).length > 0) void calculate(pane, { facts, typing: false });
}

/**
 * @param {Pane} pane
 * @param {Filled} filled
 */
async function calculate(pane, { facts, typing }) {
  const { award, desk } = pane;
  if (award === undefined) return;
  pane.calls += 1;
  const call = pane.calls;
  try {
    const result = await desk.call(award, facts);
    if (call === pane.calls) accept(pane, award, result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (call === pane.calls) refuse(pane, award, { message: error.message, typing });
  }
}

/**
 * @param {Pane} pane
 * @param {Award} award
 * @param {AwardResult} result
 */
function accept({ form, summary, desk }, award, result) {
  form?.refuse('');
  const { kind, figure, note } = amountWords(result);
  summary.textContent = `${kind} ${figure} ${note}`;
  desk.show({ award, result });
}

/**
 * While a sum is being typed the last result only fades; once it is finished, a result it does not belong to goes.
 * @param {Pane} pane
 * @param {Award} award
 * @param {{ message: string, typing: boolean }} why
 */
function refuse({ form, summary, desk }, award, { message, typing }) {
  summary.textContent = '';
  if (!typing) form?.refuse(message);
  desk.show(typing ? { award, stale: true } : { award });
}
