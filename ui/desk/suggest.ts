import { nothing } from './awards.ts';
import type { Context } from './context.ts';
import { given } from './state.ts';

/** A pause in typing after which it is asked what may be meant. */
const PAUSE_MS = 150;

/**
 * What may be meant by what is typed so far, in the policy that is chosen. While an input method is composing nothing
 * is asked; where the server does not answer there is no list.
 */
export async function suggest({ server, store, begun }: Context, composing: boolean): Promise<void> {
  begun.typing += 1;
  const own = begun.typing;
  store.put({ suggestions: [], chosen: -1 });
  const typed = store.get().question.trim();
  if (composing || typed === '') return;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (own !== begun.typing) return;
  const asked = {
    ref: { type: 'ref/prompt', name: 'ask_policy' },
    argument: { name: 'question', value: typed },
    context: { arguments: given('policy', store.get().policy) },
  };
  const answer = await server.request('completion/complete', asked).catch(nothing);
  if (own !== begun.typing) return;
  const suggestions = answer?.completion.values.filter((words) => words !== typed) ?? [];
  store.put({ suggestions, chosen: -1 });
}

/** Moves the choice by one; past either end what was typed stands. */
export function choose({ store }: Context, by: 1 | -1): void {
  const { suggestions, chosen } = store.get();
  const places = suggestions.length + 1;
  const next = ((chosen + 1 + by + places) % places) - 1;
  store.put({ chosen: next });
  document.querySelector(`#suggestion-${next}`)?.scrollIntoView({ block: 'nearest' });
}

/** The list is no longer wanted, nor what is still on its way to it. */
export function closeSuggestions({ store, begun }: Context): void {
  begun.typing += 1;
  if (store.get().suggestions.length > 0) store.put({ suggestions: [], chosen: -1 });
}
