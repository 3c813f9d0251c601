import { contentOf, sayingOf, withoutFunctionWords } from './function-words.ts';

/** Where a name and the words that it is taken from part, between characters that they share. */
interface Parting {
  /** What the name says there; empty where it leaves something out. */
  readonly says: string;
  /** What the words say there; empty where the name adds something. */
  readonly stands: string;
  /** The words with the characters beside it. */
  readonly within: string;
}

/** Longer stretches say something else altogether, which others see. */
const LONGEST = 4;
/** Longer texts are not names. */
const REACH = 120;

/**
 * Where a name, otherwise in the same words, has something else, more or less than an official stretch: 年度外贸吞吐量 for
 * 年度内贸吞吐量, 进口外贸箱 for 进口外贸重箱. What stands before and behind all that they share is not looked at.
 */
function partings(name: string, official: string): readonly Parting[] {
  const [a, b] = [Array.from(name).slice(0, REACH), Array.from(official).slice(0, REACH)];
  const shared = sharedIn(a, b);
  return shared.slice(1).flatMap(([i, j], k) => {
    const [p, q] = shared[k] ?? [0, 0];
    const says = a.slice(p + 1, i).join('');
    const stands = b.slice(q + 1, j).join('');
    if (says === '' && stands === '') return [];
    if (says.length > LONGEST || stands.length > LONGEST) return [];
    const beside = runAt(shared, k, -1) + runAt(shared, k + 1, 1);
    return beside < 3 ? [] : [{ says, stands, within: b.slice(Math.max(0, q - 1), j + 2).join('') }];
  });
}

/** 已纳入限额以上 for 新纳入限额以上: what turns round all that follows, which both share. */
function turned(name: string, official: string): readonly Parting[] {
  const [a, b] = [Array.from(name).slice(0, REACH), Array.from(official).slice(0, REACH)];
  const shared = sharedIn(a, b);
  const [i = 0, j = 0] = shared[0] ?? [];
  const [says = '', stands = ''] = [a[i - 1], b[j - 1]];
  const isTurned = TURNS.test(says) && TURNS.test(stands) && runAt(shared, 0, 1) > 2;
  return isTurned ? [{ says, stands, within: b.slice(j - 1, j + 2).join('') }] : [];
}

type Pair = readonly [at: number, in_official: number];

/** How many shared characters stand side by side from one on, in both texts. */
function runAt(shared: readonly Pair[], from: number, step: 1 | -1): number {
  let length = 1;
  while (isNext(shared[from + step * (length - 1)], shared[from + step * length], step)) length += 1;
  return length;
}

function isNext(one: Pair | undefined, next: Pair | undefined, step: 1 | -1): boolean {
  return one !== undefined && next !== undefined && next[0] - one[0] === step && next[1] - one[1] === step;
}

/** The longest common row of characters. */
function sharedIn(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const longest = lengthsOf(a, b);
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i, j]);
    const step = stepFrom(a[i] === b[j], at(i + 1, j) >= at(i, j + 1));
    [i, j] = [i + step[0], j + step[1]];
  }
  return pairs;
}

function stepFrom(isShared: boolean, isFirst: boolean): Pair {
  if (isShared) return [1, 1];
  return isFirst ? [1, 0] : [0, 1];
}

/** How long a row both have from each place on. */
function lengthsOf(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows: number[][] = [new Array<number>(b.length + 1).fill(0)];
  for (const own of a.toReversed()) {
    const below = rows.at(-1) ?? [];
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = own === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    rows.push(row);
  }
  return rows.toReversed();
}

/** Characters of which one says the contrary of another: 内贸 and 外贸, 新 and 旧. */
const CONTRARY = /[内外进出新旧原前后上下单双]/u;
/** Whether something is so already, is so newly, or is not so. */
const TURNS = /[新已未非原老旧现]/u;
/** What says no: without it the rest says the contrary. */
const DENIES = /非|未|无|不(?![少低超高足满多])/u;
/** What somebody does with a thing narrows no name of the thing: 在平台开设旗舰店 are 平台旗舰店. */
const DOING = /^(?:开设|设立|建设|举办|生产|经营|运营|开展)$/u;
const ALL_OF = /^(?:[和与且]|以及|并且?|同时)$/u;
const JOINS_ALL = /[和与及且并]/u;

