import { Parser } from 'htmlparser2';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads on the page. */
const UNSEEN = new Set(
  'script style head title noscript template select button iframe svg textarea'.split(' '),
);

/** The text of a page by its block elements, a line each, the cells of a table side by side; menus stay in it. */
export function readHtml(html: string): string {
  const lists: number[] = [];
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      text += BLOCKS.has(name) ? '\n' : '';
      text += CELLS.has(name) ? '\t' : '';
      text += openList(lists, name, attributes);
    },
    ontext(data) {
      if (unseen === 0) text += data.replace(/[\r\n\t ]+/gu, ' ');
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      text += BLOCKS.has(name) ? '\n' : '';
      if (name === 'ol' || name === 'ul') lists.pop();
    },
  });
  parser.end(html);
  const lines = text.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/gu, ''));
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

const CELLS = new Set(['td', 'th']);

/** Opens a list, which counts from its `start`, or an entry, whose number the browser writes before it. */
function openList(lists: number[], name: string, attributes: Readonly<Record<string, string>>): string {
  if (name === 'ol') lists.push(Number(attributes.start ?? 1) - 1);
  if (name === 'ul') lists.push(Number.NaN);
  return name === 'li' ? numberOf(lists, attributes.value) : '';
}

/** The number that the browser writes before an entry of a numbered list. */
function numberOf(lists: number[], value: string | undefined): string {
  const last = lists.pop();
  if (last === undefined) return '';
  const next = value === undefined ? last + 1 : Number(value);
  lists.push(next);
  return Number.isNaN(next) ? '' : `${next}.`;
}
