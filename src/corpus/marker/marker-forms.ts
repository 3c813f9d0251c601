import { readCounter } from '../../text/numeral.ts';
import type { Certainty, Kind, Marker } from './marker.ts';

/** The pattern of a counter in Chinese numerals, with the blanks that scanned pages put between its characters. */
export const CN = '[〇○零一二三四五六七八九十百千](?: {0,3}[〇○零一二三四五六七八九十百千]){0,9}';
/** 壹、贰、: as contracts and some old documents count. */
const CAPITAL = '[壹贰叁肆伍陆柒捌玖拾佰](?: {0,3}[壹贰叁肆伍陆柒捌玖拾佰零]){0,4}';
const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰';
const SPACED_DIGITS = '\\d(?: {0,3}\\d){0,3}';
/** 一 总体要求, 1 总则: with nothing but a blank between, only a short title; a second column is a table's. */
const TITLE = '[\\u3400-\\u9fff][^ 。;,]{0,29} *$';

/** What begins with a unit: a digit before it measures and does not count (3年, 2.5亿元, 1.5倍). */
const MEASURED =
  /^(?:[年月日天周岁万亿千百元倍%‰℃个名家户项次批届级类期号楼层套台辆吨米公亩平分时小之成折升克寸]|至|-|—|~)/u;

/** A sentence that goes on with a reference (第三条规定的…, (一)项…, 第二条、第三条) does not open a node. */
const RUNS_ON = new RegExp(
  `^ *(?:规定[的,]|所 *(?:称|列|述|指|规定)|的|[项款](?![目项])|中(?:的|规定|所)|[、,和或及与至到] *[第(]|[-—~至] *[第(]|第? *[(]? *(?:${CN}|\\d+) *[)]? *[款项](?!目)|之 )`,
  'u',
);

/** One writing of markers: what a line begins with, and how that is read. */
export interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], rest: string) => Reading | undefined;
}
/** A marker without its place. */
type Reading = Pick<Marker, 'kind' | 'number' | 'token' | 'certainty'> &
  Partial<Pick<Marker, 'inserted' | 'prefix'>>;

const ORDINALS: Readonly<Record<string, Kind>> = {
  编: 'book',
  篇: 'book',
  部分: 'division',
  部份: 'division',
  章: 'chapter',
  节: 'section',
  条: 'article',
  編: 'book',
  節: 'section',
  條: 'article',
};

/** Units in traditional characters, as ids write them. */
const SIMPLE: Readonly<Record<string, string>> = { 編: '编', 節: '节', 條: '条' };

function squeeze(text: string): string {
  return text.replaceAll(' ', '');
}

/** 壹 in the plain writing that ids use: 一. */
function plain(numeral: string): string {
  return numeral.replace(/./gu, (c) => '一二三四五六七八九十百'[CAPITALS.indexOf(c)] ?? c);
}

function readOrdinal(
  [numeral = '', within = '', unit = '', more = '']: readonly string[],
  rest: string,
): Reading | undefined {
  const number = readCounter(numeral);
  const kind = ORDINALS[unit];
  if (number === undefined || kind === undefined) return undefined;
  if (within !== '' && kind !== 'article') return undefined;
  const [inside, behind] = [squeeze(within), squeeze(more)];
  const own = `第${squeeze(numeral)}${inside === '' ? '' : `-${inside}`}${SIMPLE[unit] ?? unit}`;
  const token = behind === '' ? own : `${own}之${behind}`;
  const inserted = readCounter(`${inside}${behind}`) ?? 0;
  return { kind, number, inserted, token, certainty: reads(rest) };
}

type Judge = (rest: string, number: number, mark: string) => Certainty;

/** A form whose token is made of its numeral by `write`; what follows it decides how sure it is. */
function counted(kind: Kind, write: (numeral: string) => string, judge: Judge): Form['read'] {
  return ([numeral = '', mark = ''], rest) => {
    const number = readCounter(numeral);
    if (number === undefined) return undefined;
    return { kind, number, token: write(squeeze(numeral)), certainty: judge(rest, number, mark) };
  };
}

function reads(rest: string): Certainty {
  return RUNS_ON.test(rest) ? 'maybe' : 'surely';
}

/**
 * 一、 and 1. are followed by words. A year after them is the item's first word (5.2024年…); a measure may be
 * the rest of a decimal (1.5倍), but not one that ends in 0, and people and things are not counted in decimals
 * (1.500万元以上…, 1.1类新药…, 1.3家以上…). The next number makes it a list in a sentence (一、二等奖).
 */
function dotted(rest: string, number: number, mark: string): Certainty {
  const next = new RegExp(`^ *(${CN}|\\d+)`, 'u').exec(rest)?.[1];
  if (mark === '、' && next !== undefined && readCounter(next) === number + 1) return 'hardly';
  if (/^\d{4}年/u.test(rest) || !/^\d/u.test(rest)) return 'surely';
  return DECIMAL.test(rest) || !/[\u3400-\u9fffA-Za-z]/u.test(rest) ? 'hardly' : 'maybe';
}

const DECIMAL =
  /^\d?[1-9](?:\.\d+)?(?:[年月日天倍%‰℃度成折吨米公里亩平分小个万亿千百元美港欧日英升克寸]|至|-|—|~)/u;

