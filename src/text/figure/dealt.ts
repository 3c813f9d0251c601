import type { Figure } from './figure.ts';
import { sameUnit } from './figures.ts';

/** 对甲、乙分别给予200万元、100万元: what is dealt to each name. */
export interface Dealt {
  readonly name: string;
  readonly figure: Figure;
}

/** The names and figures that 分别 pairs in an official text, where there are as many of the one as of the other. */
export function dealtIn(words: string, figures: readonly Figure[]): readonly Dealt[] {
  const at = words.search(/分别|依次/u);
  if (at < 0) return [];
  const row = rowFrom(
    words,
    figures.filter(({ start }) => start > at),
  );
  const phrases = words.slice(0, row[0]?.start).split(/[，,；;。]|分别|依次/u);
  const isLong = ({ length }: readonly string[]) => length >= Math.max(2, row.length);
  const lists = [/、/u, /、|和|及|与/u].map((by) =>
    phrases.map((each) => namesIn(each, by)).findLast(isLong),
  );
  const names = apart(lists.find((each) => each !== undefined)?.slice(-row.length) ?? []);
  return row.length < 2 || names.length === 0
    ? []
    : row.flatMap((figure, i) => {
        const name = names[i];
        return name === undefined ? [] : [{ name, figure }];
      });
}

/**
 * Names as long as they differ: 5A级、4A级物流企业 are both 物流企业, 被认定为大型、中型企业 were all found so, and 一、二、三等奖 end alike.
 */
function apart(names: readonly string[]): readonly string[] {
  const whole = names.at(-1) ?? '';
  const ends = names.slice(0, -1).map((name) => (name.length > 1 ? whole.indexOf(name.slice(-1)) + 1 : 0));
  const end = Math.min(...ends.filter((each) => each > 1));
  const last = Number.isFinite(end) ? whole.slice(0, end) : whole.replace(/等[^等奖]*$|的[^的]*$/u, '');
  const own = [...names.slice(0, -1), last].map((name) =>
    name.length > 1 ? name.replace(/^.*的(?=[^的]+$)/u, '') : name + last.slice(1),
  );
  const longest = Math.max(...own.slice(1).map(({ length }) => length));
  return own.map((name, i) => (i === 0 ? name.slice(-longest) : name));
}

function namesIn(piece: string, by: RegExp): readonly string[] {
  const names = piece.replace(/^.*?(?:对|获得|给|按)/u, '').split(by);
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
