import { h } from './element.js';

/** @typedef {import('./contract.d.ts').Hit} Hit */

/**
 * A clause: where it stands, its words with what was asked marked, and who is in charge.
 * @param {Hit} hit
 */
export function clauseView(hit) {
  return h(
    'section',
    { class: 'clause' },
    h('p', { class: 'place' }, [hit.policy.title, ...hit.heading].join(' › ')),
    h('h2', {}, h('span', { class: 'cite' }, hit.citation), ' ', hit.title),
    h('blockquote', { class: 'text' }, ...marked(hit.text.trim(), shifted(hit))),
    h('dl', { class: 'departments' }, ...departments(hit.departments)),
  );
}

/** @param {Hit} hit */
function shifted({ text, highlights }) {
  const cut = text.length - text.trimStart().length;
  return highlights.map(({ start, end }) => ({ start: start - cut, end: end - cut }));
}

/**
 * @param {string} text
 * @param {readonly { start: number, end: number }[]} spans
 */
function marked(text, spans) {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  /** @type {(Node | string)[]} */
  const pieces = [];
  let at = 0;
  for (const { start, end } of ordered) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/** @param {Hit['departments']} departments */
function departments({ lead, also }) {
  return [
    h('dt', {}, '牵头（责任）单位'),
    h('dd', {}, lead.length > 0 ? lead.join('、') : '原文没有写明'),
    ...(also.length > 0 ? [h('dt', {}, '同时落实'), h('dd', {}, also.join('、'))] : []),
  ];
}