function readDecimal([numeral = '']: readonly string[], rest: string): Reading | undefined {
  const numbers = numeral.split('.').map(Number);
  const number = numbers.at(-1);
  if (!number) return undefined;
  const kind = numbers.length === 2 ? 'decimal' : 'subdecimal';
  const certainty = MEASURED.test(rest) ? 'hardly' : 'likely';
  return { kind, number, prefix: numbers.slice(0, -1), token: String(number), certainty };
}

/** Some people's copies turn ① into 1: a digit straight before a word, unless the word is a unit. */
function bare(rest: string): Certainty {
  return MEASURED.test(rest) ? 'hardly' : 'maybe';
}

const likely: Judge = () => 'likely';
const maybe: Judge = () => 'maybe';
const asItIs = (numeral: string): string => numeral;

/** A first marker as people mistype it and scanners misread it: a dash for 一, a letter l for 1. */
function misread(kind: Kind, token: string): Form['read'] {
  return () => ({ kind, number: 1, token, certainty: 'maybe' });
}

/** a., a) and (a): lists inside points. */
function readLetter([token = '']: readonly string[]): Reading {
  const number = (/[a-z]/u.exec(token.toLowerCase())?.[0].charCodeAt(0) ?? 0) - 0x60;
  return { kind: 'letter', number, token, certainty: 'likely' };
}

/** Characters that are a whole marker: ①, ❶, ㈠, ⑴, ⒈. */
function readSingle([character = '']: readonly string[]): Reading | undefined {
  const code = character.charCodeAt(0);
  for (const [first, count, kind, write] of SINGLES) {
    const number = code - first + 1;
    if (number >= 1 && number <= count) return { kind, number, token: write(number), certainty: 'surely' };
  }
  return undefined;
}

const SINGLES: readonly (readonly [number, number, Kind, (n: number) => string])[] = [
  [0x2460, 20, 'point', (n) => `#${n}`],
  [0x2776, 10, 'point', (n) => `#${n}`],
  [0x2780, 10, 'point', (n) => `#${n}`],
  [0x24f5, 10, 'point', (n) => `#${n}`],
  [0x3220, 10, 'subheading', (n) => `(${'一二三四五六七八九十'[n - 1]})`],
  [0x2474, 20, 'subitem', (n) => `(${n})`],
  [0x2488, 20, 'item', String],
];

/** All writings. A line may fit several; which of them it means is seen from its surroundings. */
export const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `^[【〔]?[第笫] *(${CN}|${CAPITAL}|${SPACED_DIGITS})(?: *[-—―─–] *(\\d{1,2}))? *([编編]|篇(?!章)|部[分份]|章|[节節]|[条條])(?: *之 *(${CN}|\\d{1,2}))?[】〕]?`,
      'u',
    ),
    read: readOrdinal,
  },
  {
    pattern: new RegExp(`^[(\\[〔【] *(${CN}|${CAPITAL}) *[)\\]〕】][、.]?`, 'u'),
    read: counted('subheading', (n) => `(${plain(n)})`, reads),
  },
  {
    pattern: new RegExp(`^(${CN}) *\\)`, 'u'),
    read: counted('subheading', (n) => `(${n})`, likely),
  },
  { pattern: /^[(〔] *(\d{1,3}) *[)〕][、.]?/u, read: counted('subitem', (n) => `(${n})`, reads) },
  {
    pattern: /^(\d{1,2}) *\)[、.]?/u,
    read: counted('half', (n) => `${n})`, likely),
  },
  { pattern: new RegExp(`^(${CAPITAL}) *([、.])`, 'u'), read: counted('capital', plain, dotted) },
  { pattern: new RegExp(`^(${CN}) *([、.])`, 'u'), read: counted('heading', asItIs, dotted) },
  {
    pattern: new RegExp(`^(${CN}) *[,:]`, 'u'),
    read: counted('heading', asItIs, maybe),
  },
  {
    pattern: new RegExp(`^(${CN}) +(?=${TITLE})`, 'u'),
    read: counted('heading', asItIs, maybe),
  },
  { pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?!\d|\.\d)[.、]?(?=[ \u3400-\u9fff《“])/u, read: readDecimal },
  { pattern: /^(\d{1,3}) *([.、])[.、]?/u, read: counted('item', asItIs, dotted) },
  {
    pattern: /^(\d{1,3}) *,(?!\d)/u,
    read: counted('item', asItIs, maybe),
  },
  {
    pattern: new RegExp(`^(\\d{1,2}) +(?=${TITLE})`, 'u'),
    read: counted('item', asItIs, maybe),
  },
  { pattern: /^(\d{1,2})(?=[\u3400-\u9fff《“"])/u, read: counted('point', (n) => `#${n}`, bare) },
  { pattern: /^[(〔] *[-—―─] *[)〕]/u, read: misread('subheading', '(一)') },
  { pattern: /^[-—―─] *、/u, read: misread('heading', '一') },
  { pattern: /^([A-Za-z]) *[.、](?= *[\u3400-\u9fff《“"(])/u, read: readLetter },
  { pattern: /^([A-Za-z]\)|\([a-z]\))[、.]?(?= *[\u3400-\u9fff《“"])/u, read: readLetter },
  { pattern: /^[lI|] *[.、]/u, read: misread('item', '1') },
  { pattern: /^([\u2460-\u249b\u24f5-\u24fe\u2776-\u2789\u3220-\u3229])/u, read: readSingle },
];
