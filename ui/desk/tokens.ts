import type { Tokens } from './contract.ts';
import type { Desk } from './state.ts';

const KEY = 'youju.token';
const FIRST = '这台服务器要求令牌，请向管理员索取。令牌只保存在这个窗口，关闭即清除。';
const AGAIN = '服务器没有接受这个令牌，请核对后重新输入。';

/**
 * The access token: kept for this window only, asked of the operator when the server wants one. Calls that are refused
 * at the same time share one question.
 */
export function tokens({ put }: { put(shown: Pick<Desk, 'signIn'>): void }): Tokens {
  let asking: Promise<void> | undefined;
  const get = () => sessionStorage.getItem(KEY) ?? '';
  const ask = async () => {
    put({ signIn: get() === '' ? FIRST : AGAIN });
    sessionStorage.setItem(KEY, await typedToken());
    put({ signIn: undefined });
    asking = undefined;
  };
  return {
    get,
    renew() {
      asking ??= ask();
      return asking;
    },
  };
}

/** What is typed in the dialog by the time it is closed. */
function typedToken(): Promise<string> {
  const dialog = document.querySelector('dialog');
  const field = dialog?.querySelector('input');
  if (!dialog || !field) return Promise.resolve('');
  field.value = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(field.value.trim()), { once: true });
  });
}
