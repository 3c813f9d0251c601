import { checkedView } from './checked-view.js';
import { h } from './element.js';
import { Refusal } from './mcp.js';

/**
 * @typedef {(answer: string) => Promise<import('./contract.d.ts').Checked>} Check
 * @typedef {{ draft: HTMLTextAreaElement, again: HTMLElement, status: HTMLElement, checked: HTMLElement }} Box
 */

const BY_HAND = '浏览器不让直接复制；文字已选中，请按 Ctrl+C。';

/**
 * The reply in writing: filled in, free to be edited, copied with its citations, and checked against the text where
 * the server can. What somebody has edited is replaced only when they ask for it.
 * @param {Check} check
 */
export function replyBox(check) {
  const draft = document.createElement('textarea');
  draft.rows = 5;
  draft.setAttribute('aria-label', '答复稿');
  /** @type {Box} */
  const box = {
    draft,
    again: button('换成新答复', () => fill(box)),
    status: h('p', { class: 'copied', role: 'status' }),
    checked: h('div', { role: 'status' }),
  };
  const verifying = button('核对答复', () => void verify(box, check));
  const copying = button('复制答复', () => void copy(box), 'primary');
  const tools = h('p', { class: 'buttons' }, copying, verifying, box.again);
  return {
    element: h(
      'section',
      { class: 'reply' },
      h('h3', {}, '答复稿（可改）'),
      draft,
      tools,
      box.status,
      box.checked,
    ),
    copy: () => copy(box),
    /** @param {boolean} able whether the server can check a draft */
    checkable(able) {
      verifying.hidden = !able;
    },
    /** @param {string} text */
    offer(text) {
      const edited = draft.value !== draft.dataset.offered;
      draft.dataset.newest = text;
      if (edited && draft.value !== '') box.again.hidden = false;
      else fill(box);
    },
    /** Another question: the draft of the last one is no longer wanted. */
    clear() {
      draft.value = '';
    },
  };
}

/**
 * @param {string} words
 * @param {() => void} onclick
 * @param {string} [kind]
 */
function button(words, onclick, kind = 'plain') {
  return h('button', { type: 'button', class: kind, onclick }, words);
}

/** @param {Box} box */
function fill({ draft, again, status, checked }) {
  const { newest = '' } = draft.dataset;
  draft.dataset.offered = newest;
  draft.value = newest;
  again.hidden = true;
  status.textContent = '';
  checked.replaceChildren();
}

/**
 * Copies the draft and shows what was copied. Without HTTPS the browser has no clipboard for scripts; selecting and
 * copying as by hand still works there.
 * @param {Box} box
 */
async function copy({ draft, status }) {
  status.textContent = (await written(draft.value)) || copiedByHand(draft) ? '已复制，含出处。' : BY_HAND;
  status.scrollIntoView({ block: 'nearest' });
}

/** @param {string} text */
async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {HTMLTextAreaElement} draft */
function copiedByHand(draft) {
  draft.focus();
  draft.select();
  return document.execCommand('copy');
}

/**
 * @param {Box} box
 * @param {Check} check
 */
async function verify({ draft, checked }, check) {
  try {
    checked.replaceChildren(...checkedView(await check(draft.value)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    checked.replaceChildren(h('p', { class: 'error' }, error.message));
  }
}
