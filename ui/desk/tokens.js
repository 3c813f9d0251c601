import { part } from './element.js';

const KEY = 'youju.token';

/**
 * The access token: kept for this window only, asked of the operator when the server wants one.
 * Calls that are refused at the same time share one question.
 * @returns {import('./contract.d.ts').Tokens}
 */
export function tokens() {
  const dialog = part('sign-in', HTMLDialogElement);
  const field = part('token', HTMLInputElement);
  /** @type {Promise<void> | undefined} */
  let asking;
  const get = () => sessionStorage.getItem(KEY) ?? '';

  /** @returns {Promise<void>} */
  function ask() {
    part('sign-in-why', HTMLElement).textContent =
      get() === ''
        ? '这台服务器要求令牌，请向管理员索取。令牌只保存在这个窗口，关闭即清除。'
        : '服务器没有接受这个令牌，请核对后重新输入。';
    field.value = '';
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener(
        'close',
        () => {
          sessionStorage.setItem(KEY, field.value.trim());
          asking = undefined;
          resolve();
        },
        { once: true },
      );
    });
  }

  dialog.addEventListener('cancel', (event) => event.preventDefault());
  return {
    get,
    renew() {
      asking ??= ask();
      return asking;
    },
  };
}
