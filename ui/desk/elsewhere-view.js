import { h, list } from './element.js';

/**
 * What to ask where the open clause gives no award: whether one of the others that do is meant.
 * @param {readonly import('./contract.d.ts').Hit[]} hits
 * @param {(index: number) => void} open
 */
export function elsewhereView(hits, open) {
  const others = hits.flatMap((hit, index) => (hit.awards.length > 0 ? [{ hit, index }] : []));
  const buttons = others.map(({ hit, index }) =>
    h(
      'button',
      { type: 'button', class: 'question', onclick: () => open(index) },
      h('b', {}, String(index + 1)),
      `　${hit.title}`,
    ),
  );
  return h(
    'div',
    {},
    h('p', { class: 'empty' }, '这一条没有可以测算的奖补。'),
    buttons.length > 0 && h('p', { class: 'elsewhere' }, '请问来电人，问的是不是下面的奖补：'),
    list(buttons),
  );
}
