/**
 * Makes an element: `h('p', { class: 'note', onclick }, 'words', child)`. Words become text, never markup;
 * properties and children that are null, undefined or false are left out.
 * @param {string} tag
 * @param {Readonly<Record<string, unknown>>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), (event) => value(event));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/**
 * A heading with what stands under it; nothing when nothing does.
 * @param {string} title
 * @param {readonly (Node | string | null | undefined | false)[]} children
 * @param {string} [className]
 * @returns {HTMLElement | null}
 */
export function section(title, children, className = '') {
  const body = present(children);
  return body.length > 0 ? h('section', { class: className }, h('h3', {}, title), ...body) : null;
}

/**
 * @param {readonly (Node | string | null | undefined | false)[]} items
 * @param {string} [className]
 * @returns {HTMLElement | null}
 */
export function list(items, className = '') {
  const shown = present(items);
  return shown.length > 0 ? h('ul', { class: className }, ...shown.map((item) => h('li', {}, item))) : null;
}

/**
 * The element of the page with this id.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function part(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`desk.html 缺少 #${id}`);
  return found;
}

/**
 * @param {readonly (Node | string | null | undefined | false)[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children.flatMap((child) => (child ? [child] : []));
}
