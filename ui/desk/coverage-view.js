import { h } from './element.js';
import { COVERAGE } from './words.js';

/**
 * Whether the policy speaks of what is asked: first and plainly, before any clause.
 * @param {import('./contract.d.ts').Found} found
 */
export function coverageView({ coverage, validity = [] }) {
  const { status, note, unmatched_terms: unmatched } = coverage;
  return h(
    'div',
    { class: `coverage ${status}` },
    h('strong', {}, COVERAGE[status]),
    h('p', {}, note, ...validity.map(({ text }) => h('span', { class: 'validity' }, text))),
    unmatched.length > 0 &&
      h('p', { class: 'unmatched' }, '问题里原文没有的词：', ...unmatched.map((term) => h('b', {}, term))),
  );
}
