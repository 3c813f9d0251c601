import { halfWidth } from '../../text/half-width.ts';
import { readCounter } from '../../text/numeral.ts';
import type { Kind } from '../marker/index.ts';
import { coreOf } from './title-match.ts';

/** One part of a reference, outside in. */
export type Step =
  | { readonly number: number; readonly inserted: number; readonly kinds: readonly (readonly Kind[])[] }
  | { readonly title: string };

const CN = '[〇零一二三四五六七八九十百千]+';
const NUM = `(?:${CN}|\\d{1,3})`;

const LISTED: readonly Kind[] = ['subheading', 'item', 'subitem', 'half', 'point'];
const NUMBERED: readonly Kind[] = ['article', 'item', 'decimal', 'subdecimal', 'subitem', 'half', 'point'];
const PARTS: readonly Kind[] = ['heading', 'subheading', 'chapter', 'section', 'division', 'book'];

/** What a unit may mean, likeliest first: people say 条 for whatever is numbered. */
const UNITS: Readonly<Record<string, readonly (readonly Kind[])[]>> = {
  编: [['book']],
  篇: [['book'], ['division', 'heading']],
  章: [['chapter'], ['heading']],
  节: [['section'], ['subheading']],
  部分: [['division'], ['heading']],
  大部分: [['division'], ['heading']],
  大点: [['heading']],
  大项: [['heading']],
  条: [['article'], ['item', 'decimal'], ['subheading'], ['subitem', 'half', 'point'], ['heading']],
  条款: [['article'], ['item', 'decimal'], ['subheading'], ['subitem', 'half', 'point'], ['heading']],
  款: [LISTED],
  项: [LISTED],
  点: [LISTED],
  目: [LISTED],
  小点: [['item', 'subitem', 'half', 'point']],
  小项: [['item', 'subitem', 'half', 'point']],
};

interface Form {
  readonly pattern: RegExp;
  readonly kinds: (unit: string) => readonly (readonly Kind[])[];
}

const FORMS: readonly Form[] = [
  { pattern: new RegExp(`^第?\\((?<n>${CN})\\)[项点目]`, 'u'), kinds: () => [['subheading'], LISTED] },
  {
    pattern: new RegExp(
      `^第?\\(?(?<n>${NUM})\\)?(?:-(?<dash>\\d{1,2})(?=条))?(?<unit>编|篇|章|节|大?部分|大点|大项|条款?|款|项|小?点|小项|目)(?:之(?<in>${CN}))?`,
      'u',
    ),
    kinds: (unit) => UNITS[unit] ?? [],
  },
  { pattern: new RegExp(`^\\((?<n>${CN})\\)`, 'u'), kinds: () => [['subheading'], ['subitem'], ['item']] },
  { pattern: /^\((?<n>\d{1,3})\)/u, kinds: () => [['subitem'], ['subheading'], ['item', 'half', 'point']] },
  { pattern: /^(?<n>\d{1,3})\)/u, kinds: () => [['half'], ['subitem']] },
  { pattern: /^#(?<n>\d{1,3})/u, kinds: () => [['point']] },
  {
    pattern: new RegExp(`^第?(?<n>${CN})(?![\\u3400-\\u9fff])`, 'u'),
    kinds: () => [['heading'], ['subheading', 'chapter', 'division'], ['article', 'item']],
  },
  { pattern: /^第?(?<n>\d{1,3})(?![\d%])/u, kinds: () => [NUMBERED, PARTS] },
];

/** 第三条第二款 is a paragraph of article 3 and lies in that clause. */
const PARAGRAPH = new RegExp(`(第${NUM}条(?:之${CN})?)第${NUM}款`, 'gu');

/** One writing for all: no blanks, half width, #1 for ①, without the document's own number and paragraphs of articles. */
export function plainReference(ref: string): string {
  return halfWidth(ref)
    .replace(/^.*〔\d{4}〕\d+号/u, '')
    .replaceAll(/[\u2460-\u2473]/gu, (c) => `#${c.charCodeAt(0) - 0x245f}`)
    .replaceAll(/[〔【[]([〇零一二三四五六七八九十百千\d]+)[〕】\]]/gu, '($1)')
    .replaceAll(/\s/gu, '')
    .replaceAll(PARAGRAPH, '$1');
}

/** The steps of a reference in plain writing; undefined when it is none that can be read to its end. */
export function readSteps(plain: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let rest = plain;
  while (rest !== '') {
    const step = readStep(rest);
    if (step === undefined) return undefined;
    if (step.step !== undefined) steps.push(step.step);
    rest = rest.slice(step.length).replace(/^[、.,的/\\·>›—-]+/u, '');
  }
  return steps;
}

interface Taken {
  readonly step: Step | undefined;
  readonly length: number;
}

function readStep(text: string): Taken | undefined {
  for (const { pattern, kinds } of FORMS) {
    const match = pattern.exec(text);
    const number = readCounter(match?.groups?.n ?? '');
    if (match === null || number === undefined) continue;
    const inserted = readCounter(match.groups?.in ?? match.groups?.dash ?? '') ?? 0;
    const step = { number, inserted, kinds: kinds(match.groups?.unit ?? '') };
    return { step, length: match[0].length };
  }
  return readTitle(text);
}

/** Words up to the next number: 支持政策 in 支持政策第5条. */
function readTitle(text: string): Taken | undefined {
  const words = new RegExp(`^[^\\d#]+?(?=第?\\(?${NUM}|$)`, 'u').exec(text)?.[0] ?? '';
  if (words === '') return undefined;
  const title = coreOf(words.replaceAll(/[、.,]/gu, ''));
  return { step: title === '' ? undefined : { title }, length: words.length };
}
