import { type Clause, partOf } from '../corpus/clause.ts';
import { resolveReference } from '../corpus/reference/index.ts';
import { escaped } from '../text/escaped.ts';

/** A reference to clauses in a draft. Offsets are into the text given. */
export interface ClauseRef {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The clauses that the words can mean; empty when there is no such clause. */
  readonly clauses: readonly Clause[];
}

const CN = '[一二三四五六七八九十百]{1,4}';
const NUMBER = `(?:${CN}|\\d{1,3})`;
const UNIT = '大?部分|章|节|编|条款?|款|项|小?点|大点|小项|目';
const STEP = `第 ?[(]?${NUMBER}[)]? ?(?:${UNIT})|[(]${CN}[)]|[(]\\d{1,2}[)](?=第|\\d)`;
/** A number of the last level, which no unit of another kind or further digit may follow. */
const LAST = `\\d{1,2}(?![\\d.]*\\d|[.]?[%‰万亿元年月日家个辆公人名次倍级a-zA-Z])`;
const JOIN = '[、.的之中里内下·/> “”"「」—–-]{0,3}';
/** 三、(二)5、6 is two references: the second takes the first one's way down. */
const SIBLING = new RegExp(`[、和及与] ?(?=${LAST})`, 'uy');
/** 第7条、第8条 are two references. */
const NEXT = new RegExp(`(?<=[条款项])[、和及与](?=第 ?${NUMBER} ?(?:条|款|项))`, 'u');
const LIST = new RegExp(`^第 ?${NUMBER}(?: ?[、和及] ?第? ?${NUMBER})+ ?(?:条款?|款|项)$`, 'u');
/** A bracket that opens before the reference and closes behind it. */
const OPENED =
  /^[“「"'(](?=[^”」"')]*$)|^[(](?![一二三四五六七八九十]{1,4}[)])(?=[^()]*(?:[(][^()]*[)][^()]*)*$)/u;
const EDGE = /[、.,的之中里内下·/> “”"「」—–-]+$/u;

interface Finder {
  readonly pattern: RegExp;
  readonly titles: RegExp;
  readonly clauses: readonly Clause[];
}

/** Every way people write a clause; the headings of the documents may stand in between. */
function finderOf(clauses: readonly Clause[]): Finder {
  const titles = clauses
    .filter(({ numbered, title }) => numbered && title !== '')
    .map(({ title }) => escaped(title))
    .concat('政策支持')
    .sort((a, b) => b.length - a.length)
    .join('|');
  const named = `(?:[“「"'(]?(?:${titles})[”」"')]? ?(?:部分|板块|章节|方面)?)`;
  const chain = `(?:${JOIN}(?:${named}|${STEP})|(?<!\\d)${JOIN}第? ?${LAST})`;
  const ways = [
    // 三、(二)5 · 三.(二).5 · 三(二)第5条 · (三)(二)5 · 三、第5条
    `(?<![一二三四五六七八九十第])${CN} ?[、.,—-]? ?${named}?[、.,—-]? ?(?:${STEP})${chain}{0,3}`,
    `[(]${CN}[)] ?[(]${CN}[)]${chain}{0,2}`,
    // 3.2.5
    '(?<![\\d.])\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}(?![\\d.]|[万亿元%])',
    // 支持政策第5条 · 支持政策(二)5 · 支持政策12条
    `${named}${JOIN}(?:${STEP}|${NUMBER} ?条)${chain}{0,3}`,
    // 第1、2、9条
    `第 ?${NUMBER}(?: ?[、和及] ?第? ?${NUMBER})+ ?(?:条款?|款|项)`,
    // 第三部分(二)5 · 第5条
    `第 ?${NUMBER} ?(?:大?部分|大点|大项|章|编|条款?)${chain}{0,3}`,
  ];
  return { pattern: new RegExp(ways.join('|'), 'gu'), titles: new RegExp(named, 'gu'), clauses };
}

/**
 * Makes what finds the references to clauses in a half-width text, in its order: 三、(二)5, 三.(二).5, 3.2.5, 支持政策第5条,
 * 第三部分(二)第5条, 第7条、第8条, 三、(二)5、6. A reference to no clause is there with an empty list.
 */
export function clauseRefFinder(clauses: readonly Clause[]): (text: string) => readonly ClauseRef[] {
  const finder = finderOf(clauses);
  return (text) => {
    const refs = Array.from(text.matchAll(finder.pattern)).flatMap((match) => {
      const found = split(finder, match[0], match.index);
      return [...found, ...siblings(finder, text, found.at(-1))];
    });
    return inOnePart(text, refs);
  };
}

function split(finder: Finder, words: string, start: number): readonly ClauseRef[] {
  if (LIST.test(words)) return listed(finder, words, start);
  const cut = NEXT.exec(words)?.index;
  if (cut !== undefined)
    return [
      ...split(finder, words.slice(0, cut), start),
      ...split(finder, words.slice(cut + 1), start + cut + 1),
    ];
  const lead = OPENED.exec(words)?.[0].length ?? 0;
  const text = words.slice(lead).replace(EDGE, '');
  const from = start + lead;
  return text === '' ? [] : [{ start: from, end: from + text.length, text, clauses: meant(finder, text) }];
}

/** 支持政策第5条与第6条: the second is of the same part as the first. */
function inOnePart(text: string, refs: readonly ClauseRef[]): readonly ClauseRef[] {
  const kept: ClauseRef[] = [];
  for (const ref of refs) {
    const last = kept.at(-1);
    const [first, ...more] = last?.clauses ?? [];
    const joined = last !== undefined && /^[、,和及与跟]?$/u.test(text.slice(last.end, ref.start).trim());
    const sure = joined && first !== undefined && more.length === 0;
    const same = sure ? ref.clauses.filter(({ id }) => partOf(id) === partOf(first.id)) : [];
    kept.push(same.length > 0 ? { ...ref, clauses: same } : ref);
  }
  return kept;
}

/** 第1、2、9条: each number with the unit at the end. */
function listed(finder: Finder, words: string, start: number): readonly ClauseRef[] {
  const unit = /(?:条款?|款|项)$/u.exec(words)?.[0] ?? '条';
  return Array.from(words.matchAll(new RegExp(NUMBER, 'gu')), (number) => {
    const at = start + number.index;
    return {
      start: at,
      end: at + number[0].length,
      text: `第${number[0]}${unit}`,
      clauses: meant(finder, `第${number[0]}${unit}`),
    };
  });
}

/** As it is written; failing that without the titles in it; 第5项 may count items as well as (五). */
function meant({ titles, clauses }: Finder, text: string): readonly Clause[] {
  const plain = text
    // “支持企业技术改造”这一条: its title says which.
    .replace(/(?<=[”」"])[这那]?一?条$/u, '')
    .replace(/[“”"「」'—–·-]/gu, '')
    .replace(/^[(]([^()]+)[)](?= ?[(])/u, '$1')
    .replace(/政策支持(?:部分)?/u, '支持政策')
    .replace(/^第([^第]{1,4})大?[点项](?=第|[(])/u, '第$1部分')
    .replace(/小(?=[点项])/gu, '');
  const numbers = plain.replace(titles, '');
  for (const way of [plain, /\d|[一二三四五六七八九十]/u.test(numbers) ? numbers : plain]) {
    const found = resolveReference(way, clauses);
    const items = /[项款点]$/u.test(way) ? resolveReference(way.replace(/[项款点]$/u, '条'), clauses) : [];
    if (found.length > 0) return [...new Set([...found, ...items])];
  }
  return [];
}

function siblings(finder: Finder, text: string, first: ClauseRef | undefined): readonly ClauseRef[] {
  if (first === undefined || !/[)\d]\d+$/u.test(first.text)) return [];
  SIBLING.lastIndex = first.end;
  const mark = SIBLING.exec(text);
  const number = /^\d{1,2}/u.exec(text.slice(SIBLING.lastIndex))?.[0];
  if (mark === null || number === undefined) return [];
  const start = SIBLING.lastIndex;
  const way = first.text.replace(/\d+$/u, number);
  const next = { start, end: start + number.length, text: way, clauses: meant(finder, way) };
  return [{ ...next, text: number }, ...siblings(finder, text, next)];
}
