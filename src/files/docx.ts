import { Parser } from 'htmlparser2';
import { createCounter } from './numbering.ts';
import type { Parts } from './zip.ts';

/** Which list a paragraph or a style is in, as far as it says so itself. */
interface Place {
  list?: string;
  level?: number;
}

/** The paragraphs of a Word file, a line each, with the numbers that Word counts by itself written before them. */
export function readDocx(parts: Parts): string {
  const styles = readStyles(parts.get('word/styles.xml') ?? '');
  const count = createCounter(parts.get('word/numbering.xml') ?? '');
  return readParagraphs(parts.get('word/document.xml') ?? '', (own, style) => {
    const { list = '0', level = 0 } = { ...styleOf(styles, style), ...own };
    if (list === '0') return '';
    const number = count(list, level).replace(/\p{Co}/gu, '');
    return /[\p{L}\p{N}]$/u.test(number) ? `${number} ` : number;
  });
}

type Styles = ReadonlyMap<string, Place & { base?: string }>;

function readStyles(xml: string): Styles {
  const styles = new Map<string, Place & { base?: string }>();
  let open: Place & { base?: string } = {};
  const onopentag = (name: string, a: Readonly<Record<string, string>>) => {
    const value = a['w:val'] ?? '';
    if (name === 'w:style') {
      open = {};
      styles.set(a['w:styleId'] ?? '', open);
    }
    if (name === 'w:basedOn') open.base = value;
    if (name === 'w:numId') open.list = value;
    if (name === 'w:ilvl') open.level = Number(value);
  };
  new Parser({ onopentag }, { xmlMode: true }).end(xml);
  return styles;
}

/** What a style says of lists, or the style that it is based on. */
function styleOf(styles: Styles, id: string, deep = 0): Place {
  const style = styles.get(id);
  if (style === undefined || deep > 20) return {};
  const { base, ...own } = style;
  return { ...styleOf(styles, base ?? '', deep + 1), ...own };
}

/** Elements whose text is no part of the document as it reads: deleted words, field codes, a second form of a picture. */
const UNSEEN = new Set(['w:del', 'w:instrText', 'mc:Fallback', 'w:moveFrom']);
/** What is written where these elements stand inside a run. */
const MARKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
/** What the end of a paragraph, a cell and a row make of the text so far. */
const ENDS: Readonly<Record<string, (text: string) => string>> = {
  'w:p': (text) => `${text}\n`,
  'w:tc': (text) => `${text.replace(/\n$/u, '')}\t`,
  'w:tr': (text) => `${text.replace(/\t$/u, '')}\n`,
};

function readParagraphs(xml: string, numberOf: (own: Place, style: string) => string): string {
  let text = '';
  let paragraph: Place & { style: string; begun: boolean } = { style: '', begun: true };
  const inside = { unseen: 0, run: 0, words: 0 };
  const write = (words: string) => {
    if (inside.unseen > 0 || words === '') return;
    text += paragraph.begun ? words : numberOf(paragraph, paragraph.style) + words;
    paragraph.begun = true;
  };
  const opened: Readonly<Record<string, (value: string) => void>> = {
    'w:p': () => {
      paragraph = { style: '', begun: false };
    },
    'w:pStyle': (value) => {
      paragraph.style = value;
    },
    'w:numId': (value) => {
      paragraph.list = value;
    },
    'w:ilvl': (value) => {
      paragraph.level = Number(value);
    },
  };
  const count = (name: string, by: number) => {
    if (UNSEEN.has(name)) inside.unseen += by;
    if (name === 'w:r') inside.run += by;
    if (name === 'w:t') inside.words += by;
  };
  const parser = new Parser(
    {
      onopentag(name, a) {
        count(name, 1);
        opened[name]?.(a['w:val'] ?? '');
        if (inside.run > 0) write(MARKS[name] ?? '');
      },
      onclosetag(name) {
        count(name, -1);
        text = ENDS[name]?.(text) ?? text;
      },
      ontext: (words) => {
        if (inside.words > 0) write(words);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return text;
}
