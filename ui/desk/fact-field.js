import { h } from './element.js';
import { listField } from './fact-list.js';
import { optionsOf, questionOf } from './fact-schema.js';

/**
 * @typedef {import('./contract.d.ts').FactSchema} FactSchema
 * @typedef {import('./contract.d.ts').Field} Field
 */

let made = 0;

/**
 * The question of one fact, as its schema says it is answered. Nothing is chosen until somebody chooses:
 * what was not given is not sent.
 * @param {string} name
 * @param {FactSchema} schema
 * @returns {Field}
 */
export function factField(name, schema) {
  if (schema.type === 'array') return listField(name, schema, factField);
  if (schema.type === 'boolean') return yesNo(name, schema);
  return optionsOf(schema).length > 0 ? choice(name, schema) : words(name, schema);
}

/**
 * @param {string} name
 * @param {FactSchema} schema
 * @returns {Field}
 */
function yesNo(name, schema) {
  made += 1;
  const group = `fact-${made}`;
  const answers = [
    { value: 'true', title: '是' },
    { value: 'false', title: '否' },
    { value: '', title: '不清楚' },
  ];
  const inputs = answers.map(({ value }) => radio(group, value));
  const element = h(
    'fieldset',
    { class: 'field yes-no', 'data-fact': name },
    h('legend', {}, questionOf(name, schema)),
    h(
      'div',
      { class: 'segments' },
      ...inputs.map((input, i) => h('label', {}, input, h('span', {}, answers[i]?.title))),
    ),
  );
  const chosen = () => inputs.find((input) => input.checked);
  return { element, value: () => ({ true: true, false: false })[chosen()?.value ?? ''] };
}

/**
 * @param {string} group
 * @param {string} value
 */
function radio(group, value) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: group, value, checked: value === '' });
  return input;
}

/**
 * @param {string} name
 * @param {FactSchema} schema
 * @returns {Field}
 */
function choice(name, schema) {
  const select = document.createElement('select');
  select.append(
    new Option('不清楚', ''),
    ...optionsOf(schema).map(({ value, title }) => new Option(title, value)),
  );
  const label = h('label', {}, h('span', {}, questionOf(name, schema)), select);
  const element = h('div', { class: 'field', 'data-fact': name }, label);
  return { element, value: () => select.value || undefined };
}

/**
 * Sums are typed as they are said, with their unit; the server reads them and says how it read them.
 * @param {string} name
 * @param {FactSchema} schema
 * @returns {Field}
 */
function words(name, schema) {
  const input = document.createElement('input');
  const [example] = schema.examples ?? [];
  const whole = schema.type === 'integer' || schema.type === 'number';
  Object.assign(input, {
    placeholder: example === undefined ? '' : `如 ${example}`,
    inputMode: whole ? 'numeric' : 'text',
  });
  const label = h('label', {}, h('span', {}, questionOf(name, schema)), input);
  const element = h('div', { class: 'field', 'data-fact': name }, label);
  return { element, value: () => typedValue(input.value.trim(), whole) };
}

/**
 * @param {string} text
 * @param {boolean} whole
 */
function typedValue(text, whole) {
  if (text === '') return undefined;
  return whole && /^\d+$/.test(text) ? Number(text) : text;
}
