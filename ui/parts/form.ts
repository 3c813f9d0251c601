import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { isRecord } from './record.ts';
import { choicesOf, columnsOf, type Entered, isSum, NONE, type Row, type Schema, titleOf } from './schema.ts';

/** A fact with its question and what stands in its field. */
export interface Field {
  readonly name: string;
  readonly ask: string;
  readonly schema: Schema;
  readonly entered: Entered;
}

/** What the page does with a form. */
export interface Form {
  /** Something was typed or chosen; `done` when an answer is finished, false while a sum is still being typed. */
  enter(name: string, entered: Entered, done: boolean): void;
  /** Why nothing was calculated, and the fact it is about: `planned_investment`, `new_customers[1].first_supply`. */
  readonly wrong?: { readonly path: string; readonly words: string } | undefined;
}

/** One question on the page: of a fact, or of one item of a list. */
interface Asked {
  readonly path: string;
  readonly name: string;
  readonly ask: string;
  readonly schema: Schema;
  readonly value: string;
  readonly wrong: string;
  readonly enter: (value: string, done: boolean) => void;
}

/** One field for each fact; what is left empty is not known, and is not sent. */
export function fields(all: readonly Field[], form: Form): TemplateResult {
  return html`${repeat(
    all,
    ({ name }) => name,
    (field) => (field.schema.type === 'array' ? rows(field, form) : single(askedOf(field, form))),
  )}`;
}

/** Whether what is wrong is shown at one of the fields; else it belongs below them. */
export function isAt(all: readonly Field[], { wrong }: Form): boolean {
  return all.some(({ name }) => wrong?.path.split(/[[.]/u)[0] === name);
}

/** What is wrong, said once; empty where nothing is. */
export function complaint(words: string, id = 'wrong'): TemplateResult {
  return html`<p class="error" role="alert" id=${id}>${words}</p>`;
}

function askedOf({ name, ask, schema, entered }: Field, form: Form): Asked {
  return {
    path: name,
    name,
    ask,
    schema,
    value: typeof entered === 'string' ? entered : '',
    wrong: form.wrong?.path === name ? form.wrong.words : '',
    enter: (value, done) => form.enter(name, value, done),
  };
}

function single(asked: Asked): TemplateResult {
  const { schema } = asked;
  if (schema.type === 'boolean') return yesNo(asked);
  const body = choicesOf(schema).length === 0 ? typed(asked) : chosen(asked);
  return html`<div class="field" data-fact=${asked.name}>
    <label><span>${asked.ask}</span>${body}</label>${said(asked)}
  </div>`;
}

function said({ path, wrong }: Asked): TemplateResult | typeof nothing {
  return wrong === '' ? nothing : complaint(wrong, `wrong-${path}`);
}

const ANSWERS = [
  ['true', '是'],
  ['false', '否'],
  ['', '不清楚'],
] as const;

function yesNo(asked: Asked): TemplateResult {
  const { path, name, ask, value, enter } = asked;
  return html`<fieldset class="field yes-no" data-fact=${name}>
    <legend>${ask}</legend>
    <div class="segments">
      ${ANSWERS.map(
        ([code, title]) => html`<label>
          <input type="radio" name=${path} value=${code} .checked=${live(code === value)} @change=${() => enter(code, true)} />
          <span>${title}</span>
        </label>`,
      )}
    </div>
    ${said(asked)}
  </fieldset>`;
}

/** Sums are typed as they are said, with their unit; the server reads them and says how it read them. */
function typed(asked: Asked): TemplateResult {
  const { path, schema, value, wrong, enter } = asked;
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  const isFigure = schema.type === 'integer' || isSum(schema);
  return html`<input name=${path} autocomplete="off" ?data-figure=${isFigure} inputmode=${schema.type === 'integer' ? 'numeric' : 'text'}
    placeholder=${example === undefined ? '不清楚就不填' : `不清楚就不填，如 ${String(example)}`}
    aria-invalid=${wrong === '' ? nothing : 'true'} aria-describedby=${wrong === '' ? nothing : `wrong-${path}`}
    .value=${live(value)} @input=${heard(enter, false)} @change=${heard(enter, true)} />`;
}

function chosen({ path, schema, value, enter }: Asked): TemplateResult {
  return html`<select name=${path} @change=${heard(enter, true)}>
    <option value="" .selected=${live(value === '')}>不清楚</option>
    ${choicesOf(schema).map(
      ([code, title]) => html`<option value=${code} .selected=${live(code === value)}>${title}</option>`,
    )}
  </select>`;
}

function heard(enter: Asked['enter'], done: boolean): (event: Event) => void {
  return ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) enter(target.value, done);
  };
}

