import { clauseView } from './clause-view.js';
import { h, list, section } from './element.js';
import { groundsView, outcomeView } from './outcome-view.js';

/**
 * @typedef {import('./contract.d.ts').Award} Award
 * @typedef {import('./contract.d.ts').AwardResult} AwardResult
 * @typedef {import('./contract.d.ts').Hit} Hit
 */

/**
 * The answer from top to bottom in the order of the call: what it comes to, what to say, what to ask, the words it
 * rests on, what they do not say.
 * @param {{
 *   sentences: readonly string[], replyBox: HTMLElement, ask: (fact: string) => void,
 *   hit?: Hit, award?: Award, result?: AwardResult,
 * }} of
 * @returns {readonly (HTMLElement | null)[]}
 */
export function answerView({ sentences, replyBox, ask, hit, award, result }) {
  const clause = hit === undefined ? null : clauseView(hit);
  const say = section(
    '可以这样说',
    sentences.map((sentence) => h('p', {}, sentence)),
    'say',
  );
  if (result !== undefined) return [outcomeView(result), say, ...groundsView(result, ask), replyBox, clause];
  const silent = section('原文没有写', [list(award?.not_stated ?? [])], 'not-stated');
  const further = award === undefined ? null : h('a', { class: 'jump', href: '#facts' }, '去问、去测算 ↓');
  return [say, further, clause, silent, replyBox];
}

/**
 * Several clauses that what was typed may mean: none is opened before somebody has chosen.
 * @param {string} question
 * @param {readonly Hit[]} hits
 * @param {(index: number) => void} open
 */
export function choiceView(question, hits, open) {
  const buttons = hits.map((hit, index) =>
    h(
      'button',
      { type: 'button', class: 'question', onclick: () => open(index) },
      h('b', {}, `${index + 1}　${hit.citation}`),
      ` ${[...hit.heading, hit.title].join(' › ')}`,
    ),
  );
  return section('请问来电人', [h('p', {}, question), list(buttons)], 'say choice');
}
