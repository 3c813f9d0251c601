import { amountWords, otherAmount } from './amount-words.js';
import { h, list, section } from './element.js';
import { CONDITION, CONDITION_MARK, ELIGIBILITY, IN_FORCE, PAYEE } from './words.js';

/** @typedef {import('./contract.d.ts').AwardResult} AwardResult */

/**
 * What a calculation came to: who is paid and what the sum is, told as certain as the text makes it.
 * @param {AwardResult} result
 */
export function outcomeView(result) {
  const { kind, figure, note } = amountWords(result);
  const { type, is_applicant: own } = result.payee;
  return h(
    'section',
    { class: `outcome ${result.amount.kind}`, 'aria-label': '测算结果' },
    h(
      'p',
      { class: 'award-name' },
      result.name,
      h('span', { class: 'day' }, dayOf(result)),
      h('span', { class: `status ${result.eligibility.status}` }, ELIGIBILITY[result.eligibility.status]),
    ),
    result.in_force !== 'in_force' && h('p', { class: 'warning' }, IN_FORCE[result.in_force]),
    own !== true && type !== 'enterprise' && h('p', { class: 'warning' }, `这笔钱给${PAYEE[type]}。`),
    own === false && type === 'enterprise' && h('p', { class: 'warning' }, '这笔钱给企业。'),
    h('p', { class: 'amount' }, h('span', {}, kind), figure !== '' && h('strong', {}, figure)),
    note !== '' && h('p', { class: 'note' }, note),
  );
}

/** @param {AwardResult} result */
function dayOf({ as_of: day, as_of_given: given }) {
  return given ? `按 ${day} 计` : `按今天（${day}）计`;
}

/**
 * What carries the result: what is still to be asked, conditions, open readings, working, sources.
 * @param {AwardResult} result
 * @param {(fact: string) => void} ask brings the caller's next answer to its field
 * @returns {readonly (HTMLElement | null)[]}
 */
export function groundsView(result, ask) {
  const asked = (/** @type {string} */ state) =>
    list(
      result.missing
        .filter((missing) => missing.state === state)
        .map(({ fact, ask: words }) => question(words, () => ask(fact))),
    );
  return [
    section('还要问来电人', [asked('not_provided')], 'ask-back'),
    section('须由主管部门认定', [asked('needs_authority')], 'ask-back'),
    section('条件', [conditions(result)]),
    section('距门槛、封顶', [
      list(
        result.margins.map(({ text, display }) => `${text}${display}`),
        'inline',
      ),
    ]),
    section('原文留有余地', result.open_readings.map(reading), 'readings'),
    section('原文没有写', [list(result.not_stated)], 'not-stated'),
    section('计算过程', [trace(result)]),
    section('依据', [list(result.citations.map(source), 'sources')]),
    section('说明', [
      list(result.assumptions.map(({ text }) => text)),
      list(result.read.map(({ given, read }) => `“${given}”读作${read}`)),
      h('p', { class: 'receipt' }, `凭证 ${result.receipt.sha256.slice(0, 16)}…（任何人可凭它重算）`),
    ]),
  ];
}

/**
 * @param {string} words
 * @param {() => void} onclick
 */
function question(words, onclick) {
  return h('button', { type: 'button', class: 'question', onclick }, words);
}

/** @param {AwardResult} result */
function conditions({ eligibility, citations }) {
  const rows = eligibility.conditions.map((condition) => {
    const place = citations.find(({ n }) => n === condition.citation)?.label;
    return h(
      'li',
      { class: condition.status },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, CONDITION_MARK[condition.status]),
      h('span', { class: 'words' }, `“${condition.text}”`, h('cite', {}, place)),
      h('span', { class: 'state' }, CONDITION[condition.status]),
      h('span', { class: 'compare' }, comparison(condition)),
    );
  });
  return rows.length > 0 ? h('ul', { class: 'conditions' }, ...rows) : null;
}

/** @param {AwardResult['eligibility']['conditions'][number]} condition */
function comparison({ given, required, shortfall, note }) {
  const parts = [
    given === null ? '' : `所给：${given}`,
    required === '' || required === given ? '' : `要求：${required}`,
    shortfall === null ? '' : `还差 ${shortfall}`,
    note ?? '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** @param {AwardResult['open_readings'][number]} reading */
function reading({ question: asked, taken, because, others, pays_differently: differs }) {
  return h(
    'details',
    differs ? { open: true, class: 'differs' } : {},
    h('summary', {}, asked, differs && h('em', {}, '读法不同，金额不同')),
    h('p', {}, `本次采用：${taken}。理由：${because}。`),
    list(
      others.map(
        ({ reading: other, amount }) =>
          `另一种读法：${other}${amount === null ? '' : `（${otherAmount(amount)}）`}`,
      ),
    ),
  );
}

/** @param {AwardResult} result */
function trace({ trace: steps }) {
  const rows = steps.map(({ text, result: value, citations }) =>
    h('li', {}, text, ' ＝ ', h('b', {}, value), h('sup', {}, citations.map((n) => `[${n}]`).join(''))),
  );
  return rows.length > 0 ? h('ol', { class: 'trace' }, ...rows) : null;
}

/** @param {AwardResult['citations'][number]} citation */
function source({ n, quote, label }) {
  return h('span', {}, h('b', {}, `[${n}]`), ` “${quote}”`, h('cite', {}, label));
}
