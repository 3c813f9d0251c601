import { html, type TemplateResult } from 'lit-html';

/** Asks for the access token; shown by `tokens`, which waits for it to be closed. */
export function signInDialog(why: string | undefined): TemplateResult {
  return html`<dialog id="sign-in" aria-labelledby="sign-in-title" @cancel=${(event: Event) => event.preventDefault()}>
    <form method="dialog">
      <h2 id="sign-in-title">请输入访问令牌</h2>
      <p>${why ?? ''}</p>
      <label>访问令牌 <input id="token" type="password" autocomplete="off" required /></label>
      <p class="buttons"><button type="submit" class="primary">确定</button></p>
    </form>
  </dialog>`;
}
