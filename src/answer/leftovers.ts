import { isTaken, type Stretch, type Work } from './work.ts';

const DIGITS = /\d+(?:[.,]\d+)*\s?[多余]?[万亿千百]?[\u4e00-\u9fff%]{0,2}/gu;
/** The hotline's own number claims nothing of a policy. */
const HOTLINE = /^12345/u;
/** Numbers of the draft's own points: 第2, 方案1, [1], 2）, 3、. */
const COUNTED = /(?:第|方案|情况|选项|步骤|问题|[[【(（#])\s*$/u;
const NUMBERED = /^\d{1,2}[)、.](?!\d)/u;
const POINT_BEGINS = /(?:^|[;,。:\s])$/u;

/** Whether the digits number a point of the draft, or stand with their neighbour in an official text (5G, “8810”). */
function isHarmless({ start, end }: Stretch, { draft, ground }: Work): boolean {
  const { text } = draft.plain;
  const before = text.slice(Math.max(0, start - 4), start);
  const words = text.slice(start, end);
  if (HOTLINE.test(words) || COUNTED.test(before)) return true;
  // 4S店, 5G, A3: a name.
  if (/[a-z]$/iu.test(before) || /^\d+[a-z]/iu.test(text.slice(start, end + 1))) return true;
  if (POINT_BEGINS.test(before) && NUMBERED.test(text.slice(start, start + 4))) return true;
  return ground.policies.some(({ source }) => source.includes(text.slice(Math.max(0, start - 1), end)));
}

/** A stretch of a draft that nothing was held against, and why. */
export interface Leftover extends Stretch {
  readonly note: string;
}

/** Digits of a draft that nothing was held against, so that none of them reads as passed. */
export function findLeftovers(work: Work): readonly Leftover[] {
  const { plain, lines } = work.draft;
  const markers = lines.map(({ start, body }) => ({ start, end: body }));
  const read = [...work.ties.flatMap(({ refs }) => refs), ...markers];
  return Array.from(plain.text.matchAll(DIGITS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    note: '没有可以核对的单位或出处，未作核对',
  })).filter(
    (left) =>
      !isTaken(work, left) &&
      !read.some(({ start, end }) => left.start < end && start < left.end) &&
      !isHarmless(left, work),
  );
}
