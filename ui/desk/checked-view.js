import { h } from './element.js';
import { CLAIM, VERDICT } from './words.js';

/** @typedef {import('./contract.d.ts').Checked} Checked */

/**
 * What came of checking a draft: the verdict, then every claim with what the text has.
 * @param {Checked} checked
 */
export function checkedView({ verdict, claims }) {
  const rows = claims.map((claim) => h('li', { class: claim.status }, ...claimView(claim)));
  return [h('p', { class: `verdict ${verdict}` }, VERDICT[verdict]), h('ul', { class: 'claims' }, ...rows)];
}

/** @param {Checked['claims'][number]} claim */
function claimView({ text, status, note = '', where = [] }) {
  const [place] = where;
  const why = [note, place === undefined ? '' : `见${place.label}`].filter((part) => part !== '').join('；');
  return [h('b', {}, CLAIM[status]), h('span', {}, text), h('span', { class: 'why' }, why)];
}
