import { h } from './element.js';
import { answerAt } from './fact-answer.js';
import { questionOf } from './fact-schema.js';

/**
 * @typedef {import('./contract.d.ts').FactSchema} FactSchema
 * @typedef {import('./contract.d.ts').Field} Field
 * @typedef {(name: string, schema: FactSchema) => Field} MakeField
 */

/**
 * A fact that is a list: rows are added and removed. No row means that nothing was said; that there is none
 * has to be said.
 * @param {string} name
 * @param {FactSchema} schema
 * @param {MakeField} makeField for the questions of one item
 * @returns {Field}
 */
export function listField(name, schema, makeField) {
  /** @type {Field[]} */
  const rows = [];
  const none = document.createElement('input');
  none.type = 'checkbox';
  const body = h('ol', { class: 'rows' });
  const add = h('button', { type: 'button', class: 'quiet', onclick: addRow }, '＋ 加一项');
  const tools = h('div', { class: 'list-tools' }, add, h('label', { class: 'none' }, none, ' 一项也没有'));
  const legend = h('legend', {}, questionOf(name, schema));
  const element = h('fieldset', { class: 'field list', 'data-fact': name }, legend, body, tools);

  function addRow() {
    const row = newRow(schema.items ?? {}, makeField, () => {
      rows.splice(rows.indexOf(row), 1);
      row.element.remove();
      add.focus();
      changed();
    });
    rows.push(row);
    body.append(row.element);
    answerAt(row.element)?.focus();
    changed();
  }
  function changed() {
    none.disabled = rows.length > 0;
    none.checked = none.checked && rows.length === 0;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }
  return {
    element,
    value() {
      const given = rows.map((row) => row.value()).filter((value) => value !== undefined);
      return given.length > 0 || none.checked ? given : undefined;
    },
  };
}

/**
 * @param {FactSchema} schema of one item
 * @param {MakeField} makeField
 * @param {() => void} remove
 * @returns {Field}
 */
function newRow(schema, makeField, remove) {
  const button = h(
    'button',
    { type: 'button', class: 'quiet remove', 'aria-label': '删去这一项', onclick: remove },
    '✕',
  );
  if (schema.properties === undefined) {
    const field = makeField('', { title: '选一项', ...schema });
    return { ...field, element: h('li', { class: 'row' }, field.element, button) };
  }
  const fields = Object.entries(schema.properties).map(([name, each]) => ({
    name,
    field: makeField(name, each),
  }));
  return {
    element: h('li', { class: 'row' }, ...fields.map(({ field }) => field.element), button),
    value: () => known(fields),
  };
}

/**
 * An item of which nothing is known is still an item.
 * @param {readonly { name: string, field: Field }[]} fields
 */
function known(fields) {
  const values = fields.map(({ name, field }) => [name, field.value()]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