/** A list: one row an item. No row means that nothing was said; that there is none has to be said. */
function rows(field: Field, form: Form): TemplateResult {
  const { name, ask, entered } = field;
  const items = typeof entered === 'string' ? [] : entered;
  const put = (next: readonly Row[]) => form.enter(name, next, true);
  const none = ({ target }: Event) =>
    form.enter(name, target instanceof HTMLInputElement && target.checked ? NONE : '', true);
  return html`<fieldset class="field list" data-fact=${name}>
    <legend>${ask}</legend>
    <ol class="rows">
      ${items.map((row, at) => rowOf(field, form, { row, at, items }))}
    </ol>
    ${form.wrong?.path === name ? complaint(form.wrong.words, `wrong-${name}`) : nothing}
    <div class="list-tools">
      <button type="button" class="quiet" @click=${(event: Event) => {
        put([...items, {}]);
        focusLastRow(event);
      }}>＋ 加一项</button>
      <label class="none"><input type="checkbox" .checked=${live(entered === NONE)} ?disabled=${items.length > 0} @change=${none} /> 一项也没有</label>
    </div>
  </fieldset>`;
}

/** The page has drawn the new row by now: what is typed next belongs there. */
function focusLastRow({ target }: Event): void {
  const list = target instanceof Element ? target.closest('.list') : null;
  const field = list?.querySelector('.row:last-child :is(input, select)');
  if (field instanceof HTMLElement) field.focus();
}

interface InList {
  readonly row: Row;
  readonly at: number;
  readonly items: readonly Row[];
}

function rowOf({ name, schema }: Field, form: Form, { row, at, items }: InList): TemplateResult {
  const base = `${name}[${at}]`;
  const { path = '', words = '' } = form.wrong ?? {};
  const columns = Object.entries(columnsOf(schema));
  const asked = columns.map(([column, own]): Asked => {
    const place = column === '' ? base : `${base}.${column}`;
    return {
      path: place,
      name: column,
      ask: titleOf(own),
      schema: own,
      value: row[column] ?? '',
      wrong: path === place ? words : '',
      enter: (value, done) =>
        form.enter(
          name,
          items.map((each, i) => (i === at ? { ...each, [column]: value } : each)),
          done,
        ),
    };
  });
  const other = path === base && !asked.some(({ wrong }) => wrong !== '') ? complaint(words) : nothing;
  return html`<li class="row" role="group" aria-label="第${at + 1}项">
    ${asked.map(single)}${other}
    <button type="button" class="quiet remove" aria-label="删去这一项" @click=${(event: Event) => {
      const list = event.target instanceof Element ? event.target.closest('.list') : null;
      form.enter(
        name,
        items.filter((_row, i) => i !== at),
        true,
      );
      const add = list?.querySelector('.list-tools button');
      if (add instanceof HTMLElement) add.focus();
    }}>✕</button>
  </li>`;
}

/** What an award asks, with what stands in each field. */
export function fieldsOf(facts: Schema, enteredFor: (name: string) => Entered): readonly Field[] {
  const properties = isRecord(facts.properties) ? facts.properties : {};
  return Object.entries(properties).flatMap(([name, schema]) =>
    isRecord(schema) ? [{ name, ask: titleOf(schema), schema, entered: enteredFor(name) }] : [],
  );
}
