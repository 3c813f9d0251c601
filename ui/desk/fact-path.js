/**
 * Where on a form a fact is asked, by the path that the server names it with: `new_customers[1].first_supply`.
 * @param {HTMLElement} form
 * @param {string} path
 * @returns {HTMLElement | undefined}
 */
export function fieldAt(form, path) {
  const [, name, index, inner] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/u.exec(path) ?? [];
  const field = named(form, name);
  if (field === undefined || index === undefined) return field;
  const row = [...field.querySelectorAll('.row')][Number(index)];
  return row instanceof HTMLElement ? (named(row, inner) ?? row) : field;
}

/**
 * @param {HTMLElement} within
 * @param {string | undefined} name
 */
function named(within, name) {
  const found = name === undefined ? null : within.querySelector(`[data-fact="${name}"]`);
  return found instanceof HTMLElement ? found : undefined;
}

/**
 * A refusal of facts as it is told to a person: which fact it is about, and the words without the fact's
 * technical name and the example in JSON that assistants need.
 * @param {string} message
 */
export function refusalOf(message) {
  const path = /facts\.([\w.[\]]+)/u.exec(message)?.[1] ?? '';
  const words = message.replaceAll(/facts\.[\w.[\]]+\s*/gu, '').replaceAll(/例：\{.*$/gmu, '');
  return { path, words: words.trim() };
}
