import { copy } from '../parts/copy.ts';
import { calculationsOf, claimsOf } from './claims.ts';
import { type Context, clauseOf, resultsOf, sentencesOf } from './context.ts';
import { copiedWords, textOf } from './reply-text.ts';
import { wordsOf } from './server.ts';
import { given } from './state.ts';

const BY_HAND = '浏览器不让直接复制；文字已选中，请按 Ctrl+C。';

function field(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>('.reply textarea');
}

/** Copies the draft as it stands on the screen, and says what was copied. */
export async function copyReply({ store }: Context): Promise<void> {
  const draft = field();
  if (draft === null) return;
  const done = await copy(draft);
  store.put({ copied: done ? copiedWords(store.get().draft) : BY_HAND });
  document.querySelector('.copied')?.scrollIntoView({ block: 'nearest' });
}

/** Somebody writes in the draft: what was said of it is said of another text. */
export function edit({ store }: Context, text: string): void {
  store.put({ draft: { ...store.get().draft, text }, copied: '', checked: undefined });
}

/** The newest reply in place of what was edited. */
export function renew({ store }: Context): void {
  const { newest } = store.get().draft;
  if (newest !== undefined) {
    store.put({ draft: { text: textOf(newest), offered: newest, newest }, copied: '', checked: undefined });
  }
}

/** Has the draft checked as it stands, with what its pieces rest on; what was typed in between is for the server to mark. */
export async function check({ server, store }: Context): Promise<void> {
  const desk = store.get();
  if (field() === null || !desk.tools.has('verify_answer')) return;
  const of = { sentences: sentencesOf(desk), hit: clauseOf(desk), results: resultsOf(desk) };
  const { text } = desk.draft;
  const args = {
    answer: text,
    claims: claimsOf(of, text),
    calculations: calculationsOf(of.results),
    ...given('policy', desk.policy),
  };
  try {
    const checked = await server.callTool('verify_answer', args);
    if (store.get().draft.text === text) store.put({ checked });
  } catch (error) {
    store.put({ checked: wordsOf(error) });
  }
  document.querySelector('.verdict')?.scrollIntoView({ block: 'nearest' });
}
