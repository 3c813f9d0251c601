import { html, nothing, type TemplateResult } from 'lit-html';
import { fields } from '../../parts/form.ts';
import { isRecord } from '../../parts/record.ts';
import { choicesOf, columnsOf, type Entered, NONE, type Schema } from '../../parts/schema.ts';
import type { Actions } from '../actions.ts';
import type { Award, Said, Unassigned } from '../contract.ts';
import {
  CHOOSING,
  declinedNext,
  firstChoice,
  type Offer,
  offersOf,
  takenNext,
  type Unfit,
  unfitOf,
} from '../offers.ts';
import { forWhich } from '../speech.ts';
import { type Desk, keyIn } from '../state.ts';
import { fieldOf } from './portfolio-view.ts';

/** What this call has brought so far: what the caller said, to be accepted, and what was accepted, to be changed. */
export function callView(desk: Desk, on: Actions): TemplateResult | typeof nothing {
  const taken = takenOf(desk);
  const unfit = unfitOf(desk);
  if (desk.said.length === 0 && taken.length === 0 && unfit.length === 0) return nothing;
  const heard = offersOf(desk.said).map((offer) =>
    offer.length > 1 ? choiceView(offer, desk, on) : saidView(offer[0], desk, on),
  );
  const row = (title: string, items: readonly TemplateResult[]) =>
    items.length === 0 ? nothing : html`<div><h3>${title}</h3>${items}</div>`;
  return html`<section class="call" aria-label="这通电话">
    ${row('来电人说', heard)}
    ${row(
      '听到、还没有用上',
      unfit.map((each) => unfitView(each, desk, on)),
    )}
    ${row(
      '已记下',
      taken.map((each) => takenView(each, desk, on)),
    )}
  </section>`;
}

/** Something that was said, with the question that it answers: one key takes the first. */
function saidView(said: Said, desk: Desk, on: Actions): TemplateResult {
  const isNext = takenNext(desk)[0] === said;
  return html`<span class="said">
    <button type="button" aria-keyshortcuts=${isNext ? 'y' : nothing} @click=${() => on.accept(said)}>${isNext ? html`<kbd>Y</kbd> ` : nothing}“${said.words}” → ${said.label}：${said.told}${said.supposed ? '（假设）' : ''}${said.unit_unsaid ? '（没有说单位）' : ''}？</button>
    ${declineButton({ heard: said, label: said.label }, desk, on)}
  </span>`;
}

/** Something that was said and may be meant for several questions: each with a key of its own. */
function choiceView(offer: Offer, desk: Desk, on: Actions): TemplateResult {
  const keys = firstChoice(desk)?.[0] === offer[0] ? CHOOSING : [];
  return html`<span class="said" role="group" aria-label=${`“${offer[0].words}”是哪一项`}>“${offer[0].words}”是哪一项？
    ${offer.map((said, at) => choiceButton(said, { key: keys[at], words: forWhich(said, desk) }, on))}
    ${declineButton({ heard: offer[0], label: offer[0].words }, desk, on)}
  </span>`;
}

/** Puts aside what was heard; a key does so with what is shown first. */
function declineButton(
  { heard, label }: { readonly heard: Said | Unassigned; readonly label: string },
  desk: Desk,
  on: Actions,
): TemplateResult {
  const isNext = declinedNext(desk) === heard;
  return html`<button type="button" class="quiet" aria-label=${`不用：${label}${isNext ? ' X' : ''}`} aria-keyshortcuts=${isNext ? 'x' : nothing} @click=${() => on.decline(heard)}>${isNext ? html`<kbd>X</kbd> ` : nothing}✕</button>`;
}

function choiceButton(
  said: Said,
  { key, words }: { readonly key: string | undefined; readonly words: string },
  on: Actions,
): TemplateResult {
  return html`<button type="button" aria-keyshortcuts=${key ?? nothing} @click=${() => on.accept(said)}>${key === undefined ? nothing : html`<kbd>${key.toUpperCase()}</kbd> `}${words}</button>`;
}