/**
 * Where a name takes other words than those it is taken from, within what both say: another word, a word less, or one that
 * `known` has not; the name of something that was done also where it joins otherwise. What stands at either end of what they
 * share is not looked at.
 * @param known what else may give the name its words: the clause.
 * @param asked what is asked, which may have the word that the name leaves out.
 * @returns in Chinese; undefined where the words are the same.
 * @example otherWords({ name: '年度外贸吞吐量', asked: '', official: '年度内贸吞吐量', known: '', isDone: false }) // → '“年度内贸吞”写成了“外”'
 */
export function otherWords({ name, official, ...beside }: Named): string | undefined {
  const [own, words] = [plainly(name), plainly(official)];
  const told = [...partings(own, words), ...turned(own, words)].map((parting) => toldOf(parting, beside));
  return told.find((one) => one !== undefined);
}

function toldOf(parting: Parting, beside: Beside): string | undefined {
  const { says, stands, within } = parting;
  if (isExchanged(parting, beside)) return `“${within}”写成了“${says}”`;
  if (isDropped(parting, beside)) return `“${within}”少了“${stands}”`;
  return isAdded(parting, beside) ? `多了“${says}”，原文写的是“${within}”` : undefined;
}

const says = (words: string) => contentOf(words).length > 0;

function isExchanged({ says: said, stands }: Parting, { isDone }: Beside): boolean {
  if (isDone && /^或者?$/u.test(said) && JOINS_ALL.test(stands)) return true;
  if (ALL_OF.test(said) && /^或者?$/u.test(stands)) return true;
  if (TURNS.test(said) && TURNS.test(stands) && said.length === 1 && stands.length === 1) return true;
  const both = [said, stands];
  return both.every(says) || both.every((words) => words.length === 1 && CONTRARY.test(words));
}

function isDropped({ says: said, stands }: Parting, { asked }: Beside): boolean {
  if (said === '' && DENIES.test(stands)) return true;
  if (said === '' && /^[新旧原双单]$/u.test(stands)) return !asked.includes(stands);
  if (DOING.test(stands)) return false;
  return /^[的了]?$/u.test(said) && contentOf(stands).some((character) => !asked.includes(character));
}

function isAdded({ says: said, stands }: Parting, { known }: Beside): boolean {
  if (stands === '' && DENIES.test(said)) return true;
  const added = withoutFunctionWords(said)
    .replace(/^[的了]/u, '')
    .trim();
  return says(said) && !known.includes(added);
}

interface Named extends Beside {
  readonly name: string;
  readonly official: string;
}

/** What stands beside a name and the words that it is taken from. */
interface Beside {
  readonly asked: string;
  readonly known: string;
  /** Whether it names something that was done, and not what somebody is. */
  readonly isDone: boolean;
}

/** Without marks that part nothing. */
function plainly(words: string): string {
  return words
    .replace(/[“”"‘’、，,；;：:\s]/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}

/**
 * Words that narrow what a question asks for, before it in an official stretch, and that no question has.
 * @param own what asks for the noun.
 * @param all what else is asked.
 * @example narrowsUnsaid('新落户船公司', '是船公司吗', '') // → '新落户'
 */
export function narrowsUnsaid(official: string, own: string, all: string): string | undefined {
  const nouns = official.split(/[,，;；、\s]/u);
  return nouns.map((noun) => droppedBefore(noun, own, all)).find((word) => word !== undefined);
}

function droppedBefore(noun: string, own: string, all: string): string | undefined {
  const from = Array.from({ length: noun.length }, (_, at) => at).find((at) => own.includes(noun.slice(at)));
  const before = noun.slice(0, from);
  const isAsked = Array.from(before, (_, at) => before.slice(at, at + 3)).some(
    (words) => words.length === 3 && own.includes(words),
  );
  if (from === undefined || noun.length - from < 2 || isAsked) return undefined;
  return Array.from(withoutFunctionWords(before), (character) => (all.includes(character) ? ' ' : character))
    .join('')
    .split(' ')
    .map((run) => run.replace(/^[对按在于以由从将把的]+|的$/gu, ''))
    .find((run) => run.length > 1 && Array.from(run).some((character) => sayingOf(character) !== 'nothing'));
}
