/** @typedef {import('./contract.d.ts').FactSchema} FactSchema */

/**
 * The values that may be chosen, with what they are called.
 * @param {FactSchema} schema
 */
export function optionsOf({ oneOf, enum: values = [] }) {
  if (oneOf !== undefined) return oneOf.map(({ const: value, title }) => ({ value, title: title ?? value }));
  return values.map((value) => ({ value, title: value }));
}

/**
 * The question in words; the fact's short name where it has none. The list of options that assistants are told
 * after it is left out: here they are chosen, not typed.
 * @param {string} name
 * @param {FactSchema} schema
 */
export function questionOf(name, schema) {
  const words = schema.description ?? schema.title ?? name;
  const [first] = optionsOf(schema.items ?? schema);
  return first === undefined ? words : (words.split(`${first.value} `)[0] ?? words);
}