/** A sum that answers nothing by its words: shown as it was heard, with what of the open award it may be. */
function unfitView({ heard, choices }: Unfit, desk: Desk, on: Actions): TemplateResult {
  const { words, value, unit_unsaid: isUnsaid, currency } = heard;
  const keys = choices.length > 0 && firstChoice(desk)?.[0]?.words === choices[0]?.words ? CHOOSING : [];
  return html`<span class="said" role="group" aria-label=${`“${words}”没有用上`}>“${words}”${words.includes(value) ? nothing : `（${isUnsaid ? '没有说单位，' : ''}${value}${currency === undefined ? '' : '，问清折合人民币多少'}）`}${choices.length === 0 ? nothing : '是'}
    ${choices.map((said, at) => choiceButton(said, { key: keys[at], words: `${said.name}？` }, on))}
    ${declineButton({ heard, label: words }, desk, on)}
  </span>`;
}

interface Taken {
  readonly key: string;
  readonly award: Award;
  readonly fact: string;
  readonly label: string;
  readonly words: string;
}

function takenOf({ entered, known }: Desk): readonly Taken[] {
  return Object.entries(entered).flatMap(([key, value]) => {
    if (value === '' || value.length === 0) return [];
    const award = Object.values(known).find((each) => factIn(each, key) !== undefined);
    const fact = award === undefined ? undefined : factIn(award, key);
    if (award === undefined || fact === undefined) return [];
    const schema = propertiesOf(award)[fact] ?? {};
    return [{ key, award, fact, label: String(schema.title ?? fact), words: wordsOf(schema, value) }];
  });
}

function propertiesOf({ facts }: Award): Readonly<Record<string, Schema>> {
  const properties = isRecord(facts.properties) ? facts.properties : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => (isRecord(schema) ? [[name, schema]] : [])),
  );
}

function factIn(award: Award, key: string): string | undefined {
  return Object.keys(propertiesOf(award)).find((fact) => keyIn(award, fact) === key);
}

/** An answer in words; of a list how many items, and what each is: once, where they are alike. */
function wordsOf(schema: Schema, entered: Entered): string {
  if (typeof entered === 'string') return inChinese(schema, entered);
  const columns = columnsOf(schema);
  const items = entered.map((row) =>
    Object.entries(row)
      .flatMap(([column, value]) => {
        const own = columns[column] ?? {};
        const isKind = own.type === 'boolean' && value === 'true';
        return value === '' ? [] : [isKind ? String(own.title) : inChinese(own, value)];
      })
      .join('、'),
  );
  const [first = '', ...others] = items;
  const areAlike = others.length > 0 && others.every((item) => item === first);
  const told = areAlike && first !== '' ? `每项${first}` : items.filter((item) => item !== '').join('；');
  return `${entered.length} 项${told === '' ? '' : `（${told}）`}`;
}

function inChinese(schema: Schema, words: string): string {
  if (words === NONE) return '一项也没有';
  if (schema.type === 'boolean') return words === 'true' ? '是' : '否';
  return choicesOf(schema).find(([code]) => code === words)?.[1] ?? words;
}

function takenView({ key, award, fact, label, words }: Taken, desk: Desk, on: Actions): TemplateResult {
  if (desk.changing !== key) {
    return html`<button type="button" class="taken" aria-label=${`${label}：${words}，改`} @click=${() => on.change(key)}>${label}：<b>${words}</b></button>`;
  }
  const field = fieldOf(award, fact, desk);
  if (field === undefined) return html``;
  return html`<span class="changing">${fields([{ ...field, ask: label }], {
    enter: (_name, value, done) => (done ? on.answer : on.keep)(award, fact, value),
    wrong: desk.wrong,
  })}<button type="button" class="quiet" @click=${() => on.change(undefined)}>好</button></span>`;
}
