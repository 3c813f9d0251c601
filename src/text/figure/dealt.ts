import { halfWidth } from '../half-width.ts';
import type { Around } from './around.ts';
import type { Figure } from './figure.ts';
import { sameFigure, sameUnit } from './figures.ts';

/** 对甲、乙分别给予200万元、100万元: what is dealt to each name. */
export interface Dealt {
  readonly name: string;
  readonly figure: Figure;
}

/** The names and figures that 分别 pairs in an official text, where there are as many of the one as of the other. */
export function dealtIn(words: string, figures: readonly Figure[]): readonly Dealt[] {
  const at = words.indexOf('分别');
  if (at < 0) return [];
  const row = rowFrom(
    words,
    figures.filter(({ start }) => start > at),
  );
  const lists = words
    .slice(0, at)
    .split(/[，,；;。]/u)
    .map(namesIn);
  const names = lists.findLast(({ length }) => length >= Math.max(2, row.length))?.slice(-row.length);
  return row.length < 2 || names === undefined
    ? []
    : row.flatMap((figure, i) => {
        const name = names[i];
        return name === undefined ? [] : [{ name, figure }];
      });
}

/** 首次认定的奖励20万元,重新认定的奖励8万元: for what each sum is paid, where an official text pays several. */
function paidFor(words: string, figures: readonly Around[]): readonly Dealt[] {
  const paid = figures.filter(({ paid, figure }) => paid && figure.unit === '元');
  return paid.map(({ figure }, i) => ({
    name: words.slice(paid[i - 1]?.figure.end ?? 0, figure.start),
    figure,
  }));
}

/** Figures of a draft that stand beside the name of another: in a list that 分别 deals, or among what is paid. */
export function toldOfOthers(
  { text, figures }: { readonly text: string; readonly figures: readonly Figure[] },
  words: string,
  quoted: readonly Around[],
): { readonly dealt: readonly string[]; readonly paid: readonly string[] } {
  const whole = text.includes(halfWidth(words));
  const told = (dealt: readonly Dealt[]) => {
    const wrong = whole ? undefined : misdealt(text, figures, dealt);
    if (wrong === undefined) return [];
    const { figure, right } = wrong;
    return [`原文里“${right.name}”对应的是${right.figure.text}，不是${figure.text}`];
  };
  const all = quoted.map(({ figure }) => figure);
  return { dealt: told(dealtIn(words, all)), paid: told(paidFor(words, quoted)) };
}

function namesIn(piece: string): readonly string[] {
  const names = piece.replace(/^.*?(?:对|获得|给)/u, '').split(/、|和|及|与/u);
  return names.filter((name) => name !== '');
}

/** 1000元、800元、500元: figures of one unit with nothing between them but what joins a list. */
function rowFrom(words: string, figures: readonly Figure[]): readonly Figure[] {
  const [first] = figures;
  const end = figures.findIndex((figure, i) => {
    const last = figures[i - 1];
    if (last === undefined || first === undefined) return false;
    return (
      !sameUnit(figure.unit, first.unit) ||
      !/^\s*(?:[、,，和及与]\s*)?$/u.test(words.slice(last.end, figure.start))
    );
  });
  return end < 0 ? figures : figures.slice(0, end);
}

/**
 * The first figure of a draft that stands beside the name of another; undefined when each stands beside its own. Where a
 * row of figures stands without its names, all of them in another order are dealt otherwise.
 */
export function misdealt(
  says: string,
  figures: readonly Figure[],
  dealt: readonly Dealt[],
): Misdealt | undefined {
  const [first] = dealt;
  if (first === undefined) return undefined;
  const places = dealt.map(({ name }, i) => ({ i, at: placesOf(says, ownPairs(dealt, name)) }));
  const named = places.flatMap(({ i, at }) => at.map((place) => ({ i, place })));
  named.sort((a, b) => a.place - b.place);
  const own = figures.filter(({ unit }) => sameUnit(unit, first.figure.unit));
  const order = [...new Set(named.map(({ i }) => i))];
  if (order.length < Math.min(2, own.length)) return movedIn(own, dealt);
  if (/分别|依次/u.test(says)) return order.length === own.length ? zipped(own, order, dealt) : undefined;
  return besideOther(own, named, dealt);
}

interface Named {
  readonly i: number;
  readonly place: number;
}

/** A figure of the list that stands behind the name of another. */
function besideOther(
  own: readonly Figure[],
  named: readonly Named[],
  dealt: readonly Dealt[],
): Misdealt | undefined {
  for (const figure of own) {
    const owner = named.findLast(({ place }) => place < figure.start) ?? named[0];
    const right = owner === undefined ? undefined : dealt[owner.i];
    const others = dealt.some((other) => sameFigure(other.figure, figure));
    if (right !== undefined && others && !sameFigure(right.figure, figure)) return { figure, right };
  }
  return undefined;
}

interface Misdealt {
  readonly figure: Figure;
  readonly right: Dealt;
}

function zipped(
  own: readonly Figure[],
  order: readonly number[],
  dealt: readonly Dealt[],
): Misdealt | undefined {
  for (const [n, i] of order.entries()) {
    const [figure, right] = [own[n], dealt[i]];
    if (figure !== undefined && right !== undefined && !sameFigure(figure, right.figure))
      return { figure, right };
  }
  return undefined;
}

/** The whole row, in another order. */
function movedIn(own: readonly Figure[], dealt: readonly Dealt[]): Misdealt | undefined {
  const whole =
    own.length === dealt.length &&
    own.every((figure) => dealt.some((each) => sameFigure(each.figure, figure)));
  return whole ? zipped(own, [...dealt.keys()], dealt) : undefined;
}

/** What the last name of a list says of all of them, and the others before their own: 等称号的企业, 本县无房的博士. */
const OF_ALL = { last: /等[^等]*$|的[^的]*$/u, others: /^.*的(?=[^的]+$)/u };

/** Two characters of a name that stand in no other of them. */
function ownPairs(dealt: readonly Dealt[], whole: string): readonly string[] {
  const others = dealt.filter((other) => other.name !== whole).map((other) => other.name);
  const ofAll = OF_ALL[whole === dealt.at(-1)?.name ? 'last' : 'others'];
  const name = asLongAs(others, whole).replace(ofAll, '') || whole;
  const pairs = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  return pairs.filter((pair) => !others.some((other) => other.includes(pair)));
}

/** A name up to where the others end: 5A级、4A级物流企业 names 4A级, and is of 物流企业. */
function asLongAs(others: readonly string[], name: string): string {
  const ends = others.map((other) => name.indexOf(other.slice(-1)) + 1).filter((end) => end > 1);
  return ends.length === 0 ? name : name.slice(0, Math.min(...ends));
}

function placesOf(says: string, pairs: readonly string[]): readonly number[] {
  return pairs.map((pair) => says.indexOf(pair)).filter((at) => at >= 0);
}
