import { html, nothing, type TemplateResult } from 'lit-html';

/** A piece of the page, or nothing. */
export type Part = TemplateResult | typeof nothing;

/** A heading with what stands under it; nothing when nothing does. */
export function section(title: string, body: unknown, kind = ''): Part {
  return isEmpty(body) ? nothing : html`<section class=${kind}><h3>${title}</h3>${body}</section>`;
}

/** A list; nothing when there is nothing to list. */
export function list(items: readonly unknown[], kind = ''): Part {
  return items.length === 0
    ? nothing
    : html`<ul class=${kind}>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function isEmpty(body: unknown): boolean {
  return Array.isArray(body) ? body.every(isEmpty) : body === nothing || body === '';
}
