import { h, list } from './element.js';
import { CLAIM, VERDICT } from './words.js';

/**
 * @typedef {import('./contract.d.ts').Checked} Checked
 * @typedef {Checked['claims'][number]} Claim
 */

/**
 * What came of checking a draft: the verdict, then what must be looked at, each with what the text has, then what
 * nothing was held against; what agrees is only counted, and listed on demand.
 * @param {Checked} checked
 */
export function checkedView({ verdict, claims, unchecked }) {
  const agreed = claims.filter(({ status }) => status === 'supported');
  const doubtful = claims.filter(({ status }) => status !== 'supported');
  return [
    h('p', { class: `verdict ${verdict}` }, VERDICT[verdict]),
    list(doubtful.map(claimView), 'claims'),
    unchecked.length > 0 && list(unchecked.map(uncheckedView), 'claims'),
    agreed.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, `${CLAIM.supported} ${agreed.length} 处`),
        list(agreed.map(claimView), 'claims'),
      ),
  ].flatMap((part) => (part ? [part] : []));
}

/** @param {Claim} claim */
function claimView({ text, status, note, where }) {
  const [place] = where;
  const label = place === undefined ? '' : 'receipt' in place ? '测算凭证' : place.label;
  const why = note === '' && label !== '' ? `见${label}` : note;
  return h('p', { class: `claim ${status}` }, h('b', {}, CLAIM[status]), ` ${text}　`, h('span', {}, why));
}

/** @param {Checked['unchecked'][number]} unchecked */
function uncheckedView({ text, note }) {
  return h('p', { class: 'claim unchecked' }, h('b', {}, CLAIM.unchecked), ` ${text}　`, h('span', {}, note));
}
