import type { Entered } from '../parts/schema.ts';
import { type Context, now, offerReply, scopeOf } from './context.ts';
import type { Award, AwardResult } from './contract.ts';
import { wordsOf } from './server.ts';
import { answered, factsFor, type Wrong } from './state.ts';

/** How long a pause in typing lasts before the figures typed so far are tried, in milliseconds. */
const PAUSE = 500;
const ANSWER = 'input:checked, input:not([type=radio], [type=checkbox]), select, button';

/** The questions of an award; what this call has answered already is calculated with at once. */
export async function openAward(context: Context, award: Award): Promise<void> {
  const { store, begun } = context;
  begun.calculation += 1;
  store.put({ award, result: undefined, wrong: undefined, stale: false });
  offerReply(context);
  if (Object.keys(factsFor(award, store.get().entered)).length > 0) await calculate(context, false);
}

/** Something was typed or chosen: a half-written sum is no mistake yet. */
export function enter(
  context: Context,
  name: string,
  { entered, done }: { entered: Entered; done: boolean },
): void {
  const { store, begun } = context;
  const { award } = store.get();
  if (award === undefined) return;
  store.put(answered(store.get(), { award, fact: name }, entered));
  begun.typing += 1;
  const typing = begun.typing;
  if (done) void calculate(context, false);
  else
    setTimeout(() => {
      if (typing === begun.typing) void calculate(context, true);
    }, PAUSE);
}

/**
 * Calculates with what was answered. While a sum is being typed the last result only fades; once it is finished, a
 * result it does not belong to goes.
 */
export async function calculate(context: Context, typing: boolean): Promise<void> {
  const { server, store, begun } = context;
  const desk = store.get();
  const { award } = desk;
  if (award === undefined) return;
  begun.calculation += 1;
  begun.typing += 1;
  const own = begun.calculation;
  try {
    const facts = factsFor(award, desk.entered);
    const args = { award: award.award, facts, ...scopeOf(desk, award.policy) };
    const result = await server.callTool('calculate_award', args);
    if (own === begun.calculation) accept(context, result);
  } catch (error) {
    const message = wordsOf(error);
    if (own === begun.calculation) refuse(context, message, typing);
  }
}

function refuse(context: Context, message: string, typing: boolean): void {
  context.store.put(typing ? { stale: true } : { result: undefined, stale: false, wrong: wrongOf(message) });
  if (!typing) offerReply(context);
}

function accept(context: Context, result: AwardResult): void {
  const worked = [...new Set([...context.store.get().worked, result.award])];
  context.store.put({ result, worked, wrong: undefined, stale: false, at: now() });
  offerReply(context);
}

/**
 * A refusal of facts as it is told to a person: which fact it is about, and the words without the fact's technical
 * name and the example in JSON that assistants need.
 */
export function wrongOf(message: string): Wrong {
  const path = /facts\.([\w.[\]]+)/u.exec(message)?.[1] ?? '';
  const words = message.replaceAll(/facts\.[\w.[\]]+\s*/gu, '').replaceAll(/例：\{.*$/gmu, '');
  return { path, words: words.trim() };
}

/** Brings the keys to the caller's next answer: to the fact's field, or the first that is not answered. */
export function focusFact(fact = ''): void {
  const [name = '', index] = fact.split(/[[\].]+/u);
  const within = document.querySelector('#facts');
  const fields = [...(within?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])];
  const field = fields.find((each) => (name === '' ? isOpen(each) : each.dataset.fact === name));
  const row = index === undefined ? undefined : field?.querySelectorAll('.row')[Number(index)];
  const answer = (row ?? field ?? within?.querySelector('form') ?? within)?.querySelector(ANSWER);
  if (answer instanceof HTMLElement) answer.focus();
}

/** Whether nothing was answered in a field: nothing typed or chosen, no row, and not that there is none. */
function isOpen(field: HTMLElement): boolean {
  const answered = [...field.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].some(
    (each) =>
      each instanceof HTMLInputElement && /radio|checkbox/u.test(each.type)
        ? each.checked && each.value !== ''
        : each.value !== '',
  );
  return !answered && field.querySelector('.row') === null;
}
