import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { isRecord } from './host.ts';

/** What `describe_award` says of one fact, as JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;
/** What stands in the fields: text, or a list of rows. */
export type Entered = string | readonly Row[];
type Row = Readonly<Record<string, string>>;

/** A fact with its question and what stands in its field. */
export interface Field {
  readonly name: string;
  readonly ask: string;
  readonly schema: Schema;
  readonly entered: Entered;
}

/** One field for each fact; what is left empty is not known. */
export function fields(
  all: readonly Field[],
  enter: (name: string, entered: Entered) => void,
): TemplateResult {
  const one = (field: Field) =>
    field.schema.type === 'array' ? rows(field, enter) : single(field, (value) => enter(field.name, value));
  return html`${repeat(all, ({ name }) => name, one)}`;
}

function single({ name, ask, schema, entered }: Field, enter: (value: string) => void): TemplateResult {
  return html`<label class="field"><span>${ask}</span>${control(
    schema,
    typeof entered === 'string' ? entered : '',
    {
      name,
      enter,
    },
  )}</label>`;
}

interface On {
  readonly name: string;
  readonly enter: (value: string) => void;
}

function control(schema: Schema, value: string, { name, enter }: On): TemplateResult {
  const choices = choicesOf(schema);
  const change = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) enter(target.value);
  };
  if (choices.length === 0) {
    const [example] = Array.isArray(schema.examples) ? schema.examples : [];
    return html`<input name=${name} autocomplete="off" .value=${live(value)} @input=${change} placeholder=${`不清楚就不填，如 ${String(example ?? '')}`} />`;
  }
  return html`<select name=${name} .value=${live(value)} @change=${change}>
    <option value="">不清楚</option>
    ${choices.map(([code, title]) => html`<option value=${code} ?selected=${code === value}>${title}</option>`)}
  </select>`;
}

function choicesOf({ type, oneOf }: Schema): readonly (readonly [string, string])[] {
  if (type === 'boolean') {
    return [
      ['true', '是'],
      ['false', '否'],
    ];
  }
  const listed: readonly unknown[] = Array.isArray(oneOf) ? oneOf : [];
  return listed
    .filter(isRecord)
    .map((each) => [String(each.const), String(each.title ?? each.const)] as const);
}

/** A list: one row an item, each with the fields of an item. */
function rows(
  { name, ask, schema, entered }: Field,
  enter: (name: string, entered: Entered) => void,
): TemplateResult {
  const items = typeof entered === 'string' ? [] : entered;
  const inner = Object.entries(columnsOf(schema));
  const put = (at: number, column: string, value: string) =>
    enter(
      name,
      items.map((row, i) => (i === at ? { ...row, [column]: value } : row)),
    );
  return html`<fieldset class="field"><legend>${ask}</legend>
    ${repeat(
      items,
      (_row, at) => at,
      (row, at) => html`<div class="item" role="group" aria-label="第${at + 1}项">
      ${inner.map(([column, own]) =>
        single(
          { name: `${name}-${at}-${column}`, ask: titleOf(own), schema: own, entered: row[column] ?? '' },
          (value) => put(at, column, value),
        ),
      )}
      <button type="button" class="quiet" @click=${() =>
        enter(
          name,
          items.filter((_row, i) => i !== at),
        )}>去掉第${at + 1}项</button>
    </div>`,
    )}
    <button type="button" class="quiet" @click=${() => enter(name, [...items, {}])}>加一项</button>
  </fieldset>`;
}

function titleOf({ title, description }: Schema): string {
  return String(title ?? description ?? '');
}

/** The columns of a list's items; a list of plain choices has one without a name. */
function columnsOf({ items }: Schema): Readonly<Record<string, Schema>> {
  if (!isRecord(items)) return {};
  const { properties } = items;
  if (!isRecord(properties)) return { '': { title: '这一项是', ...items } };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, own]) => (isRecord(own) ? [[name, own]] : [])),
  );
}

/** What was entered as the tool takes it; undefined where nothing was. */
export function factOf(schema: Schema, entered: Entered): unknown {
  if (typeof entered !== 'string') {
    const columns = columnsOf(schema);
    const items = entered.map((row) => factsOf(columns, row));
    return items.length === 0 ? undefined : items.map((item) => ('' in item ? item[''] : item));
  }
  const text = entered.trim();
  if (text === '') return undefined;
  if (schema.type === 'boolean') return text === 'true';
  return schema.type === 'integer' && /^\d{1,9}$/u.test(text) ? Number(text) : text;
}

function factsOf(columns: Readonly<Record<string, Schema>>, row: Row): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(columns).map(([name, own]) => [name, factOf(own, row[name] ?? '')] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
