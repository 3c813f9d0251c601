import { h, list } from './element.js';
import { STATUS, VERDICT } from './words.js';

/**
 * @typedef {import('./contract.d.ts').Checked} Checked
 * @typedef {{ text: string, status: keyof typeof STATUS, why: string }} Line
 */

/**
 * What came of checking a draft: the verdict, then what must be looked at, each with what the text has, then what
 * nobody declared and what is still to be said; what agrees is only counted, and listed on demand.
 * @param {Checked} checked
 */
export function checkedView({ verdict, pairs, literal, unmarked, still_to_say }) {
  /** @type {Line[]} */
  const checked = [
    ...pairs.map(({ draft, status, note, place }) => ({ text: draft, status, why: note || seen(place) })),
    ...literal.map(({ text, status, note, where }) => ({ text, status, why: note || seen(where[0]) })),
  ];
  const agrees = (/** @type {Line} */ { status }) => status === 'holds' || status === 'omitted';
  const agreed = checked.filter(agrees);
  /** @type {Line[]} */
  const open = [
    ...checked.filter((line) => !agrees(line)),
    ...unmarked.map(({ text, nearest }) => ({
      text,
      status: /** @type {const} */ ('unmarked'),
      why: nearest && `最接近的原文：${nearest}`,
    })),
    ...still_to_say.map(({ text }) => ({ text, status: /** @type {const} */ ('still_to_say'), why: '' })),
  ];
  return [
    h('p', { class: `verdict ${verdict}` }, VERDICT[verdict]),
    list(open.map(lineView), 'claims'),
    agreed.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, `${STATUS.holds} ${agreed.length} 处`),
        list(agreed.map(lineView), 'claims'),
      ),
  ].flatMap((part) => (part ? [part] : []));
}

/** @param {string | undefined} place */
function seen(place) {
  return place ? `见${place}` : '';
}

/** @param {Line} line */
function lineView({ text, status, why }) {
  return h('p', { class: `claim ${status}` }, h('b', {}, STATUS[status]), ` ${text}　`, h('span', {}, why));
}
