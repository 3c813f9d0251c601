import { h, section } from './element.js';

/**
 * @typedef {import('./contract.d.ts').Hit} Hit
 * @typedef {import('./contract.d.ts').Found} Found
 */

/**
 * The clauses found, numbered as the digit keys open them; the arrow keys move from one to the next.
 * @param {Found} found
 * @param {(index: number) => void} open
 */
export function resultsView({ hits, coverage }, open) {
  const buttons = hits.map((hit, index) =>
    h(
      'button',
      { type: 'button', class: 'result', onclick: () => open(index), 'aria-keyshortcuts': String(index + 1) },
      h('span', { class: 'number', 'aria-hidden': 'true' }, String(index + 1)),
      h('span', { class: 'title' }, hit.title || hit.clause),
      h('span', { class: 'cite' }, placeOf(hit, hits)),
      hit.awards.length > 0 && h('span', { class: 'tag' }, `可测算 ${hit.awards.length} 项`),
    ),
  );
  const rows = buttons.map((button) => h('li', {}, button));
  const ordered = h(
    'ol',
    { onkeydown: (/** @type {KeyboardEvent} */ event) => move(event, buttons) },
    ...rows,
  );
  const title = coverage.status === 'not_covered' ? '字面相近的条款，不是答复' : '相关条款';
  return section(title, [hits.length > 0 && ordered]) ?? '';
}

/**
 * Where a clause stands; the document is named only where there are several.
 * @param {Hit} hit
 * @param {readonly Hit[]} hits
 */
function placeOf({ citation, policy }, hits) {
  const several = hits.some((other) => other.policy.id !== policy.id);
  return several ? citation : citation.replace(policy.number, '').trim();
}

/** @type {Readonly<Record<string, number | undefined>>} */
const STEP = { ArrowDown: 1, ArrowUp: -1 };

/**
 * @param {KeyboardEvent} event
 * @param {readonly HTMLElement[]} buttons
 */
function move(event, buttons) {
  const step = STEP[event.key];
  if (step === undefined) return;
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = buttons[Math.max(0, at + step)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.click();
}

/**
 * Shows which clause is open; only that one is in the tab order.
 * @param {HTMLElement} results
 * @param {number} index
 */
export function markOpen(results, index) {
  for (const [i, button] of [...results.querySelectorAll('button')].entries()) {
    button.setAttribute('aria-current', String(i === index));
    button.tabIndex = i === index ? 0 : -1;
  }
}
