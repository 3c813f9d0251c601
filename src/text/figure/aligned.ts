import type { Around } from './around.ts';
import type { Figure } from './figure.ts';
import { sameFigure } from './figures.ts';

/**
 * The figures of official words that one of a statement may be. Where a figure stands as often in both, each is held
 * against the one that is told alike; of those left over, the one whose phrase shares the most is held against what is
 * left: 500万元及以下……最高500万元 for 500万元及以上……最高500万元.
 */
export function alignedWith(
  own: Around,
  said: readonly Around[],
  official: readonly Around[],
): readonly Around[] {
  const is = ({ figure }: Around) => sameFigure(figure, own.figure);
  const [mine, theirs] = [said.filter(is), official.filter(is)];
  if (mine.length < 2 || mine.length !== theirs.length) return official;
  const left = theirs.filter(({ told }) => !mine.some((each) => each.told === told));
  const alike = mine.filter(({ told }) => told === own.told);
  const room = theirs.filter(({ told }) => told === own.told).length;
  const [first] = left;
  if (first === undefined || alike.length <= room) return official;
  const nearest = alike.toSorted((a, b) => shared(b, first) - shared(a, first)).slice(0, alike.length - room);
  return nearest.includes(own) ? left : official;
}

function shared({ before: a }: Around, { before: b }: Around): number {
  return Array.from({ length: Math.max(0, a.length - 1) }, (_, at) => a.slice(at, at + 2)).filter((pair) =>
    b.includes(pair),
  ).length;
}

/** What stands right before a rate, and what it is of: 年研发投入的10%. */
const BASE = /(?<base>[\u4e00-\u9fff]{2})的\s*$/u;

/**
 * What a rate is told to be of where the official words say it of something else: 年营业收入的10% for 年研发投入的10%.
 * @param quote the official words.
 * @returns the words; undefined where both may be of the same.
 */
export function otherBase(own: Around, official: Around, quote: string): string | undefined {
  if (own.figure.unit !== '%') return undefined;
  const [said, stands] = [BASE.exec(own.before)?.groups?.base, BASE.exec(official.before)?.groups?.base];
  if (said === undefined || stands === undefined || said === stands) return undefined;
  const near = official.before.slice(-12) + official.after;
  return near.includes(said) || !quote.includes(said) || own.before.includes(stands) ? undefined : said;
}

/** 最高200万元 of 100-200万元. */
export function isEndOf(official: Figure, { figure, told }: Around): boolean {
  if (official.unit !== figure.unit || official.min === official.max) return false;
  return (
    (told === 'ceiling' && official.max === figure.max) || (told === 'floor' && official.min === figure.min)
  );
}
