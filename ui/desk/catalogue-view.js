import { h, list } from './element.js';

/**
 * What stands on the desk before the first call: the awards that can be calculated, each leading to its clause.
 * @param {readonly import('./contract.d.ts').Listed[]} awards
 * @param {(clause: string) => void} look
 */
export function catalogueView(awards, look) {
  const buttons = awards.map(({ name, clause, sum, payee }) =>
    h(
      'button',
      { type: 'button', class: 'entry', onclick: () => look(clause) },
      h('b', {}, name),
      h('span', { class: 'cite' }, clause),
      h('span', { class: 'sum' }, `${sum}；给${payee.label}`),
    ),
  );
  return h(
    'section',
    { class: 'catalogue' },
    h('h3', {}, `可以测算的奖补，共 ${awards.length} 项`),
    list(buttons),
  );
}
